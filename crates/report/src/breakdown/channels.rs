//! Channels: where contacts arrive, and what they cost there.

use super::{
    context::Context,
    finding::{Finding, FindingKind},
    grid::Name,
    results::{Results, Share},
    rows::{Row, fill, leave_open, of_kind, rows},
};
use metric_core::{
    MetricError,
    band::{below, snapped},
    shared_cost::{Basis, Channel, channel_costs},
    table::{Cell, Input, Origin, Rule, Scope},
};
use scenario::{
    Scenario,
    field::{BASIS_CONTACTS, Field, Table, at},
};

const TABLE: Table = Table::Channels;

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
    if !add_up(context, results) {
        return;
    }
    results.check(context.inputs, Rule::HandledDiffers);
    results.check(context.inputs, Rule::HandleTimeDiffers);
    results.check(context.inputs, Rule::TimedPartAboveAll);
    let (mut rows, rest) = rows(context.scenario, context.inputs, TABLE);
    set_costs(context, results, &mut rows, rest.is_some());
    fill(results, &rows);
    for (kind, id) in PUBLISHED {
        let own = of_kind(context, TABLE, &results.lines, kind);
        let share = Share::of_counts(own, context.get(Input::Contacts));
        results.against(context, &[id], kind, share);
    }
    let open = rest.and_then(|_| of_kind(context, TABLE, &results.lines, ""));
    leave_open(results, open);
    check_order_of_cost(context, results);
}

/// Adds the rows up, as far as all of them can be read; whether they hold no more contacts than there
/// are.
fn add_up(context: &mut Context<'_>, results: &mut Results) -> bool {
    let (rows, rest) = rows(context.scenario, context.inputs, TABLE);
    if let Some(rest) = rest.filter(|rest| *rest < 0.0) {
        results.find(FindingKind::RowsAboveTotal, -rest);
        return false;
    }
    let handled = |row: &Row<'_>| row.get(Cell::ContactsHandled);
    let time = |row: &Row<'_>| Some(handled(row)? * row.get(Cell::HandleTime)?);
    // Where a row has none of them, it needs nothing else.
    let with_contacts = |row: &&Row<'_>| row.contacts() > 0.0;
    let with_handled = |row: &&Row<'_>| handled(row) != Some(0.0);
    let weighted = weighted(rows.iter().filter(with_contacts));
    let all_handled: Option<f64> = rows.iter().map(handled).sum();
    let all_time: Option<f64> = rows.iter().filter(with_handled).map(time).sum();
    let average = all_time.zip(all_handled.filter(|all| *all > 0.0)).map(|(time, all)| time / all);
    let direct = direct_cost(context, results);
    let timed = timed(context, &rows).filter(|_| average.is_none());
    let of_all = timed.zip(all_handled.filter(|all| *all > 0.0));
    for (input, sum) in [
        (Input::HandledOfChannels, all_handled),
        (Input::HandleTimeOfChannels, average),
        (Input::TimedPart, of_all.map(|((_, time), all)| time / all)),
        (Input::TimedContacts, of_all.map(|((contacts, _), _)| contacts)),
    ] {
        context.inputs.set(input, sum.filter(|_| rest.is_some()));
    }
    let weighted = weighted.filter(|_| rest.is_some()).unwrap_or(Err(MetricError::Missing));
    context.inputs.compute(Input::WeightedContacts, weighted);
    context.inputs.set(Input::DirectCost, direct);
    true
}

/// Contacts handled on the channels that have a handle time, and their handle time together; none where none has one,
/// or one cannot be read.
fn timed(context: &Context<'_>, rows: &[Row<'_>]) -> Option<(f64, f64)> {
    if has_unread_times(context.scenario) {
        return None;
    }
    let time = |row: &Row<'_>| {
        let handled = row.get(Cell::ContactsHandled)?;
        Some((handled, handled * row.get(Cell::HandleTime)?))
    };
    let together = |(contacts, work): (f64, f64), (own, time)| (contacts + own, work + time);
    rows.iter().filter_map(time).reduce(together)
}

/// Whether a handle time of the channels, or the contacts of one, cannot be read.
pub(crate) fn has_unread_times(scenario: Scenario<'_>) -> bool {
    let is_unread = |row| {
        [at::COUNT, at::SECONDS, at::HANDLED]
            .iter()
            .any(|cell| scenario.is_cell_unread(TABLE, row, *cell))
    };
    (0..scenario.draft().rows(TABLE).len()).any(is_unread)
}

