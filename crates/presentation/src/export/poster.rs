//! The picture: the chart with title, answer, sources and link, drawn by the code that draws the
//! chart of the page.

use super::{Export, verdict};
use crate::{
    chart::{Layout, Palette, Sheet, Stack, Tone, svg},
    text::filled,
    words,
};
use report::{evaluate, metrics::Metric};

const TITLE_SIZE: f64 = 22.0;
const FIGURE_SIZE: f64 = 32.0;
const TILE_SIZE: f64 = 18.0;
const TEXT_SIZE: f64 = 15.0;
const SMALL_SIZE: f64 = 12.5;
/// The smallest text.
const FOOT_SIZE: f64 = 12.0;

impl Export<'_> {
    /// The picture for a width in CSS pixels; none where there is nothing to show, or no room.
    pub fn poster(&self, width_css: f64) -> Option<Layout> {
        let mut sheet = Sheet::new(width_css)?;
        let sentence = self.sentence();
        if sentence.is_empty() && self.name().is_none() {
            return None;
        }
        sheet.text(&self.heading(), TITLE_SIZE, Tone::Title);
        sheet.gap(6.0);
        match self.figure() {
            None => sheet.text(&sentence, TEXT_SIZE, Tone::Ink),
            Some(figure) => {
                let value = (figure.figure.as_str(), FIGURE_SIZE, Tone::Mark);
                sheet.figure(value, (&figure.unit, TEXT_SIZE, Tone::Ink));
                sheet.gap(2.0);
                sheet.text(&verdict(figure, &figure.rest), TEXT_SIZE, Tone::Ink);
                sheet.gap(4.0);
                sheet.text(&figure.interval, SMALL_SIZE, Tone::Muted);
                sheet.text(&figure.formula, SMALL_SIZE, Tone::Muted);
            }
        }
        sheet.gap(14.0);
        sheet.columns(&self.stacks());
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
        sheet.gap(10.0);
        self.foot(&mut sheet);
        Some(sheet.into_layout())
    }

    /// The picture as an SVG file, with title, answer and link for whoever cannot see it.
    pub fn svg(&self, palette: &Palette, family: &str) -> Option<String> {
        let layout = self.poster(SVG_WIDTH)?;
        let mut description = self.sentence();
        if let Some(link) = self.address() {
            description = [description.trim(), " ", &link].concat();
        }
        Some(svg(&layout, palette, family, &self.title(), description.trim()))
    }

    /// The figures beside the answer.
    fn stacks(&self) -> Vec<Stack> {
        let mut stacks = Vec::new();
        for (name, figure, detail) in self.tiles() {
            stacks.push(vec![
                (figure.to_owned(), TILE_SIZE, Tone::Title),
                (name.to_owned(), SMALL_SIZE, Tone::Ink),
                (detail, FOOT_SIZE, Tone::Muted),
            ]);
        }
        stacks
    }

    /// Sources, release and link.
    fn foot(&self, sheet: &mut Sheet) {
        let sources = self.sources();
        let text = if sources.is_empty() {
            "Calculated with Plimsoll.".to_owned()
        } else {
            filled("{}Benchmarks {}, compared by Plimsoll.", &[&sources, benchmarks::RELEASE])
        };
        sheet.text(&text, FOOT_SIZE, Tone::Muted);
        if let Some(link) = self.address() {
            sheet.gap(4.0);
            sheet.unspaced(&link, FOOT_SIZE, Tone::Ink);
        }
    }

    /// "Sources: Zendesk 2025, reported, in Decagon, undated; Count, undated, estimate. ": each once.
    fn sources(&self) -> String {
        let report = evaluate(self.draft);
        let rows = report.get(Metric::ContactRate).map_or(&[][..], |rate| &rate.comparisons);
        let mut named: Vec<String> = Vec::new();
        for row in rows.iter().filter(|row| row.result.is_ok()) {
            let Some(entry) = row.row.main() else {
                continue;
            };
            let mut name = [&words::source(entry), ", ", words::grade(entry.grade)].concat();
            if !entry.attributed.is_empty() {
                name.push_str(" (published by ");
                name.push_str(entry.publication.publisher);
                name.push(')');
            }
            if !named.contains(&name) {
                named.push(name);
            }
        }
        let mut text = String::new();
        for (index, name) in named.iter().enumerate() {
            text.push_str(if index == 0 { "Sources: " } else { "; " });
            text.push_str(name);
        }
        if !text.is_empty() {
            text.push_str(". ");
        }
        text
    }
}

/// The width of an SVG file.
const SVG_WIDTH: f64 = 820.0;
