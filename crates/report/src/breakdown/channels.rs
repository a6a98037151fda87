//! Channels: where contacts arrive, and what they cost there.

use super::{
    context::Context,
    finding::{Finding, Odd},
    grid::Name,
    results::Results,
    rows::{Row, fill, leave_open, of_kind, rows},
};
use metric_core::{
    band::{below, snapped},
    shared_cost::{Basis, Channel, channel_costs},
    table::{Cell, Input},
};
use scenario::field::{BASIS_CONTACTS, Field, Table, at};

/// Share of a channel's contacts that is published, by kind.
const PUBLISHED: [(&str, &str); 4] = [
    ("phone", "stealth-share-phone"),
    ("email", "stealth-share-email"),
    ("chat", "stealth-share-chat"),
    ("social", "stealth-share-social"),
];

/// Kinds by what a contact costs, the dearest first (Decagon 004-3).
const ORDER_OF_COST: [&str; 3] = ["phone", "chat", "self-service"];

/// The results of the channels.
pub(super) fn of(context: &mut Context<'_>, results: &mut Results) {
    let (mut rows, rest) = rows(context.scenario, context.inputs, Table::Channels);
    if let Some(rest) = rest.filter(|rest| *rest < 0.0) {
        return results.find(Odd::RowsAboveTotal, -rest);
    }
    set_costs(context, results, &mut rows);
    fill(results, &rows);
    let weighted = weighted(&rows);
    context.inputs.set(Input::WeightedContacts, weighted);
    for (kind, id) in PUBLISHED {
        let own = of_kind(context, Table::Channels, &results.lines, kind);
        results.against(context, &[id], kind, (Some(own), context.get(Input::Contacts)));
    }
    let open = of_kind(context, Table::Channels, &results.lines, "");
    leave_open(results, open);
    check_order_of_cost(context, results);
}

/// Contacts × weight, summed; none where a row with contacts has no weight.
fn weighted(rows: &[Row<'_>]) -> Option<f64> {
    let mut sum = 0.0;
    for row in rows.iter().filter(|row| row.contacts() > 0.0) {
        sum += row.contacts() * row.get(Cell::ContactWeight)?;
    }
    Some(sum)
}

/// What every channel costs in all, where that can be said.
fn set_costs(context: &Context<'_>, results: &mut Results, rows: &mut [Row<'_>]) {
    let direct = |row: &Row<'_>| match row.name {
        Name::Row(index) => context.cell(Table::Channels, index, at::DIRECT),
        _ => None,
    };
    let total = context.get(Input::SupportCost);
    let of_channels: Vec<Option<f64>> = rows.iter().map(direct).collect();
    if total.is_none() && of_channels.iter().all(Option::is_none) {
        return;
    }
    let all_direct: f64 = of_channels.iter().flatten().sum();
    let shared = total.map_or(0.0, |total| snapped(total - all_direct, total));
    if shared < 0.0 {
        return results.find(Odd::DirectAbove, -shared);
    }
    check_handled(context, results, rows);
    let channel = |(row, direct): (&Row<'_>, &Option<f64>)| Channel {
        contacts: row.get(Cell::ContactsHandled).unwrap_or(0.0),
        direct: direct.unwrap_or(0.0),
        seconds: row.get(Cell::HandleTime),
    };
    let channels: Vec<Channel> = rows.iter().zip(&of_channels).map(channel).collect();
    match channel_costs(shared, &channels, basis(context, shared)) {
        Err(_) => results.find(Odd::CostNeedsTime, without_time(rows)),
        Ok(costs) => {
            for ((row, direct), cost) in rows.iter_mut().zip(&of_channels).zip(costs) {
                // Without a total, blank is not nothing.
                if total.is_some() || direct.is_some() {
                    row.cells.set(Cell::Cost, Some(cost));
                }
            }
        }
    }
}

/// By what shared cost is spread; without any there is nothing to spread, and no handle time is
/// asked for.
fn basis(context: &Context<'_>, shared: f64) -> Basis {
    let is_picked = context.scenario.draft().text(Field::CostBasis) == BASIS_CONTACTS;
    if shared == 0.0 || is_picked { Basis::Contacts } else { Basis::HandleTime }
}

/// One count of contacts stands under every cost; else the difference is named.
fn check_handled(context: &Context<'_>, results: &mut Results, rows: &[Row<'_>]) {
    let handled: f64 = rows.iter().filter_map(|row| row.get(Cell::ContactsHandled)).sum();
    if let Some(all) = context.get(Input::ContactsHandled)
        && handled != all
    {
        results.find(Odd::HandledDiffers, handled - all);
    }
}

/// Contacts on no channel, where these alone lack a handle time; else 0.
fn without_time(rows: &[Row<'_>]) -> f64 {
    let is_channel = |row: &&Row<'_>| row.name != Name::Rest;
    if rows.iter().filter(is_channel).any(|row| row.get(Cell::HandleTime).is_none()) {
        return 0.0;
    }
    rows.iter().filter(|row| row.name == Name::Rest).map(Row::contacts).sum()
}

/// Phone is held to cost more than chat, and chat more than self-service (Decagon).
fn check_order_of_cost(context: &Context<'_>, results: &mut Results) {
    let rank = |row| {
        let kind = context.kind(Table::Channels, row);
        ORDER_OF_COST.iter().position(|known| *known == kind)
    };
    let mut found = None;
    for line in &results.lines {
        for other in &results.lines {
            let cost = |line| results.value(line, "cost-per-contact");
            if let (Name::Row(row), Name::Row(later)) = (line.name, other.name)
                && let (Some(own), Some(more)) = (cost(line), cost(other))
                && let (Some(first), Some(second)) = (rank(row), rank(later))
                && first < second
                && below(own, more)
            {
                found = Some([row, later]);
            }
        }
    }
    if let Some(rows) = found {
        results.findings.push(Finding { odd: Odd::CostOrder, amount: 0.0, rows });
    }
}
