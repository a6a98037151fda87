//! Channels: rows of one total, weights of contacts, and what each channel costs
//! (docs/metrics.md, "Break down", Cost by channel).

use super::{contacts_handled, counted, exposure, is_same, published::of_words, total_cost};
use crate::{
    outcome::{Cell, Figure, Finding, Line, Lines, Section, cell, sized_cell},
    scenario::{Row, Scenario, row_name},
    value::{Lack, Value, add, first, left, per, times},
};

const DIRECT: usize = 1;
const SECONDS: usize = 2;
const HANDLED: usize = 3;
const WEIGHT: usize = 4;

/// A channel, or what is on none.
struct Channel {
    place: Option<usize>,
    count: f64,
    direct: Value,
    seconds: Value,
    handled: Value,
    weight: Value,
}

pub fn section(scenario: &Scenario) -> Option<Section> {
    if scenario.channels.is_empty() {
        return None;
    }
    let Ok(contacts) = scenario.value("vol") else {
        return Some(Section::stopped("channels", Finding::Named("needs-contacts")));
    };
    let (rows, is_unread) = counted(&scenario.channels);
    let sum: f64 = rows.iter().map(|row| row.1).sum();
    if sum > contacts {
        return Some(Section::stopped("channels", Finding::Is("rows-above-total", sum - contacts)));
    }
    let mut channels: Vec<Channel> = rows.iter().map(|row| channel(scenario, *row)).collect();
    if contacts > sum {
        channels.push(rest(contacts - sum));
    }
    let mut section = Section::new("channels");
    let costs = costs(scenario, &channels, is_unread, &mut section);
    let mut lines: Vec<Line> =
        channels.iter().zip(costs).map(|(channel, cost)| line(scenario, channel, cost)).collect();
    section.lines = if is_unread {
        lines.retain(|line| line.name.is_some());
        Lines::Hold(lines)
    } else {
        Lines::Are(lines)
    };
    figures(scenario, &channels, is_unread, &mut section);
    if !is_unread {
        findings(scenario, &channels, &mut section);
    }
    let kinds = ["phone", "email", "chat", "social"].map(|kind| (kind, kind));
    section.published = of_words(scenario, &scenario.channels, &kinds);
    Some(section)
}

fn channel(scenario: &Scenario, (place, count): (usize, f64)) -> Channel {
    let row = &scenario.channels[place];
    let [direct, seconds, handled, weight] =
        [DIRECT, SECONDS, HANDLED, WEIGHT].map(|column| row.cell(column).number());
    // Contacts handled: as given, else all of the channel.
    let handled = first(&[handled, Ok(count)]);
    Channel { place: Some(place), count, direct, seconds, handled, weight }
}

fn rest(count: f64) -> Channel {
    let blank = Err(Lack::Blank);
    Channel { place: None, count, direct: blank, seconds: blank, handled: Ok(count), weight: blank }
}

fn line(scenario: &Scenario, channel: &Channel, cost: Cell) -> Line {
    let count = Ok(channel.count);
    let each = match (&cost, channel.handled) {
        (Cell::Any, _) => Cell::Any,
        (Cell::Value(cost, size), Ok(handled)) => {
            sized_cell(per(Ok(*cost), Ok(handled)), size / handled)
        }
        (Cell::Overflow, Ok(_)) => Cell::Overflow,
        _ => Cell::Null,
    };
    let cells = vec![
        ("contacts", cell(count)),
        ("share", cell(per(count, scenario.value("vol")))),
        ("rate", cell(per(count, exposure(scenario)))),
        ("handle-time", cell(channel.seconds)),
        ("handled", cell(channel.handled)),
        ("cost", cost),
        ("cost-per-contact", each),
    ];
    Line { name: channel.place.map(row_name), cells, is_optional: false }
}

/// direct + shared × basis ÷ sum of the bases, with the basis handle time × contacts handled or these
/// alone. Where some contacts have no handle time, shared cost cannot be spread by it.
fn costs(
    scenario: &Scenario,
    channels: &[Channel],
    is_unread: bool,
    section: &mut Section,
) -> Vec<Cell> {
    let all = |cell: Cell| vec![cell; channels.len()];
    let total = total_cost(scenario);
    // A cost without contacts is named; what then becomes of the others is not said.
    let has_count = |place: usize| scenario.channels[place].cell(0).number().is_ok();
    let is_alone = |place: &usize| {
        !has_count(*place) && scenario.channels[*place].cell(DIRECT).number().is_ok()
    };
    if !is_unread && (0..scenario.channels.len()).any(|place| is_alone(&place)) {
        section.findings.push(Finding::Some);
        return all(Cell::Any);
    }
    // An unread entry of cost leaves all of it unknown.
    let given = channels.iter().map(|channel| channel.direct);
    let direct = given.clone().filter(|one| *one != Err(Lack::Blank)).fold(Ok(0.0), add);
    if total == Err(Lack::Unread) {
        return all(Cell::Null);
    }
    // Lines stand in the place of a total that cannot be read.
    if scenario.is_unread("cost") {
        return all(Cell::Any);
    }
    if total == Err(Lack::Over) {
        return all(Cell::Overflow);
    }
    let Ok(all_cost) = total else {
        // Without a total nothing is shared, and blank is not nothing.
        return given.map(cell).collect();
    };
    if is_unread || direct == Err(Lack::Unread) {
        return all(Cell::Null);
    }
    let parts: Vec<Value> = given.clone().map(|one| one.or(Ok(0.0))).collect();
    match left(total, &parts) {
        Ok(shared) if shared < 0.0 => {
            section.findings.push(Finding::Named("direct-cost-above-total"));
            all(Cell::Null)
        }
        Ok(shared) => spread(scenario, channels, (shared, all_cost), section),
        Err(_) => all(Cell::Any),
    }
}

