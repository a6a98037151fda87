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
use report::{
    Event, ExpectedRate, Observed, PhaseFound, Promised, Track, Unit, evaluate, promise, track,
};
use scenario::{
    Job,
    field::{Table, at},
    moment,
};

/// A figure of Track for a spreadsheet.
pub(super) struct TrackRow {
    /// "Mar 2026: contact rate".
    pub name: String,
    /// The figure with its limits, or its range.
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
        let text = one.text();
        let further = track.says.iter().filter(|said| !text.contains(said.as_str()));
        blocks.extend(further.map(|said| markup.plain(said)));
        blocks.extend(track.chart.iter().flat_map(|chart| picture(markup, chart)));
        let periods = view::periods(self.draft, self.digits);
        blocks.extend(periods.and_then(|grid| table(markup, &grid)));
        blocks.extend(track.parts.as_ref().and_then(|grid| table(markup, grid)));
        blocks.push(markup.plain(&track.parts_note));
        blocks.extend(track.events.as_ref().and_then(|grid| table(markup, grid)));
        blocks.retain(|block| !block.is_empty());
        blocks
    }

    /// Every period that is known with its limits and what it says, the same of the further columns, the level of each phase,
    /// the rolling year, what was promised, and before and after each event.
    pub(super) fn track_rows(&self) -> Vec<TrackRow> {
        let Some(found) = track(self.draft) else { return Vec::new() };
        let what = if found.unit == Unit::Contacts { "contacts" } else { "contact rate" };
        let unit = Some(found.unit);
        let rates = found.points.iter().map(|judged| judged.as_ref().map(|judged| judged.rate));
        let mut rows = periods(&found, (what, unit), rates, &found.points);
        for part in &found.parts {
            let name = part_name(self.draft, part);
            let of_part = (name.as_str(), part_unit(&found, part));
            rows.extend(periods(&found, of_part, part.values.iter().copied(), &part.judged));
        }
        rows.extend(found.phases.iter().filter_map(|phase| level(&found, phase)));
        let rolling = found.rolling.iter().copied();
        rows.extend(periods(&found, ("year up to it", unit), rolling, &[]));
        if let Some(Ok(promised)) = promise(self.draft, &evaluate(self.draft), &found) {
            rows.extend(promises(&found, &promised));
        }
        rows.extend(found.events.iter().flat_map(|event| self.event_rows(&found, event)));
        rows
    }

    /// Before and after an event; its name alone where there is nothing to compare.
    fn event_rows(&self, found: &Track, event: &Event) -> Vec<TrackRow> {
        let text = |column| self.draft.cell(Table::Events, event.row, column).text.trim();
        let name = format!("{}: {}", text(at::WHEN), text(Table::Events.name_column()));
        let row = |name, number, note| TrackRow {
            name,
            numbers: [number, None, None],
            unit: number.map(|_| found.unit),
            note,
        };
        let Some(change) = event.change else { return vec![row(name, None, String::new())] };
        let sides = ["before", "from then on"].into_iter().zip(change.rates).zip(change.periods);
        let side = |((side, rate), periods): ((&str, f64), usize)| {
            let noun = words::step_noun(found.step, periods);
            let p = self.digits.number(change.p, 4);
            let note = format!("{periods} {noun}; p = {p} by chance in the spread of the series");
            row(format!("{name}, {side}"), Some(rate), note)
        };
        sides.map(side).collect()
    }
}

/// The periods of which a figure is known, each with its limits and what it says.
fn periods(
    found: &Track,
    (what, unit): (&str, Option<Unit>),
    values: impl Iterator<Item = Option<f64>>,
    judged: &[Option<Judged>],
) -> Vec<TrackRow> {
    let row = |((place, own), value): ((usize, &Observed), Option<f64>)| {
        let judged = judged.get(place).copied().flatten();
        let limits = judged.and_then(|judged| judged.limits);
        let [low, high] = [0, 1].map(|end| limits.and_then(|both| both.get(end).copied()));
        let note = judged.map(|judged| view::said_of_period(own, Some(&judged)));
        Some(TrackRow {
            name: format!("{}: {what}", moment::text(own.period.named())),
            numbers: [Some(value?), low, high],
            unit,
            note: note.unwrap_or_default(),
        })
    };
    found.observed.iter().enumerate().zip(values).filter_map(row).collect()
}

/// The level of a phase, with what it rests on.
fn level(found: &Track, phase: &PhaseFound) -> Option<TrackRow> {
    let level = phase.phase.level.as_ref()?;
    let named = |place: usize| found.observed.get(place).map(|own| own.period.named());
    let [first, last] = [phase.phase.start, phase.phase.end.checked_sub(1)?].map(named);
    let noun = words::step_noun(found.step, level.points);
    Some(TrackRow {
        name: format!("Level, {} to {}", moment::text(first?), moment::text(last?)),
        numbers: [phase.rate, None, None],
        unit: Some(found.unit),
        note: format!("from {} {noun}", level.points),
    })
}

/// What was promised for each period, also ahead of what is known.
fn promises(found: &Track, promised: &Promised) -> Vec<TrackRow> {
    let first = found.observed.first().map(|own| own.period);
    let row = |(place, rate): (i32, &Option<ExpectedRate>)| {
        let rate = (*rate)?;
        let ends = rate.is_ranged().then_some(rate.ends);
        let [low, high] = [0, 1].map(|end| ends.and_then(|both| both.get(end).copied()));
        Some(TrackRow {
            name: format!("{}: promised", moment::text(first?.plus(place).named())),
            numbers: [Some(rate.middle), low, high],
            unit: Some(found.unit),
            note: String::new(),
        })
    };
    let mut rows: Vec<TrackRow> = (0..).zip(&promised.rates).filter_map(row).collect();
    if let Ok(kept) = &promised.kept {
        let [before, since] =
            kept.periods.map(|count| format!("{count} {}", words::step_noun(found.step, count)));
        let row = |name: &str, numbers, note| TrackRow {
            name: name.to_owned(),
            numbers,
            unit: Some(found.unit),
            note,
        };
        let [low, high] = kept.promised.ends.map(Some);
        let [was, now] = kept.rates.map(Some);
        rows.extend([
            row("Before the levers", [was, None, None], before),
            row("Since the levers", [now, None, None], since.clone()),
            row("Promised since", [Some(kept.promised.middle), low, high], since),
        ]);
    }
    rows
}
