//! What stands at the rows of the levers: what is to be corrected, what each saves, and where its amount comes from.

use super::{
    Parts, Shown,
    figures::{points_unit, saving_of, short},
    levers, name_of, notes,
};
use crate::{
    chart::{BarRole, BarSpan},
    view::{
        RowBar, RowView, SheetHead, SumRow, TableView,
        breakdown::row_views,
        format::{percent, plain, whole},
        source::Source,
    },
    words,
};
use metric_core::range::Distribution;
use report::{Amount, CaseFound, Improve as Found, LeverProblem, LeverRow};
use scenario::field::{Effect, Further, Table, at};

/// What stands at the rows.
pub(super) fn of(source: &Source<'_>, found: Option<&Found>) -> TableView {
    let mut view = TableView {
        typed: heads(source),
        rows: row_views(source, Table::Levers),
        computed: Vec::new(),
        ..TableView::default()
    };
    let Some(found) = found else { return view };
    let parts = Parts { source, found };
    for row in &found.levers {
        if let Some(view) = view.rows.get_mut(row.place) {
            // How an amount counts stands in a column of its own.
            view.said.clear();
            problems(parts, row, view);
            say_points(source, row, view);
            say_unused(row, view);
        }
    }
    figures(parts, &mut view);
    view.note = notes::of(parts);
    view
}

/// The heads of the columns that are typed, in the order of the columns.
fn heads(source: &Source<'_>) -> Vec<SheetHead> {
    let has_several = source.scenario.draft().scenarios().len() > 1;
    let heads = Table::Levers.columns().iter().enumerate().map(|(column, of)| {
        let (label, unit) = match Further::of_column(column) {
            Some(further) if has_several => (name_of(source.scenario, further), String::new()),
            Some(_) => ("Amount".to_owned(), "number or range".to_owned()),
            None => {
                let (label, unit) = of.label.split_once(", ").unwrap_or((of.label, ""));
                (label.to_owned(), unit.to_owned())
            }
        };
        SheetHead { label, unit }
    });
    heads.collect()
}

/// Why a lever, or an amount of it, cannot be used: at the cell that has to give way.
fn problems(parts: Parts<'_>, row: &LeverRow, view: &mut RowView) {
    let is_used = row.amounts.iter().any(|amount| *amount != Amount::Blank);
    let mut add = |column: usize, text: String| {
        if !view.errors.iter().any(|(known, _)| *known == column) {
            view.errors.push((column, text));
        }
    };
    match row.kind {
        Err(problem) if is_used => {
            if let Some((column, text)) = problem_text(parts.source, row, problem) {
                add(column, text);
            }
        }
        _ => {
            for (further, amount) in Further::ALL.into_iter().zip(row.amounts) {
                let Amount::Problem(problem) = amount else { continue };
                if let Some((_, text)) = problem_text(parts.source, row, problem) {
                    add(further.column(), text);
                }
            }
        }
    }
    for expected in parts.expected() {
        if let (Some(CaseFound::RampBeyondHorizon(place)), true) = (&expected.case, is_used)
            && *place == row.place
        {
            add(at::RAMP, words::RAMP_BEYOND_HORIZON.to_owned());
        }
    }
}

/// The column of a problem, and what would be right; none where a cell says it itself.
fn problem_text(
    source: &Source<'_>,
    row: &LeverRow,
    problem: LeverProblem,
) -> Option<(usize, String)> {
    let target = levers::acts_on(source, row.place);
    let (column, text) = match problem {
        LeverProblem::Unread => {
            // A cell of the row says it itself; one of Break down does not.
            let draft = source.scenario.draft();
            let own = 0..draft.rows(Table::Levers).get(row.place)?.cells.len();
            let mut own =
                own.map(|at| source.scenario.is_cell_unread(Table::Levers, row.place, at));
            if own.any(|is_unread| is_unread) {
                return None;
            }
            (at::REACH, format!("“{target}” has an entry to be corrected under Break down."))
        }
        LeverProblem::NoEffect => (at::EFFECT, "pick what it does.".to_owned()),
        LeverProblem::NoReach => (at::REACH, "pick what it acts on.".to_owned()),
        LeverProblem::OtherReach => (at::REACH, other_reach(source, row.place).to_owned()),
        LeverProblem::UnknownTarget if target.is_empty() => {
            (at::REACH, "pick the issue or the channel by its name.".to_owned())
        }
        LeverProblem::UnknownTarget => (
            at::REACH,
            format!("no row of Break down is called “{target}” any more: pick another one."),
        ),
        LeverProblem::NoContacts => (
            at::REACH,
            format!(
                "“{target}” has no number of contacts under Break down, or more than there are."
            ),
        ),
        LeverProblem::NeedsHandleTime => (
            at::TOUCHED_SECONDS,
            "it needs the handle time of all contacts, under Break down.".to_owned(),
        ),
        LeverProblem::NeedsBase => {
            (at::EFFECT, "points need the contacts and the base under Measure.".to_owned())
        }
        LeverProblem::BelowFloor(most) => {
            let most = percent(source, most);
            (
                at::AMOUNT_OF_B,
                format!("{most} can be avoided at most, by your own shares under Break down."),
            )
        }
        LeverProblem::AboveRate(rate) => {
            let (most, unit) = (plain(source, rate * 100.0), points_unit(source));
            (at::AMOUNT_OF_B, format!("there are {most} {unit}: write {most} or less."))
        }
    };
    Some((column, text))
}

