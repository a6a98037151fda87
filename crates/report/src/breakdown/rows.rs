//! The sections that have rows: issues, channels and segments.

use super::{
    change,
    finding::{Finding, Odd},
    funnel,
    grid::{Figures, Head, Name, head},
    input::{Input, rows_of},
    results::{Results, fill},
};
use crate::{comparison::Obstacle, metrics::Kind};
use metric_core::{
    band::{below, snapped},
    cost::{Basis, Channel, channel_costs},
};
use scenario::field::{BASIS_CONTACTS, Field, ISSUE_TYPES, Section, Table, at};
use std::cmp::Ordering;

/// The columns of the issues; digits are figures of a row, see [`Figures`].
#[rustfmt::skip] // a table reads best as one row a line
static ISSUES: [Head; 5] = [
    head("contacts", "Contacts", Kind::Contacts, "@0"),
    head("share", "Share", Kind::Share, "@0 ÷ @C"),
    head("cumulative", "Added up", Kind::Share, "@9 ÷ @C"),
    head("rate", "Rate", Kind::Rate, "@0 ÷ @N"),
    head("avoidable", "Can be avoided", Kind::Contacts, "@0 × @2 ÷ 100"),
];
#[rustfmt::skip]
static CHANNELS: [Head; 7] = [
    head("contacts", "Contacts", Kind::Contacts, "@0"),
    head("share", "Share", Kind::Share, "@0 ÷ @C"),
    head("rate", "Rate", Kind::Rate, "@0 ÷ @N"),
    head("handle-time", "Handle time", Kind::Seconds, "@3"),
    head("handled", "Handled", Kind::Contacts, "@4"),
    head("cost", "Cost", Kind::Money, "@7"),
    head("cost-per-contact", "Cost per contact handled", Kind::MoneyPerContact, "@7 ÷ @4"),
];
#[rustfmt::skip]
static SEGMENTS: [Head; 8] = [
    head("contacts", "Contacts", Kind::Contacts, "@0"),
    head("base", "Base", Kind::Base, "@1"),
    head("weight", "Share of base", Kind::Share, "@1 ÷ @z"),
    head("rate", "Own rate", Kind::Rate, "@0 ÷ @1 × @z ÷ @N"),
    head("rate-then", "Own rate then", Kind::Rate, "@4"),
    head("contribution", "Adds to the rate", Kind::Rate, "@0 ÷ @N"),
    head("rate-effect", "Change by its rate", Kind::Rate, "@7"),
    head("mix-effect", "Change by the mix", Kind::Rate, "@8"),
];

/// The telecom, finance and subscription businesses whose billing McKinsey counted.
const BILLED: [&str; 7] =
    ["telecom", "financial", "fintech", "media", "saas", "saas-b2c", "saas-b2b"];
/// Share of a channel's contacts that is published, by kind.
const CHANNELS_PUBLISHED: [(&str, &str); 4] = [
    ("phone", "stealth-share-phone"),
    ("email", "stealth-share-email"),
    ("chat", "stealth-share-chat"),
    ("social", "stealth-share-social"),
];
/// Kinds by what a contact costs, the dearest first (Decagon 004-3).
const ORDER_OF_COST: [&str; 3] = ["phone", "chat", "self-service"];

/// The rows of a table, the largest first, and what they leave over of all contacts.
fn rows(input: &Input<'_>, table: Table, rest: f64, counts: &[(usize, f64)]) -> Vec<Figures> {
    let mut rows = Vec::new();
    let mut so_far = 0.0;
    for (row, count) in counts {
        so_far += count;
        let mut figures = [*count; 10];
        for (column, figure) in figures.iter_mut().enumerate().skip(1) {
            *figure = input.cell(table, *row, column);
        }
        figures[9] = so_far;
        rows.push(Figures { name: Name::Row(*row), figures });
    }
    if rest > 0.0 {
        let mut figures = [f64::NAN; 10];
        figures[0] = rest;
        figures[9] = so_far + rest;
        rows.push(Figures { name: Name::Rest, figures });
    }
    rows
}

/// The results of a section.
pub(super) fn of(input: &mut Input<'_>, results: &mut Results) {
    let Some(table) = results.section.table() else {
        if results.section == Section::Funnel {
            funnel::of(input, results);
        }
        return;
    };
    let (mut counts, rest) = rows_of(input.scenario, table);
    if rest < 0.0 {
        return results.find(Odd::RowsAboveTotal, -rest);
    }
    counts.sort_by(|a, b| b.1.partial_cmp(&a.1).unwrap_or(Ordering::Equal));
    let mut rows = rows(input, table, rest, &counts);
    match table {
        Table::Issues => issues(input, results, &rows),
        Table::Channels => channels(input, results, &mut rows),
        Table::Segments => change::segments(input, results, rows, &SEGMENTS),
    }
}

/// Contacts of all rows of a type or kind; of none where they may be of any.
fn of_word(input: &Input<'_>, table: Table, rows: &[Figures], word: &str) -> f64 {
    let own = rows.iter().filter(|own| match own.name {
        Name::Row(row) => input.word(table, row) == word,
        _ => word.is_empty(),
    });
    own.fold(0.0, |sum, own| sum + own.get(at::COUNT))
}

