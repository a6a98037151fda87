//! What every section reads: the scenario, its base, the book, rows with their contacts, and units.

use super::book::Book;
use crate::{
    measured::{Measured, Needs, base},
    metrics::Kind,
    unit::Unit,
};
use metric_core::{
    quantity::Count,
    rate::{Base, RateUnit},
    unit::NumeratorKind,
};
use scenario::{
    Scenario,
    field::{Field, Table, at},
};

/// What every section needs.
pub(super) struct Input<'a> {
    pub(super) scenario: Scenario<'a>,
    pub(super) base: Option<Base>,
    pub(super) book: Book,
    /// The letters of figures that contradict others, and are not computed with.
    pub(super) broken: u64,
}

impl<'a> Input<'a> {
    pub(super) fn of(scenario: Scenario<'a>, measured: &[Measured]) -> Self {
        let base = base(scenario, &mut Needs::default());
        let mut book = Book::of(scenario, measured);
        let exposure = base.and_then(|base| base.exposure(scenario.shown()).ok());
        book.set('N', exposure.unwrap_or(f64::NAN));
        Self { scenario, base, book, broken: 0 }
    }

    pub(super) fn get(&self, letter: char) -> f64 {
        self.book.get(letter)
    }

    /// A figure of a row.
    pub(super) fn cell(&self, table: Table, row: usize, column: usize) -> f64 {
        self.scenario.cell_value(table, row, column).unwrap_or(f64::NAN)
    }

    /// A word of a row.
    pub(super) fn word(&self, table: Table, row: usize) -> &'a str {
        self.scenario.draft().rows(table).get(row).map_or("", |row| row.text(at::KIND))
    }
}

/// The unit of a kind of figure.
pub fn unit_of(scenario: Scenario<'_>, kind: Kind) -> Unit {
    let base = scenario.kind().value();
    let rate = |numerator| {
        base.map_or(Unit::UnknownRate, |base| {
            Unit::Rate(RateUnit::new(numerator, base, scenario.shown()))
        })
    };
    match kind {
        Kind::Contacts => Unit::Contacts,
        Kind::Share => Unit::Share,
        Kind::Rate => rate(NumeratorKind::Offered),
        Kind::WeightedRate => rate(NumeratorKind::Weighted),
        Kind::CaseRate => rate(NumeratorKind::UniqueCases),
        Kind::Base => base.map_or(Unit::Times, Unit::Base),
        Kind::Money => Unit::Money,
        Kind::MoneyPerContact => Unit::MoneyPerContact,
        Kind::MoneyPerResolution => Unit::MoneyPerResolution,
        Kind::Seconds => Unit::Seconds,
        Kind::ContactsPerCase => Unit::ContactsPerCase,
        Kind::Times => Unit::Times,
    }
}

/// Rows of a table with their contacts, and the part of all contacts that they leave over: below zero
/// where they are more, not a number where these are not known.
pub fn rows_of(scenario: Scenario<'_>, table: Table) -> (Vec<(usize, f64)>, f64) {
    let mut rest = scenario.count(Field::Contacts).value().map_or(f64::NAN, Count::as_f64);
    let mut rows = Vec::new();
    for row in 0..scenario.draft().rows(table).len() {
        if let Some(count) = scenario.cell_value(table, row, at::COUNT) {
            rows.push((row, count));
            rest -= count;
        }
    }
    (rows, rest)
}
