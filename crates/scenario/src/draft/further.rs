//! The further scenarios of a draft: which of them there are, and amounts that fit no levers.

use super::{BLANK, Draft, Variant};
use crate::{
    entry::Entry,
    field::{Choice, Field, Further, Row, Table, at},
    text::Text,
};

/// Which scenario stands at each place of [`Further::ALL`]; none for a place that becomes free.
type Order = [Option<Further>; Further::ALL.len()];

impl Draft {
    /// The further scenarios that there are: those with a name or with an amount, be it one that cannot be read.
    pub fn scenarios(&self) -> Vec<Further> {
        let has_amount = |further: Further| {
            // A dash gives no amount.
            let is_given = |row: usize| {
                let (table, column) = (Table::Levers, further.column());
                let is_blank = self.cell(table, row, column).is_blank();
                !is_blank && self.reading(table, row, column) != Entry::Blank
            };
            (0..self.rows(Table::Levers).len()).any(is_given)
        };
        let is_there = |further: &Further| {
            !self.is_blank(further.name())
                || has_amount(*further)
                || !self.unread_amounts(*further).is_blank()
        };
        Further::ALL.into_iter().filter(is_there).collect()
    }

    /// The amounts of a further scenario that are unread as a whole, since a link gives them for another number
    /// of levers than it has: nobody knows which amount is of which lever. Blank where there are none. They go
    /// with the first amount of the scenario that is typed.
    pub fn unread_amounts(&self, further: Further) -> &Text {
        self.unread_amounts.get(further as usize).unwrap_or(&BLANK)
    }

    /// Whether there is room for a copy behind a further scenario.
    pub fn has_room_behind(&self, further: Further) -> bool {
        self.free_behind(further).is_some()
    }

    /// The first free place behind a further scenario.
    fn free_behind(&self, further: Further) -> Option<Further> {
        let taken = self.scenarios();
        Further::ALL.into_iter().find(|place| *place > further && !taken.contains(place))
    }

    /// Puts a copy of a further scenario behind it, where there is room: its amounts, and its name with a number.
    pub fn duplicate_scenario(&mut self, further: Further) {
        let Some(free) = self.free_behind(further) else { return };
        let moves = |own: &Further| *own > further && *own <= free;
        self.reorder(Further::ALL.map(|own| if moves(&own) { own.before() } else { Some(own) }));
        let Some(place) = Further::ALL.into_iter().find(moves) else { return };
        let name = self.text(further.name()).trim().to_owned();
        if !name.is_empty() {
            self.set(place.name(), format!("{name} (2)"));
        }
    }

    /// Lets two further scenarios change places.
    pub fn swap_scenarios(&mut self, one: Further, other: Further) {
        let swapped = |own| match own {
            _ if own == one => other,
            _ if own == other => one,
            own => own,
        };
        self.reorder(Further::ALL.map(|own| Some(swapped(own))));
    }

    /// Removes a further scenario; those behind it move up.
    pub fn remove_scenario(&mut self, further: Further) {
        let behind = |own: Further| Further::ALL.get(own as usize + 1).copied();
        self.reorder(Further::ALL.map(|own| if own < further { Some(own) } else { behind(own) }));
    }

    /// Rearranges the further scenarios with all that belongs to them: names, amounts of levers, and entries that
    /// this release does not show.
    fn reorder(&mut self, order: Order) {
        let promised = self.promised().filter(|_| !self.is_blank(Field::LeversSince));
        let was_picked = !self.get(Field::Promised).is_blank();
        let names = order.map(|from| from.map(|from| self.get(from.name()).clone()));
        let unread = order.map(|from| from.map(|from| self.unread_amounts(from).clone()));
        for ((place, name), unread) in Further::ALL.into_iter().zip(names).zip(unread) {
            self.put(place.name(), name.unwrap_or_default());
            self.put_unread_amounts(place, unread.unwrap_or_default());
        }
        if let Some(rows) = self.rows_mut(Table::Levers) {
            for row in rows {
                let amounts =
                    order.map(|from| from.and_then(|from| row.cells.get(from.column()).cloned()));
                for (place, amount) in Further::ALL.into_iter().zip(amounts) {
                    if let Some(cell) = row.cells.get_mut(place.column()) {
                        *cell = amount.unwrap_or_default();
                    }
                }
            }
        }
        let mut variants = Vec::new();
        for (place, from) in Further::ALL.into_iter().zip(order) {
            let own = |variant: &&Variant| Some(variant.scenario) == from.map(Further::mark);
            let moved = |variant: &Variant| Variant { scenario: place.mark(), ..variant.clone() };
            variants.extend(self.variants.iter().filter(own).map(moved));
        }
        // One scenario behind the other, each with its keys in the order they had: that of writing.
        self.variants = variants;
        // The promise is that of its scenario, wherever it stands now.
        if let Some(promised) = promised {
            let mut places = Further::ALL.into_iter().zip(order);
            let place = places.find(|(_, from)| *from == Some(promised)).map(|(place, _)| place);
            let is_told = |place: &Further| was_picked || *place != self.first_scenario();
            self.set(Field::Promised, place.filter(is_told).map_or("", Further::word));
        }
    }

