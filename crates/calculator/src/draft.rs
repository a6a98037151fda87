//! What the person has typed and picked: texts, before anything is understood.

use crate::number::NumberStyle;

/// One box or list of the form. The order is that of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slot {
    /// Contacts offered in the period.
    Vol,
    /// The period that contacts and costs cover.
    Per,
    /// Its days, where it is a number of days.
    Days,
    /// The denominator.
    Base,
    /// What the denominator is made up of.
    Kind,
    /// Segment to compare with.
    Vs,
    /// Row of the catalogue that the answer sentence speaks of.
    Band,
    /// Currency.
    Cur,
    /// Total support cost in the period.
    Cost,
    /// Its line: agent compensation.
    CostAgents,
    /// Its line: software and tooling.
    CostSoftware,
    /// Its line: telephony.
    CostTelephony,
    /// Its line: management and quality assurance.
    CostManagement,
    /// Its line: outsourced support.
    CostOutsourced,
    /// Its line: everything else.
    CostOther,
    /// Contacts handled, where they differ from those offered.
    Handled,
    /// Contacts resolved by automation.
    Ai,
    /// Distinct customers who made contact.
    Who,
    /// Orders per customer per month.
    Opc,
    /// Users per customer.
    Upc,
    /// Customers per account.
    Cpa,
    /// Users per account.
    Seats,
    /// Time base in which results are shown.
    In,
    /// Name of the scenario.
    Title,
}

impl Slot {
    /// Every slot.
    pub const ALL: [Self; 24] = [
        Self::Vol,
        Self::Per,
        Self::Days,
        Self::Base,
        Self::Kind,
        Self::Vs,
        Self::Band,
        Self::Cur,
        Self::Cost,
        Self::CostAgents,
        Self::CostSoftware,
        Self::CostTelephony,
        Self::CostManagement,
        Self::CostOutsourced,
        Self::CostOther,
        Self::Handled,
        Self::Ai,
        Self::Who,
        Self::Opc,
        Self::Upc,
        Self::Cpa,
        Self::Seats,
        Self::In,
        Self::Title,
    ];

    /// The lines of the support cost [S004].
    pub const COST_LINES: [Self; 6] = [
        Self::CostAgents,
        Self::CostSoftware,
        Self::CostTelephony,
        Self::CostManagement,
        Self::CostOutsourced,
        Self::CostOther,
    ];

    /// What the slot takes.
    pub fn kind(self) -> SlotKind {
        match self {
            Self::Vol | Self::Handled | Self::Ai | Self::Who => SlotKind::Whole,
            Self::Days => SlotKind::Days,
            Self::Per | Self::Kind | Self::Vs | Self::Band | Self::In => SlotKind::List,
            Self::Cur => SlotKind::Currency,
            Self::Title => SlotKind::Text,
            Self::Opc | Self::Upc | Self::Cpa | Self::Seats => SlotKind::Ratio,
            Self::Base
            | Self::Cost
            | Self::CostAgents
            | Self::CostSoftware
            | Self::CostTelephony
            | Self::CostManagement
            | Self::CostOutsourced
            | Self::CostOther => SlotKind::Amount,
        }
    }

    fn index(self) -> usize {
        self as usize
    }
}

/// What a slot takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// A whole number, 0 to 10^15.
    Whole,
    /// A number, 0 to 10^15.
    Amount,
    /// The same, and a percentage makes sense as well.
    Ratio,
    /// A number of days, above 0 to 3,660.
    Days,
    /// A word of a list.
    List,
    /// A currency code of three letters.
    Currency,
    /// Text, up to 200 characters.
    Text,
}

impl SlotKind {
    /// Whether the slot takes a number.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Whole | Self::Amount | Self::Ratio | Self::Days)
    }
}

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
    /// It is longer than a link may hold; only its first 200 characters are here, so the scenario
    /// cannot be written before it is changed.
    TooLong,
}

/// The text of one slot.
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
        self.text.chars().all(crate::number::is_blank)
    }
}

