//! Blocks whose lines are measures: "Contacts" in one line, "AHT" in the next.

use super::{
    frame::Frame,
    heads::{Head, Term},
    plan::LinePlan,
};

/// Whether the texts before the numbers are the headers of measures throughout, contacts and others.
/// Channels may be called "Calls" and "Chats"; none is called "AHT" or "Cost".
pub fn is_transposed(frame: &Frame) -> bool {
    use Term::{Average, Base, Case, Contact, Cost, Count, HandleTime, Handled, Offered, Time};
    let first = |line: &LinePlan| {
        let (text, kind) = line.with_kinds().find(|(cell, _)| !cell.is_empty())?;
        (!kind.is_value()).then(|| Head::of(text))
    };
    let heads: Option<Vec<Head>> = frame.rows().map(first).collect();
    let Some(heads) = heads.filter(|heads| heads.len() > 1) else { return false };
    let is_measure = |head: &Head| head.is_known() && head.is_exact() && !head.names_any();
    let counts = |head: &Head| head.has_any(&[Contact, Case, Count, Offered]);
    let is_other = |head: &Head| {
        head.has_any(&[Average, Base, Cost, HandleTime, Handled, Time]) && !head.has(Case)
    };
    heads.iter().all(is_measure) && heads.iter().any(counts) && heads.iter().any(is_other)
}
