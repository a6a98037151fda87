//! The terms of headers, each with what it says of its column.

use crate::field::Table;

/// What a term of a header says of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// Names the rows of these breakdowns.
    Name(&'static [Table]),
    /// Names rows, of no breakdown above all.
    AnyName,
    /// A property of a contact that names no row where anything else does: owner, status, priority.
    Property,
    /// The type of an issue, the kind of a channel.
    Kind,
    /// A number that counts nothing.
    Id,
    /// A time of the calendar, which counts nothing where it stands alone.
    Date,
    /// A rate, a score, people at work: no column takes it.
    Other,
    /// A negation: of what it speaks is not in this column.
    Not,
    /// A time, which is a handle time only where that is said.
    Time,
    /// Handle time.
    HandleTime,
    /// The largest, the sum or the median, which is no average.
    Extreme,
    /// What can be avoided.
    Avoidable,
    /// Weight of a channel's contacts.
    Weight,
    /// Cost.
    Cost,
    /// Direct, as cost is; other things are as well.
    Direct,
    /// Only what is above or below a limit: a part.
    Limit,
    /// Of one contact, or of several on average.
    Average,
    /// Shares.
    Share,
    /// An earlier period.
    Earlier,
    /// Contacts, by that name.
    Contact,
    /// Contacts by another name: tickets, calls, cases.
    Case,
    /// A count of what else is said, and contacts where nothing is.
    Count,
    /// Offered, incoming or created contacts.
    Offered,
    /// Contacts handled or answered.
    Handled,
    /// Contacts solved or closed.
    Solved,
    /// Contacts missed, open or passed on, which are never all of them.
    Partial,
    /// What was estimated or planned, and not counted.
    Estimate,
    /// Contacts that agents begin.
    Outbound,
    /// What contacts are set against.
    Base,
    /// What a base is without being a part of it; contacts that are so are open.
    Active,
    /// Words between others.
    Filler,
}
