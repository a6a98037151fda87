//! What the figures point to: three fixed rules, ordered by the contacts at stake; then, in an order of
//! their own, those with attempts at stake, of which not every one would be a contact.

use super::{
    context::Context,
    finding::{Finding, FindingKind},
    funnel::SELF_SERVICE,
    grid::Name,
    results::{Published, Results},
};
use crate::comparison::Standing;
use metric_core::{
    band::{Position, difference},
    table::Input,
};
use scenario::field::Section;
use std::cmp::Ordering;

/// Something that the figures point to.
#[derive(Debug, Clone)]
pub struct Pointer {
    /// The section that it is found in.
    pub section: Section,
    /// Contacts (or attempts) at stake.
    pub at_stake: f64,
    /// What it is.
    pub kind: PointerKind,
}

impl Pointer {
    /// Whether attempts are at stake: self-service is tried before there is a contact.
    pub fn is_attempts(&self) -> bool {
        matches!(&self.kind, PointerKind::Outside(published, _) if published.about == SELF_SERVICE)
    }
}

/// What a pointer points to.
#[derive(Debug, Clone)]
pub enum PointerKind {
    /// The issue of which most contacts can be avoided.
    Issue {
        /// Its row in the person's table.
        row: usize,
        /// Its share of all contacts.
        share: f64,
        /// The share of all contacts that can be avoided by it.
        avoidable: f64,
    },
    /// A channel or a step of the funnel outside of what is published; whether above.
    Outside(Published, bool),
    /// Cost per contact and cost per resolution moved apart.
    Apart(Finding),
}

/// Everything that the figures point to, most contacts at stake first, then most attempts.
pub(super) fn of(context: &Context<'_>, results: &[Results]) -> Vec<Pointer> {
    let mut pointers: Vec<Pointer> = Vec::new();
    for results in results {
        match results.section {
            // Where a share cannot be read, nobody knows which issue it is.
            Section::Issues if context.get(Input::Avoidable).is_some() => {
                largest_issue(results, &mut pointers);
            }
            Section::Channels | Section::Funnel => {
                for published in &results.published {
                    // A source that the figure is inside of is the nearest of all.
                    let is_inside = |other: &Published| {
                        other.about == published.about && standing(other) == Some(INSIDE)
                    };
                    if !results.published.iter().any(is_inside) && standing(published).is_some() {
                        outside(results.section, published, &mut pointers);
                    }
                }
            }
            _ => {}
        }
        for finding in &results.findings {
            if matches!(finding.kind, FindingKind::CostsApart | FindingKind::CostsApartUp) {
                let (handled, resolved) =
                    (context.get(Input::ContactsHandled), context.get(Input::CasesResolved));
                let more = handled.zip(resolved).map(|(handled, resolved)| handled - resolved);
                let at_stake = more.unwrap_or(0.0).max(0.0);
                let (section, kind) = (results.section, PointerKind::Apart(*finding));
                pointers.push(Pointer { section, at_stake, kind });
            }
        }
    }
    // On the edge of what is published nothing is at stake.
    pointers.retain(|pointer| pointer.at_stake > 0.0);
    pointers.sort_by(|a, b| {
        let by_stake = b.at_stake.partial_cmp(&a.at_stake).unwrap_or(Ordering::Equal);
        a.is_attempts().cmp(&b.is_attempts()).then(by_stake)
    });
    pointers
}

/// The issue of which most contacts can be avoided.
fn largest_issue(results: &Results, pointers: &mut Vec<Pointer>) {
    let mut largest: Option<Pointer> = None;
    for line in &results.lines {
        let at_stake = results.value(line, "avoidable").unwrap_or(0.0);
        let most = largest.as_ref().map_or(0.0, |largest| largest.at_stake);
        if let Name::Row(row) = line.name
            && at_stake > most
        {
            let of_line = |column| results.value(line, column).unwrap_or(0.0);
            let (share, avoidable) = (of_line("share"), of_line("avoidable-share"));
            let kind = PointerKind::Issue { row, share, avoidable };
            largest = Some(Pointer { section: Section::Issues, at_stake, kind });
        }
    }
    pointers.extend(largest);
}

const INSIDE: Standing = Standing::Position(Position::Inside);

/// Where a figure stands, where that can be said.
fn standing(published: &Published) -> Option<Standing> {
    published.comparison.result.as_ref().ok().map(|compared| compared.standing)
}

/// A share outside of its published range, with the contacts that lie between. Of several sources on
/// one figure the nearest speaks: the others would count the same contacts again.
fn outside(section: Section, published: &Published, pointers: &mut Vec<Pointer>) {
    let Some(band) = published.comparison.row.main().map(|main| main.band) else {
        return;
    };
    // A point has no outside.
    if band.low.is_some() && band.low == band.high {
        return;
    }
    let (is_above, edge) = match band.position(published.value) {
        Position::Inside => return,
        Position::Below => (false, band.low),
        Position::Above => (true, band.high),
    };
    let Some(edge) = edge else {
        return;
    };
    let at_stake = difference(published.value, edge.value).abs() * published.whole;
    let kind = PointerKind::Outside(published.clone(), is_above);
    let pointer = Pointer { section, at_stake, kind };
    let is_same = |other: &&mut Pointer| matches!(&other.kind, PointerKind::Outside(other, _) if other.about == published.about);
    match pointers.iter_mut().find(is_same) {
        Some(other) if other.at_stake > at_stake => *other = pointer,
        Some(_) => {}
        None => pointers.push(pointer),
    }
}
