//! The slide: title, figure, sentence, chart, sources and address on a picture of 16:9. What does not
//! fit is left out, and the slide says so.

use super::{Export, lead::Lead, poster::foot_text, verdict, waterfall::merged};
use crate::chart::{ChartModel, Layout, Sheet, SpanChart, Tone, layout};
use crate::view::{Fact, Pointer};
use crate::words;
use std::iter::once;

/// The size in CSS pixels: 1,600 × 900 at two pixels each, as pictures are drawn.
const SIZE: (f64, f64) = (800.0, 450.0);
/// The width of the text beside a chart, and the gap between both.
const TEXT_WIDTH: f64 = 276.0;
const GAP: f64 = 24.0;
/// The title, and a title of more than two lines.
const TITLE_SIZES: [f64; 2] = [20.0, 14.0];
/// The figure, and one that would not stay on one line.
const FIGURE_SIZES: [f64; 4] = [40.0, 34.0, 28.0, 22.0];
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
        let room = sheet.room();
        let height = |size: f64| height((&heading, size, Tone::Title), room);
        let is_short = |size: &f64| height(*size) < MOST_LINES * size * LINE;
        let size = TITLE_SIZES.into_iter().find(is_short).unwrap_or(TITLE_SIZES[1]);
        sheet.text(&heading, size, Tone::Title);
    }

    /// Figure, unit and sentence, as far as there is room for them; then the other findings.
    fn slide_text(&self, width: f64, room: f64) -> Part {
        let mut part = Sheet::part(width);
        let mut left_out = Vec::new();
        let mut place = |(text, size, tone): (&str, f64, Tone)| {
            let mut longer = part.clone();
            longer.text(text, size, tone);
            let fits = longer.end() <= room;
            if fits {
                longer.gap(4.0);
                part = longer;
            }
            fits
        };
        for (text, size, tone, name) in self.slide_paragraphs(width) {
            if !text.is_empty() && !place((&text, size, tone)) {
                left_out.push(name.to_owned());
            }
        }
        let others = self.other_findings();
        let is_placed = |text: &&String| place((text, SMALL_SIZE, Tone::Ink));
        let more = others.len() - others.iter().take_while(is_placed).count();
        if more > 0 {
            let noun = if more == 1 { "finding" } else { "findings" };
            left_out.push(format!("{more} more {noun}"));
        }
        Part { layout: part.into_layout(), left_out }
    }

    /// What is said first, from the figure on.
    fn slide_paragraphs(&self, width: f64) -> Vec<Paragraph> {
        let sentence = |text| (text, TEXT_SIZE, Tone::Ink, "the sentence");
        let figure = |figure: &str, unit: &str| {
            [
                (figure.to_owned(), figure_size(figure, width), Tone::Mark, "the figure"),
                (unit.to_owned(), TEXT_SIZE, Tone::Ink, "the unit"),
            ]
        };
        let mut paragraphs: Vec<Paragraph> = Vec::new();
        match self.lead() {
            Lead::Rate(rate) => {
                paragraphs.extend(figure(&rate.figure, &rate.unit));
                paragraphs.push(sentence(verdict(rate, "")));
                let more = rate.rest.trim().to_owned();
                paragraphs.push((more, SMALL_SIZE, Tone::Ink, "the other sources in words"));
                let interval = rate.interval.clone();
                paragraphs.push((interval, SMALL_SIZE, Tone::Muted, "the interval"));
            }
            Lead::Saving(one) | Lead::Staffing(one) | Lead::Tracking(one) => {
                paragraphs.extend(figure(&one.figure, &one.unit));
                paragraphs.push(sentence(format!("{}{}", one.strong, one.rest)));
                let sure = self.sure().unwrap_or_default();
                paragraphs.push((sure, SMALL_SIZE, Tone::Ink, "how sure that is"));
                let origin = one.origin.clone();
                paragraphs.push((origin, SMALL_SIZE, Tone::Muted, "what it rests on"));
            }
            Lead::Finding(pointer) => {
                paragraphs.extend(figure(&pointer.figure, &pointer.unit));
                paragraphs.push(sentence(pointer.text()));
            }
            Lead::Section(_) | Lead::Waiting => paragraphs.push(sentence(self.answer_text())),
        }
        paragraphs
    }

    /// "Nine times in ten USD 120,000 to USD 180,000, of 20,000 runs"; none where nothing is a range.
    fn sure(&self) -> Option<String> {
        let mut facts = self.job_facts().iter();
        let Fact { name, figure, detail, .. } = facts.find(|fact| fact.id == "nine-in-ten")?;
        Some(format!("{name} {figure}, {detail}."))
    }

    /// The findings behind the first, where that is said first.
    fn other_findings(&self) -> Vec<String> {
        match self.lead() {
            Lead::Finding(_) => {
                self.view.breakdown.pointers.iter().skip(1).map(Pointer::text).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The chart of what is said first: that of Measure, or of the section. Sources stand at the foot.
    fn slide_chart(&self) -> Option<ChartModel> {
        let of_section = self.lead_card().and_then(|card| card.chart.as_ref());
        let of_rate = self.view.chart.as_ref();
        let chart = if self.is_of_job() {
            let pictures = self.job_pictures();
            // That of the rate says nothing of people.
            let of_rate = of_rate.filter(|_| matches!(self.lead(), Lead::Saving(_)));
            pictures.into_iter().find_map(|picture| picture.chart.as_ref()).or(of_rate)
        } else if self.is_of_section() {
            of_section.or(of_rate)
        } else {
            of_rate.or(of_section)
        };
        let mut chart = chart?.clone();
        if let ChartModel::Bars(bars) = &mut chart {
            bars.rows.iter_mut().for_each(|row| row.detail.clear());
        }
        Some(chart)
    }

    /// Whether something of Break down is said first.
    fn is_of_section(&self) -> bool {
        matches!(self.lead(), Lead::Finding(_) | Lead::Section(_))
    }

    /// The chart, below its legend where its roles are said nowhere else.
    fn drawn(&self, chart: &ChartModel, width: f64) -> Option<Layout> {
        let alone = layout(chart, width, self.digits)?;
        if !self.is_of_section() && !self.is_of_job() {
            return Some(alone);
        }
        let mut part = Sheet::part(width);
        part.chart(chart, self.digits);
        Some(part.into_layout())
    }

    /// As many rows of a chart as there is room for, from the first one on.
    fn fitted(&self, mut chart: ChartModel, width: f64, room: f64) -> Part {
        if let ChartModel::Spans(waterfall) = chart {
            return self.fitted_waterfall(waterfall, width, room);
        }
        let (all, plots) = (chart.rows().len(), plots_below(&chart));
        while let Some(placed) = self.drawn(&chart, width) {
            if placed.height <= room {
                let mut left_out = Vec::new();
                let more = all - chart.rows().len();
                if more > 0 {
                    left_out.push(format!("{more} of {all} rows of the chart"));
                }
                if plots_below(&chart) < plots {
                    left_out.push("what stands below the rate".to_owned());
                }
                return Part { layout: placed, left_out };
            }
            // A funnel is shown as a whole, or not at all.
            let is_shorter = match &mut chart {
                ChartModel::Bars(bars) => bars.rows.pop().is_some(),
                ChartModel::Control(control) => {
                    let is_shorter = control.below.pop().is_some();
                    if control.below.is_empty() {
                        control.caption = control.caption.replace(words::CONTACTS_BELOW, "");
                    }
                    is_shorter
                }
                _ => false,
            };
            if !is_shorter {
                break;
            }
        }
        no_chart()
    }

    /// As many levers of a waterfall as there is room for, and the others in one bar.
    fn fitted_waterfall(&self, chart: SpanChart, width: f64, room: f64) -> Part {
        let rows = (1..chart.rows.len()).rev();
        let shorter: Vec<_> = rows.filter_map(|kept| merged(&chart, kept, self.digits)).collect();
        let all = once(chart).chain(shorter).map(ChartModel::Spans);
        let mut placed = all.filter_map(|chart| self.drawn(&chart, width));
        placed
            .find(|placed| placed.height <= room)
            .map_or_else(no_chart, |layout| Part { layout, left_out: Vec::new() })
    }

    /// The sources of what the chart shows.
    fn slide_sources(&self) -> Vec<String> {
        if self.is_of_job() {
            return self.job_sources();
        }
        match self.lead_card().filter(|_| self.is_of_section()) {
            Some(card) => self.section_sources(&[card.section]),
            None => self.rate_sources(),
        }
    }

    /// Sources, address, and what was left out above.
    fn slide_foot(&self, width: f64, note: &str) -> Part {
        let mut part = Sheet::part(width);
        let mut left_out = Vec::new();
        let most = MOST_LINES * FOOT_SIZE * LINE;
        let sources = self.slide_sources();
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

fn no_chart() -> Part {
    Part { layout: Layout::default(), left_out: vec!["the chart".to_owned()] }
}

/// The height that a text takes.
fn height((text, size, tone): (&str, f64, Tone), width: f64) -> f64 {
    let mut part = Sheet::part(width);
    part.text(text, size, tone);
    part.end()
}

/// The largest size at which a figure stays on one line.
fn figure_size(figure: &str, width: f64) -> f64 {
    let is_one_line = |size: &f64| height((figure, *size, Tone::Mark), width) < 1.5 * size * LINE;
    FIGURE_SIZES.into_iter().find(is_one_line).unwrap_or(FIGURE_SIZES[3])
}

/// How many plots stand below that of a rate.
fn plots_below(chart: &ChartModel) -> usize {
    if let ChartModel::Control(control) = chart { control.below.len() } else { 0 }
}
