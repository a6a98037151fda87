//! The list of scenarios that a browser keeps for the next visit, as the text of its storage: written anew
//! at each edit, read anew before that, since another tab may have written meanwhile.

use crate::{
    draft::Draft,
    link::{self, MOST_CHARACTERS_OF_FILE},
    number::NumberStyle,
};
use serde::{Deserialize, Serialize};

/// Most scenarios that are kept.
pub const MOST: usize = 10;

/// Where a scenario came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// The person's own: typed, or begun with an example or a file.
    Own,
    /// A link that somebody sent, edited here.
    Received,
}

/// A scenario of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// Tells it from the others.
    pub id: u64,
    /// The name that the person gave it; may be empty.
    pub title: String,
    /// When it was last edited, in milliseconds since 1970.
    pub time_ms: u64,
    /// Where it came from.
    pub origin: Origin,
    /// The word of the number style in which it was typed.
    pub style: String,
    /// The state of its link.
    pub state: String,
    /// Tells who wrote it last: each writer leaves a number that nobody else has.
    pub revision: u64,
}

/// The list, the last edited scenario first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SavedList {
    items: Vec<Saved>,
}

impl SavedList {
    /// Reads the text of a storage. What is no list is an empty one; what is no item of it is left out.
    pub fn read(text: &str) -> Self {
        let values: Vec<serde_json::Value> = serde_json::from_str(text).unwrap_or_default();
        let items = values.into_iter().filter_map(|value| serde_json::from_value(value).ok());
        let mut list = Self { items: items.take(MOST).collect() };
        list.sort();
        list
    }

    /// The text that [`Self::read`] reads.
    pub fn write(&self) -> String {
        // Numbers and texts are always written.
        serde_json::to_string(&self.items).unwrap_or_default()
    }

    /// The scenarios, the last edited one first.
    pub fn items(&self) -> &[Saved] {
        &self.items
    }

    /// A scenario by its id.
    pub fn get(&self, id: u64) -> Option<&Saved> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The last edited scenario of the person's own.
    pub fn last_own(&self) -> Option<&Saved> {
        self.items.iter().find(|item| item.origin == Origin::Own)
    }

    /// Keeps a scenario in the place of its former state, and gives the one that had to go for it: the one that
    /// was edited longest ago.
    pub fn keep(&mut self, item: Saved) -> Option<Saved> {
        self.remove(item.id);
        self.items.push(item);
        self.sort();
        if self.items.len() > MOST { self.items.pop() } else { None }
    }

    /// Removes a scenario.
    pub fn remove(&mut self, id: u64) {
        self.items.retain(|item| item.id != id);
    }

    fn sort(&mut self) {
        self.items.sort_by_key(|item| std::cmp::Reverse(item.time_ms));
    }
}

impl Saved {
    /// What was typed; none where no entry can be read any more.
    pub fn draft(&self) -> Option<Draft> {
        let style = NumberStyle::from_id(&self.style)?;
        // A link is no longer than this, and a storage is written by others as well.
        let state = self.state.get(..MOST_CHARACTERS_OF_FILE).unwrap_or(&self.state);
        let opened = link::open_file(state, style);
        opened.found.then_some(opened.draft)
    }

    /// The one scenario that releases before the list kept: the word of its number style, a line end, and the
    /// state of its link. It was the person's own.
    pub fn from_former(text: &str, id: u64, time_ms: u64) -> Option<Self> {
        let (style, state) = text.split_once('\n')?;
        let item = Self {
            id,
            title: String::new(),
            time_ms,
            origin: Origin::Own,
            style: style.to_owned(),
            state: state.to_owned(),
            revision: id,
        };
        let title = item.draft()?.text(crate::field::Field::Title).trim().to_owned();
        Some(Self { title, ..item })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::Field;

    fn item(id: u64, time_ms: u64) -> Saved {
        Saved {
            id,
            title: format!("No. {id}"),
            time_ms,
            origin: Origin::Own,
            style: "de".to_owned(),
            state: "v=1&vol=2400&in=month&end".to_owned(),
            revision: 7,
        }
    }

    #[test]
    fn the_list_is_read_as_it_was_written_the_last_edited_scenario_first() {
        let mut list = SavedList::default();
        assert_eq!(list.keep(item(1, 10)), None);
        assert_eq!(list.keep(Saved { origin: Origin::Received, ..item(2, 30) }), None);
        assert_eq!(list.keep(item(3, 20)), None);
        let read = SavedList::read(&list.write());
        assert_eq!(read, list);
        assert_eq!(read.items().iter().map(|item| item.id).collect::<Vec<_>>(), [2, 3, 1]);
        assert_eq!(read.last_own().map(|item| item.id), Some(3));
        assert_eq!(read.get(1).and_then(Saved::draft).unwrap().text(Field::Contacts), "2.400");
    }

    #[test]
    fn an_edit_takes_the_place_of_the_former_state_and_beyond_ten_the_oldest_goes() {
        let mut list = SavedList::default();
        for id in 1..=10 {
            assert_eq!(list.keep(item(id, id)), None);
        }
        assert_eq!(list.keep(item(1, 50)), None);
        assert_eq!(list.keep(item(11, 60)).map(|gone| gone.id), Some(2));
        assert_eq!((list.items().len(), list.items()[1].id), (10, 1));
        list.remove(11);
        assert_eq!((list.items().len(), list.get(11)), (9, None));
    }

    #[test]
    fn a_storage_that_others_have_written_is_no_list_and_a_damaged_item_is_left_out() {
        for text in ["", "null", "{}", "3", "[3]", "[{\"id\":1}]", "[[]]", "\u{0}"] {
            assert_eq!(SavedList::read(text), SavedList::default(), "{text}");
        }
        let mut list = SavedList::default();
        list.keep(item(1, 10));
        let text = list.write().replacen('[', "[{\"id\":5},", 1);
        assert_eq!(SavedList::read(&text), list);
        let long =
            format!("[{}]", vec![list.write().trim_matches(['[', ']']).to_owned(); 500].join(","));
        assert_eq!(SavedList::read(&long).items().len(), MOST);
    }

    #[test]
    fn the_scenario_of_a_former_release_becomes_an_item_of_the_persons_own() {
        let former = "en\nv=1&vol=2400&in=month&title=Q3&end";
        let item = Saved::from_former(former, 4, 9).unwrap();
        assert_eq!((item.title.as_str(), item.origin, item.time_ms), ("Q3", Origin::Own, 9));
        assert_eq!(item.draft().unwrap().text(Field::Contacts), "2,400");
        for text in ["", "12", "en\n", "xx\nv=1&vol=2400&end", "en\nhello"] {
            assert_eq!(Saved::from_former(text, 4, 9), None, "{text}");
        }
    }
}
