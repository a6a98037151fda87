//! Findings and pointers in words.

use super::model::{Pointer, Problem, Remedy};
use crate::{
    view::{
        format::{chance, contacts, money, name, percent, title, whole},
        rows, rule,
        source::Source,
    },
    words,
};
use metric_core::table::{Input, Metric};
use report::{Finding, FindingKind, Name, PointerKind, Results, field_of, wanted};
use scenario::field::{Section, Table, at};

/// What a contradiction leads to.
const NOT_COMPUTED: &str = "Nothing is computed from this section.";

/// Why nothing is computed from a section, with the entries that would put it right apart from the text.
pub(super) fn problem(source: &Source<'_>, results: &Results, finding: &Finding) -> Problem {
    let conflict = match finding.kind {
        FindingKind::Conflict(index) => results.conflicts.get(index),
        _ => None,
    };
    let Some(conflict) = conflict.filter(|conflict| !conflict.remedies.is_empty()) else {
        let text = text(source, results.section, finding);
        return Problem { text, remedies: Vec::new() };
    };
    let remedies = conflict.remedies.iter().filter_map(|one| {
        Some(Remedy { field: field_of(one.entry)?, would_be: rule::would_be(source, one) })
    });
    Problem {
        text: format!("{} {NOT_COMPUTED}", rule::conflict_reason(source, conflict)),
        remedies: remedies.collect(),
    }
}

/// A finding as a sentence.
pub(super) fn text(source: &Source<'_>, section: Section, finding: &Finding) -> String {
    let amount = finding.amount.abs();
    let row = |index: usize| {
        let table = section.table().unwrap_or(Table::Issues);
        let row = finding.rows.get(index).copied().unwrap_or_default();
        name(source, table, Name::Row(row))
    };
    match finding.kind {
        FindingKind::Conflict(index) => {
            let mut results = source.report.breakdown.results.iter();
            let conflicts = results.find(|results| results.section == section);
            let conflict = conflicts.and_then(|results| results.conflicts.get(index));
            let text = conflict.map(|conflict| rule::conflict(source, conflict));
            format!("{} {NOT_COMPUTED}", text.unwrap_or_default())
        }
        FindingKind::Broken(broken) => {
            let sentence = rule::sentence(source, &broken);
            match section {
                _ if broken.rule.row().is_remark => sentence,
                Section::Cost => format!("{sentence} No figure that uses them is computed."),
                _ => format!("{sentence} {NOT_COMPUTED}"),
            }
        }
        FindingKind::NeedsEntry(metric) => wanting(source, metric),
        FindingKind::RowsAboveTotal => {
            let (more, all) = (contacts(source, amount), of(source, Input::Contacts));
            format!(
                "The rows hold {more} more than the {all} there are. Nothing is computed from them."
            )
        }
        FindingKind::NoBase => {
            format!("“{}” has contacts and no base. Nothing is computed from the segments.", row(0))
        }
        FindingKind::SharesBlank => format!(
            "Issues with {} have no share that can be avoided and count as unavoidable: more may be \
             avoidable than is shown.",
            contacts(source, amount)
        ),
        FindingKind::CostWithoutContacts => format!(
            "“{}” has a direct cost ({}) and no contacts. The cost is part of no other channel. Enter \
             its contacts, or take the cost out.",
            row(0),
            money(source, amount)
        ),
        FindingKind::DidNotExist => format!(
            "“{}” did not exist then, from the totals: the other segments had all earlier contacts \
             and all of the earlier base.",
            row(0)
        ),
        FindingKind::ResolvedDiffers => format!(
            "{} of those contained do not count as resolved under Measure, so that more reach \
             people there than here.",
            contacts(source, amount)
        ),
        FindingKind::CostNeedsTime if finding.amount > 0.0 => format!(
            "Shared cost follows handle time, and {} on no channel have none. Enter a row for them, or \
             let shared cost follow contacts.",
            contacts(source, amount)
        ),
        FindingKind::CostOrder => format!(
            "“{}” costs less per contact than “{}”. Decagon expects the opposite: phone costs most, then \
             chat, then self-service.",
            row(0),
            row(1)
        ),
        FindingKind::CostsApart => format!(
            "Cost per contact fell while cost per resolution rose by {}.",
            money(source, amount)
        ),
        FindingKind::CostsApartUp => format!(
            "Cost per contact rose while cost per resolution fell by {}.",
            money(source, amount)
        ),
        FindingKind::NoChance => format!(
            "The change is more than chance explains: had nothing changed, {} of comparisons \
             would differ as much, if no contact led to another.",
            chance(source, finding.amount)
        ),
        FindingKind::Chance => format!(
            "Chance may explain the change: had nothing changed, {} of comparisons would differ \
             as much, if no contact led to another.",
            chance(source, finding.amount)
        ),
        FindingKind::ThenAbove => format!(
            "The segments had {} more then than the earlier period. The change is not split into \
             rate and mix.",
            contacts(source, amount)
        ),
        kind => plain(kind).to_owned(),
    }
}