/// What a lever can act on instead.
fn other_reach(source: &Source<'_>, place: usize) -> &'static str {
    match levers::effect(source, place) {
        Some(Effect::Contained) => {
            "automation contains what it can take, or of an issue: pick one of these."
        }
        Some(Effect::Points) => {
            "points are of all contacts, of an issue or of a channel: pick one of these."
        }
        Some(Effect::Shorter | Effect::Cheaper) => {
            "only what people handle has a handle time and a cost of its own: pick that, an issue or a channel."
        }
        _ => "pick all contacts, what people handle, an issue or a channel.",
    }
}

/// What an amount in points is a number of.
fn say_points(source: &Source<'_>, row: &LeverRow, view: &mut RowView) {
    if row.kind.is_ok_and(|kind| kind.effect == Effect::Points)
        && row.amounts.iter().any(|amount| matches!(amount, Amount::Of(_)))
    {
        let between = if view.said.is_empty() { "" } else { "; " };
        view.said = format!("Points: {}{between}{}", points_unit(source), view.said);
    }
}

/// Cells that count with some effects alone, and stand at another one.
fn say_unused(row: &LeverRow, view: &mut RowView) {
    let Ok(kind) = row.kind else { return };
    let is_avoiding = matches!(kind.effect, Effect::Fewer | Effect::Points | Effect::Solved);
    let unused = [
        (kind.repeats > 0.0 && kind.effect != Effect::Shorter, words::REPEATS_UNUSED),
        (kind.work != 1.0 && !is_avoiding, words::TOUCHED_UNUSED),
    ];
    for (_, said) in unused.into_iter().filter(|(is_unused, _)| *is_unused) {
        let between = if view.said.is_empty() { "" } else { " " };
        view.said = format!("{}{between}{said}", view.said);
    }
}

/// Saving and contacts of each row in the scenario that the answer speaks of, and all of them together.
fn figures(parts: Parts<'_>, view: &mut TableView) {
    let source = parts.source;
    let period = format!("in {}", words::period(source.scenario));
    let lead = parts.lead();
    let has_middles = lead.is_some_and(|lead| middles(parts, lead.further).count() > 0);
    if has_middles {
        view.computed
            .push(SheetHead { label: "Counts as".to_owned(), unit: "the middle".to_owned() });
    }
    view.computed.extend([
        SheetHead { label: "Contacts".to_owned(), unit: period },
        SheetHead { label: "Amount from".to_owned(), unit: String::new() },
    ]);
    let bars = Bars::of(lead);
    for (place, row) in view.rows.iter_mut().enumerate() {
        let saving =
            lead.and_then(|lead| lead.expected.levers.iter().find(|one| one.place == place));
        let contacts = saving.and_then(|one| one.contacts).filter(|contacts| *contacts != 0.0);
        let is_there = parts.found.levers.iter().any(|lever| lever.place == place);
        let origin =
            if is_there { levers::origin(source, place, parts.last()) } else { String::new() };
        let contacts = match (saving, contacts) {
            (None, _) => String::new(),
            (Some(_), None) => "–".to_owned(),
            (_, Some(contacts)) => whole(source, -contacts),
        };
        if let Some(lead) = lead.filter(|_| has_middles) {
            let own = middles(parts, lead.further).find(|(own, _)| *own == place);
            row.figures.push(own.map_or_else(String::new, |(_, middle)| middle));
        }
        row.figures.extend([contacts, origin]);
        row.bar = saving.map(|one| bars.bar(one.bar, short(source, one.bar)));
    }
    let mut all = SumRow::of("Together".to_owned(), Table::Levers);
    all.figures = vec![String::new(); view.computed.len()];
    for expected in parts.expected() {
        if let (Some(saving), Some(place), true) =
            (saving_of(expected), all.typed.get_mut(expected.further.column()), parts.has_several())
        {
            *place = short(source, saving);
        }
    }
    if let Some(lead) = lead {
        let contacts: f64 = lead.levers.iter().filter_map(|one| one.contacts).sum();
        let contacts = if contacts == 0.0 { "–".to_owned() } else { whole(source, -contacts) };
        all.figures = has_middles.then(String::new).into_iter().collect();
        all.figures.extend([contacts, String::new()]);
        let label = saving_of(lead).map(|saving| short(source, saving)).unwrap_or_default();
        all.bar = Some(RowBar { label, ..RowBar::default() });
    }
    view.all = Some(all);
}

/// The middle of each amount of a scenario that is a range, by the place of its row.
fn middles(parts: Parts<'_>, further: Further) -> impl Iterator<Item = (usize, String)> {
    let middle = move |row: &LeverRow| {
        let amount = row.amounts.get(further as usize)?;
        let Amount::Of(distribution) = amount else { return None };
        if matches!(distribution, Distribution::Point(_)) {
            return None;
        }
        let (middle, is_points) =
            (distribution.middle(), row.kind.is_ok_and(|kind| kind.effect == Effect::Points));
        let text =
            if is_points { plain(parts.source, middle) } else { percent(parts.source, middle) };
        Some((row.place, text))
    };
    parts.found.levers.iter().filter_map(middle)
}

/// The scale of the bars, the whole width of their axis; the labels stand beyond it.
struct Bars {
    low: f64,
    high: f64,
}

impl Bars {
    fn of(lead: Option<Shown<'_>>) -> Self {
        let bars =
            || lead.into_iter().flat_map(|lead| lead.expected.levers.iter().map(|one| one.bar));
        Self { low: bars().fold(0.0, f64::min), high: bars().fold(0.0, f64::max) }
    }

    fn bar(&self, value: f64, label: String) -> RowBar {
        let width = self.high - self.low;
        let at = |value: f64| {
            if width > 0.0 { (value - self.low) / width * 100.0 } else { 0.0 }
        };
        let (from, to) = (at(value.min(0.0)), at(value.max(0.0)));
        let role = if value < 0.0 { BarRole::Lost } else { BarRole::Own };
        let span = BarSpan { from, to, role, is_open: false };
        RowBar { spans: vec![span], end: to, label }
    }
}
