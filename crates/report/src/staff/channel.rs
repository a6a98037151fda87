//! The channel of Break down that a row of Staff names.

use super::need::{LineNeed, Place};
use crate::channel_time::left_over;
use metric_core::table::{Cell, Input, Inputs, Origin, RowInputs};
use scenario::{
    Scenario,
    field::{Field, Row, Table, at},
};

/// A row of Staff, which goes by the name of a channel.
#[derive(Clone, Copy)]
pub(super) struct OfChannel<'a> {
    pub scenario: Scenario<'a>,
    pub table: Table,
    pub place: usize,
}

impl OfChannel<'_> {
    /// Sets a cell to what stands in a column of a row; what cannot be read is no blank.
    pub fn set(self, cells: &mut RowInputs<'_>, cell: Cell, column: usize) {
        set(self.scenario, cells, (cell, self.table, self.place, column));
    }

    /// Sets contacts and handle time to those of the channel.
    pub fn set_of_channel(self, cells: &mut RowInputs<'_>, inputs: &Inputs) {
        match self.channel() {
            Some(channel) => {
                set(self.scenario, cells, (Cell::Contacts, Table::Channels, channel, at::COUNT));
                set_time(self.scenario, inputs, cells, channel);
            }
            // It may be the one whose name cannot be read.
            None if self.may_be_unread() => {
                cells.mark_unread(Cell::Contacts);
                cells.mark_unread(Cell::HandleTime);
            }
            None => {}
        }
    }

    /// Whether its own name, or that of a channel, cannot be read.
    pub fn may_be_unread(self) -> bool {
        let is_unread = |channel| {
            self.scenario.is_cell_unread(Table::Channels, channel, Table::Channels.name_column())
        };
        self.is_name_unread() || self.channels().any(is_unread)
    }

    fn is_name_unread(self) -> bool {
        self.scenario.is_cell_unread(self.table, self.place, self.table.name_column())
    }

    /// What contacts of the channel wait for, where something stands there that cannot be used; none where they do not.
    pub fn need_of_contacts(self) -> Option<LineNeed> {
        let is_blank = self.scenario.draft().cell(self.table, self.place, at::COUNT).is_blank();
        let is_unread = |channel| self.scenario.is_cell_unread(Table::Channels, channel, at::COUNT);
        let at = match self.channel() {
            _ if self.is_name_unread() => Place::Cell(self.table.name_column()),
            Some(channel) if is_unread(channel) => Place::OfChannels(at::COUNT),
            None if self.may_be_unread() => Place::OfChannels(Table::Channels.name_column()),
            _ => return None,
        };
        is_blank.then_some(LineNeed { at, unreadable: true })
    }

    /// What a handle time that is not known waits for: its own name, which may be that of a channel, the channels, or the
    /// handle time of all contacts.
    pub fn need_of_time(self, inputs: &Inputs) -> LineNeed {
        let at = match self.channel() {
            _ if self.is_name_unread() => Place::Cell(self.table.name_column()),
            None if self.may_be_unread() => Place::OfChannels(Table::Channels.name_column()),
            Some(_) if left_over(self.scenario, inputs).is_err() => Place::OfChannels(at::SECONDS),
            _ => {
                let unreadable = inputs.origin(Input::HandleTime) == Origin::Unread;
                return LineNeed { at: Place::Field(Field::HandleTime), unreadable };
            }
        };
        LineNeed { at, unreadable: true }
    }

    /// Whether it has a name, and no channel has it or may have it, although there are some: its handle time is that
    /// of all contacts then.
    pub fn is_of_no_channel(self) -> bool {
        let are_there = self.channels().any(|place| !self.name(Table::Channels, place).is_empty());
        let is_known = self.channel().is_some() || self.may_be_unread();
        !self.name(self.table, self.place).is_empty() && are_there && !is_known
    }

    /// The row of the channel.
    pub fn channel(self) -> Option<usize> {
        self.scenario.row_named(Table::Channels, self.name(self.table, self.place))
    }

    fn channels(self) -> impl Iterator<Item = usize> {
        0..self.scenario.draft().rows(Table::Channels).len()
    }

    fn name(&self, table: Table, place: usize) -> &str {
        self.scenario.draft().rows(table).get(place).map_or("", Row::name)
    }
}

/// Sets the handle time of a channel: its own, else what the others leave over, where that is known.
pub(super) fn set_time(
    scenario: Scenario<'_>,
    inputs: &Inputs,
    cells: &mut RowInputs<'_>,
    channel: usize,
) {
    set(scenario, cells, (Cell::HandleTime, Table::Channels, channel, at::SECONDS));
    if scenario.draft().cell(Table::Channels, channel, at::SECONDS).is_blank() {
        match left_over(scenario, inputs) {
            Ok(seconds) => cells.set(Cell::HandleTime, seconds),
            Err(_) => cells.mark_unread(Cell::HandleTime),
        }
    }
}

/// A cell, and where its number stands.
type From = (Cell, Table, usize, usize);

/// Sets a cell; what cannot be read is no blank.
pub(super) fn set(
    scenario: Scenario<'_>,
    cells: &mut RowInputs<'_>,
    (cell, table, row, column): From,
) {
    if scenario.is_cell_unread(table, row, column) {
        cells.mark_unread(cell);
    } else {
        cells.set(cell, scenario.cell_value(table, row, column));
    }
}
