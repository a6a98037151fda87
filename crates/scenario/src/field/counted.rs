//! What the further columns of a series hold, and what an event is to its limits.

use super::{Choice, FieldKind};

/// Most further columns of a series.
pub(super) const MOST_COLUMNS: usize = 24;

/// What a further column of the series holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counted {
    /// Contacts about an issue.
    Issue,
    /// Contacts of a segment.
    Segment,
    /// Contacts resolved by automation.
    Automation,
    /// The cost of support.
    Cost,
    /// Something else that moves beside the rate, such as satisfaction.
    Companion,
}

impl Choice for Counted {
    const OPTIONS: &'static [(&'static str, Self)] = &[
        ("issue", Self::Issue),
        ("segment", Self::Segment),
        ("automation", Self::Automation),
        ("cost", Self::Cost),
        ("companion", Self::Companion),
    ];
}

impl Counted {
    /// What a cell takes.
    pub fn kind(self) -> FieldKind {
        match self {
            Self::Issue | Self::Segment | Self::Automation => FieldKind::Whole,
            Self::Cost => FieldKind::Money,
            Self::Companion => FieldKind::Figure,
        }
    }

    /// Most columns that hold it.
    pub fn most(self) -> usize {
        match self {
            Self::Issue | Self::Segment => MOST_COLUMNS,
            Self::Automation | Self::Cost => 1,
            Self::Companion => 2,
        }
    }
}

/// What further columns of the series hold: the words of the link, and their labels.
pub(super) const COUNTED: [(&str, &str); 5] = [
    ("issue", "an issue"),
    ("segment", "a segment"),
    ("automation", "by automation"),
    ("cost", "cost"),
    ("companion", "beside the rate"),
];

/// What an event is to the limits of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Treatment {
    /// It is shown, and moves nothing.
    Shown,
    /// A new phase begins with its period.
    NewPhase,
    /// Its period stands out of limits and runs.
    LeftOut,
}

impl Treatment {
    /// That of a word of the list; an event without one is shown.
    pub fn from_word(word: &str) -> Self {
        match word {
            "phase" => Self::NewPhase,
            "left-out" => Self::LeftOut,
            _ => Self::Shown,
        }
    }
}

/// What an event is to the limits: the words of the link, and their labels.
pub(super) const TREATMENTS: [(&str, &str); 3] =
    [("shown", "shown only"), ("phase", "new phase"), ("left-out", "left out")];
