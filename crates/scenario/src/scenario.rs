//! The draft understood: a value for every entry that can be read, a problem for every other.

mod cells;
mod series;

use crate::{
    draft::Draft,
    entry::{
        Currency, Entry, MOST_CHARACTERS, Part, Problem, Question, entry, name_problem,
        numbers_entry, offered,
    },
    field::{
        Choice, Field, FieldKind, Further, ShrinkageBase, Slot, Window, is_listed, rate_named,
    },
    number,
};
use metric_core::{
    bridge::{Bridge, Bridges},
    quantity::{Amount, Count},
    unit::{Days, DenominatorKind, Period, TimeBase},
};

/// A draft, read.
#[derive(Debug, Clone, Copy)]
pub struct Scenario<'a> {
    draft: &'a Draft,
}

impl<'a> Scenario<'a> {
    /// Reads a draft; nothing is computed before it is asked for.
    pub fn of(draft: &'a Draft) -> Self {
        Self { draft }
    }

    /// The number of a field with how it was read.
    pub fn reading(self, field: Field) -> Entry<number::Reading> {
        self.draft.field_reading(field)
    }

    /// What has to be asked about the number of a field.
    pub fn question(self, field: Field) -> Option<Question> {
        Question::asked_of(field.kind(), || self.reading(field))
    }

    /// The range that is offered in a field where one begins at 0 or, of a share, ends at 100 %.
    pub fn offered_range(self, field: Field) -> Option<String> {
        let text = self.draft.get(field);
        field.takes_range().then(|| offered(text, field.kind(), self.draft.style))?
    }

    /// A whole number. The middle of a range may be none: [`Scenario::amount`] gives it as it is.
    pub fn count(self, field: Field) -> Entry<Count> {
        let count = |amount: Amount| entry(Count::from_f64(amount.get()), Problem::NotWhole);
        self.amount(field).and_then(count)
    }

    /// A number that may have decimals.
    pub fn amount(self, field: Field) -> Entry<Amount> {
        let amount = |reading: number::Reading| Amount::new(reading.value.to_f64());
        self.reading(field).and_then(|reading| entry(amount(reading), Problem::TooLarge))
    }

    /// A count or an amount, or a share of another one.
    pub fn part(self, field: Field) -> Entry<Part> {
        self.reading(field).and_then(|reading| {
            let value = reading.value.to_f64();
            Entry::Valid(if reading.percent { Part::Share(value) } else { Part::Amount(value) })
        })
    }

    pub(super) fn listed<T>(
        self,
        field: Field,
        option: impl FnOnce(&str) -> Option<T>,
    ) -> Entry<T> {
        self.read(field).and_then(|word| entry(option(word).ok_or(()), Problem::NotListed))
    }

