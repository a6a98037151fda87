//! The poster: an image of the charts with title, answer, sources and link, drawn by the code that
//! draws the charts of the page.

use super::{
    Export,
    lead::{Lead, once},
    verdict,
};
use crate::{
    chart::{ChartStyle, Layout, Palette, Sheet, Stack, Tone, svg},
    view::{Fact, Tile},
};
use scenario::field::Section;

const TITLE_SIZE: f64 = 22.0;
const FIGURE_SIZE: f64 = 32.0;
const TILE_SIZE: f64 = 18.0;
const TEXT_SIZE: f64 = 15.0;
const SMALL_SIZE: f64 = 12.5;
/// The smallest text.
const FOOT_SIZE: f64 = 12.0;
/// The width of an SVG file.
const SVG_WIDTH: f64 = 820.0;

impl Export<'_> {
    /// The layout for a width in CSS pixels; none if there is nothing to show, or too little room.
    pub fn poster(&self, width_css: f64) -> Option<Layout> {
        let mut sheet = Sheet::new(width_css)?;
        let sentence = self.answer_text();
        if sentence.is_empty() && self.name().is_none() {
            return None;
        }
        sheet.text(&self.heading(), TITLE_SIZE, Tone::Title);
        sheet.gap(6.0);
        self.poster_lead(&mut sheet, &sentence);
        sheet.gap(14.0);
        sheet.columns(&self.stacks());
        if self.is_of_job() {
            self.job_body(&mut sheet);
        } else {
            self.measured_body(&mut sheet);
        }
        sheet.gap(10.0);
        self.foot(&mut sheet);
        Some(sheet.into_layout())
    }

    /// The pictures of Improve or of Staff, each with what it says.
    fn job_body(&self, sheet: &mut Sheet) {
        for picture in self.job_pictures() {
            let Some(chart) = &picture.chart else { continue };
            sheet.gap(16.0);
            sheet.text(picture.title, TILE_SIZE, Tone::Title);
            sheet.text(&picture.said, SMALL_SIZE, Tone::Ink);
            sheet.gap(4.0);
            sheet.chart(chart, self.digits);
        }
    }

    /// The chart of Measure, and those of Break down.
    fn measured_body(&self, sheet: &mut Sheet) {
        if let Some(chart) = &self.view.chart {
            sheet.gap(8.0);
            sheet.chart(chart, self.digits);
        }
        for card in &self.view.breakdown.cards {
            if let Some(chart) = &card.chart {
                sheet.gap(16.0);
                sheet.text(card.title, TILE_SIZE, Tone::Title);
                sheet.text(&card.sentence, SMALL_SIZE, Tone::Ink);
                sheet.gap(4.0);
                sheet.chart(chart, self.digits);
            }
        }
    }

    /// What is said first, from the figure on.
    fn poster_lead(&self, sheet: &mut Sheet, sentence: &str) {
        match self.lead() {
            Lead::Section(_) | Lead::Waiting => sheet.text(sentence, TEXT_SIZE, Tone::Ink),
            Lead::Saving(one) | Lead::Staffing(one) | Lead::Tracking(one) => {
                let value = (one.figure.as_str(), FIGURE_SIZE, Tone::Mark);
                sheet.figure(value, (&one.unit, TEXT_SIZE, Tone::Ink));
                sheet.gap(2.0);
                sheet.text(&format!("{}{}", one.strong, one.rest), TEXT_SIZE, Tone::Ink);
                sheet.gap(4.0);
                sheet.text(&one.origin, SMALL_SIZE, Tone::Muted);
                sheet.text(&one.formula, SMALL_SIZE, Tone::Muted);
            }
            Lead::Finding(pointer) => {
                let value = (pointer.figure.as_str(), FIGURE_SIZE, Tone::Mark);
                sheet.figure(value, (&pointer.unit, TEXT_SIZE, Tone::Ink));
                sheet.gap(2.0);
                sheet.text(sentence, TEXT_SIZE, Tone::Ink);
            }
            Lead::Rate(figure) => {
                let value = (figure.figure.as_str(), FIGURE_SIZE, Tone::Mark);
                sheet.figure(value, (&figure.unit, TEXT_SIZE, Tone::Ink));
                sheet.gap(2.0);
                sheet.text(&verdict(figure, &figure.rest), TEXT_SIZE, Tone::Ink);
                sheet.gap(4.0);
                sheet.text(&figure.interval, SMALL_SIZE, Tone::Muted);
                sheet.text(&figure.formula, SMALL_SIZE, Tone::Muted);
            }
        }
    }

    /// The poster as an SVG file, with title, answer and link for people who cannot see it.
    pub fn svg(&self, palette: &Palette, family: &str) -> Option<String> {
        let layout = self.poster(SVG_WIDTH)?;
        let (sentence, link) = (self.answer_text(), self.address().unwrap_or_default());
        let description = format!("{} {link}", sentence.trim());
        let style = ChartStyle { palette, scale: 1.0, family };
        svg(&layout, &style, &self.title(), description.trim()).ok()
    }

    /// The tiles: figure, name and detail of each.
    fn stacks(&self) -> Vec<Stack> {
        if self.is_of_job() {
            let stack = |fact: &Fact| {
                vec![
                    (fact.figure.clone(), TILE_SIZE, Tone::Title),
                    (fact.name.clone(), SMALL_SIZE, Tone::Ink),
                    (fact.detail.clone(), FOOT_SIZE, Tone::Muted),
                ]
            };
            return self.job_facts().iter().map(stack).collect();
        }
        let stack = |tile: &Tile| {
            vec![
                (tile.figure.clone(), TILE_SIZE, Tone::Title),
                (tile.metric.name.to_owned(), SMALL_SIZE, Tone::Ink),
                (tile.detail.clone(), FOOT_SIZE, Tone::Muted),
            ]
        };
        self.tiles().map(stack).collect()
    }

    /// Sources, release and link.
    fn foot(&self, sheet: &mut Sheet) {
        let with_chart = self.view.breakdown.cards.iter().filter(|card| card.chart.is_some());
        let sections: Vec<Section> = with_chart.map(|card| card.section).collect();
        let sources = if self.is_of_job() {
            self.job_sources()
        } else {
            once([self.rate_sources(), self.section_sources(&sections)].concat())
        };
        sheet.text(&foot_text(&sources), FOOT_SIZE, Tone::Muted);
        if let Some(link) = self.address() {
            sheet.gap(4.0);
            sheet.unspaced(&link, FOOT_SIZE, Tone::Ink);
        }
    }
}

/// What is said of sources at the foot of a picture.
pub(super) fn foot_text(sources: &[String]) -> String {
    if sources.is_empty() {
        return "Calculated with Plimsoll.".to_owned();
    }
    let (sources, release) = (sources.join("; "), benchmarks::RELEASE);
    format!("Sources: {sources}. Benchmarks {release}, compared by Plimsoll.")
}
