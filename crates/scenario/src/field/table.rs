//! The tables: three breakdowns of one total (issues, channels, segments) and the levers of Improve. A table
//! is a list of rows that the person orders; its columns are rows of a table here, read by form, link, paste
//! and export alike.

use super::{
    FieldKind, Further, at,
    column::{Column, column, list},
    counted::{COUNTED, MOST_COLUMNS, TREATMENTS},
    lever::LEVERS,
};
use metric_core::savings;

/// A table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Table {
    /// By issue or intent.
    Issues,
    /// By channel.
    Channels,
    /// By segment or cohort, each with a base of its own.
    Segments,
    /// What would change contacts, their handle time or their cost: no breakdown.
    Levers,
    /// Channels on which somebody waits for a free person: no breakdown.
    Lines,
    /// Channels whose contacts are answered later, in their order: no breakdown.
    Later,
    /// Contacts and base of one period after the other: no breakdown.
    Series,
    /// What happened in these periods: no breakdown.
    Events,
    /// What the further columns of the series hold, in their order: no breakdown.
    Columns,
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

/// The channel goes by its name: contacts of the period and handle time are those of the breakdown.
const LINES: [Column; 10] = [
    Column {
        takes_range: true,
        ..column("contacts", "Contacts, busiest interval", FieldKind::Amount)
    },
    column("at-once", "Contacts at once", FieldKind::Amount),
    column("answer", "Answer in time, %", FieldKind::Percent),
    column("within", "Within, s", FieldKind::Seconds),
    column("patience", "Patience, s", FieldKind::Seconds),
    column("busy", "Busy at most, %", FieldKind::Percent),
    column("hang-up", "Hang up at most, %", FieldKind::Percent),
    column("minimum", "People at least", FieldKind::Whole),
    column("team", "People now", FieldKind::Whole),
    column("name", "Channel", FieldKind::Name),
];

/// The same for work that can wait.
const LATER: [Column; 7] = [
    column("contacts", "Contacts a day", FieldKind::Amount),
    column("waiting", "Waiting now", FieldKind::Amount),
    column("clear-in", "Clear in, calendar days", FieldKind::Days),
    column("answered-a-day", "Answered a working day", FieldKind::Amount),
    column("worked", "Days worked a week", FieldKind::WeekDays),
    column("promise", "Promise, calendar days", FieldKind::Whole),
    column("name", "Channel", FieldKind::Name),
];

/// A row goes by its period.
const SERIES: [Column; 3] = [
    column("contacts", "Contacts", FieldKind::Whole),
    column("base", "Base", FieldKind::Amount),
    column("period", "Period", FieldKind::Moment),
];

const EVENTS: [Column; 3] = [
    column("when", "When", FieldKind::Moment),
    list("treated", "Treated as", &TREATMENTS),
    column("name", "What happened", FieldKind::Name),
];

const COLUMNS: [Column; 2] =
    [list("holds", "Holds", &COUNTED), column("name", "Column", FieldKind::Name)];

/// A further column of the series. What its cells take follows from what the column holds.
const FURTHER: Column = column("further", "Further column", FieldKind::Figure);

impl Table {
    /// Every table, in the order of writing.
    pub const ALL: [Self; 9] = [
        Self::Issues,
        Self::Channels,
        Self::Segments,
        Self::Levers,
        Self::Lines,
        Self::Later,
        Self::Series,
        Self::Events,
        Self::Columns,
    ];
    /// The breakdowns of all contacts, in the order of writing: those of [`Table::ALL`] before the levers.
    pub const BREAKDOWNS: [Self; 3] = [Self::Issues, Self::Channels, Self::Segments];
    /// Most rows of a breakdown.
    pub const MOST_ROWS: usize = 64;
    /// Most periods of a series: fifty years of months.
    pub const MOST_PERIODS: usize = 600;
    /// Most further columns of a series: twenty issues, and what stands beside them.
    pub const MOST_COLUMNS: usize = MOST_COLUMNS;
    /// Most levers.
    pub const MOST_LEVERS: usize = savings::MOST_LEVERS;

    /// Most rows that it takes.
    pub fn most_rows(self) -> usize {
        match self {
            Self::Levers => Self::MOST_LEVERS,
            Self::Series => Self::MOST_PERIODS,
            Self::Columns => Self::MOST_COLUMNS,
            _ => Self::MOST_ROWS,
        }
    }

    /// The key of the link; it also begins the ids of the boxes.
    pub fn key(self) -> &'static str {
        match self {
            Self::Issues => "iss",
            Self::Channels => "chan",
            Self::Segments => "part",
            Self::Levers => "lever",
            Self::Lines => "line",
            Self::Later => "later",
            Self::Series => "series",
            Self::Events => "event",
            Self::Columns => "column",
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
            Self::Levers => &LEVERS,
            Self::Lines => &LINES,
            Self::Later => &LATER,
            Self::Series => &SERIES,
            Self::Events => &EVENTS,
            Self::Columns => &COLUMNS,
        }
    }

    /// A column, of the series also a further one.
    pub fn column(self, column: usize) -> Option<&'static Column> {
        let is_further = self == Self::Series
            && (at::FURTHER..at::FURTHER + Self::MOST_COLUMNS).contains(&column);
        self.columns().get(column).or_else(|| is_further.then_some(&FURTHER))
    }

    /// The columns whose cells stand in the rows of links, each with its number. The amounts of levers stand
    /// there by scenario.
    pub fn columns_of_link(self) -> impl Iterator<Item = (usize, &'static Column)> {
        let is_amount = move |column| self == Self::Levers && Further::of_column(column).is_some();
        self.columns().iter().enumerate().filter(move |(column, _)| !is_amount(*column))
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
            Self::Levers => "Levers",
            Self::Lines => "Lines",
            Self::Later => "Work that can wait",
            Self::Series => "Periods",
            Self::Events => "Events",
            Self::Columns => "Columns",
        }
    }

    /// One of its rows, with its article.
    pub fn item_with_article(self) -> &'static str {
        match self {
            Self::Issues => "an issue",
            Self::Channels => "a channel",
            Self::Segments => "a segment",
            Self::Levers => "a lever",
            Self::Lines => "a line",
            Self::Later => "work that can wait",
            Self::Series => "a period",
            Self::Events => "an event",
            Self::Columns => "a column",
        }
    }

    /// What one of its rows is called.
    pub fn item(self) -> &'static str {
        match self {
            Self::Issues => "issue",
            Self::Channels => "channel",
            Self::Segments => "segment",
            Self::Levers => "lever",
            Self::Lines => "line",
            Self::Later => "work",
            Self::Series => "period",
            Self::Events => "event",
            Self::Columns => "column",
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