/// The time base in which results are shown where none was picked.
pub const DEFAULT_TIME_BASE: &str = "month";

/// An entry of one of the further scenarios b, c, d of a link. This release does not show them; it
/// keeps them, checked and canonical, so that a link passed through it loses nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// `b`, `c` or `d`.
    pub scenario: char,
    /// Row of the key table.
    pub key: &'static str,
    /// The canonical value; empty says "this scenario has no such input".
    pub value: String,
    /// Whether it is only the beginning of an entry that is longer than a link may hold. The draft is
    /// not written as long as it is there.
    pub too_long: bool,
}

/// Everything that the person has typed and picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// How numbers are read and written in the boxes.
    pub style: NumberStyle,
    /// Entries of further scenarios, in canonical order.
    pub variants: Vec<Variant>,
    slots: [Text; Slot::ALL.len()],
}

impl Draft {
    /// The empty form: nothing given, results per month.
    pub fn empty(style: NumberStyle) -> Self {
        let mut draft = Self { style, variants: Vec::new(), slots: Default::default() };
        draft.set(Slot::In, DEFAULT_TIME_BASE);
        draft
    }

    /// The text of a slot.
    pub fn get(&self, slot: Slot) -> &Text {
        // The array has one element per variant of the enum; the default is never met.
        static BLANK: Text = Text { text: String::new(), unread: None };
        self.slots.get(slot.index()).unwrap_or(&BLANK)
    }

    /// The text of a slot without its mark.
    pub fn text(&self, slot: Slot) -> &str {
        &self.get(slot).text
    }

    /// Writes a slot as the person does: whatever came from a link there is read anew.
    pub fn set(&mut self, slot: Slot, text: impl Into<String>) {
        self.put(slot, Text { text: text.into(), unread: None });
    }

    /// Writes a slot with its mark.
    pub fn put(&mut self, slot: Slot, text: Text) {
        if let Some(place) = self.slots.get_mut(slot.index()) {
            *place = text;
        }
    }

    /// Whether nothing was typed or picked; the time base of the results is a setting, not an input.
    pub fn is_empty(&self) -> bool {
        self.variants.is_empty()
            && Slot::ALL.into_iter().all(|slot| slot == Slot::In || self.get(slot).is_blank())
    }

    /// The same scenario with numbers written in another style. Boxes that hold a number are
    /// rewritten with its value unchanged; what cannot be read stays as it was typed.
    #[must_use]
    pub fn restyled(&self, style: NumberStyle) -> Self {
        let mut draft = Self { style, ..self.clone() };
        for slot in Slot::ALL.into_iter().filter(|slot| slot.kind().is_number()) {
            let old = self.get(slot);
            let reading = crate::number::read(&old.text, self.style);
            if let (None, Ok(reading)) = (old.unread, reading) {
                draft.set(slot, crate::number::write(reading.value, style));
            }
        }
        draft
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slot_has_its_own_place() {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        for slot in Slot::ALL {
            draft.set(slot, format!("{slot:?}"));
        }
        for slot in Slot::ALL {
            assert_eq!(draft.text(slot), format!("{slot:?}"));
        }
    }

    #[test]
    fn switching_the_style_keeps_values_and_leaves_what_cannot_be_read() {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        draft.set(Slot::Vol, "2,400");
        draft.set(Slot::Base, "1,000.5");
        draft.set(Slot::Cost, "48 thousand");
        draft.set(Slot::Handled, "48k");
        draft.put(Slot::Ai, Text { text: "7".into(), unread: Some(Unread::CutOff) });
        let german = draft.restyled(NumberStyle::DeDe);
        assert_eq!(german.text(Slot::Vol), "2.400");
        assert_eq!(german.text(Slot::Base), "1.000,5");
        assert_eq!(german.text(Slot::Cost), "48 thousand");
        assert_eq!(german.text(Slot::Handled), "48.000");
        assert_eq!(german.get(Slot::Ai), draft.get(Slot::Ai));
    }
}
