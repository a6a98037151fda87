//! Findings and pointers in words.

use super::{
    model::{Problem, ProblemKind, Remedy},
    unread,
};
use crate::{
    view::{
        field::Offer,
        format::{chance, contacts, money, name, whole},
        rule,
        source::Source,
    },
    words,
};
use metric_core::table::{Input, Metric};
use report::{Finding, FindingKind, Name, Results, field_of, rows_of, wanted};
use scenario::{
    field::{Field, Section, Table},
    number::{self, Decimal},
};

/// What a contradiction leads to.
const NOT_COMPUTED: &str = "Nothing is computed from this section.";

/// Why nothing is computed from a section, with the entries that would put it right apart from the text.
pub(super) fn problem(source: &Source<'_>, results: &Results, finding: &Finding) -> Problem {
    let conflict = match finding.kind {
        FindingKind::Conflict(index) => results.conflicts.get(index),
        _ => None,
    };
    let Some(conflict) = conflict.filter(|conflict| !conflict.remedies.is_empty()) else {
        let kind = match finding.kind {
            FindingKind::NeedsContacts => {
                ProblemKind::Contacts { is_unread: has_unread_contacts(source) }
            }
            _ => ProblemKind::Entries,
        };
        let needs_more =
            matches!(finding.kind, FindingKind::NeedsContacts | FindingKind::RowsAboveTotal);
        let needed = needs_more.then(|| contacts_needed(source, results.section));
        return Problem {
            text: text(source, results.section, finding),
            remedies: needed.into_iter().collect(),
            kind,
        };
    };
    let remedies = conflict.remedies.iter().filter_map(|one| {
        let would_be = rule::would_be(source, one);
        Some(Remedy { field: field_of(one.entry)?, would_be, offer: None })
    });
    Problem {
        text: format!("{} {NOT_COMPUTED}", rule::conflict_reason(source, conflict)),
        remedies: remedies.collect(),
        kind: ProblemKind::Entries,
    }
}

/// Whether something stands for the number of contacts that cannot be read.
fn has_unread_contacts(source: &Source<'_>) -> bool {
    source.scenario.problem(Field::Contacts).is_some()
}

/// The number of contacts of which a section is a part: its rows are at most as many, and often all of them.
fn contacts_needed(source: &Source<'_>, section: Section) -> Remedy {
    let field = Field::Contacts;
    let sum = section.table().map_or(0.0, |table| {
        rows_of(source.scenario, table).0.iter().map(|(_, count)| count).sum::<f64>()
    });
    if sum == 0.0 {
        return Remedy { field, would_be: "all contacts of the period".to_owned(), offer: None };
    }
    let label = format!("Take {}, the sum of the rows", whole(source, sum));
    let text = Decimal::from_link(&sum.to_string())
        .map(|sum| number::write(sum, source.scenario.draft().style));
    Remedy {
        field,
        would_be: format!("{} or more", whole(source, sum)),
        // A row that cannot be read is not nothing: then nobody knows the sum.
        offer: text
            .ok()
            .filter(|_| !unread::hides_largest(source, section))
            .map(|text| Offer { label, text }),
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
        FindingKind::NeedsContacts => {
            let lack = words::lack_of_contacts(has_unread_contacts(source));
            format!("{lack} This section is a part of them.")
        }
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
            "The change is more than {} explains: had nothing changed, {} of comparisons would differ as much{}.",
            what_explains(source),
            chance(source, amount),
            if_independent(source)
        ),
        FindingKind::Chance => format!(
            "{} may explain the change: had nothing changed, {} of comparisons would differ as much{}.",
            words::capital(&what_explains(source)),
            chance(source, amount),
            if_independent(source)
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
        | FindingKind::NeedsContacts
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

/// What a change is held against: chance, or what the periods of a series show anyway.
fn what_explains(source: &Source<'_>) -> String {
    if source.report.inputs.get(Input::Dispersion).is_none() {
        return "chance".to_owned();
    }
    format!("what your {} under Track show anyway", words::step_noun(source.scenario.step(), 2))
}

/// What is taken for granted by whoever knows of no series.
fn if_independent(source: &Source<'_>) -> &'static str {
    let is_known = source.report.inputs.get(Input::Dispersion).is_some();
    if is_known { "" } else { ", if no contact led to another" }
}
