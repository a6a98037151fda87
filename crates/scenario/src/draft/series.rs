//! The series of a draft: its further columns, and what a period of it fills elsewhere.

use super::Draft;
use crate::{
    field::{Choice, Counted, Field, Row, Table, at},
    text::Text,
};
use metric_core::period::Step;

impl Draft {
    /// Adds a further column to the series; whether there is room for it.
    pub fn add_column(&mut self) -> bool {
        let rows = self.rows_mut(Table::Columns).filter(|rows| rows.len() < Table::MOST_COLUMNS);
        rows.map(|rows| rows.push(Row::blank(Table::Columns))).is_some()
    }

    /// Removes a further column of the series with its cells; those behind it move up.
    pub fn remove_column(&mut self, column: usize) {
        let Some(heads) = self.rows_mut(Table::Columns).filter(|heads| column < heads.len()) else {
            return;
        };
        heads.remove(column);
        for row in self.rows_mut(Table::Series).into_iter().flatten() {
            if column < row.further.len() {
                row.further.remove(column);
            }
        }
    }

    /// Takes a further column of the series as its contacts or its base, which become that column; what they are then
    /// has to be picked.
    pub fn swap_column(&mut self, column: usize, with: usize) {
        for row in self.rows_mut(Table::Series).into_iter().flatten() {
            let own = row.cell(with).clone();
            let Some(place) = row.cell_mut(Table::Series, at::FURTHER + column) else { continue };
            let other = std::mem::replace(place, own);
            if let Some(place) = row.cell_mut(Table::Series, with) {
                *place = other;
            }
        }
        if let Some(head) = self.rows_mut(Table::Columns).and_then(|heads| heads.get_mut(column)) {
            *head = Row { id: head.id, ..Row::blank(Table::Columns) };
        }
    }

