//! What stands at the rows of the levers: what each saves, and where its amount comes from.

mod problems;

use super::{
    Parts, Shown,
    figures::{saving_of, short},
    levers, notes,
};
use crate::{
    chart::{BarRole, BarSpan},
    view::{
        RowBar, SheetHead, SumRow, TableView,
        breakdown::row_views,
        format::{percent, plain, whole},
        source::Source,
    },
    words,
};
use metric_core::range::Distribution;
use report::{Amount, Improve as Found, LeverRow};
use scenario::field::{Effect, Further, Table};

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
            problems::say(parts, row, view);
            problems::say_points(source, row, view);
            problems::say_unused(row, view);
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
            Some(further) if has_several => {
                (words::scenario_name(source.scenario, further), String::new())
            }
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
    view.all = Some(together(parts, &view.computed, has_middles));
}

/// All levers together: what they save in each scenario, and the contacts of the one that the answer speaks of.
fn together(parts: Parts<'_>, computed: &[SheetHead], has_middles: bool) -> SumRow {
    let source = parts.source;
    let mut all = SumRow::of("Together".to_owned(), Table::Levers);
    all.figures = vec![String::new(); computed.len()];
    for expected in parts.expected() {
        if let (Some(saving), Some(place), true) =
            (saving_of(expected), all.typed.get_mut(expected.further.column()), parts.has_several())
        {
            *place = short(source, saving);
        }
    }
    if let Some(lead) = parts.lead() {
        let contacts: f64 = lead.levers.iter().filter_map(|one| one.contacts).sum();
        let contacts = if contacts == 0.0 { "–".to_owned() } else { whole(source, -contacts) };
        all.figures = has_middles.then(String::new).into_iter().collect();
        all.figures.extend([contacts, String::new()]);
        let label = saving_of(lead).map(|saving| short(source, saving)).unwrap_or_default();
        all.bar = Some(RowBar { label, ..RowBar::default() });
    }
    all
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
