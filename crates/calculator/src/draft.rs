//! What the person has typed and picked: texts, before anything is understood.

use crate::{
    number::{self, NumberStyle},
    table::{Row, Table},
};
use std::sync::Arc;

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
    /// Attempts to get help, before any channel.
    Attempts,
    /// Attempts that used self-service.
    Tried,
    /// Of these, solved there.
    Solved,
    /// Of those that self-service failed, given up.
    GaveUp,
    /// Contacts routed to automation.
    Routed,
    /// Of these, ended there without a person.
    Contained,
    /// Of these, abandoned inside automation.
    Left,
    /// Contained contacts that came back.
    Returned,
    /// Contacts handed from automation to a person.
    Escalated,
    /// Contacts that people handled.
    Human,
    /// Unique cases behind the contacts.
    Cases,
    /// Cases with exactly one contact.
    OneTouch,
    /// Cases resolved in the period.
    Resolved,
    /// Average handle time.
    Aht,
    /// Loaded cost of a paid hour.
    Hour,
    /// Share of logged-in time spent on contacts.
    Occupancy,
    /// Share of paid time not available for contacts.
    Shrinkage,
    /// Contacts that one person handles at once.
    Concurrency,
    /// Further cost of each contact.
    OtherEach,
    /// Part of the total cost that does not move with contacts.
    Fixed,
    /// Part of the total cost that automation causes.
    AutomatedCost,
    /// How shared cost is spread over channels.
    Basis,
    /// Contacts of the earlier period.
    Was,
    /// The earlier period.
    WasPer,
    /// Its days, where it is a number of days.
    WasDays,
    /// The earlier base.
    WasBase,
    /// Total support cost of the earlier period.
    WasCost,
    /// Cases resolved in the earlier period.
    WasResolved,
    /// Time base in which results are shown.
    In,
    /// Name of the scenario.
    Title,
}

impl Slot {
    /// Every slot.
    pub const ALL: [Self; 52] = [
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
        Self::Attempts,
        Self::Tried,
        Self::Solved,
        Self::GaveUp,
        Self::Routed,
        Self::Contained,
        Self::Left,
        Self::Returned,
        Self::Escalated,
        Self::Human,
        Self::Cases,
        Self::OneTouch,
        Self::Resolved,
        Self::Aht,
        Self::Hour,
        Self::Occupancy,
        Self::Shrinkage,
        Self::Concurrency,
        Self::OtherEach,
        Self::Fixed,
        Self::AutomatedCost,
        Self::Basis,
        Self::Was,
        Self::WasPer,
        Self::WasDays,
        Self::WasBase,
        Self::WasCost,
        Self::WasResolved,
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
            Self::Vol
            | Self::Handled
            | Self::Ai
            | Self::Who
            | Self::Attempts
            | Self::Cases
            | Self::Resolved
            | Self::Was
            | Self::WasResolved => SlotKind::Whole,
            Self::Days | Self::WasDays => SlotKind::Days,
            Self::Per
            | Self::Kind
            | Self::Vs
            | Self::Band
            | Self::In
            | Self::WasPer
            | Self::Basis => SlotKind::List,
            Self::Cur => SlotKind::Currency,
            Self::Title => SlotKind::Text,
            Self::Opc | Self::Upc | Self::Cpa | Self::Seats => SlotKind::Ratio,
            Self::Tried
            | Self::Solved
            | Self::GaveUp
            | Self::Routed
            | Self::Contained
            | Self::Left
            | Self::Returned
            | Self::Escalated
            | Self::Human
            | Self::OneTouch => SlotKind::CountOrShare,
            Self::Fixed => SlotKind::AmountOrShare,
            Self::Aht => SlotKind::Seconds,
            Self::Occupancy | Self::Shrinkage => SlotKind::Percent,
            _ => SlotKind::Amount,
        }
    }

    fn index(self) -> usize {
        self as usize
    }
}

/// What a slot, or a cell of a table, takes.
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
    /// Seconds, 0 to 10^9.
    Seconds,
    /// Percent, 0 to 100, with or without its sign.
    Percent,
    /// A whole number, or with a percent sign a share of another count.
    CountOrShare,
    /// An amount, or with a percent sign a share of another amount.
    AmountOrShare,
    /// A word of a list.
    List,
    /// A currency code of three letters.
    Currency,
    /// Text, up to 200 characters.
    Text,
    /// A name, up to 60 characters.
    Name,
}

impl SlotKind {
    /// Whether the slot takes a number.
    pub fn is_number(self) -> bool {
        !matches!(self, Self::List | Self::Currency | Self::Text | Self::Name)
    }