    /// The first of the further scenarios; b where there is none yet.
    fn first_scenario(&self) -> Further {
        self.scenarios().first().copied().unwrap_or(Further::B)
    }

    /// The further scenario whose contact rate the series is held against: the first one where none is picked, so that
    /// another one that is only compared with moves no promise. None where the entry cannot be read.
    pub(crate) fn promised(&self) -> Option<Further> {
        let picked = self.get(Field::Promised);
        if picked.is_blank() {
            return Some(self.first_scenario());
        }
        Further::from_word(&picked.text).filter(|_| picked.unread.is_none())
    }

    /// The last of the further scenarios; the first one where there is none yet.
    pub fn last_scenario(&self) -> Further {
        self.scenarios().last().copied().unwrap_or(Further::B)
    }

    /// Adds a lever with its amount in the last of the further scenarios, and gives its row and the column of its
    /// amount; none where there is no room for it.
    pub fn add_lever(&mut self, lever: &NewLever) -> Option<(usize, usize)> {
        let further = self.last_scenario();
        let mut row = Row::blank(Table::Levers);
        for (column, text) in [
            (Table::Levers.name_column(), &lever.name),
            (at::EFFECT, &lever.effect),
            (at::REACH, &lever.reach),
            (at::TARGET, &lever.target),
            (at::SOURCE, &lever.source),
            (further.column(), &lever.amount),
        ] {
            if let Some(cell) = row.cells.get_mut(column) {
                *cell = Text { text: text.clone(), unread: None };
            }
        }
        let rows = self.rows_mut(Table::Levers)?;
        rows.retain(|row| !row.is_blank());
        let place = rows.len();
        if place >= Table::Levers.most_rows() {
            return None;
        }
        rows.push(row);
        if !lever.amount.is_empty() {
            // As an amount that is typed, it takes the place of those that could not be read.
            self.put_unread_amounts(further, Text::default());
        }
        Some((place, further.column()))
    }

    /// Keeps amounts that are unread as a whole.
    pub(crate) fn put_unread_amounts(&mut self, further: Further, text: Text) {
        if let Some(place) = self.unread_amounts.get_mut(further as usize) {
            *place = text;
        }
    }
}

