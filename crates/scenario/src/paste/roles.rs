//! What the header of a column of numbers says that it is, as far as its cells can be that.

use super::{
    heads::{Head, Term},
    plan::ColumnReason as Reason,
    source::Source,
};
use crate::field::{Table, at};
use Term::{
    Average, Avoidable, Base, Case, Contact, Cost, Count, Date, Earlier, Extreme, HandleTime,
    Handled, Id, Not, Offered, Other, Partial, Share, Solved, Time, Weight,
};

/// From this rank on, a column is never taken for all contacts unasked.
pub const NEVER: u8 = 90;

/// What a column of numbers is by its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// This column of the breakdown; of several the one with the lowest rank.
    Column(usize, u8),
    /// Shares of the contacts.
    Share,
    /// Names of rows that are numbers.
    Name,
    /// Nothing that the breakdown has a column for.
    Out(Reason),
    /// It says nothing that is known.
    Unknown,
    /// No numbers stand there.
    Text,
}

/// What a column is by its header and by its cells.
pub fn role(table: Table, source: &Source) -> Role {
    if source.cells.is_blank() || source.is_text() {
        return Role::Text;
    }
    let (head, cells) = (&source.head, &source.cells);
    let role = by_words(table, head, cells.are_percents());
    match role {
        // Under "(h)", 0:07 may be minutes or hours.
        Role::Column(at::SECONDS, _) if cells.are_durations() && head.is_in_hours() => {
            Role::Out(Reason::UnknownUnit)
        }
        Role::Column(at::SECONDS, _) if table == Table::Channels && !cells.are_percents() => role,
        Role::Column(at::REDUCIBLE, _)
            if table == Table::Issues && !cells.are_durations() && !cells.are_money() =>
        {
            role
        }
        // Times are handle times only where the header says so.
        Role::Column(..) | Role::Unknown if cells.are_durations() => {
            Role::Out(Reason::OtherMeasure)
        }
        // What costs is counted nowhere else.
        Role::Column(at::DIRECT, _) if table == Table::Channels && cells.are_money() => role,
        Role::Column(..) | Role::Unknown if cells.are_money() => Role::Out(Reason::OtherMeasure),
        // Counts win over shares.
        Role::Column(at::COUNT, rank) if cells.are_percents() => {
            if rank < NEVER {
                Role::Share
            } else {
                Role::Out(Reason::OtherMeasure)
            }
        }
        Role::Unknown if cells.are_percents() && source.header.is_empty() => Role::Share,
        Role::Column(..) | Role::Unknown if cells.are_percents() => Role::Out(Reason::OtherMeasure),
        Role::Unknown if cells.are_averages() && head.scale.is_none() => {
            Role::Out(Reason::OtherMeasure)
        }
        Role::Unknown if cells.are_dates() => Role::Out(Reason::CountsNothing),
        role => role,
    }
}

fn by_words(table: Table, head: &Head, are_percents: bool) -> Role {
    let counts = head.has_any(&[Contact, Case]);
    let out = Role::Out(Reason::OtherMeasure);
    if head.has(Id) && !head.has(Count)
        || head.has(Date) && !counts && !head.has_any(&[Count, Base, Earlier])
    {
        Role::Out(Reason::CountsNothing)
    } else if head.has_any(&[Not, Other]) || head.has(HandleTime) && head.has(Cost) {
        out
    } else if head.has(HandleTime) || head.has(Handled) && head.time.is_some() && !counts {
        handle_time(table, head)
    } else if head.has(Time) {
        out
    } else if head.has(Avoidable) {
        let is_count = head.has_any(&[Contact, Case, Count]) && !head.has(Share) && !are_percents;
        let is_share = !is_count && !head.has(Cost);
        if table == Table::Issues && is_share { Role::Column(at::REDUCIBLE, 0) } else { out }
    } else if head.has(Share) {
        let is_share = head.is_only(&[Share, Contact, Case, Count, Offered]);
        if is_share { Role::Share } else { out }
    } else if head.has(Weight) {
        if table == Table::Channels { Role::Column(at::WEIGHT, 0) } else { out }
    } else if head.is_of_other_span || head.is_to_date && head.has(Cost) {
        Role::Out(Reason::OtherPeriod)
    } else if head.has(Cost) {
        cost(table, head)
    } else if head.has_any(&[Average, Extreme]) {
        out
    } else if head.has(Earlier) {
        match table {
            Table::Segments if head.has(Base) && !counts => Role::Column(at::WAS_BASE, 0),
            Table::Segments => Role::Column(at::WAS, 0),
            _ => Role::Out(Reason::OtherPeriod),
        }
    } else {
        count(table, head)
    }
}

/// An average handle time, in a unit that is known.
fn handle_time(table: Table, head: &Head) -> Role {
    if table != Table::Channels || head.has_any(&[Extreme, Share, Count]) {
        Role::Out(Reason::OtherMeasure)
    } else if head.has_remark {
        Role::Out(Reason::UnknownUnit)
    } else {
        // "AHT" before "AHT of voice".
        let is_of_all = head.is_only(&[HandleTime, Average, Time, Handled, Contact, Case]);
        Role::Column(at::SECONDS, u8::from(!is_of_all))
    }
}

/// A cost of the channel, not of one contact.
fn cost(table: Table, head: &Head) -> Role {
    if table != Table::Channels || head.has(Average) {
        Role::Out(Reason::OtherMeasure)
    } else {
        // "Direct cost" says it twice.
        let is_direct = head.times(Cost) > 1;
        Role::Column(at::DIRECT, u8::from(!is_direct))
    }
}

/// Contacts, handled contacts, or a base.
fn count(table: Table, head: &Head) -> Role {
    let counts = head.has_any(&[Contact, Case]);
    if head.has(Base) && !counts {
        let is_base = table == Table::Segments && !head.has(Partial);
        return if is_base {
            // "Customers" before "Active customers" and "New customers".
            Role::Column(at::BASE, u8::from(!head.is_only(&[Base, Count])))
        } else {
            Role::Out(Reason::OtherMeasure)
        };
    }
    if head.has(Partial) || head.is_to_date {
        return Role::Column(at::COUNT, NEVER);
    }
    if head.has(Handled) {
        let is_exact = head.is_exact();
        return match table {
            Table::Channels => Role::Column(at::HANDLED, u8::from(!is_exact)),
            _ => Role::Column(at::COUNT, 45),
        };
    }
    let rank = if head.has(Solved) {
        50
    } else if head.has(Offered) {
        25
    } else if head.has(Contact) {
        0
    } else if head.has(Case) {
        10
    } else if head.has(Count) {
        20
    } else if head.names_any() || head.has_any(&[Term::Kind, Term::Property]) {
        return Role::Name;
    } else {
        return Role::Unknown;
    };
    // "Contacts" before "Customer contacts", and that before "Billing contacts".
    let is_qualified = head.has(Base) || counts && head.has(Count);
    let is_whole = head.is_exact() && !head.names_any();
    Role::Column(at::COUNT, if is_whole || rank > 40 { rank + u8::from(is_qualified) } else { 40 })
}