/// A standing that contacts of no known type or kind would move, if they belonged here, is none.
fn leave_open(results: &mut Results, open: f64) {
    for published in &mut results.published {
        let most = published.value + open / published.whole;
        if let Some(main) = published.comparison.row.main()
            && main.band.position(published.value) != main.band.position(most)
        {
            published.comparison.result = Err(Obstacle::Unclassified);
        }
    }
}

/// Which issues cause contacts, and how many of them can be avoided.
fn issues(input: &mut Input<'_>, results: &mut Results, rows: &[Figures]) {
    fill(input, results, &ISSUES, rows);
    let known = results.lines.iter().filter_map(|line| line.value(4));
    input
        .book
        .set('V', known.fold(f64::NAN, |sum, own| if sum.is_nan() { own } else { sum + own }));
    let segment = input.scenario.segment().value().map_or("", |segment| segment.id);
    let is_billed = BILLED.contains(&segment);
    let billing = if is_billed { "mckinsey-billing" } else { "stealth-health-billing" };
    for (&(word, label), id) in ISSUE_TYPES.iter().zip(&["stealth-order-status", billing]) {
        let own = of_word(input, Table::Issues, rows, word);
        results.against(input, &[id], label, own, input.get('C'));
    }
    leave_open(results, of_word(input, Table::Issues, rows, ""));
}

/// On which channels contacts arrive, and what they cost there.
fn channels(input: &mut Input<'_>, results: &mut Results, rows: &mut [Figures]) {
    let mut weighted = 0.0;
    for row in rows.iter_mut() {
        let count = row.get(at::COUNT);
        // By handle time against the average one, where no weight was given.
        let by_time = row.get(at::SECONDS) / input.get('t');
        if count > 0.0 {
            weighted += count * row.or(at::WEIGHT, by_time);
        }
        row.figures[at::HANDLED] = row.or(at::HANDLED, count);
    }
    input.book.set('W', weighted);
    costs(input, results, rows);
    fill(input, results, &CHANNELS, rows);
    for &(word, id) in &CHANNELS_PUBLISHED {
        let own = of_word(input, Table::Channels, rows, word);
        results.against(input, &[id], word, own, input.get('C'));
    }
    leave_open(results, of_word(input, Table::Channels, rows, ""));
    cost_order(input, results);
}

/// What every channel costs in all, where that can be said.
fn costs(input: &Input<'_>, results: &mut Results, rows: &mut [Figures]) {
    let mut channels = Vec::new();
    let (mut direct, mut contacts, mut has_direct) = (0.0, 0.0, false);
    for row in rows.iter() {
        let own = row.get(at::DIRECT);
        has_direct |= !own.is_nan();
        let own = if own.is_nan() { 0.0 } else { own };
        direct += own;
        contacts += row.get(at::HANDLED);
        let seconds = Some(row.get(at::SECONDS)).filter(|seconds| !seconds.is_nan());
        channels.push(Channel { contacts: row.get(at::HANDLED), direct: own, seconds });
    }
    let total = input.get('M');
    if total.is_nan() && !has_direct {
        return;
    }
    let shared = if total.is_nan() { 0.0 } else { snapped(total - direct, total) };
    if shared < 0.0 {
        return results.find(Odd::DirectAbove, -shared);
    }
    // One count of contacts under every cost.
    let more = contacts - input.get('Q');
    if more.abs() > 0.0 {
        results.find(Odd::HandledDiffers, more);
    }
    // Without shared cost there is nothing to spread, and no handle time is asked for.
    let by_contacts =
        shared == 0.0 || input.scenario.draft().text(Field::CostBasis) == BASIS_CONTACTS;
    let basis = if by_contacts { Basis::Contacts } else { Basis::HandleTime };
    match channel_costs(shared, &channels, basis) {
        Err(_) => {
            // Where every channel has one, it is the contacts on no channel that lack it.
            let mut of_rest = 0.0;
            for row in rows.iter() {
                match row.name {
                    Name::Rest => of_rest += row.get(at::COUNT),
                    _ if row.get(at::SECONDS).is_nan() => of_rest = f64::NAN,
                    _ => {}
                }
            }
            results.find(Odd::CostNeedsTime, of_rest.max(0.0));
        }
        Ok(costs) => {
            for (row, cost) in rows.iter_mut().zip(costs) {
                // Without a total, blank is not nothing.
                if !(total.is_nan() && row.get(at::DIRECT).is_nan()) {
                    row.figures[7] = cost;
                }
            }
        }
    }
}

/// Phone is held to cost more than chat, and chat more than self-service (Decagon).
fn cost_order(input: &Input<'_>, results: &mut Results) {
    let mut found = None;
    for line in &results.lines {
        for other in &results.lines {
            if let (Name::Row(row), Name::Row(later)) = (line.name, other.name)
                && let (Some(cost), Some(more)) = (line.value(6), other.value(6))
                && let (Some(first), Some(second)) = (rank(input, row), rank(input, later))
                && first < second
                && below(cost, more)
            {
                found = Some([row, later]);
            }
        }
    }
    if let Some(rows) = found {
        results.findings.push(Finding { odd: Odd::CostOrder, amount: 0.0, rows });
    }
}

/// The place of a channel among those whose order is known.
fn rank(input: &Input<'_>, row: usize) -> Option<usize> {
    let word = input.word(Table::Channels, row);
    ORDER_OF_COST.iter().position(|known| *known == word)
}
