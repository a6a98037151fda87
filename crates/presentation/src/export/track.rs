//! Track in a document and in the table for spreadsheets: the answer, the chart as a table, and every period with its
//! limits and what it says.

use super::{
    Export,
    markup::Markup,
    saving::{facts, picture, table},
};
use crate::{
    view::{self, JobAnswer, part_name, part_unit},
    words,
};
use metric_core::control::Judged;
use report::{Part, Track, Unit, track};
use scenario::{Job, moment};

/// A period for a spreadsheet.
pub(super) struct PeriodRow {
    /// "Mar 2026: contact rate".
    pub name: String,
    /// Its rate with its limits, and what they are counted in.
    pub numbers: [Option<f64>; 3],
    /// The unit of the report; none for what stands as it was entered.
    pub unit: Option<Unit>,
    /// "below", "left out".
    pub note: String,
}

impl Export<'_> {
    /// Answer, what the chart says, events, and the table of the chart; nothing where no series is entered.
    pub(super) fn track_blocks(&self, markup: Markup) -> Vec<String> {
        let track = &self.view.track;
        let name = markup.strong(words::job_name(Job::Track));
        let one = match &track.answer {
            JobAnswer::Figure(one) => one,
            JobAnswer::Waiting(missing) => return vec![name, markup.plain(&missing.text)],
            JobAnswer::Empty => return Vec::new(),
        };
        let answer = format!("{}: {}", one.name, one.text());
        let mut blocks = vec![name, markup.plain(&answer)];
        blocks.extend(facts(markup, "Phase", &one.facts));
        blocks.push(markup.plain(&one.origin));
        blocks.extend(track.says.iter().skip(1).map(|said| markup.plain(said)));
        blocks.extend(track.chart.iter().flat_map(|chart| picture(markup, chart)));
        let periods = view::periods(self.draft, self.digits);
        blocks.extend(periods.and_then(|grid| table(markup, &grid)));
        blocks.extend(track.parts.as_ref().and_then(|grid| table(markup, grid)));
        blocks.push(markup.plain(&track.parts_note));
        blocks.extend(track.events.as_ref().and_then(|grid| table(markup, grid)));
        blocks.retain(|block| !block.is_empty());
        blocks
    }

    /// Every period that is known: its rate, its limits, and what it says.
    pub(super) fn period_rows(&self) -> Vec<PeriodRow> {
        let Some(found) = track(self.draft) else { return Vec::new() };
        let what = if found.unit == Unit::Contacts { "contacts" } else { "contact rate" };
        let row = |(own, judged): (&report::Observed, &Option<Judged>)| {
            let judged = judged.as_ref()?;
            let [low, high] =
                [0, 1].map(|end| judged.limits.and_then(|both| both.get(end).copied()));
            Some(PeriodRow {
                name: format!("{}: {what}", moment::text(own.period.named())),
                numbers: [Some(judged.rate), low, high],
                unit: Some(found.unit),
                note: view::said_of_period(own, Some(judged)),
            })
        };
        let mut rows: Vec<PeriodRow> =
            found.observed.iter().zip(&found.points).filter_map(row).collect();
        for part in &found.parts {
            rows.extend(self.part_rows(&found, part));
        }
        rows
    }

    /// Every period of a further column that is known.
    fn part_rows(&self, found: &Track, part: &Part) -> Vec<PeriodRow> {
        let name = part_name(self.draft, part);
        let unit = part_unit(found, part);
        let row = |(place, own): (usize, &report::Observed)| {
            let value = part.values.get(place).copied().flatten()?;
            let judged = part.judged.get(place).copied().flatten();
            let limits = judged.and_then(|judged| judged.limits);
            let [low, high] = [0, 1].map(|end| limits.and_then(|both| both.get(end).copied()));
            let note = judged.map(|judged| view::said_of_period(own, Some(&judged)));
            Some(PeriodRow {
                name: format!("{}: {name}", moment::text(own.period.named())),
                numbers: [Some(value), low, high],
                unit,
                note: note.unwrap_or_default(),
            })
        };
        found.observed.iter().enumerate().filter_map(row).collect()
    }
}
