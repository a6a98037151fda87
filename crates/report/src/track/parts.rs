//! The further columns of the series: issues and segments with limits of their own, what automation leaves to people, cost,
//! and what moves beside the rate.

use super::{
    PhaseFound, Verdict,
    judged::{self, Judging},
    series::{Observed, Series},
};
use metric_core::{
    change::difference,
    control::{Judged, Point},
};
use scenario::{
    Scenario,
    field::{Choice, Counted},
};

/// A further column of the series.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Which of the further columns it is.
    pub column: usize,
    /// What it holds.
    pub holds: Counted,
    /// Its figure by period: the rate of an issue or a segment; the rate that automation leaves to people; the cost of a
    /// contact; what moves beside the rate as it is.
    pub values: Vec<Option<f64>>,
    /// The periods against its own limits; empty where it has none by its kind.
    pub judged: Vec<Option<Judged>>,
    /// What its chart says; none where it has no limits by its kind.
    pub verdict: Option<Verdict>,
    /// Whether some of its periods have limits.
    pub has_limits: bool,
    /// The level of the baseline, in the season of the last period.
    pub level: Option<f64>,
    /// The last period that counts and is known.
    pub last: Option<usize>,
}

impl Part {
    /// The figure of its last period.
    pub fn now(&self) -> Option<f64> {
        self.values.get(self.last?).copied().flatten()
    }

    /// How far that lies from the level, as a share of it.
    pub fn change(&self) -> Option<f64> {
        difference(self.level?, self.now()?).ok()?.share
    }

    /// How much it needs a look: 0 for what stands out or moved and still does, 1 for what did, 2 for the rest.
    fn urgency(&self) -> u8 {
        match &self.verdict {
            Some(Verdict::Shift(_) | Verdict::Spike { is_back: false, .. }) => 0,
            Some(Verdict::Near { .. } | Verdict::WasShifted { .. } | Verdict::Spike { .. }) => 1,
            Some(Verdict::TooEarly(_) | Verdict::NoLimits | Verdict::Quiet(_)) | None => 2,
        }
    }
}

/// What all charts of a series have in common.
pub(super) struct Common<'a> {
    /// How periods are judged.
    pub judging: &'a Judging,
    /// The phases of the series itself.
    pub phases: &'a [PhaseFound],
    /// From its own unit to the one shown.
    pub factor: f64,
}

/// The further columns that hold something, what needs a look first: by what their charts say, then by how many contacts
/// they moved; cost and what moves beside the rate stand last.
pub(super) fn of(scenario: Scenario<'_>, series: &Series, common: &Common<'_>) -> Vec<Part> {
    let of_kind = |holds: Counted| {
        let columns = scenario.draft().columns_of(holds);
        columns.map(move |column| (column, holds)).collect::<Vec<_>>()
    };
    let kinds = Counted::OPTIONS.iter().map(|(_, holds)| *holds);
    let mut columns: Vec<(usize, Counted)> = kinds.flat_map(of_kind).collect();
    columns.sort_unstable_by_key(|(column, _)| *column);
    let mut parts: Vec<Part> =
        columns.into_iter().map(|column| part(series, column, common)).collect();
    let moved =
        |part: &Part| part.level.zip(part.now()).map_or(0.0, |(was, now)| (now - was).abs());
    parts.sort_by(|one, other| {
        let kind = |part: &Part| matches!(part.holds, Counted::Cost | Counted::Companion);
        let by_kind = kind(one).cmp(&kind(other));
        let by_urgency = by_kind.then(one.urgency().cmp(&other.urgency()));
        // What is no rate is not compared by its size.
        let by_size = moved(other).total_cmp(&moved(one));
        if kind(one) { by_urgency } else { by_urgency.then(by_size) }
    });
    parts
}

fn part(series: &Series, (column, holds): (usize, Counted), common: &Common<'_>) -> Part {
    let cell = |own: &Observed| own.further(column, holds);
    let blank = Part {
        column,
        holds,
        values: Vec::new(),
        judged: Vec::new(),
        verdict: None,
        has_limits: false,
        level: None,
        last: None,
    };
    let counted = |own: &Observed| match holds {
        Counted::Automation => Some(own.contacts? - cell(own)?),
        _ => cell(own),
    };
    match holds {
        Counted::Issue | Counted::Segment | Counted::Automation => {
            let points: Vec<Option<Point>> =
                series.observed.iter().map(|own| series.point(own, counted(own)?)).collect();
            let found = judged::of(&points, common.judging, common.factor);
            let last = judged::last(&found.judged);
            let at_last = last.and_then(|last| found.judged.get(last).copied().flatten());
            // What is expected of the last period, in its season and by the limits that it is held against.
            let level = at_last.and_then(|own| own.expected);
            let level = level.or_else(|| found.phases.iter().rev().find_map(|phase| phase.rate));
            Part {
                values: found.judged.iter().map(|own| Some(own.as_ref()?.rate)).collect(),
                last,
                has_limits: found.phases.iter().any(|found| found.phase.has_limits),
                judged: found.judged,
                verdict: Some(found.verdict),
                level,
                ..blank
            }
        }
        Counted::Cost | Counted::Companion => plain(series, common, &cell, blank),
    }
}

/// The cost of a contact, or what moves beside the rate: its level is that of the periods of the last baseline, of costs all of
/// them over all contacts, else the mean.
fn plain(
    series: &Series,
    common: &Common<'_>,
    cell: &impl Fn(&Observed) -> Option<f64>,
    blank: Part,
) -> Part {
    let is_cost = blank.holds == Counted::Cost;
    let over =
        |own: &Observed| if is_cost { own.contacts.filter(|own| *own > 0.0) } else { Some(1.0) };
    let pair = |own: &Observed| Some((cell(own)?, over(own)?));
    let values: Vec<Option<f64>> =
        series.observed.iter().map(|own| pair(own).map(|(sum, over)| sum / over)).collect();
    let counts = |own: &Observed| !own.is_open && !own.is_left_out;
    let baseline = common.phases.iter().rev().find_map(|found| {
        let level = found.phase.level.as_ref()?;
        series.observed.get(found.phase.start..found.phase.start + level.end)
    });
    let pairs = baseline.unwrap_or_default().iter().filter(|own| counts(own)).filter_map(pair);
    let [sum, over] = pairs.fold([0.0; 2], |[sum, all], (own, over)| [sum + own, all + over]);
    let level = (over > 0.0).then(|| sum / over);
    let last = series
        .observed
        .iter()
        .zip(&values)
        .rposition(|(own, value)| counts(own) && value.is_some());
    Part { values, level, last, ..blank }
}
