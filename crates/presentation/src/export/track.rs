//! Track in a document and in the table for spreadsheets: the answer, the chart as a table, and every period with its
//! limits and what it says.

use super::{
    Export,
    markup::Markup,
    saving::{facts, picture, table},
};
use crate::{view::JobAnswer, words};
use metric_core::control::Judged;
use report::{Unit, track};
use scenario::{Job, moment};

/// A period for a spreadsheet.
pub(super) struct PeriodRow {
    /// "Mar 2026: contact rate".
    pub name: String,
    /// Its rate with its limits, and what they are counted in.
    pub numbers: [Option<f64>; 3],
    /// The unit of the report.
    pub unit: Unit,
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
                unit: found.unit,
                note: crate::view::said_of_period(own, Some(judged)),
            })
        };
        found.observed.iter().zip(&found.points).filter_map(row).collect()
    }
}
