//! The rows of the table: what they hold. The rows themselves are written by build.rs.

mod rule;

pub use rule::{Part, RuleRow, Tolerance};

use crate::{
    MetricError,
    names::{Cell, Input, Metric, Rule},
    quantity::{amount, share},
    unit::TimeBase,
};

/// An expression. The build parses it once and proves its unit; no text is read at run time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Expr {
    /// A number, and what stands behind it in a text.
    Number(f64, &'static str),
    /// An input of the scenario.
    Input(Input),
    /// A cell of a row.
    Cell(Cell),
    /// The value of a metric.
    Metric(Metric),
    /// a + b
    Add(&'static Expr, &'static Expr),
    /// a − b; zero where it is a residue of floating point beside the parts of both.
    Subtract(&'static Expr, &'static Expr),
    /// a × b
    Multiply(&'static Expr, &'static Expr),
    /// a ÷ b
    Divide(&'static Expr, &'static Expr),
    /// a ÷ b of two measured figures: exactly 1 where they are equal.
    Ratio(&'static Expr, &'static Expr),
}

/// A subject of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Section {
    /// How often the base needs support.
    Measure,
    /// What support costs.
    Cost,
    /// Self-service, automation and people.
    Funnel,
    /// Cases behind the contacts.
    Repeats,
    /// Which issues cause contacts.
    Issues,
    /// On which channels they arrive.
    Channels,
    /// From which customers.
    Segments,
    /// What contacts cost, by handle time, by fixed and variable part, by people and automation.
    HandleTime,
    /// What changed since an earlier period.
    Change,
    /// What levers would change.
    Improve,
    /// What a line of contacts needs.
    Staff,
    /// Work that can wait.
    Later,
    /// The work alone, by channel.
    Work,
}

/// What a row is counted in. The base of a rate and its time base are those of the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Contacts, or attempts.
    Contacts,
    /// Cases.
    Cases,
    /// Contacts, each counted by its weight.
    WeightedContacts,
    /// Units of the base.
    Base,
    /// Units of the base times the length of the period; of orders and transactions without time.
    Exposure,
    /// Months.
    Months,
    /// A part of a whole, 0 to 1.
    Share,
    /// A ratio of two figures of one unit.
    Ratio,
    /// The weight of a contact.
    Weight,
    /// Contacts per unit of the base and time.
    Rate,
    /// Contacts handled by people per unit of the base and time.
    PeopleRate,
    /// Cases per unit of the base and time.
    CaseRate,
    /// Weighted contacts per unit of the base and time.
    WeightedRate,
    /// Contacts per unit of the base in a time base of its own.
    RatePer(TimeBase),
    /// Time per contact of one unit of the base.
    Time,
    /// Money in the period.
    Money,
    /// Money a year.
    MoneyPerYear,
    /// Money per contact.
    MoneyPerContact,
    /// Money per case.
    MoneyPerCase,
    /// Money per unit of the base and time.
    MoneyPerBase,
    /// Money per paid hour.
    MoneyPerHour,
    /// Seconds per contact.
    Seconds,
    /// Contacts per case.
    ContactsPerCase,
    /// Hours a week of one person.
    HoursPerWeek,
    /// Hours of work a year.
    HoursPerYear,
    /// Full-time people.
    FullTimePeople,
    /// Minutes.
    Minutes,
    /// Days of a week.
    DaysPerWeek,
    /// People on the line, or to schedule for it.
    People,
    /// Days.
    Days,
    /// Contacts of a day.
    ContactsPerDay,
    /// Hours of a day.
    HoursPerDay,
    /// Hours of work a month.
    HoursPerMonth,
}

/// The longest handle time: 10^9 seconds.
const SECONDS_LIMIT: f64 = 1e9;

impl Unit {
    /// A value that an input of this unit may have.
    pub(super) fn checked(self, value: f64) -> Result<f64, MetricError> {
        match self {
            Self::Share => share(value),
            Self::Seconds if amount(value)? > SECONDS_LIMIT => Err(MetricError::OutOfRange),
            _ => amount(value),
        }
    }
}

