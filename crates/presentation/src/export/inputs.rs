//! What was entered, for tables and for paper: each entry with its unit, or why it is not used.

use super::Export;
use crate::words;
use metric_core::{period::Step, unit::TimeBase};
use report::Name;
use scenario::{
    Scenario,
    entry::{Problem, pieces},
    field::{BASIS_CONTACTS, Choice, Field, FieldKind, Further, ShrinkageBase, Slot, Table, at},
    number::{NumberStyle, Range, Reading, Written, range_text, write},
};

/// An entry of the form.
#[derive(Debug, Default, PartialEq)]
pub struct Input {
    /// Its name.
    pub name: String,
    /// Its number, where it has one; of a range its middle.
    pub value: Option<f64>,
    /// Both ends of a range.
    pub ends: Option<[f64; 2]>,
    /// The number as the person wrote it.
    pub text: String,
    /// The unit of the number.
    pub unit: String,
    /// What was picked, in words, or why the entry is not used.
    pub note: String,
}

/// A number as the person wrote it, without the sign or the units that stand beside it.
fn typed(text: &str, reading: Option<Reading>, style: NumberStyle) -> String {
    if let Some(Reading { range: Some(range), percent, .. }) = reading {
        let written = if percent { Written::Percent } else { Written::Plain };
        let text = range_text(range, written, ("", ""), style).unwrap_or_default();
        return text.strip_suffix(" %").unwrap_or(&text).to_owned();
    }
    if let Some(Reading { written: Written::Money(_) | Written::Time, value, .. }) = reading {
        return write(value, style);
    }
    let text = text.trim();
    text.strip_suffix('%').unwrap_or(text).trim_end().to_owned()
}

