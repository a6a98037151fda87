//! What is missing before a figure can be computed, by the fields where it would be given.

use metric_core::{rate::Base, unit::Period};
use scenario::{Scenario, entry::Entry, field::Field};

/// An input that a metric lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Where it would be given.
    pub field: Field,
    /// Whether something stands there that cannot be used.
    pub unreadable: bool,
}

/// Collects what a metric lacks.
#[derive(Debug, Default)]
pub(crate) struct Needs(Vec<Need>);

impl Needs {
    /// Each of them once.
    pub(crate) fn into_list(self) -> Vec<Need> {
        self.0
    }

    /// The value of an entry; a blank or invalid one is noted.
    pub(crate) fn take<T>(&mut self, field: Field, entry: Entry<T>) -> Option<T> {
        let unreadable = matches!(entry, Entry::Invalid(_));
        let value = entry.value();
        if value.is_none() {
            self.add(field, unreadable);
        }
        value
    }

    pub(crate) fn add(&mut self, field: Field, unreadable: bool) {
        let need = Need { field, unreadable };
        if !self.0.contains(&need) {
            self.0.push(need);
        }
    }
}

/// The base with its kind and period, or what it lacks. A flow needs no period.
pub(crate) fn base(scenario: Scenario<'_>, needs: &mut Needs) -> Option<Base> {
    let size = needs.take(Field::Base, scenario.amount(Field::Base));
    let kind = needs.take(Field::BaseKind, scenario.kind());
    let period = match kind {
        Some(kind) if kind.is_flow() => scenario.period().value(),
        _ => Some(period(scenario, needs)?),
    };
    Some(Base { size: size?, kind: kind?, period })
}

/// The period, or the field that it lacks.
pub(crate) fn period(scenario: Scenario<'_>, needs: &mut Needs) -> Option<Period> {
    let days = scenario.draft().text(Field::Period) == "days";
    needs.take(if days { Field::PeriodDays } else { Field::Period }, scenario.period())
}