    /// Takes a period of the series as that of Measure and Break down, or as the earlier one: its contacts, its length, its
    /// base, where it has one, and what its further columns hold. What another period left in these entries goes: beside these
    /// contacts it would be a wrong figure. An issue or a segment without a name has no row to go to.
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
        let of = |counted: Counted| {
            let name = |column: usize| self.rows(Table::Columns).get(column).map_or("", Row::name);
            let own = self.columns_of(counted);
            let own = own.map(|column| (name(column).to_owned(), text(at::FURTHER + column)));
            own.collect::<Vec<_>>()
        };
        let [issues, segments] = [Counted::Issue, Counted::Segment].map(of);
        let [automation, cost] = [Counted::Automation, Counted::Cost].map(|own| of(own).pop());
        self.set(of_contacts, contacts);
        self.set(of_period, step);
        if !base.trim().is_empty() || !is_of_step {
            self.set(of_base, base);
        }
        let of_cost = if is_earlier { Field::EarlierCost } else { Field::TotalCost };
        if let Some((_, cost)) = cost {
            self.set(of_cost, cost);
        }
        let (count, base) =
            if is_earlier { (at::WAS, at::WAS_BASE) } else { (at::COUNT, at::BASE) };
        self.fill_rows(Table::Segments, &segments, &[count, base]);
        if !is_earlier {
            if let Some((_, automation)) = automation {
                self.set(Field::ResolvedByAutomation, automation);
            }
            self.fill_rows(Table::Issues, &issues, &[at::COUNT]);
        }
    }

    /// Writes counts into the rows of their names, and new rows behind them. The first of the columns is that of the counts;
    /// what stood in any of them is of another period.
    fn fill_rows(&mut self, table: Table, counts: &[(String, String)], columns: &[usize]) {
        let Some(count_column) = columns.first().copied() else { return };
        let Some(rows) = self.rows_mut(table).filter(|_| !counts.is_empty()) else { return };
        for row in rows.iter_mut() {
            for column in columns {
                if let Some(cell) = row.cells.get_mut(*column) {
                    *cell = Text::default();
                }
            }
        }
        let mut filled = Vec::new();
        let is_usable =
            |(name, count): &&(String, String)| !name.is_empty() && !count.trim().is_empty();
        for (name, count) in counts.iter().filter(is_usable) {
            // Two columns of one name are two rows.
            let is_named = |(place, row): &(usize, &Row)| {
                row.name().to_lowercase() == name.to_lowercase() && !filled.contains(place)
            };
            let own = rows.iter().enumerate().find(is_named).map(|(place, _)| place);
            let place = own.unwrap_or(rows.len());
            filled.push(place);
            if place == rows.len() && place < table.most_rows() {
                rows.push(Row::blank(table));
            }
            let Some(row) = rows.get_mut(place) else { continue };
            for (column, text) in [(table.name_column(), name), (count_column, count)] {
                if let Some(cell) = row.cells.get_mut(column) {
                    *cell = Text { text: text.clone(), unread: None };
                }
            }
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

    #[test]
    fn further_columns_of_a_period_fill_break_down_and_nothing_stale_stays() {
        let state = "v=1&vol=5&cost=9&iss=3:status::Where is it,7:billing::Old&part=4:40:5:50:EU\
            &step=month&series=2026-01:1200:40000:1100:50000\
            &column=issue:where is IT:300:280,issue:New:1:2,segment:EU:900:800,cost::4000:3900,automation::100:90&end";
        let mut draft = link::open_file(state, NumberStyle::EnUs).draft;
        draft.take_period(1, false);
        draft.take_period(0, true);
        let written = link::write(&draft).ok().flatten().unwrap();
        for pair in [
            "vol=1100",
            "cost=3900",
            "was-cost=4000",
            "ai=90",
            "iss=280:status::where%20is%20IT,:billing::Old,2:::New",
            // The base of the segment was that of another period.
            "part=800::900::EU",
        ] {
            assert!(written.split('&').any(|own| own == pair), "{pair} in {written}");
        }
    }

    #[test]
    fn a_column_goes_with_its_cells_and_changes_places_with_the_contacts() {
        let state = "v=1&step=month&series=2026-01:5:9:6:9&column=issue:A:1:2,cost:B:3:4&end";
        let mut draft = link::open_file(state, NumberStyle::EnUs).draft;
        draft.remove_column(0);
        let written = |draft: &crate::draft::Draft| link::write(draft).ok().flatten().unwrap();
        assert!(written(&draft).contains("series=2026-01:5:9:6:9&column=cost:B:3:4&"));
        draft.swap_column(0, crate::field::at::COUNT);
        assert!(written(&draft).contains("series=2026-01:3:9:4:9&column=::5:6&"));
        for _ in 1..24 {
            assert!(draft.add_column());
        }
        assert!(!draft.add_column());
    }

    #[test]
    fn the_first_column_of_costs_counts_and_columns_of_one_name_are_two_rows() {
        let state = "v=1&step=month&series=2026-01:100:1000&iss=9:billing::Other\
            &column=cost:Staff:9000,cost:Tools:500,issue:Billing:30,issue:Billing:20,issue::10&end";
        let mut draft = link::open_file(state, NumberStyle::EnUs).draft;
        draft.take_period(0, false);
        let written = link::write(&draft).ok().flatten().unwrap();
        assert!(written.contains("cost=9000&"), "{written}");
        assert!(written.contains("iss=:billing::Other,30:::Billing,20:::Billing&"), "{written}");
    }

    #[test]
    fn periods_are_placed_anew_once_their_length_changes_and_back_by_undo() {
        use crate::{
            field::{Field, Table, at},
            scenario::Scenario,
        };
        let mut draft =
            link::open("v=1&step=month&series=2026-01:1::2::3:&end", NumberStyle::EnUs).draft;
        let first = |draft: &crate::draft::Draft| {
            Scenario::of(draft).places().map(|places| (places.first.step(), places.rows.len()))
        };
        let months = first(&draft);
        let before = draft.clone();
        draft.set(Field::Step, "quarter");
        assert_ne!(first(&draft), months);
        assert_eq!(first(&before), months);
        draft = before;
        draft.set_cell(Table::Series, 0, at::PERIOD, "2025-12");
        let places = Scenario::of(&draft).places().map(|places| places.rows.clone());
        assert_eq!(places.unwrap()[1], Some(crate::Place::At(2)));
    }
}