/// Contacts of the rows, each counted by its weight, or that one weight passes the limit; none where a
/// row has no weight, whatever the others have.
fn weighted<'a, 'b: 'a>(
    rows: impl Iterator<Item = &'a Row<'b>>,
) -> Option<Result<f64, MetricError>> {
    let mut sum = Ok(0.0);
    for row in rows {
        match row.value(Cell::ContactWeight) {
            Err(MetricError::Overflow) => sum = Err(MetricError::Overflow),
            weight => {
                let weight = weight.ok()?;
                sum = sum.map(|sum| sum + row.contacts() * weight);
            }
        }
    }
    Some(sum)
}

/// The direct costs of all rows; none where one cannot be read. What a row without contacts costs is
/// no part of what the others share.
fn direct_cost(context: &Context<'_>, results: &mut Results) -> Option<f64> {
    let mut sum = Some(0.0);
    for row in 0..context.scenario.draft().rows(TABLE).len() {
        if context.is_unread(TABLE, row, at::DIRECT) {
            sum = None;
        }
        let cost = context.cell(TABLE, row, at::DIRECT).unwrap_or(0.0);
        let has_contacts = context.cell(TABLE, row, at::COUNT).unwrap_or(0.0) > 0.0
            || context.is_unread(TABLE, row, at::COUNT);
        if cost > 0.0 && !has_contacts {
            results.findings.push(Finding::of_row(FindingKind::CostWithoutContacts, cost, row));
        }
        sum = sum.map(|sum| sum + cost);
    }
    sum
}

/// What every channel costs in all, where that can be said.
fn set_costs(
    context: &Context<'_>,
    results: &mut Results,
    rows: &mut [Row<'_>],
    is_every_row_read: bool,
) {
    let direct = |row: &Row<'_>| match row.name {
        Name::Row(index) => context.cell(TABLE, index, at::DIRECT),
        _ => None,
    };
    let of_channels: Vec<Option<f64>> = rows.iter().map(direct).collect();
    let costs = match context.inputs.input(Input::SupportCost) {
        Ok(total) => shares_of(context, results, rows, (total, &of_channels), is_every_row_read)
            .map(|costs| costs.into_iter().map(Some).collect()),
        // Of a total beyond the limit no part is known.
        Err(MetricError::Overflow) => Err(MetricError::Overflow),
        // Without a total, blank is not zero, and what cannot be read may be anything.
        Err(_) if context.inputs.origin(Input::SupportCost) == Origin::Unread => return,
        Err(_) => Ok(of_channels),
    };
    match costs {
        Ok(costs) => {
            rows.iter_mut().zip(costs).for_each(|(row, cost)| row.cells.set(Cell::Cost, cost));
        }
        Err(why) => rows.iter_mut().for_each(|row| row.cells.compute(Cell::Cost, Err(why))),
    }
}

/// The direct cost of every row and its part of what is left of the total. Errors: missing, which is
/// named where it is a handle time; zero denominator where what shared cost follows is zero everywhere.
fn shares_of(
    context: &Context<'_>,
    results: &mut Results,
    rows: &[Row<'_>],
    (total, direct): (f64, &[Option<f64>]),
    is_every_row_read: bool,
) -> Result<Vec<f64>, MetricError> {
    let missing = Err(MetricError::Missing);
    let all_direct = context.inputs.input(Input::DirectCost)?;
    if !results.check(context.inputs, Rule::DirectCostAboveTotal) {
        return missing;
    }
    let shared = snapped(total - all_direct, total).max(0.0);
    let is_picked = context.scenario.draft().text(Field::CostBasis) == BASIS_CONTACTS;
    // Without shared cost there is nothing to spread, and nothing more is asked for.
    let basis = if shared == 0.0 || is_picked { Basis::Contacts } else { Basis::HandleTime };
    let is_basis_read = context.scenario.problem(Field::CostBasis).is_none();
    if shared > 0.0 && !(is_every_row_read && is_basis_read) {
        return missing;
    }
    let channel = |(row, direct): (&Row<'_>, &Option<f64>)| {
        let contacts = row.get(Cell::ContactsHandled).or((shared == 0.0).then_some(0.0))?;
        Some(Channel {
            contacts,
            direct: direct.unwrap_or(0.0),
            seconds: row.get(Cell::HandleTime),
        })
    };
    let channels: Option<Vec<Channel>> = rows.iter().zip(direct).map(channel).collect();
    let costs = channel_costs(shared, &channels.ok_or(MetricError::Missing)?, basis);
    if costs == missing {
        results.find(FindingKind::CostNeedsTime, without_time(rows));
    }
    costs
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
        let kind = context.kind(TABLE, row);
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
        results.findings.push(Finding { kind: FindingKind::CostOrder, amount: 0.0, rows });
    }
}