    /// The text of a field that is filled and was read.
    pub(super) fn read(self, field: Field) -> Entry<&'a str> {
        let text = self.draft.get(field);
        match text.unread {
            _ if text.is_blank() => Entry::Blank,
            Some(unread) => Entry::Invalid(Problem::Unread(unread)),
            None => Entry::Valid(&text.text),
        }
    }

    /// The window of contacts and costs.
    pub fn period(self) -> Entry<Period> {
        self.window(Field::Period, Field::PeriodDays)
    }

    /// The earlier window: as long as the other one where nothing else was said.
    pub fn earlier_period(self) -> Entry<Period> {
        match self.window(Field::EarlierPeriod, Field::EarlierPeriodDays) {
            Entry::Blank => self.period(),
            given => given,
        }
    }

    fn window(self, field: Field, days: Field) -> Entry<Period> {
        self.listed(field, Window::from_word).and_then(|window| match window {
            Window::Day => Entry::Valid(Period::Day),
            Window::Week => Entry::Valid(Period::Week),
            Window::Month => Entry::Valid(Period::Month),
            Window::Quarter => Entry::Valid(Period::Quarter),
            Window::Year => Entry::Valid(Period::Year),
            Window::Days => self.amount(days).and_then(|days| {
                entry(Days::new(days.get()).map(Period::Days), Problem::TooManyDays)
            }),
        })
    }

    /// What the base is made up of.
    pub fn kind(self) -> Entry<DenominatorKind> {
        self.listed(Field::BaseKind, DenominatorKind::from_word)
    }

    /// The interval in which lines of contacts are looked at.
    pub fn slot(self) -> Entry<Slot> {
        self.listed(Field::Slot, Slot::from_word)
    }

    /// What the parts of shrinkage are shares of.
    pub fn shrinkage_base(self) -> Entry<ShrinkageBase> {
        self.listed(Field::ShrinkageOf, ShrinkageBase::from_word)
    }

    /// The numbers of a field that takes several, each where there is one.
    pub fn numbers(self, field: Field) -> Entry<Vec<Option<f64>>> {
        let numbers = numbers_entry(self.draft.get(field), field.kind(), self.draft.style);
        numbers.and_then(|numbers| {
            let values = numbers.into_iter().map(|number| number.map(number::Decimal::to_f64));
            Entry::Valid(values.collect())
        })
    }

    /// The segment to compare with.
    pub fn segment(self) -> Entry<&'static benchmarks::Segment> {
        self.listed(Field::Segment, benchmarks::segment)
    }

    /// The row of the catalogue that was chosen for the answer.
    pub fn band(self) -> Entry<&'static benchmarks::Entry> {
        self.listed(Field::Benchmark, rate_named)
    }

    /// The time base of results. An unread one leaves the month, since every figure names its own.
    pub fn shown(self) -> TimeBase {
        self.shown_entry().value().unwrap_or(TimeBase::Month)
    }

    fn shown_entry(self) -> Entry<TimeBase> {
        self.listed(Field::TimeBase, TimeBase::from_word)
    }

    /// The currency.
    pub fn currency(self) -> Entry<Currency> {
        self.read(Field::Currency)
            .and_then(|text| entry(Currency::new(text.trim()).ok_or(()), Problem::NotACurrency))
    }

    /// The scenario's name.
    pub fn title(self) -> Entry<&'a str> {
        self.read(Field::Title).and_then(|text| {
            if text.chars().count() > MOST_CHARACTERS {
                Entry::Invalid(Problem::TooLong)
            } else if text.chars().any(char::is_control) {
                Entry::Invalid(Problem::ControlCharacter)
            } else {
                Entry::Valid(text)
            }
        })
    }

    /// The name of a further scenario.
    pub fn name_of(self, further: Further) -> Entry<&'a str> {
        self.read(further.name()).and_then(|name| {
            let problem = name_problem(self.draft.get(further.name()));
            problem.map_or(Entry::Valid(name), Entry::Invalid)
        })
    }

    /// The bridges between denominator kinds.
    pub fn bridges(self) -> Bridges {
        Bridges {
            orders_per_customer: self.amount(Field::OrdersPerCustomer).value(),
            users_per_customer: self.amount(Field::UsersPerCustomer).value(),
            customers_per_account: self.amount(Field::CustomersPerAccount).value(),
            users_per_account: self.amount(Field::UsersPerAccount).value(),
            unread: Bridge::ALL.map(|bridge| self.problem(Field::of_bridge(bridge)).is_some()),
        }
    }

    /// What is wrong with the entry of a field.
    pub fn problem(self, field: Field) -> Option<Problem> {
        match field {
            Field::PeriodDays | Field::EarlierPeriodDays if !self.wants_days(field) => None,
            Field::Benchmark => self.band().problem(),
            _ if field.kind() == FieldKind::List => {
                self.listed(field, |word| is_listed(field, word).then_some(())).problem()
            }
            _ if field.kind().is_numbers() => self.numbers(field).problem(),
            Field::Currency => self.currency().problem(),
            Field::Title => self.title().problem(),
            Field::LeversSince => self.levers_since().problem(),
            _ if field.kind() == FieldKind::Name => {
                let text = self.draft.get(field);
                (!text.is_blank()).then(|| name_problem(text))?
            }
            _ => self.reading(field).problem(),
        }
    }

    /// Whether the list beside a box of days says that there is a number of days.
    pub fn wants_days(self, field: Field) -> bool {
        let list =
            if field == Field::EarlierPeriodDays { Field::EarlierPeriod } else { Field::Period };
        self.draft.text(list) == Window::Days.word()
    }

    /// Whether a field was left blank.
    pub fn is_blank(self, field: Field) -> bool {
        self.draft.is_blank(field)
    }

    /// The draft.
    pub fn draft(self) -> &'a Draft {
        self.draft
    }
}
