//! The slide: title, figure, sentence, chart, sources and address on a picture of 16:9. What does not
//! fit is left out, and the slide says so.

use super::{Export, poster::foot_text, verdict};
use crate::chart::{ChartModel, Layout, Sheet, Tone, layout};
use crate::view::Pointer;

/// The size in CSS pixels: 1,600 × 900 at two pixels each, as pictures are drawn.
const SIZE: (f64, f64) = (800.0, 450.0);
/// The width of the text beside a chart, and the gap between both.
const TEXT_WIDTH: f64 = 276.0;
const GAP: f64 = 24.0;
/// The title, and a title of more than two lines.
const TITLE_SIZES: [f64; 2] = [20.0, 14.0];
const FIGURE_SIZE: f64 = 40.0;
const TEXT_SIZE: f64 = 15.0;
const SMALL_SIZE: f64 = 12.5;
/// The smallest text.
const FOOT_SIZE: f64 = 12.0;
/// Most lines of the title, the sources and the address, in the height of a line.
const MOST_LINES: f64 = 2.9;
const LINE: f64 = 1.36;

/// A part of a slide, and what of it was left out.
struct Part {
    layout: Layout,
    left_out: Vec<String>,
}

/// A paragraph: text, size, tone, and what it is called where it is left out.
type Paragraph = (String, f64, Tone, &'static str);

impl Export<'_> {
    /// The layout of a slide, 800 × 450 CSS pixels; none if there is nothing to show.
    pub fn slide(&self) -> Option<Layout> {
        if self.answer_text().is_empty() && self.name().is_none() {
            return None;
        }
        let (whole, left_out) = self.arranged("")?;
        if left_out.is_empty() {
            return Some(whole);
        }
        // Once more, with room for the line that says so. It leaves out no less than before.
        let said = |left_out: &[String]| format!("Left out for room: {}.", left_out.join(", "));
        let (_, left_out) = self.arranged(&said(&left_out))?;
        self.arranged(&said(&left_out)).map(|(layout, _)| layout)
    }

    /// Everything in its place, with a note at the foot, and what was left out.
    fn arranged(&self, note: &str) -> Option<(Layout, Vec<String>)> {
        let mut sheet = Sheet::new(SIZE.0)?;
        self.slide_title(&mut sheet);
        sheet.gap(8.0);
        let (top, width) = (sheet.end(), sheet.room());
        let foot = self.slide_foot(width, note);
        let bottom = SIZE.1 - sheet.margin() - foot.layout.height;
        let room = bottom - top - 8.0;
        let mut left_out = Vec::new();
        let chart = self.slide_chart();
        let text_width = if chart.is_some() { TEXT_WIDTH } else { width };
        let text = self.slide_text(text_width, room);
        let chart = chart.map(|chart| self.fitted(chart, width - TEXT_WIDTH - GAP, room));
        sheet.place(text.layout, (0.0, top));
        left_out.extend(text.left_out);
        if let Some(chart) = chart {
            sheet.place(chart.layout, (TEXT_WIDTH + GAP, top));
            left_out.extend(chart.left_out);
        }
        sheet.place(foot.layout, (0.0, bottom));
        left_out.extend(foot.left_out);
        Some((Layout { height: SIZE.1, ..sheet.into_layout() }, left_out))
    }

    fn slide_title(&self, sheet: &mut Sheet) {
        let heading = self.heading();
        let height = |size: f64| {
            let mut part = Sheet::part(sheet.room());
            part.text(&heading, size, Tone::Title);
            part.end()
        };
        let is_short = |size: &f64| height(*size) < MOST_LINES * size * LINE;
        let size = TITLE_SIZES.into_iter().find(is_short).unwrap_or(TITLE_SIZES[1]);
        sheet.text(&heading, size, Tone::Title);
    }

    /// Figure, unit and sentence, as far as there is room for them.
    fn slide_text(&self, width: f64, room: f64) -> Part {
        let mut paragraphs: Vec<Paragraph> = Vec::new();
        match self.figure() {
            None => paragraphs.push((self.finding(), TEXT_SIZE, Tone::Ink, "the sentence")),
            Some(figure) => {
                paragraphs.push((figure.figure.clone(), FIGURE_SIZE, Tone::Mark, "the figure"));
                paragraphs.push((figure.unit.clone(), TEXT_SIZE, Tone::Ink, "the unit"));
                paragraphs.push((verdict(figure, ""), TEXT_SIZE, Tone::Ink, "the sentence"));
                let more = figure.rest.trim().to_owned();
                paragraphs.push((more, SMALL_SIZE, Tone::Ink, "the other sources in words"));
                let interval = figure.interval.clone();
                paragraphs.push((interval, SMALL_SIZE, Tone::Muted, "the interval"));
            }
        }
        paragraphs.retain(|(text, ..)| !text.is_empty());
        let mut part = Sheet::part(width);
        let mut left_out = Vec::new();
        for (text, size, tone, name) in paragraphs {
            let mut longer = part.clone();
            longer.text(&text, size, tone);
            if longer.end() > room {
                left_out.push(name.to_owned());
            } else {
                longer.gap(4.0);
                part = longer;
            }
        }
        Part { layout: part.into_layout(), left_out }
    }

    /// What Break down finds, where there is no rate; else what the rate waits for.
    fn finding(&self) -> String {
        let breakdown = &self.view.breakdown;
        let pointer = breakdown.pointers.first().map(Pointer::text);
        let sentences = breakdown.cards.iter().map(|card| card.sentence.clone());
        let found = pointer.into_iter().chain(sentences).find(|sentence| !sentence.is_empty());
        found.unwrap_or_else(|| self.answer_text())
    }

    /// The chart of Measure, else the first one of Break down. Sources stand at the foot.
    fn slide_chart(&self) -> Option<ChartModel> {
        let cards = self.view.breakdown.cards.iter();
        let charts = self.view.chart.iter().chain(cards.filter_map(|card| card.chart.as_ref()));
        let mut chart = charts.into_iter().next()?.clone();
        if let ChartModel::Bars(bars) = &mut chart {
            bars.rows.iter_mut().for_each(|row| row.detail.clear());
        }
        Some(chart)
    }

    /// As many rows of a chart as there is room for, from the first one on.
    fn fitted(&self, mut chart: ChartModel, width: f64, room: f64) -> Part {
        let all = chart.rows().len();
        while let Some(placed) = layout(&chart, width, self.digits) {
            if placed.height <= room {
                let more = all - chart.rows().len();
                let said = format!("{more} of {all} rows of the chart");
                let left_out = if more == 0 { Vec::new() } else { vec![said] };
                return Part { layout: placed, left_out };
            }
            // A funnel is shown as a whole, or not at all.
            let ChartModel::Bars(bars) = &mut chart else { break };
            if bars.rows.pop().is_none() {
                break;
            }
        }
        Part { layout: Layout::default(), left_out: vec!["the chart".to_owned()] }
    }

    /// Sources, address, and what was left out above.
    fn slide_foot(&self, width: f64, note: &str) -> Part {
        let mut part = Sheet::part(width);
        let mut left_out = Vec::new();
        let most = MOST_LINES * FOOT_SIZE * LINE;
        let sources = self.sources();
        for shown in (0..=sources.len()).rev() {
            let mut longer = part.clone();
            let more = sources.len() - shown;
            longer.text(
                &foot_text(sources.get(..shown).unwrap_or_default()),
                FOOT_SIZE,
                Tone::Muted,
            );
            if longer.end() <= most || shown == 0 {
                part = longer;
                if more > 0 {
                    left_out.push(format!("{more} of {} sources", sources.len()));
                }
                break;
            }
        }
        if let Some(link) = self.address() {
            let mut longer = part.clone();
            longer.unspaced(&link, FOOT_SIZE, Tone::Ink);
            if longer.end() - part.end() <= most {
                part = longer;
            } else {
                left_out.push("the link, which is too long".to_owned());
            }
        }
        if !note.is_empty() {
            part.text(note, FOOT_SIZE, Tone::Muted);
        }
        Part { layout: part.into_layout(), left_out }
    }
}
