//! What was entered, for tables and for paper: each entry with its unit, or why it is not used.

use super::Export;
use crate::{
    choice::{BASIS_CONTACTS, Choice, Window},
    draft::{Slot, SlotKind},
    report::Name,
    scenario::Scenario,
    table::{Table, at},
    text::filled,
    view::row_name,
    words,
};
use metric_core::unit::TimeBase;

/// An entry of the form.
#[derive(Debug, Default, PartialEq)]
pub struct Input {
    /// Its name.
    pub name: String,
    /// Its number, where it has one.
    pub value: Option<f64>,
    /// The number as the person wrote it.
    pub text: String,
    /// The unit of the number.
    pub unit: String,
    /// What was picked, in words, or why the entry is not used.
    pub note: String,
}

impl Export<'_> {
    /// Every entry that was given; the title stands elsewhere, and the kind of the base is its unit.
    pub fn inputs(&self) -> Vec<Input> {
        let mut inputs = Vec::new();
        for slot in &Slot::ALL {
            inputs.extend(self.input(*slot));
        }
        for &table in &Table::ALL {
            for (index, row) in self.draft.rows(table).iter().enumerate() {
                if !row.is_blank() {
                    inputs.push(self.row(table, index));
                }
            }
        }
        inputs
    }

    /// A row of a breakdown: its contacts, and the rest in words.
    fn row(&self, table: Table, index: usize) -> Input {
        let name = words::capital(&row_name(self.draft, table, Name::Row(index)));
        Input {
            name: [&words::capital(table.item()), ": ", &name].concat(),
            value: Scenario::of(self.draft).cell_value(table, index, at::COUNT),
            text: self.draft.cell(table, index, at::COUNT).text.trim().to_owned(),
            unit: self.input_unit(Slot::Vol),
            note: self.cells(table, index),
        }
    }

    /// The other entries of a row, each with the head of its column.
    fn cells(&self, table: Table, row: usize) -> String {
        let mut note = String::new();
        let columns = table.columns().iter().enumerate();
        for (column, of) in columns {
            let cell = self.draft.cell(table, row, column);
            let problem = Scenario::of(self.draft).cell_problem(table, row, column);
            // Contacts and name stand elsewhere, where they can be read.
            let stands = column == at::COUNT || column == table.name_column();
            if cell.is_blank() || (stands && problem.is_none()) {
                continue;
            }
            if !note.is_empty() {
                note.push_str("; ");
            }
            note.push_str(of.label);
            note.push_str(": ");
            match problem {
                Some(problem) => note.push_str(&words::problem_text(
                    problem,
                    of.kind,
                    &cell.text,
                    self.draft.style,
                )),
                None => note.push_str(of.label_of(&cell.text).unwrap_or(cell.text.trim())),
            }
        }
        note
    }

    fn input(&self, slot: Slot) -> Option<Input> {
        let (scenario, draft) = (Scenario::of(self.draft), self.draft);
        let is_days = matches!(slot, Slot::Days | Slot::WasDays);
        let no_days = is_days && !scenario.wants_days(slot);
        if scenario.is_blank(slot) || no_days {
            return None;
        }
        let mut input = Input { name: words::capital(words::label(slot)), ..Input::default() };
        if let Some(problem) = scenario.problem(slot) {
            input.note = words::problem_text(problem, slot.kind(), draft.text(slot), draft.style);
        } else if matches!(slot, Slot::Title | Slot::Kind) {
            return None;
        } else if slot.kind().is_number() {
            let reading = scenario.reading(slot).value();
            let is_share = reading.is_some_and(|reading| reading.percent);
            let scale = if is_share && slot.kind().is_share_with_sign() { 100.0 } else { 1.0 };
            input.value = reading.map(|reading| reading.value.to_f64() * scale);
            input.unit = if scale > 1.0 { "%".to_owned() } else { self.input_unit(slot) };
            let text = draft.text(slot).trim();
            // The sign stands in the unit.
            text.strip_suffix('%').unwrap_or(text).trim_end().clone_into(&mut input.text);
        } else {
            input.note = self.word(slot);
        }
        Some(input)
    }

    /// What was picked, in words.
    fn word(&self, slot: Slot) -> String {
        let text = self.draft.text(slot);
        match slot.kind() {
            SlotKind::Currency => self.money(),
            _ if slot == Slot::Per => self.period(),
            _ => {
                let word = match slot {
                    Slot::WasPer => {
                        Window::from_word(text).map(|one| words::period_words(Some(one)))
                    }
                    Slot::Basis if text == BASIS_CONTACTS => Some("contacts"),
                    Slot::Basis => Some("handle time"),
                    Slot::In => TimeBase::from_word(text).map(words::time_word),
                    Slot::Vs => benchmarks::segment(text).map(|segment| segment.label),
                    _ => Scenario::of(self.draft).band().value().map(|entry| entry.name),
                };
                word.unwrap_or_default().to_owned()
            }
        }
    }

    fn input_unit(&self, slot: Slot) -> String {
        let own = match slot {
            Slot::Who | Slot::Base | Slot::WasBase => {
                let kind = Scenario::of(self.draft).kind().value();
                kind.map_or("units of the base", |kind| words::kind_words(kind).many).to_owned()
            }
            _ => self.money(),
        };
        let unit = filled(unit_of(slot), &[&own]);
        let is_earlier = matches!(slot, Slot::Was | Slot::WasResolved);
        let is_cost = slot == Slot::Cost || Slot::COST_LINES.contains(&slot);
        let is_of_the_period = is_cost
            || matches!(slot, Slot::Fixed | Slot::AutomatedCost)
            || matches!(slot.kind(), SlotKind::Whole | SlotKind::CountOrShare);
        if is_of_the_period && !is_earlier {
            filled("{} in {}", &[&unit, &self.period()])
        } else {
            unit
        }
    }

    /// The currency's code, or that it is money.
    pub(super) fn money(&self) -> String {
        let currency = Scenario::of(self.draft).currency();
        currency.value().map_or_else(|| "money".to_owned(), |currency| currency.code())
    }
}

/// The unit of an entry; a template for the currency, or for what the base is made up of.
fn unit_of(slot: Slot) -> &'static str {
    match slot {
        Slot::Vol
        | Slot::Handled
        | Slot::Ai
        | Slot::Routed
        | Slot::Contained
        | Slot::Left
        | Slot::Returned
        | Slot::Escalated
        | Slot::Human => "contacts",
        Slot::Days | Slot::WasDays => "days",
        Slot::Attempts | Slot::Tried | Slot::Solved | Slot::GaveUp => "attempts",
        Slot::Cases | Slot::OneTouch | Slot::Resolved => "cases",
        Slot::Was => "contacts in the earlier period",
        Slot::WasResolved => "cases in the earlier period",
        Slot::WasBase | Slot::WasCost => "{} in the earlier period",
        Slot::Aht => "seconds",
        Slot::Occupancy | Slot::Shrinkage => "%",
        Slot::Concurrency => "contacts at once",
        Slot::OtherEach => "{} per contact",
        Slot::Hour => "{} per paid hour",
        Slot::Opc => "orders per customer per month",
        Slot::Upc => "users per customer",
        Slot::Cpa => "customers per account",
        Slot::Seats => "users per account",
        _ => "{}",
    }
}
