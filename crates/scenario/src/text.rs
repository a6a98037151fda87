//! The text of a box or list, and why one that came with a link is unread.

use crate::number;

/// Why an entry of a link is unread: its text stands in the box and nothing computes from it until
/// the person edits it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It was unreadable when the link was written.
    Raw,
    /// It is not of the kind that its key takes.
    NotOfItsKind,
    /// It lies outside of its field.
    OutOfRange,
    /// The link ends in it, without the end marker.
    CutOff,
    /// It holds a control character.
    ControlCharacter,
    /// It was pasted, and is no number in the style of its block, although it is one in that of the page.
    OtherStyle,
    /// It is longer than a link may hold; only its first 200 characters are here, so the scenario
    /// cannot be written before it is changed.
    TooLong,
}

/// The text of one field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// As typed or picked, or as a link held it.
    pub text: String,
    /// Whether it still is an unread entry of a link.
    pub unread: Option<Unread>,
}

impl Text {
    /// Whether nothing stands there: neither a character nor anything but white space.
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(number::is_blank)
    }
}
