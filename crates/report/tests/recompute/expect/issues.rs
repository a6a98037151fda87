//! Issues: rows of one total, and what of them can be avoided (docs/metrics.md, "Break down", Issues
//! and Can be avoided).

use super::{counted, exposure, published::of_words};
use crate::{
    outcome::{Cell, Figure, Finding, Line, Lines, Outcome, Section, cell, perhaps_of_count},
    scenario::{Scenario, row_name},
    value::{Lack, Value, add, figure, left, per, times},
};

const REDUCIBLE: usize = 1;

pub fn section(scenario: &Scenario) -> Option<Section> {
    if scenario.issues.is_empty() {
        return None;
    }
    let Ok(contacts) = scenario.value("vol") else {
        return Some(Section::stopped("issues", Finding::Named("needs-contacts")));
    };
    let (rows, is_unread) = counted(&scenario.issues);
    let sum: f64 = rows.iter().map(|row| row.1).sum();
    if sum > contacts {
        return Some(Section::stopped("issues", Finding::Is("rows-above-total", sum - contacts)));
    }
    let mut section = Section::new("issues");
    let mut lines = Vec::new();
    let mut so_far = 0.0;
    for (place, count) in rows {
        so_far += count;
        let reducible = scenario.issues[place].cell(REDUCIBLE).number();
        lines.push(line(scenario, Some(row_name(place)), (count, so_far), reducible));
    }
    if contacts > sum {
        lines.push(line(scenario, None, (contacts - sum, contacts), Err(Lack::Blank)));
    }
    section.lines = if is_unread { known_only(lines) } else { Lines::Are(lines) };
    figures(scenario, &mut section, is_unread);
    let types = [("status", "order status"), ("billing", "billing")];
    section.published = of_words(scenario, &scenario.issues, &types);
    Some(section)
}

/// Beside a count that cannot be read nothing is known of what is left and of what is added up.
fn known_only(mut lines: Vec<Line>) -> Lines {
    lines.retain(|line| line.name.is_some());
    for cell in lines.iter_mut().flat_map(|line| &mut line.cells) {
        if cell.0 == "cumulative" {
            cell.1 = Cell::Any;
        }
    }
    Lines::Hold(lines)
}

fn line(
    scenario: &Scenario,
    name: Option<String>,
    (count, so_far): (f64, f64),
    reducible: Value,
) -> Line {
    let contacts = scenario.value("vol");
    let avoidable = per(times(Ok(count), reducible), Ok(100.0));
    let cells = vec![
        ("contacts", cell(Ok(count))),
        ("share", cell(per(Ok(count), contacts))),
        ("cumulative", cell(per(Ok(so_far), contacts))),
        ("rate", cell(per(Ok(count), exposure(scenario)))),
        ("avoidable", cell(avoidable)),
        ("avoidable-share", cell(per(avoidable, contacts))),
    ];
    Line { name, cells, is_optional: false }
}

/// Floor and largest cut: what is not classified, and a blank share, count as unavoidable.
fn figures(scenario: &Scenario, section: &mut Section, is_unread: bool) {
    let contacts = scenario.value("vol");
    let mut avoidable = Err(Lack::Blank);
    let mut is_open = false;
    for row in &scenario.issues {
        let (count, share) = (row.cell(0).number(), row.cell(REDUCIBLE).number());
        is_open |= share == Err(Lack::Unread) && !matches!(count, Ok(count) if count > 0.0);
        match (count, share) {
            (Ok(count), Ok(share)) if !matches!(avoidable, Err(Lack::Unread)) => {
                avoidable = add(avoidable.or(Ok(0.0)), Ok(count * share / 100.0));
            }
            (Ok(_), Err(Lack::Unread)) => avoidable = Err(Lack::Unread),
            _ => {}
        }
    }
    if is_unread {
        avoidable = Err(Lack::Unread);
    }
    let cut = per(avoidable, contacts);
    let rate = figure(per(contacts, exposure(scenario)));
    let floor = times(rate, left(Ok(1.0), &[cut]));
    section
        .figures
        .push(Figure::of("largest-cut", cut).with(perhaps_of_count(avoidable, contacts)));
    section.figures.push(Figure::sized("reducible-floor", floor, rate.unwrap_or(0.0)));
    if is_open {
        for figure in &mut section.figures {
            figure.outcome = Outcome::Any;
            figure.is_optional = true;
            figure.limits = crate::outcome::Limits::Any;
        }
    }
}
