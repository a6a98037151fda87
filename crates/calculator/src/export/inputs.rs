//! What was entered, for tables and for paper: each entry with its unit, or why it is not used.

use super::Export;
use crate::{
    choice::{Choice, Window},
    draft::{Slot, SlotKind},
    scenario::Scenario,
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
        Slot::ALL.into_iter().filter_map(|slot| self.input(slot)).collect()
    }

    fn input(&self, slot: Slot) -> Option<Input> {
        let (scenario, draft) = (Scenario::of(self.draft), self.draft);
        let no_days = slot == Slot::Days && draft.text(Slot::Per) != Window::Days.word();
        if scenario.is_blank(slot) || no_days {
            return None;
        }
        let mut input = Input { name: words::capital(words::label(slot)), ..Input::default() };
        if let Some(problem) = scenario.problem(slot) {
            input.note = words::problem_text(problem, slot, draft.text(slot), draft.style);
        } else if matches!(slot, Slot::Title | Slot::Kind) {
            return None;
        } else if slot.kind().is_number() {
            input.value = scenario.reading(slot).value().map(|reading| reading.value.to_f64());
            input.unit = self.input_unit(slot);
            draft.text(slot).trim().clone_into(&mut input.text);
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
                    Slot::In => TimeBase::from_word(text).map(words::time_word),
                    Slot::Vs => benchmarks::segment(text).map(|segment| segment.label),
                    _ => Scenario::of(self.draft).band().value().map(|entry| entry.name),
                };
                word.unwrap_or_default().to_owned()
            }
        }
    }

    fn input_unit(&self, slot: Slot) -> String {
        let kind = Scenario::of(self.draft).kind().value();
        let counted = kind.map_or("units of the base", |kind| words::kind_words(kind).many);
        let unit = match slot {
            Slot::Vol | Slot::Handled | Slot::Ai => "contacts",
            Slot::Who | Slot::Base => counted,
            Slot::Days => "days",
            Slot::Opc => "orders per customer per month",
            Slot::Upc => "users per customer",
            Slot::Cpa => "customers per account",
            Slot::Seats => "users per account",
            _ => &self.money(),
        };
        let is_cost = slot == Slot::Cost || Slot::COST_LINES.contains(&slot);
        let is_of_the_period = is_cost || slot.kind() == SlotKind::Whole;
        if is_of_the_period { [unit, " in ", &self.period()].concat() } else { unit.to_owned() }
    }

    /// The currency's code, or that it is money.
    pub(super) fn money(&self) -> String {
        let currency = Scenario::of(self.draft).currency();
        currency.value().map_or_else(|| "money".to_owned(), |currency| currency.code())
    }
}
