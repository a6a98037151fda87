//! What the series of a draft fills elsewhere.

use super::Draft;
use crate::field::{Choice, Field, Table, at};
use metric_core::period::Step;

impl Draft {
    /// Takes a period of the series as that of Measure, or as the earlier one: its contacts, its length, and its base,
    /// where it has one.
    pub fn take_period(&mut self, row: usize, is_earlier: bool) {
        let step = Step::from_word(self.text(Field::Step)).unwrap_or(Step::Month).word();
        let text = |column| self.cell(Table::Series, row, column).text.clone();
        let (contacts, base) = (text(at::COUNT), text(at::BASE_OF_PERIOD));
        let [of_contacts, of_period, of_base] = if is_earlier {
            [Field::EarlierContacts, Field::EarlierPeriod, Field::EarlierBase]
        } else {
            [Field::Contacts, Field::Period, Field::Base]
        };
        // A base of another length beside these contacts would be a wrong rate.
        let is_of_step = self.text(of_period) == step;
        self.set(of_contacts, contacts);
        self.set(of_period, step);
        if !base.trim().is_empty() || !is_of_step {
            self.set(of_base, base);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{link, number::NumberStyle};

    #[test]
    fn a_period_becomes_that_of_measure_or_the_earlier_one() {
        let state = "v=1&vol=5&base=9:orders&step=quarter&series=2026-q1:1200:40000:1100:50000&end";
        let mut draft = link::open(state, NumberStyle::EnUs).draft;
        draft.take_period(1, false);
        draft.take_period(0, true);
        let written = link::write(&draft).ok().flatten().unwrap();
        for pair in [
            "vol=1100",
            "per=quarter",
            "base=50000:orders",
            "was=1200",
            "was-per=quarter",
            "was-base=40000",
        ] {
            assert!(written.split('&').any(|own| own == pair), "{pair} in {written}");
        }
    }
}