fn spread(
    scenario: &Scenario,
    channels: &[Channel],
    (shared, total): (f64, f64),
    section: &mut Section,
) -> Vec<Cell> {
    let direct = |channel: &Channel| channel.direct.unwrap_or(0.0);
    if shared == 0.0 {
        return channels.iter().map(|channel| sized_cell(Ok(direct(channel)), total)).collect();
    }
    let basis = |channel: &Channel| match (scenario.basis, channel.handled) {
        ("contacts", handled) => handled,
        (_, Ok(0.0)) => Ok(0.0),
        (_, handled) => times(handled, channel.seconds),
    };
    let sum = channels.iter().map(basis).fold(Ok(0.0), add);
    // Over a sum of 0 nothing can be spread, and no handle time would mend that.
    let is_lacking = match sum {
        Ok(_) => Some(false),
        Err(Lack::Blank) => Some(true),
        Err(_) => None,
    };
    section.findings.extend(Finding::told("shared-cost-needs-handle-time", is_lacking));
    let cost = |channel: &Channel| {
        let part = times(Ok(shared), per(basis(channel), sum));
        sized_cell(add(Ok(direct(channel)), part), total)
    };
    channels.iter().map(cost).collect()
}

/// Weighted contacts ÷ contacts, and ÷ base and period: a weight is as given, else the handle time of
/// the channel ÷ the average one.
fn figures(scenario: &Scenario, channels: &[Channel], is_unread: bool, section: &mut Section) {
    let weight =
        |channel: &Channel| first(&[channel.weight, per(channel.seconds, scenario.value("aht"))]);
    let counted = channels.iter().filter(|channel| channel.count > 0.0);
    let mut weighted =
        counted.map(|channel| times(Ok(channel.count), weight(channel))).fold(Ok(0.0), add);
    if is_unread {
        weighted = Err(Lack::Unread);
    }
    // Where the average handle time is zero there is no weight, and no error stands at the sum.
    if weighted == Err(Lack::Zero) {
        weighted = Err(Lack::Blank);
    }
    section.figures.push(Figure::of("complexity-index", per(weighted, scenario.value("vol"))));
    section.figures.push(Figure::of("weighted-rate", per(weighted, exposure(scenario))));
}

/// Contacts handled and handle times of the channels beside those of all, and the order of cost.
fn findings(scenario: &Scenario, channels: &[Channel], section: &mut Section) {
    let sum = |value: &dyn Fn(&Channel) -> Value| channels.iter().map(value).fold(Ok(0.0), add);
    let handled = sum(&|channel| channel.handled);
    section.findings.push(match (handled, contacts_handled(scenario)) {
        (Ok(own), Ok(all)) if own != all => Finding::Is("handled-differs", own - all),
        _ => Finding::No("handled-differs"),
    });
    // Nobody's handle time is worth nothing; that of a channel without contacts does not count.
    let seconds = sum(&|channel| match channel.handled {
        Ok(0.0) => Ok(0.0),
        handled => times(handled, channel.seconds),
    });
    let is_apart = match (per(seconds, handled), scenario.value("aht")) {
        (Ok(own), Ok(all)) => match (own - all).abs() {
            apart if apart > 1.0 + 0.01 * all => Some(true),
            apart if apart < 1e-9 * all => Some(false),
            _ => None,
        },
        _ => Some(false),
    };
    section.findings.extend(Finding::told("handle-time-differs", is_apart));
    let lines = match &section.lines {
        Lines::Are(lines) | Lines::Hold(lines) => lines.as_slice(),
        Lines::Any => &[],
    };
    let dearer = is_cost_upside_down(scenario, lines);
    section.findings.extend(Finding::told("order-of-cost", dearer));
}

/// Phone is held to be dearer than chat, and chat dearer than self-service (Decagon, cost per contact):
/// whether a channel costs less for each contact than one that is held to be cheaper.
fn is_cost_upside_down(scenario: &Scenario, lines: &[Line]) -> Option<bool> {
    let mut costs = Vec::new();
    for line in lines {
        let Some(name) = &line.name else { continue };
        let place = (0..scenario.channels.len()).find(|place| row_name(*place) == *name).unwrap();
        let Row::Cells(_, kind) = &scenario.channels[place] else { continue };
        let Some(order) = ["phone", "chat", "self-service"].iter().position(|one| one == kind)
        else {
            continue;
        };
        let cost = line.cells.iter().find(|cell| cell.0 == "cost-per-contact").unwrap();
        match cost.1 {
            Cell::Value(cost, _) => costs.push((order, cost)),
            Cell::Null => {}
            _ => return None,
        }
    }
    let mut is_there = false;
    for (order, cost) in &costs {
        for (other_order, other) in &costs {
            if order < other_order && cost < other {
                is_there |= !is_same(*cost, *other)?;
            }
        }
    }
    Some(is_there)
}