/// A lever as it is filled in by a click: words of the link, and texts as a person would type them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct NewLever {
    /// What it is called.
    pub name: String,
    /// What it does.
    pub effect: String,
    /// What it acts on.
    pub reach: String,
    /// The issue or channel, by its name.
    pub target: String,
    /// The id of the published effect.
    pub source: String,
    /// How much.
    pub amount: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{link, number::NumberStyle};

    fn draft(state: &str) -> Draft {
        link::open(state, NumberStyle::EnUs).draft
    }

    fn written(draft: &Draft) -> String {
        link::write(draft).ok().flatten().unwrap_or_default()
    }

    const TWO: &str =
        "v=1&vol=9&lever=fewer:all,points:all&b.name=Tell&b.by=10:1&c.name=All&c.by=20:&end";

    #[test]
    fn a_copy_stands_behind_its_scenario_and_moves_those_after_it() {
        let mut own = draft(TWO);
        own.duplicate_scenario(Further::B);
        let texts = Further::ALL.map(|further| {
            let amount = |row| own.cell(Table::Levers, row, further.column()).text.clone();
            (own.text(further.name()).to_owned(), amount(0), amount(1))
        });
        let text =
            |name: &str, one: &str, two: &str| (name.to_owned(), one.to_owned(), two.to_owned());
        assert_eq!(
            texts,
            [text("Tell", "10", "1"), text("Tell (2)", "10", "1"), text("All", "20", "")]
        );
        // There is no fourth one.
        assert!(!own.has_room_behind(Further::B) && !own.has_room_behind(Further::C));
        let full = own.clone();
        own.duplicate_scenario(Further::B);
        assert_eq!(own, full);
    }

    #[test]
    fn a_copy_takes_a_place_that_became_free_between_others() {
        let mut own = draft("v=1&vol=9&lever=fewer:all&b.by=10&d.by=30&end");
        assert!(own.has_room_behind(Further::B) && !own.has_room_behind(Further::D));
        own.duplicate_scenario(Further::B);
        let amounts =
            Further::ALL.map(|further| own.cell(Table::Levers, 0, further.column()).text.clone());
        assert_eq!(amounts, ["10", "10", "30"]);
    }

    #[test]
    fn scenarios_change_places_and_go_with_all_that_is_theirs() {
        let mut own = draft(TWO);
        own.swap_scenarios(Further::B, Further::C);
        let swapped = draft(
            "v=1&vol=9&lever=fewer:all,points:all&b.name=All&b.by=20:&c.name=Tell&c.by=10:1&end",
        );
        assert_eq!(written(&own), written(&swapped));
        own.remove_scenario(Further::B);
        let left = draft("v=1&vol=9&lever=fewer:all,points:all&b.name=Tell&b.by=10:1&end");
        assert_eq!(written(&own), written(&left));
        own.remove_scenario(Further::B);
        assert!(own.scenarios().is_empty());
    }

    #[test]
    fn a_lever_begins_scenario_b_and_goes_to_the_last_one() {
        let lever = NewLever {
            effect: "fewer".into(),
            reach: "all".into(),
            amount: "8 to 12".into(),
            ..NewLever::default()
        };
        let mut own = draft("v=1&vol=9&end");
        assert_eq!(own.add_lever(&lever), Some((0, Further::B.column())));
        assert_eq!(own.scenarios(), [Further::B]);
        own.duplicate_scenario(Further::B);
        own.add_lever(&lever);
        assert_eq!(own.cell(Table::Levers, 1, Further::C.column()).text, "8 to 12");
        assert!(own.cell(Table::Levers, 1, Further::B.column()).is_blank());
        for _ in 2..Table::MOST_LEVERS {
            assert!(own.add_lever(&lever).is_some());
        }
        assert_eq!(own.add_lever(&lever), None);
        assert_eq!(own.rows(Table::Levers).len(), Table::MOST_LEVERS);
    }

    #[test]
    fn a_lever_that_is_filled_in_takes_the_place_of_amounts_that_cannot_be_read() {
        let mut draft = draft("v=1&lever=fewer:all:::::::x,fewer:all:::::::y&b.by=1:2:3&end");
        assert!(!draft.unread_amounts(Further::B).is_blank());
        let lever = NewLever { effect: "fewer".into(), reach: "all".into(), ..NewLever::default() };
        draft.add_lever(&lever);
        assert!(
            !draft.unread_amounts(Further::B).is_blank(),
            "without an amount nothing is replaced"
        );
        draft.add_lever(&NewLever { amount: "10".into(), ..lever });
        assert!(draft.unread_amounts(Further::B).is_blank());
    }

    #[test]
    fn a_promise_goes_with_its_scenario() {
        let three = "v=1&vol=9&lever=fewer:all:::::::A&b.by=10&c.by=20&d.by=30&since=2026-06";
        let own = |picked: &str| draft(&format!("{three}{picked}&end"));
        let promised = |draft: &Draft| (draft.promised(), draft.text(Field::Promised).to_owned());
        let mut picked = own("&promise=c");
        picked.remove_scenario(Further::B);
        assert_eq!(promised(&picked), (Some(Further::B), "b".to_owned()));
        let mut first = own("");
        assert_eq!(promised(&first), (Some(Further::B), String::new()));
        // Its amounts stand in c now.
        first.swap_scenarios(Further::B, Further::C);
        assert_eq!(promised(&first), (Some(Further::C), "c".to_owned()));
        first.swap_scenarios(Further::B, Further::C);
        assert_eq!(promised(&first), (Some(Further::B), "b".to_owned()));
        let mut copied = draft(&format!("{}&promise=c&end", three.replace("&d.by=30", "")));
        copied.duplicate_scenario(Further::B);
        assert_eq!(promised(&copied), (Some(Further::D), "d".to_owned()));
        // That of a scenario that is gone is that of the first one again; one that cannot be read stays.
        let mut gone = own("&promise=d");
        gone.remove_scenario(Further::D);
        assert_eq!(promised(&gone), (Some(Further::B), String::new()));
        let mut unread = own("&promise=..x");
        unread.remove_scenario(Further::B);
        assert_eq!(promised(&unread), (None, "x".to_owned()));
        // Without b the first one is c.
        assert_eq!(
            draft("v=1&vol=9&lever=fewer:all:::::::A&c.by=20&end").promised(),
            Some(Further::C)
        );
    }
}