/// An input as a whole number.
fn of(source: &Source<'_>, input: Input) -> String {
    whole(source, source.report.inputs.get(input).unwrap_or_default())
}

/// "Marginal cost needs: “Total support cost”."
fn wanting(source: &Source<'_>, metric: Metric) -> String {
    let row = metric.row();
    let fields = wanted(source.scenario, &source.report.inputs, row);
    let labels: Vec<String> =
        fields.into_iter().map(|field| format!("“{}”", words::label(field))).collect();
    format!("{} needs: {}.", row.name, labels.join(", "))
}

/// The sentences that name no figure.
fn plain(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::NeedsContacts => {
            "Enter the number of contacts under Measure: this section is a part of them."
        }
        FindingKind::RowsAboveBase => {
            "The bases of the rows add up to more than there is. Nothing is computed from them."
        }
        FindingKind::LengthsDiffer => {
            "The periods differ in length: compare the rates. In the volume the difference counts \
             as growth."
        }
        FindingKind::ThenBaseAbove => {
            "The earlier bases add up to more than the earlier base. The change is not split into \
             rate and mix."
        }
        FindingKind::RestNoBase => {
            "Contacts are in no segment, and no base is left for them. The change is not split \
             into rate and mix."
        }
        FindingKind::ThenNoBase => {
            "Earlier contacts are left without an earlier base. The change is not split into rate \
             and mix."
        }
        FindingKind::ThenIncomplete => {
            "Every segment, and the whole, needs a base now, and contacts and a base then. The \
             change is not split into rate and mix."
        }
        FindingKind::SimpsonUp => {
            "The rate of every segment falls and the whole rises (Simpson’s paradox): the base \
             moved to segments with a higher rate."
        }
        FindingKind::SimpsonDown => {
            "The rate of every segment rises and the whole falls (Simpson’s paradox): the base \
             moved to segments with a lower rate."
        }
        FindingKind::CostNeedsTime => {
            "Shared cost follows handle time, and some channels have none. Enter it for all, or let \
             shared cost follow contacts."
        }
        // These name a figure or a row, and stand above.
        FindingKind::Conflict(_)
        | FindingKind::Broken(_)
        | FindingKind::NeedsEntry(_)
        | FindingKind::RowsAboveTotal
        | FindingKind::NoBase
        | FindingKind::SharesBlank
        | FindingKind::CostWithoutContacts
        | FindingKind::DidNotExist
        | FindingKind::ResolvedDiffers
        | FindingKind::CostOrder
        | FindingKind::CostsApart
        | FindingKind::CostsApartUp
        | FindingKind::NoChance
        | FindingKind::Chance
        | FindingKind::ThenAbove => "",
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
    }
}

/// What is published about lowering contacts of a type.
fn levers(kind: &str) -> &'static str {
    match kind {
        "status" => {
            "Stealth Agents: proactive tracking lowers order-status contacts by 35 to 50 %."
        }
        "billing" => "Stealth Agents: redesigned bills lower billing contacts by 20 to 30 %.",
        "policy" | "returns" => {
            "Stealth Agents: simpler policies lower contacts per 100 orders by 0.8 to 1.2 (read as points)."
        }
        "technical" => {
            "Stealth Agents: after self-service fails, the live contact takes 15 to 25 % longer."
        }
        _ => "Decagon: tell what can be avoided from what cannot, issue by issue.",
    }
}