/// A named quantity of the scenario: given, worked out of others, or computed by a function.
#[derive(Debug, Clone, Copy)]
pub struct InputRow {
    /// Which one.
    pub input: Input,
    /// The name that expressions use.
    pub name: &'static str,
    /// What it is called in a formula in words.
    pub noun: &'static str,
    /// What stands behind its number in a formula with numbers; may be empty.
    pub counted: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// What a share of it is a share of, where it may be given as one.
    pub share_of: Option<&'static Expr>,
    /// What stands for it where it is not given: the first of these that is known.
    pub first_of: &'static [&'static Expr],
    /// The input that must be blank for the last of [`Self::first_of`], a default, to count.
    pub default_unless: Option<Input>,
    /// The input to ask for where none of them is known; else it is what the last of them lacks.
    pub ask: Option<Input>,
    /// The function that computes it; empty where none does.
    pub function: &'static str,
}

/// A named quantity of a row of a breakdown.
#[derive(Debug, Clone, Copy)]
pub struct CellRow {
    /// Which one.
    pub cell: Cell,
    /// What it is called in a formula in words.
    pub noun: &'static str,
    /// What stands behind its number in a formula with numbers; may be empty.
    pub counted: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// What stands for it where it is not given: the first of these that is known.
    pub first_of: &'static [&'static Expr],
}

/// A figure of the report.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MetricRow {
    /// Which one.
    pub metric: Metric,
    /// Stable id of the report.
    pub id: &'static str,
    /// The field's name for it.
    pub name: &'static str,
    /// What it tells.
    pub tells: &'static str,
    /// Its subject.
    pub section: Section,
    /// Its unit.
    pub unit: Unit,
    /// What a share or ratio is a share or multiple of, in words.
    pub of: &'static str,
    /// Its formula.
    pub formula: &'static Expr,
    /// How its 95 % limits are found, where it has any.
    pub interval: Option<Limits>,
    /// Whether it is a difference, which is shown with its sign.
    pub signed: bool,
    /// Whether it makes sense for stocks (customers, accounts) only, not for flows (orders).
    pub stock_only: bool,
    /// Inputs that have to be known as well.
    pub also: &'static [Input],
    /// Rules without which it has no value.
    pub rules: &'static [Rule],
    /// Where the formula comes from.
    pub source: &'static str,
    /// The address of that source, where it is a public page whose address is known.
    pub url: Option<&'static str>,
}

/// How the 95 % limits of a figure are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limits {
    /// Garwood's exact limits of the count that the formula begins with.
    Poisson,
    /// Wilson's limits of the part ÷ whole that the formula is.
    Wilson,
    /// The limits of the exact conditional test of two periods.
    RateRatio,
}

/// A column of the results of a breakdown or of the funnel.
#[derive(Debug, Clone, Copy)]
pub struct ColumnRow {
    /// Its breakdown.
    pub section: Section,
    /// Stable id of the report.
    pub id: &'static str,
    /// Its header on the page; empty for a column that no table shows.
    pub label: &'static str,
    /// What it tells; empty for a column that no table shows.
    pub tells: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// What a share is a share of, in words.
    pub of: &'static str,
    /// Whether it is a difference, which is shown with its sign.
    pub signed: bool,
    /// Its formula, over inputs and the cells of a row.
    pub formula: &'static Expr,
    /// Where the formula comes from; empty for a column that no table shows.
    pub source: &'static str,
    /// The address of that source, where it is a public page whose address is known.
    pub url: Option<&'static str>,
}

/// A stage of the funnel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StageRow {
    /// Its name.
    pub name: &'static str,
    /// Whether it counts attempts, which are no contacts yet.
    pub is_attempts: bool,
    /// Whether it ended without a person and without a success.
    pub is_lost: bool,
    /// How many there are.
    pub count: &'static Expr,
    /// Where its bar begins on the axis of contacts or attempts.
    pub start: &'static Expr,
}

impl Input {
    /// The row of an input.
    pub fn row(self) -> &'static InputRow {
        // The rows stand in the order of the variants.
        INPUTS.get(self as usize).unwrap_or(&INPUTS[0])
    }
}

impl Cell {
    /// The row of a cell.
    pub fn row(self) -> &'static CellRow {
        CELLS.get(self as usize).unwrap_or(&CELLS[0])
    }
}

impl Metric {
    /// The row of a metric.
    pub fn row(self) -> &'static MetricRow {
        METRICS.get(self as usize).unwrap_or(&METRICS[0])
    }
}

impl Rule {
    /// The row of a rule.
    pub fn row(self) -> &'static RuleRow {
        RULES.get(self as usize).unwrap_or(&RULES[0])
    }
}

include!(concat!(env!("OUT_DIR"), "/rows.rs"));
