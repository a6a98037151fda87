//! Levers: what a lever does and of what, with the words that stand for both in links.

use super::{
    Choice, FieldKind,
    column::{Column, column, list},
};

/// What a lever does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// Fewer contacts, in percent of those that it is about.
    Fewer,
    /// Fewer contacts, in contacts per 100 of the base.
    Points,
    /// Contacts are solved by self-service, in percent.
    Solved,
    /// Contacts are contained by automation, in percent.
    Contained,
    /// A shorter handle time, in percent.
    Shorter,
    /// A cheaper contact, in percent.
    Cheaper,
}

/// The contacts that a lever is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reach {
    /// All contacts.
    All,
    /// Those of an issue.
    Issue,
    /// Those of a channel.
    Channel,
    /// Those that automation can take.
    Automation,
    /// Those that people handle.
    People,
}

impl Choice for Effect {
    const OPTIONS: &'static [(&'static str, Self)] = &[
        ("fewer", Self::Fewer),
        ("points", Self::Points),
        ("solved", Self::Solved),
        ("contained", Self::Contained),
        ("shorter", Self::Shorter),
        ("cheaper", Self::Cheaper),
    ];
}

impl Choice for Reach {
    const OPTIONS: &'static [(&'static str, Self)] = &[
        ("all", Self::All),
        ("issue", Self::Issue),
        ("channel", Self::Channel),
        ("automation", Self::Automation),
        ("people", Self::People),
    ];
}

impl Effect {
    /// What an amount of it is: a plain number of points, else percent.
    pub fn kind_of_amount(self) -> FieldKind {
        match self {
            Self::Points => FieldKind::Amount,
            _ => FieldKind::Percent,
        }
    }
}

/// What levers do: the words of the link, and their labels.
pub const EFFECTS: [(&str, &str); 6] = [
    ("fewer", "fewer contacts, %"),
    ("points", "fewer contacts, points"),
    ("solved", "solved by self-service, %"),
    ("contained", "contained by automation, %"),
    ("shorter", "shorter handle time, %"),
    ("cheaper", "cheaper contact, %"),
];

/// What levers are about: the words of the link, and their labels.
pub const REACHES: [(&str, &str); 5] = [
    ("all", "all contacts"),
    ("issue", "an issue"),
    ("channel", "a channel"),
    ("automation", "what automation can take"),
    ("people", "what people handle"),
];

/// An amount, in percent unless the effect of its row says otherwise.
const fn amount(id: &'static str, label: &'static str) -> Column {
    Column { takes_range: true, ..column(id, label, FieldKind::Percent) }
}

/// The columns of the levers. The amounts stand in links by scenario, and not in the rows.
pub(super) const LEVERS: [Column; 12] = [
    list("effect", "Does", &EFFECTS),
    list("of", "Acts on", &REACHES),
    column("target", "Issue or channel", FieldKind::Name),
    column("start", "Starts, months", FieldKind::Months),
    column("ramp", "Ramp, months", FieldKind::Months),
    column("seconds", "Handle time of these, s", FieldKind::Seconds),
    column("repeats", "Come again, %", FieldKind::Percent),
    column("source", "Published effect", FieldKind::Word),
    amount("b", "Amount"),
    amount("c", "Amount in c"),
    amount("d", "Amount in d"),
    column("name", "Lever", FieldKind::Name),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_a_meaning_and_a_label() {
        let words =
            |labels: &[(&'static str, &str)]| labels.iter().map(|it| it.0).collect::<Vec<_>>();
        assert_eq!(words(&EFFECTS), Effect::OPTIONS.iter().map(|it| it.0).collect::<Vec<_>>());
        assert_eq!(words(&REACHES), Reach::OPTIONS.iter().map(|it| it.0).collect::<Vec<_>>());
    }
}