impl Export<'_> {
    /// Every entry that was given; the title stands elsewhere, and the kind of the base is its unit.
    pub fn inputs(&self) -> Vec<Input> {
        let fields = Field::ALL.into_iter().filter_map(|field| self.input(field));
        let rows = Table::BREAKDOWNS.into_iter().flat_map(|table| {
            let rows = self.draft.rows(table).iter().enumerate();
            rows.filter(|(_, row)| !row.is_blank()).map(move |(index, _)| self.row(table, index))
        });
        let others = [
            Table::Levers,
            Table::Lines,
            Table::Later,
            Table::Series,
            Table::Events,
            Table::Columns,
        ]
        .into_iter()
        .flat_map(|table| {
            let rows = self.draft.rows(table).iter().enumerate();
            let rows = rows.filter(|(_, row)| !row.is_blank());
            rows.map(move |(index, _)| self.in_words(table, index))
        });
        let unread = Further::ALL.into_iter().filter_map(|further| self.unread_amounts(further));
        fields.chain(rows).chain(others).chain(unread).collect()
    }

    /// A lever or a line of contacts: it counts nothing of the period, so that all of it stands in words.
    fn in_words(&self, table: Table, index: usize) -> Input {
        let name = words::row_title(self.draft, table, Name::Row(index));
        Input {
            name: format!("{}: {name}", words::capital(table.item())),
            note: self.cells(table, index),
            ..Input::default()
        }
    }

    /// The amounts of a further scenario that fit no levers.
    fn unread_amounts(&self, further: Further) -> Option<Input> {
        let text = self.draft.unread_amounts(further);
        let problem = Problem::Unread(text.unread?);
        let note = words::problem_text(problem, FieldKind::Percent, &text.text, self.draft.style);
        Some(Input { name: words::amounts_of(further), note, ..Input::default() })
    }

    /// A row of a breakdown: its contacts, and the rest in words.
    fn row(&self, table: Table, index: usize) -> Input {
        let name = words::row_title(self.draft, table, Name::Row(index));
        Input {
            name: format!("{}: {name}", words::capital(table.item())),
            value: Scenario::of(self.draft).cell_value(table, index, at::COUNT),
            text: self.draft.cell(table, index, at::COUNT).text.trim().to_owned(),
            unit: self.input_unit(Field::Contacts),
            note: self.cells(table, index),
            ..Input::default()
        }
    }

    /// The other entries of a row, each with the head of its column.
    fn cells(&self, table: Table, row: usize) -> String {
        let mut notes = Vec::new();
        for column in 0..self.draft.width(table) {
            let Some(of) = table.column(column) else { continue };
            let cell = self.draft.cell(table, row, column);
            let problem = Scenario::of(self.draft).cell_problem(table, row, column);
            // Contacts and name stand elsewhere, where they can be read.
            let is_count = Table::BREAKDOWNS.contains(&table) && column == at::COUNT;
            let stands = is_count || column == table.name_column();
            if cell.is_blank() || (stands && problem.is_none()) {
                continue;
            }
            let kind = Scenario::of(self.draft).cell_kind(table, row, column).unwrap_or(of.kind);
            let reading = || Scenario::of(self.draft).cell(table, row, column).value();
            let text = match problem {
                Some(problem) => words::problem_text(problem, kind, &cell.text, self.draft.style),
                None if kind == FieldKind::Seconds || of.takes_range => {
                    typed(&cell.text, reading(), self.draft.style)
                }
                None => of.label_of(&cell.text).unwrap_or(cell.text.trim()).to_owned(),
            };
            let label = words::column_label(self.draft, table, column);
            notes.push(format!("{label}: {text}"));
        }
        notes.join("; ")
    }

    fn input(&self, field: Field) -> Option<Input> {
        let (scenario, draft) = (Scenario::of(self.draft), self.draft);
        let is_days = matches!(field, Field::PeriodDays | Field::EarlierPeriodDays);
        let no_days = is_days && !scenario.wants_days(field);
        if scenario.is_blank(field) || no_days {
            return None;
        }
        let mut input = Input { name: words::capital(words::label(field)), ..Input::default() };
        if let Some(problem) = scenario.problem(field) {
            input.note = words::problem_text(problem, field.kind(), draft.text(field), draft.style);
        } else if matches!(field, Field::Title | Field::BaseKind) {
            return None;
        } else if matches!(field.kind(), FieldKind::Name | FieldKind::Moment) {
            draft.text(field).trim().clone_into(&mut input.note);
        } else if field.kind().is_number() {
            let reading = scenario.reading(field).value();
            let is_share = reading.is_some_and(|reading| reading.percent);
            let scale = if is_share && field.kind().is_share_with_sign() { 100.0 } else { 1.0 };
            input.value = reading.map(|reading| reading.value.to_f64() * scale);
            let ends = |range: Range| [range.low, range.high].map(|end| end.to_f64() * scale);
            input.ends = reading.and_then(|reading| reading.range).map(ends);
            input.unit = if scale > 1.0 { "%".to_owned() } else { self.input_unit(field) };
            input.text = typed(draft.text(field), reading, draft.style);
            let range = reading.filter(|reading| reading.range.is_some());
            let said = range.map(|range| words::number_read(range, field.kind(), draft.style));
            input.note = said.unwrap_or_default();
        } else {
            input.note = self.word(field);
        }
        Some(input)
    }

    /// What was picked, in words.
    fn word(&self, field: Field) -> String {
        let text = self.draft.text(field);
        match field.kind() {
            FieldKind::Currency => self.money(),
            kind if kind.is_numbers() => pieces(text, self.draft.style).join("; "),
            _ if field == Field::Period => self.period(),
            _ if field == Field::EarlierPeriod => words::earlier_period(Scenario::of(self.draft)),
            _ => {
                let word = match field {
                    Field::CostBasis if text == BASIS_CONTACTS => Some("contacts"),
                    Field::CostBasis => Some("handle time"),
                    Field::TimeBase => TimeBase::from_word(text).map(TimeBase::name),
                    Field::Slot => Slot::from_word(text).map(words::slot_label),
                    Field::ShrinkageOf => {
                        ShrinkageBase::from_word(text).map(words::shrinkage_base_label)
                    }
                    Field::Step => Step::from_word(text).map(words::step_label),
                    Field::Seasonal => Some("taken out"),
                    Field::LastPeriod => Some("not over yet"),
                    Field::NearRule => Some("on"),
                    Field::Promised => Further::from_word(text).map(words::scenario_of),
                    Field::Segment => benchmarks::segment(text).map(|segment| segment.label),
                    _ => Scenario::of(self.draft).band().value().map(|entry| entry.name),
                };
                word.unwrap_or_default().to_owned()
            }
        }
    }

    fn input_unit(&self, field: Field) -> String {
        let unit = self.unit_alone(field);
        let is_earlier = matches!(field, Field::EarlierContacts | Field::EarlierCasesResolved);
        let is_cost = field == Field::TotalCost || Field::COST_LINES.contains(&field);
        let is_of_the_period = is_cost
            || matches!(field, Field::FixedCost | Field::AutomationCost)
            || matches!(field.kind(), FieldKind::Whole | FieldKind::CountOrShare);
        if is_of_the_period && !is_earlier { format!("{unit} in {}", self.period()) } else { unit }
    }

    /// The currency's code, or that it is money.
    pub(super) fn money(&self) -> String {
        let currency = Scenario::of(self.draft).currency();
        currency.value().map_or_else(|| "money".to_owned(), |currency| currency.code())
    }

    /// The unit of an entry, without the period that it was counted in.
    fn unit_alone(&self, field: Field) -> String {
        let unit = match field {
            Field::Contacts
            | Field::Handled
            | Field::ResolvedByAutomation
            | Field::Routed
            | Field::Contained
            | Field::Abandoned
            | Field::Returned
            | Field::Escalated
            | Field::HandledByPeople => "contacts",
            Field::PeriodDays | Field::EarlierPeriodDays => "days",
            Field::Attempts | Field::Tried | Field::Solved | Field::GaveUp => "attempts",
            Field::Cases | Field::OneTouch | Field::CasesResolved => "cases",
            Field::EarlierContacts => "contacts in the earlier period",
            Field::EarlierCasesResolved => "cases in the earlier period",
            Field::HandleTime => "seconds",
            Field::Occupancy
            | Field::Shrinkage
            | Field::EscalatedLonger
            | Field::DiscountRate
            | Field::PeakHour
            | Field::Growth => "%",
            Field::PeakDay => "times an average day",
            Field::OpenDays => "days a week",
            Field::Horizon | Field::PlannedMonths => "months",
            Field::PostsNotRefilled => "posts",
            Field::Team => "people",
            Field::PaidHours => "hours a week",
            Field::Concurrency => "contacts at once",
            Field::OrdersPerCustomer => "orders per customer per month",
            Field::UsersPerCustomer => "users per customer",
            Field::CustomersPerAccount => "customers per account",
            Field::UsersPerAccount => "users per account",
            Field::CustomersInContact | Field::Base => self.base(),
            Field::EarlierBase => return format!("{} in the earlier period", self.base()),
            Field::EarlierCost => return format!("{} in the earlier period", self.money()),
            Field::OtherCostPerContact | Field::CostOfContact | Field::CostOfAutomated => {
                return format!("{} per contact", self.money());
            }
            Field::InvoicesEnded => return format!("{} a month", self.money()),
            Field::PostCost => return format!("{} a year", self.money()),
            _ if Field::RUNNING_COSTS.contains(&field) => {
                return format!("{} a month", self.money());
            }
            Field::HourCost => return format!("{} per paid hour", self.money()),
            _ => return self.money(),
        };
        unit.to_owned()
    }

    /// What the base is made up of.
    fn base(&self) -> &'static str {
        let kind = Scenario::of(self.draft).kind().value();
        kind.map_or("units of the base", |kind| kind.plural())
    }
}