    /// Whether a percent sign turns the number into a share.
    pub fn is_share_with_sign(self) -> bool {
        matches!(self, Self::CountOrShare | Self::AmountOrShare)
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
    /// Row of the key table, or key of a breakdown.
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
    /// The breakdowns. Steps of undo share the ones that they do not change.
    tables: [Arc<Vec<Row>>; Table::ALL.len()],
}

impl Draft {
    /// The empty form: nothing given, results per month.
    pub fn empty(style: NumberStyle) -> Self {
        let mut draft = Self {
            style,
            variants: Vec::new(),
            slots: std::array::from_fn(|_| Text::default()),
            tables: Default::default(),
        };
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

    /// The rows of a breakdown.
    pub fn rows(&self, table: Table) -> &[Row] {
        self.tables.get(table as usize).map_or(&[], |rows| rows.as_slice())
    }

    /// The rows of a breakdown, to change them.
    pub fn rows_mut(&mut self, table: Table) -> Option<&mut Vec<Row>> {
        self.tables.get_mut(table as usize).map(Arc::make_mut)
    }

    /// The text of a cell.
    pub fn cell(&self, table: Table, row: usize, column: usize) -> &Text {
        static BLANK: Text = Text { text: String::new(), unread: None };
        self.rows(table).get(row).and_then(|row| row.cells.get(column)).unwrap_or(&BLANK)
    }

    /// Writes a cell as the person does; the row behind the last one begins to be there with it.
    pub fn set_cell(&mut self, table: Table, row: usize, column: usize, text: &str) {
        let Some(rows) = self.rows_mut(table) else {
            return;
        };
        if row == rows.len() && row < Table::MOST_ROWS {
            rows.push(Row::blank(table));
        }
        let Some(row) = rows.get_mut(row) else {
            return;
        };
        row.is_unread = false;
        if let Some(cell) = row.cells.get_mut(column) {
            *cell = Text { text: text.to_owned(), unread: None };
        }
    }

    /// Whether nothing was typed or picked; the time base of the results is a setting, not an input.
    pub fn is_empty(&self) -> bool {
        self.variants.is_empty()
            && Table::ALL.into_iter().all(|table| self.rows(table).iter().all(Row::is_blank))
            && Slot::ALL.into_iter().all(|slot| slot == Slot::In || self.get(slot).is_blank())
    }

    /// The same scenario with numbers written in another style. Boxes that hold a number are
    /// rewritten with its value unchanged; what cannot be read stays as it was typed.
    #[must_use]
    pub fn restyled(&self, style: NumberStyle) -> Self {
        let mut draft = Self { style, ..self.clone() };
        for slot in Slot::ALL.into_iter().filter(|slot| slot.kind().is_number()) {
            if let Some(text) = restyled(self.get(slot), self.style, style) {
                draft.set(slot, text);
            }
        }
        for table in Table::ALL {
            if let Some(rows) = draft.rows_mut(table) {
                restyle(table, rows, self.style, style);
            }
        }
        draft
    }
}

/// Writes the numbers of rows in another style.
pub(crate) fn restyle(table: Table, rows: &mut [Row], from: NumberStyle, to: NumberStyle) {
    for row in rows {
        for (cell, column) in row.cells.iter_mut().zip(table.columns()) {
            if column.kind.is_number()
                && let Some(text) = restyled(cell, from, to)
            {
                cell.text = text;
            }
        }
    }
}

/// A number in another style; none where nothing stands that can be read.
fn restyled(text: &Text, from: NumberStyle, to: NumberStyle) -> Option<String> {
    let reading = number::read(&text.text, from).ok().filter(|_| text.unread.is_none())?;
    if reading.percent {
        let percent = reading.value.shifted(2).ok()?;
        return Some([&number::write(percent, to), " %"].concat());
    }
    Some(number::write(reading.value, to))
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

    #[test]
    fn a_cell_behind_the_last_row_begins_a_row_and_beyond_it_there_is_none() {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        draft.set_cell(Table::Issues, 1, 0, "5");
        assert!(draft.rows(Table::Issues).is_empty());
        draft.set_cell(Table::Issues, 0, 3, "Billing");
        draft.set_cell(Table::Issues, 1, 0, "5");
        assert_eq!(draft.rows(Table::Issues).len(), 2);
        assert_eq!(draft.cell(Table::Issues, 0, 3).text, "Billing");
        assert_eq!(draft.cell(Table::Issues, 1, 0).text, "5");
        // No such cell, no such row: blank, and nothing happens.
        draft.set_cell(Table::Issues, 0, 4, "x");
        assert!(draft.cell(Table::Issues, 0, 4).is_blank());
        assert!(draft.cell(Table::Channels, 0, 0).is_blank());
        assert_eq!(draft.rows(Table::Issues)[0].cells.len(), Table::Issues.columns().len());
    }

    #[test]
    fn an_unread_row_that_is_typed_into_is_a_row_whose_name_is_still_unread() {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        let text = Text { text: "5:status".into(), unread: Some(Unread::Raw) };
        let rows = draft.rows_mut(Table::Issues);
        rows.unwrap().push(Row::unread(Table::Issues, text.clone()));
        draft.set_cell(Table::Issues, 0, 0, "5");
        assert!(!draft.rows(Table::Issues)[0].is_unread);
        assert_eq!(draft.cell(Table::Issues, 0, 3), &text);
        draft.set_cell(Table::Issues, 0, 3, "Order status");
        assert_eq!(draft.cell(Table::Issues, 0, 3).unread, None);
    }

    #[test]
    fn blank_rows_leave_a_draft_empty_and_steps_share_the_tables_that_they_do_not_change() {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        draft.set_cell(Table::Segments, 0, 0, " ");
        assert!(draft.is_empty());
        let mut next = draft.clone();
        next.set_cell(Table::Issues, 0, 0, "5");
        assert!(!next.is_empty());
        let at = |draft: &Draft, table| draft.rows(table).as_ptr();
        assert_eq!(at(&next, Table::Segments), at(&draft, Table::Segments));
    }

    #[test]
    fn switching_the_style_rewrites_numbers_of_rows_and_shares_and_no_names() {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        for (column, text) in ["2,500", "status", "62.5%", "1,000.5"].into_iter().enumerate() {
            draft.set_cell(Table::Issues, 0, column, text);
        }
        draft.set(Slot::Routed, "62.5%");
        let german = draft.restyled(NumberStyle::DeDe);
        let texts = [0, 1, 2, 3].map(|column| german.cell(Table::Issues, 0, column).text.as_str());
        assert_eq!(texts, ["2.500", "status", "62,5 %", "1,000.5"]);
        assert_eq!(german.text(Slot::Routed), "62,5 %");
    }
}
