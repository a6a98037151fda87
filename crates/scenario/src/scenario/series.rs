//! The settings of a series, and where its rows stand.

use super::Scenario;
use crate::{
    entry::{Entry, Problem},
    field::{Choice, Field, Further, Table, at, is_listed},
    moment::{self, MomentProblem},
    placed::Places,
};
use metric_core::period::{Period as SeriesPeriod, Step};

impl<'a> Scenario<'a> {
    /// The length of the periods of the series: a month where nothing else is said.
    pub fn step(self) -> Step {
        self.listed(Field::Step, Step::from_word).value().unwrap_or(Step::Month)
    }

    /// The month in which the levers of the promised scenario start.
    pub fn levers_since(self) -> Entry<SeriesPeriod> {
        self.read(Field::LeversSince).and_then(|text| match moment::period(text, Step::Month) {
            Ok(month) => Entry::Valid(month),
            Err(MomentProblem::DayOrMonth) => {
                Entry::Invalid(Problem::Moment(MomentProblem::DayOrMonth))
            }
            Err(_) => Entry::Invalid(Problem::NotAMonth),
        })
    }

    /// The further scenario whose contact rate the series is held against; none where its entry cannot be read, which says so
    /// itself.
    pub fn promised(self) -> Option<Further> {
        self.draft.promised()
    }

    /// The period of a row of the series; none where it cannot be read.
    fn period_of(self, row: usize) -> Option<SeriesPeriod> {
        let text = self.draft.cell(Table::Series, row, at::PERIOD);
        let is_read = text.unread.is_none() && !text.is_blank();
        moment::period(&text.text, self.step()).ok().filter(|_| is_read)
    }

    /// The places of the rows of the series; none where no row has a period. They are found once for the same rows.
    pub fn places(self) -> Option<&'a Places> {
        self.draft.places_of(|| {
            let rows = 0..self.draft.rows(Table::Series).len();
            Places::of(&rows.map(|row| self.period_of(row)).collect::<Vec<_>>())
        })
    }

    /// Whether a rule of Track is on, or its last period is open.
    pub fn is_on(self, field: Field) -> bool {
        self.listed(field, |word| is_listed(field, word).then_some(())).value().is_some()
    }
}
