//! The contacts at stake of what the figures point to.

use super::Explained;
use crate::view::{
    format::{contacts, name, percent, whole},
    source::Source,
};
use crate::words;
use metric_core::table::Input;
use report::{Name, Pointer, PointerKind};
use scenario::field::{Table, at};

/// Every kind of pointer that there is, with the numbers of each pointer.
pub(super) fn figures(source: &Source<'_>) -> Vec<Explained> {
    let mut figures: Vec<Explained> = Vec::new();
    for pointer in &source.report.breakdown.pointers {
        let (name, tells, formula) = kind(&pointer.kind);
        let worked = worked(source, pointer).unwrap_or_default();
        if let Some(known) = figures.iter_mut().find(|figure| figure.name == name) {
            known.worked = format!("{}; {worked}", known.worked);
            continue;
        }
        let formula = formula.to_owned();
        figures.push(Explained {
            name,
            tells,
            formula,
            worked,
            source: "own arithmetic",
            url: None,
        });
    }
    figures
}

/// Name, definition and formula of the figure of a pointer.
fn kind(kind: &PointerKind) -> (&'static str, &'static str, &'static str) {
    match kind {
        PointerKind::Issue { .. } => (
            "Contacts that can be avoided",
            "The issue of which most contacts can be avoided, by the percentage entered for it.",
            "contacts of the issue × share that can be avoided",
        ),
        PointerKind::Outside(..) => (
            "Difference to what is published",
            "The contacts (or attempts) that lie between your figure and the nearest end of the \
             published range.",
            "(your share − nearest end of the published range) × what it is a share of",
        ),
        PointerKind::Apart(_) => (
            "Contacts beyond the cases resolved",
            "The contacts that are more than the cases that they resolved.",
            "contacts handled − cases resolved",
        ),
    }
}

fn worked(source: &Source<'_>, pointer: &Pointer) -> Option<String> {
    let at_stake = if pointer.is_attempts() {
        format!("{} attempts", whole(source, pointer.at_stake))
    } else {
        contacts(source, pointer.at_stake)
    };
    let scenario = source.scenario;
    Some(match &pointer.kind {
        PointerKind::Issue { row, avoidable, .. } => {
            let count = scenario.cell_value(Table::Issues, *row, at::COUNT)?;
            let share = scenario.cell_value(Table::Issues, *row, at::REDUCIBLE)? / 100.0;
            let all = source.report.inputs.get(Input::Contacts)?;
            format!(
                "{}: {} × {} = {at_stake}; ÷ {} = {}",
                words::capital(&name(source, Table::Issues, Name::Row(*row))),
                contacts(source, count),
                percent(source, share),
                contacts(source, all),
                percent(source, *avoidable),
            )
        }
        PointerKind::Outside(published, is_above) => {
            let apart = pointer.at_stake / published.whole;
            let edge = if *is_above { published.value - apart } else { published.value + apart };
            let (own, edge) = (percent(source, published.value), percent(source, edge));
            let difference = if *is_above { [own, edge] } else { [edge, own] }.join(" − ");
            let about = words::capital(words::about(published.about));
            format!("{about}: ({difference}) × {} = {at_stake}", whole(source, published.whole))
        }
        PointerKind::Apart(_) => {
            let handled = source.report.inputs.get(Input::ContactsHandled)?;
            let resolved = source.report.inputs.get(Input::CasesResolved)?;
            format!(
                "{} handled − {} cases resolved = {at_stake}",
                contacts(source, handled),
                whole(source, resolved)
            )
        }
    })
}
