//! What the reader of a link has to tell.

/// What happened while a link was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeId {
    /// The end marker is missing: the link was cut off. The key is that of its last entry, where that
    /// is unread.
    CutOff,
    /// The fragment holds an `=` but no state, or the state has no entry.
    NoState,
    /// Longer than 8,192 characters: not read.
    TooLong,
    /// More than 160 pairs: not read.
    TooManyPairs,
    /// A breakdown of more than 64 rows, or more than ten levers: not read.
    TooManyRows,
    /// Longer than what is written as a link: read, and not kept in the address once it is changed.
    NotKept,
    /// Written by a newer version: what is known was read.
    NewerVersion,
    /// The version is zero or unreadable: read as version 1.
    UnknownVersion,
    /// An entry could not be read.
    UnreadEntry,
    /// The key stands twice; the first counts.
    DuplicateKey,
    /// The key is not known.
    UnknownKey,
    /// A known key stands before `v=` or behind `end` and was not read.
    KeyOutside,
    /// The link holds entries of further scenarios that this version keeps and does not show.
    FurtherScenario,
    /// Something stood behind the end marker and was dropped.
    TrailingText,
    /// White space at the ends, line ends, tabs or zero-width characters were taken out.
    RepairedSpace,
    /// An entity of `&` was turned back into it.
    RepairedAmpersand,
    /// The percent-encoding of the whole state was undone.
    RepairedEncoding,
    /// `%23` or ` - ` was turned back into `#`.
    RepairedHash,
}

impl NoticeId {
    /// Every notice with what it means, for docs/link-format.md.
    #[rustfmt::skip] // a table reads best as one row a line
    pub const ALL: [(Self, &'static str); 18] = [
        (Self::CutOff, "the end marker is missing; the last entry of our own keys is unread, and named"),
        (Self::NoState, "the fragment holds `=` or `%3D` but no state, or a state without entries; empty form"),
        (Self::TooLong, "more than 8,192 characters; empty form"),
        (Self::TooManyPairs, "more than 160 pairs; empty form"),
        (Self::TooManyRows, "a breakdown of more than 64 rows, or more than ten levers; empty form"),
        (Self::NotKept, "an entry, or the whole URL, is longer than what is written; read as far as it can be, and no link is written until it is shorter"),
        (Self::NewerVersion, "`v` is above 1; what is known was read"),
        (Self::UnknownVersion, "`v` is 0 or no number; read as 1"),
        (Self::UnreadEntry, "the entry is raw, not of its kind or outside its field; nothing computes from it"),
        (Self::DuplicateKey, "the key stands more than once; the first counts"),
        (Self::UnknownKey, "the key is not in the table; it is dropped at the first edit"),
        (Self::KeyOutside, "a key of the table stands before `v=` or behind `end`; not read"),
        (Self::FurtherScenario, "entries of b, c or d; kept, not shown by this version"),
        (Self::TrailingText, "text behind the end marker was dropped"),
        (Self::RepairedSpace, "white space at the ends, tabs, line ends or zero-width characters were taken out"),
        (Self::RepairedAmpersand, "`&amp;`, another entity of `&`, or `\\u0026` was read as `&`"),
        (Self::RepairedEncoding, "the whole state was percent-encoded and was decoded"),
        (Self::RepairedHash, "`%23`, or ` - ` as Excel writes it, was read as `#`"),
    ];

    /// The word of the report.
    pub fn word(self) -> &'static str {
        match self {
            Self::CutOff => "cut-off",
            Self::NoState => "no-state",
            Self::TooLong => "too-long",
            Self::TooManyPairs => "too-many-pairs",
            Self::TooManyRows => "too-many-rows",
            Self::NotKept => "not-kept",
            Self::NewerVersion => "newer-version",
            Self::UnknownVersion => "unknown-version",
            Self::UnreadEntry => "unread-entry",
            Self::DuplicateKey => "duplicate-key",
            Self::UnknownKey => "unknown-key",
            Self::KeyOutside => "key-outside",
            Self::FurtherScenario => "further-scenario",
            Self::TrailingText => "trailing-text",
            Self::RepairedSpace => "repaired-space",
            Self::RepairedAmpersand => "repaired-ampersand",
            Self::RepairedEncoding => "repaired-encoding",
            Self::RepairedHash => "repaired-hash",
        }
    }

    /// Whether the notice stands at the answer; the others stand in the details.
    pub fn is_grave(self) -> bool {
        matches!(
            self,
            Self::CutOff
                | Self::NoState
                | Self::TooLong
                | Self::TooManyPairs
                | Self::TooManyRows
                | Self::NotKept
                | Self::NewerVersion
                | Self::UnknownVersion
                | Self::DuplicateKey
        )
    }
}

/// A notice, with the key that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub id: NoticeId,
    /// The key, where it is about one; at most 60 characters of it.
    pub key: Option<String>,
}

impl Notice {
    /// A notice about the link as a whole.
    pub fn of(id: NoticeId) -> Self {
        Self { id, key: None }
    }

    /// A notice about a key.
    pub fn about(id: NoticeId, key: &str) -> Self {
        Self { id, key: Some(key.chars().take(60).collect()) }
    }
}
