//! The three breakdowns of one total: issues, channels, segments. A table is a list of rows that the
//! person orders; its columns are rows of a table here, read by form, link, paste and export alike.

use super::FieldKind;

/// A breakdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Table {
    /// By issue or intent.
    Issues,
    /// By channel.
    Channels,
    /// By segment or cohort, each with a base of its own.
    Segments,
}

/// A column of a breakdown. The first one counts contacts, the last one names the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name in the report.
    pub id: &'static str,
    /// The header of the column, and the label of its boxes.
    pub label: &'static str,
    /// What its boxes take.
    pub kind: FieldKind,
    /// The words of a list with their labels; none for boxes.
    pub options: &'static [(&'static str, &'static str)],
}

const fn column(id: &'static str, label: &'static str, kind: FieldKind) -> Column {
    Column { id, label, kind, options: &[] }
}

const fn list(
    id: &'static str,
    label: &'static str,
    options: &'static [(&'static str, &'static str)],
) -> Column {
    Column { id, label, kind: FieldKind::List, options }
}

const ISSUES: [Column; 4] = [
    column("contacts", "Contacts", FieldKind::Whole),
    list("type", "Type", &ISSUE_TYPES),
    column("reducible", "Can be avoided, %", FieldKind::Percent),
    column("name", "Issue", FieldKind::Name),
];

const CHANNELS: [Column; 7] = [
    column("contacts", "Contacts", FieldKind::Whole),
    list("kind", "Kind", &CHANNEL_KINDS),
    column("direct", "Direct cost", FieldKind::Money),
    column("seconds", "Handle time, s", FieldKind::Seconds),
    column("handled", "Handled", FieldKind::Whole),
    column("weight", "Weight", FieldKind::Amount),
    column("name", "Channel", FieldKind::Name),
];

const SEGMENTS: [Column; 5] = [
    column("contacts", "Contacts", FieldKind::Whole),
    column("base", "Base", FieldKind::Amount),
    column("earlier-contacts", "Earlier contacts", FieldKind::Whole),
    column("earlier-base", "Earlier base", FieldKind::Amount),
    column("name", "Segment", FieldKind::Name),
];

/// The columns that are read by name.
pub mod at {
    /// Contacts, of every table.
    pub const COUNT: usize = 0;
    /// Type of an issue, and kind of a channel.
    pub const KIND: usize = 1;
    /// Share of an issue's contacts that can be avoided.
    pub const REDUCIBLE: usize = 2;
    /// Direct cost of a channel.
    pub const DIRECT: usize = 2;
    /// Handle time of a channel.
    pub const SECONDS: usize = 3;
    /// Contacts handled on a channel.
    pub const HANDLED: usize = 4;
    /// Weight of a channel's contacts.
    pub const WEIGHT: usize = 5;
    /// Base of a segment.
    pub const BASE: usize = 1;
    /// Earlier contacts of a segment.
    pub const WAS: usize = 2;
    /// Earlier base of a segment.
    pub const WAS_BASE: usize = 3;
}

impl Column {
    /// The label of a word of the list.
    pub fn label_of(&self, word: &str) -> Option<&'static str> {
        self.options.iter().find(|(known, _)| *known == word).map(|(_, label)| *label)
    }
}

impl Table {
    /// Every table, in the order of writing.
    pub const ALL: [Self; 3] = [Self::Issues, Self::Channels, Self::Segments];
    /// Most rows of a table.
    pub const MOST_ROWS: usize = 64;

    /// The key of the link; it also begins the ids of the boxes.
    pub fn key(self) -> &'static str {
        match self {
            Self::Issues => "iss",
            Self::Channels => "chan",
            Self::Segments => "part",
        }
    }

    /// The table of a key.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.iter().find(|table| table.key() == key).copied()
    }

    /// The columns, in the order of the link.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Issues => &ISSUES,
            Self::Channels => &CHANNELS,
            Self::Segments => &SEGMENTS,
        }
    }

    /// The column that names the row.
    pub fn name_column(self) -> usize {
        self.columns().len() - 1
    }

    /// What its rows are called at the beginning of a line.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Issues => "Issues",
            Self::Channels => "Channels",
            Self::Segments => "Segments",
        }
    }

    /// One of its rows, with its article.
    pub fn item_with_article(self) -> &'static str {
        match self {
            Self::Issues => "an issue",
            Self::Channels => "a channel",
            Self::Segments => "a segment",
        }
    }

    /// What one of its rows is called.
    pub fn item(self) -> &'static str {
        match self {
            Self::Issues => "issue",
            Self::Channels => "channel",
            Self::Segments => "segment",
        }
    }
}

/// What issues are about: the words of the link, and their labels.
pub const ISSUE_TYPES: [(&str, &str); 7] = [
    ("status", "order status"),
    ("billing", "billing"),
    ("returns", "returns"),
    ("account", "account"),
    ("technical", "technical"),
    ("policy", "policy"),
    ("other", "other"),
];

/// Kinds of channels: the words of the link, and their labels.
pub const CHANNEL_KINDS: [(&str, &str); 8] = [
    ("phone", "phone"),
    ("email", "email"),
    ("chat", "chat"),
    ("social", "social"),
    ("messaging", "messaging"),
    ("sms", "SMS"),
    ("form", "form"),
    ("self-service", "self-service"),
];
