//! What the figures point to: three rules, contacts before attempts, the most at stake first (docs, "What
//! the figures point to").

use super::{
    change, contacts_handled,
    published::{Against, Published, standing::position},
};
use crate::{
    outcome::{Pointer, Section},
    scenario::{Scenario, row_name},
    value::{Lack, left},
};

pub fn pointers(scenario: &Scenario, sections: &[Section]) -> Vec<Pointer> {
    let section = |id| sections.iter().find(|one: &&Section| one.id == id);
    let mut pointers = Vec::new();
    if section("issues").is_some_and(|issues| !issues.figures.is_empty()) {
        pointers.extend(largest_issue(scenario));
    }
    for section in ["channels", "funnel"].into_iter().filter_map(section) {
        let mut abouts: Vec<&'static str> = section.published.iter().map(|one| one.about).collect();
        abouts.dedup();
        for about in abouts {
            let own: Vec<&Published> =
                section.published.iter().filter(|one| one.about == about).collect();
            pointers.extend(outside(about, &own));
        }
    }
    if let Some(change) = section("change") {
        pointers.extend(moved_apart(scenario, change));
    }
    pointers
}

/// The issue of which most contacts can be avoided. A share that cannot be read may be a larger one.
fn largest_issue(scenario: &Scenario) -> Option<Pointer> {
    let mut largest = 0.0;
    let mut names = Vec::new();
    let mut is_optional = false;
    for (place, row) in scenario.issues.iter().enumerate() {
        let (count, share) = (row.cell(0).number(), row.cell(1).number());
        is_optional |= count == Err(Lack::Unread) || share == Err(Lack::Unread);
        let (Ok(count), Ok(share)) = (count, share) else { continue };
        let own = count * share / 100.0;
        if own > largest * (1.0 + 1e-9) {
            largest = own;
            names.clear();
        }
        if own >= largest * (1.0 - 1e-9) {
            names.push(row_name(place));
        }
    }
    (largest > 0.0).then_some(Pointer {
        id: "largest-reducible-issue",
        of: names,
        at_stake: largest,
        size: 0.0,
        is_attempts: false,
        is_optional,
    })
}

/// A share that is outside of all that is published of it, with what lies between it and the nearest.
fn outside(about: &'static str, published: &[&Published]) -> Option<Pointer> {
    let whole = published[0].whole;
    let mut pointer = Pointer {
        id: "outside-published-range",
        of: vec![about.to_owned()],
        at_stake: f64::INFINITY,
        size: whole,
        is_attempts: about == "self-service success",
        is_optional: published.iter().any(|one| one.is_optional),
    };
    for one in published {
        let Against::Bands { bands, .. } = &one.against else {
            pointer.is_optional |= matches!(one.against, Against::Any);
            continue;
        };
        let band = bands[one.row.main()];
        let beyond = match position(&band, one.value) {
            Some("below") => band[0].map(|(edge, _)| edge - one.value),
            Some("above") => band[1].map(|(edge, _)| one.value - edge),
            Some(_) => return None,
            None => {
                pointer.is_optional = true;
                None
            }
        };
        let own = beyond.map_or(f64::INFINITY, |share| share * whole);
        pointer.at_stake = pointer.at_stake.min(own);
    }
    // At an edge that does not belong to the band nothing lies between.
    let is_there = pointer.at_stake.is_finite() && pointer.at_stake > 1e-8 * whole;
    (is_there || pointer.is_optional).then_some(pointer)
}

/// Contacts that resolved no case, where one cost rose and the other fell.
fn moved_apart(scenario: &Scenario, change: &Section) -> Option<Pointer> {
    let moved = change::moved_apart(scenario)?;
    let at_stake = left(contacts_handled(scenario), &[scenario.value("resolved")]).ok()?;
    (moved != 0 && at_stake > 0.0).then_some(Pointer {
        id: "costs-moved-apart",
        of: Vec::new(),
        at_stake,
        size: 0.0,
        is_attempts: false,
        is_optional: change.findings.is_empty(),
    })
}
