//! What the figures point to, in words.

use super::{
    finding::text,
    model::{Pointer, ProblemKind, SectionView},
};
use crate::{
    view::{
        effects,
        format::{contacts, percent, title, whole},
        rows,
        source::Source,
    },
    words,
};
use report::{Name, PointerKind, SELF_SERVICE};
use scenario::{
    draft::NewLever,
    field::{Choice, Effect, Reach, Section, Table, at},
};

/// Why nothing is pointed to, and what it would take; none where nothing was entered.
pub fn nothing_found(sections: &[SectionView]) -> Option<&'static str> {
    let lacks = sections.iter().find_map(|section| match section.problem.as_ref()?.kind {
        ProblemKind::Contacts { is_unread } => Some(words::lack_of_contacts(is_unread)),
        ProblemKind::Entries => None,
    });
    if !sections.iter().any(|section| section.is_filled) {
        None
    } else if lacks.is_some() {
        lacks
    } else if sections.iter().any(|section| section.is_wrong) {
        Some("Nothing is compared that belongs to an entry that is to be corrected.")
    } else {
        Some(
            "An issue does once you enter how much of it can be avoided; a channel of a known kind, \
             self-service or automation once its figure lies outside of what is published.",
        )
    }
}

/// What the figures point to, in words.
pub(super) fn pointer(source: &Source<'_>, pointer: &report::Pointer) -> Pointer {
    let at_stake = contacts(source, pointer.at_stake);
    match &pointer.kind {
        PointerKind::Issue { row, share, avoidable } => {
            issue_pointer(source, &at_stake, *row, [*share, *avoidable])
        }
        PointerKind::Outside(published, is_above) => {
            let at_stake = if pointer.is_attempts() {
                format!("{} attempts", whole(source, pointer.at_stake))
            } else {
                at_stake
            };
            let (range, origin) = rows::published_of(source, &published.comparison);
            let place = if *is_above { "above" } else { "below" };
            let about = words::about(published.about);
            let (title, own) = (words::capital(about), percent(source, published.value));
            Pointer {
                unit: format!("{about}, {place} what is published"),
                strong: format!("{title}: {own}, {place} what is published ({range})"),
                rest: format!(", a difference of {at_stake}."),
                short: format!("{title} {own}"),
                figure: own,
                section: pointer.section,
                source: origin,
                is_own: false,
                lever: lever_outside(source, pointer.section, published.about),
            }
        }
        PointerKind::Apart(finding) => Pointer {
            figure: at_stake.clone(),
            unit: "more than cases resolved".to_owned(),
            strong: text(source, Section::Change, finding),
            rest: format!(" {at_stake} more than cases resolved."),
            short: format!("{at_stake} beyond cases resolved"),
            section: Section::Change,
            source: "Decagon (cost per contact): many repeats make contacts cheap and cases dear."
                .to_owned(),
            is_own: false,
            lever: None,
        },
    }
}

/// The issue of which most can be avoided, with its share of all contacts and what can be avoided of these.
fn issue_pointer(
    source: &Source<'_>,
    at_stake: &str,
    row: usize,
    [share, avoidable]: [f64; 2],
) -> Pointer {
    // The part of the issue that can be avoided, as the person entered it.
    let typed = percent(source, avoidable / share);
    let (own, avoidable) = (percent(source, share), percent(source, avoidable));
    let name = title(source, Table::Issues, Name::Row(row));
    let kind = &source.scenario.draft().cell(Table::Issues, row, at::KIND).text;
    Pointer {
        unit: "of all contacts can be avoided at one issue".to_owned(),
        strong: format!("{name}: {at_stake} can be avoided"),
        rest: format!(", by your own {typed}: {avoidable} of all. The issue is {own} of all."),
        short: format!("{name} {avoidable}"),
        figure: avoidable,
        section: Section::Issues,
        source: levers(kind).to_owned(),
        is_own: true,
        lever: Some(effects::lever_of_issue(source, row)),
    }
}

/// The lever that would bring a figure to what is published: on the channel that it is of, or what automation or
/// self-service solves. How much is for the person to say.
fn lever_outside(source: &Source<'_>, section: Section, about: &str) -> Option<NewLever> {
    let (effect, reach) = match section {
        Section::Channels => (Effect::Fewer, Reach::Channel),
        Section::Funnel if about == SELF_SERVICE => (Effect::Solved, Reach::All),
        Section::Funnel => (Effect::Contained, Reach::Automation),
        _ => return None,
    };
    let mut channels = source.scenario.draft().rows(Table::Channels).iter();
    let channel = channels.find(|row| row.text(at::KIND) == about);
    let target = channel.filter(|_| reach == Reach::Channel).map(|row| row.name().to_owned());
    Some(NewLever {
        effect: effect.word().to_owned(),
        reach: reach.word().to_owned(),
        target: target.unwrap_or_default(),
        ..NewLever::default()
    })
}

/// What is published about lowering contacts of a type.
fn levers(kind: &str) -> &'static str {
    match kind {
        "status" => {
            "Stealth Agents: proactive tracking lowers order-status contacts by 35 to 50\u{a0}%."
        }
        "billing" => "Stealth Agents: redesigned bills lower billing contacts by 20 to 30\u{a0}%.",
        "policy" | "returns" => {
            "Stealth Agents: simpler policies lower contacts per 100 orders by 0.8 to 1.2 (read as points)."
        }
        "technical" => {
            "Stealth Agents: after self-service fails, the live contact takes 15 to 25\u{a0}% longer."
        }
        _ => "Decagon: tell what can be avoided from what cannot, issue by issue.",
    }
}
