//! What the header of a column of numbers says that it is, as far as its cells can be that.

use super::{
    heads::{Head, Term},
    plan::ColumnReason as Reason,
    source::Source,
};
use crate::field::{Table, at};
use Term::{
    Active, Average, Avoidable, Base, Case, Contact, Cost, Count, Date, Direct, Earlier, Estimate,
    Extreme, HandleTime, Handled, Id, Limit, Not, Offered, Other, Outbound, Partial, Share, Solved,
    Time, Weight,
};

/// A header with the term of a column beside words that may change what it says: it is asked.
pub const DOUBTFUL: u8 = 40;
/// The same of contacts that are solved or handled.
const DOUBTFUL_PART: u8 = 60;
/// From this rank on, a column is never taken for all contacts unasked.
pub const NEVER: u8 = 90;

/// Whether a column of this rank is placed only where a person says so.
pub fn is_doubtful(rank: u8) -> bool {
    rank == DOUBTFUL || rank == DOUBTFUL_PART
}

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
        // "1.2 mn" is no time below a cost.
        Role::Column(at::DIRECT, _) if table == Table::Channels && cells.may_be_millions() => role,
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
        Role::Unknown if cells.are_averages() && head.scale.is_none() || has_unit(head) => {
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
        || head.has(Date) && !counts && !head.has_any(&[Count, Base, Earlier, Cost, HandleTime])
    {
        Role::Out(Reason::CountsNothing)
    } else if head.has_any(&[Not, Other]) || head.has(HandleTime) && head.has_any(&[Cost, Limit]) {
        out
    } else if head.has(HandleTime)
        || head.has(Handled) && head.time.is_some() && !counts && !head.has(Limit)
    {
        handle_time(table, head)
    } else if head.has(Time) {
        out
    } else if head.has(Avoidable) {
        avoidable(table, head, are_percents)
    } else if head.has(Share) {
        let is_share = head.is_only(&[Share, Contact, Case, Count, Offered]);
        if is_share { Role::Share } else { out }
    } else if head.has(Weight) {
        let rank = rank_of(head, &[Weight, Contact, Case, Count]);
        if table == Table::Channels { Role::Column(at::WEIGHT, rank) } else { out }
    } else if head.is_of_other_span || head.is_to_date && head.has(Cost) {
        Role::Out(Reason::OtherPeriod)
    } else if head.has(Cost) {
        cost(table, head)
    } else if head.has_any(&[Average, Extreme]) {
        out
    } else if head.has(Earlier) {
        earlier(table, head)
    } else {
        count(table, head)
    }
}

/// First where all that a header says is among these terms, else to be asked.
fn rank_of(head: &Head, terms: &[Term]) -> u8 {
    if head.is_only(terms) { 0 } else { DOUBTFUL }
}

/// Whether a header names a time or an amount, which count nothing.
fn has_unit(head: &Head) -> bool {
    head.time.is_some() && head.scale.is_none() || head.is_amount()
}

/// An average handle time, in a unit that is known.
fn handle_time(table: Table, head: &Head) -> Role {
    if table != Table::Channels || head.has_any(&[Extreme, Share, Count]) {
        Role::Out(Reason::OtherMeasure)
    } else if head.has(Earlier) {
        Role::Out(Reason::OtherPeriod)
    } else if head.has_remark() {
        Role::Out(Reason::UnknownUnit)
    } else {
        // "AHT" before "AHT of voice".
        let own = [HandleTime, Average, Time, Handled, Contact, Case, Offered, Base, Date];
        Role::Column(at::SECONDS, rank_of(head, &own))
    }
}

/// A share of the contacts that can be avoided, not their number.
fn avoidable(table: Table, head: &Head, are_percents: bool) -> Role {
    let counts = head.has_any(&[Contact, Case, Count, Partial]);
    let is_count = counts && !head.has(Share) && !are_percents;
    if table != Table::Issues || is_count || head.has_any(&[Cost, Earlier, Limit]) {
        return Role::Out(Reason::OtherMeasure);
    }
    // Such a share can hardly be counted.
    let own = [Avoidable, Share, Contact, Case, Count, Average, Estimate];
    Role::Column(at::REDUCIBLE, rank_of(head, &own))
}

/// A cost of the channel, not of one contact.
fn cost(table: Table, head: &Head) -> Role {
    if table != Table::Channels || head.has_any(&[Average, Limit]) {
        Role::Out(Reason::OtherMeasure)
    } else if head.has(Earlier) {
        Role::Out(Reason::OtherPeriod)
    } else {
        // "Direct cost" before "Cost".
        let own = [Cost, Direct, Count, Date, Term::Name(&[Table::Channels])];
        let rank = rank_of(head, &own).max(u8::from(!head.has(Direct)));
        Role::Column(at::DIRECT, rank)
    }
}

/// What was counted in the period before.
fn earlier(table: Table, head: &Head) -> Role {
    if table != Table::Segments {
        return Role::Out(Reason::OtherPeriod);
    }
    if head.has_any(&[Limit, Partial, Outbound, Solved]) {
        return Role::Out(Reason::OtherMeasure);
    }
    let counts = head.has_any(&[Contact, Case]);
    let own = [Earlier, Contact, Case, Count, Date, Base, Offered, Active];
    let column = if head.has(Base) && !counts { at::WAS_BASE } else { at::WAS };
    Role::Column(column, rank_of(head, &own))
}

/// What contacts are set against.
fn base(table: Table, head: &Head) -> Role {
    if table != Table::Segments {
        return Role::Out(Reason::OtherMeasure);
    }
    // "Customers" before "Active customers", and these before "New customers".
    let rank = rank_of(head, &[Base, Count, Date, Active]);
    Role::Column(at::BASE, rank.max(u8::from(head.has(Active))))
}

/// Contacts, handled contacts, or a base.
fn count(table: Table, head: &Head) -> Role {
    let counts = head.has_any(&[Contact, Case]);
    let is_part = head.has_any(&[Partial, Outbound, Limit]);
    let is_known = head.has_any(&[Contact, Case, Base, Handled, Solved, Offered, Count]);
    if is_known && has_unit(head) && !is_part {
        return Role::Out(Reason::OtherMeasure);
    }
    if head.has(Base) && !counts {
        return if is_part { Role::Out(Reason::OtherMeasure) } else { base(table, head) };
    }
    if is_part || head.is_to_date {
        return Role::Column(at::COUNT, NEVER);
    }
    let is_exact = head.is_only(&[Contact, Case, Count, Offered, Handled, Solved, Base, Date, Id]);
    if head.has(Handled) && table == Table::Channels {
        return Role::Column(at::HANDLED, if is_exact { 0 } else { DOUBTFUL });
    }
    if head.has(Estimate) {
        return Role::Column(at::COUNT, NEVER);
    }
    let rank = if head.has(Handled) {
        45
    } else if head.has(Solved) {
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
    let rank = match (is_exact, rank) {
        (true, rank) => rank + u8::from(is_qualified),
        (false, ..DOUBTFUL) => DOUBTFUL,
        (false, _) => DOUBTFUL_PART,
    };
    Role::Column(at::COUNT, rank)
}
