//! The pictures of Break down: issues by size, and the funnel to scale.

use crate::{
    chart::{Bar, BarRole, ChartModel, ChartRow},
    view::{
        format::{contacts, name, percent, whole},
        source::Source,
    },
    words,
};
use report::{Line, Name, Results};
use scenario::field::{Section, Table};

/// Most issues of the picture; the rest stands together in a row of its own.
const MOST: usize = 12;

/// The picture of a section; none where it has none.
pub(super) fn of(source: &Source<'_>, results: &Results) -> Option<ChartModel> {
    match results.section {
        Section::Issues if !results.lines.is_empty() => Some(pareto(source, &results.lines)),
        Section::Funnel => funnel(source, &results.lines),
        _ => None,
    }
}

fn value(line: &Line, column: usize) -> f64 {
    line.value(column).unwrap_or_default()
}

fn bar(low: f64, high: f64, role: BarRole) -> Bar {
    Bar { low: Some(low), high: Some(high), role, label: None }
}

/// The issues by their share of all contacts, the largest first; what can be avoided stands out.
fn pareto(source: &Source<'_>, lines: &[Line]) -> ChartModel {
    let has_avoidable = lines.iter().any(|line| line.value(4).is_some());
    let caption = if has_avoidable {
        "% of all contacts (strong: avoidable; line: added up)"
    } else {
        "% of all contacts (line: added up)"
    };
    let caption = caption.to_owned();
    let mut model = ChartModel { whole: Some(100.0), caption, ..ChartModel::default() };
    // What is not classified is no issue, and keeps a row of its own.
    let has_rest = lines.last().is_some_and(|line| line.name == Name::Rest);
    let issues = lines.len() - usize::from(has_rest);
    let shown = if issues > MOST + 1 { MOST } else { issues };
    let mut more = 0.0;
    for (index, line) in lines.iter().enumerate() {
        let is_one_of_more = index >= shown && index < issues;
        if is_one_of_more {
            more += value(line, 1);
            if index + 1 < issues {
                continue;
            }
        }
        model.rows.push(if is_one_of_more {
            ChartRow {
                name: [&(issues - shown).to_string(), " more"].concat(),
                bars: vec![bar(0.0, more * 100.0, BarRole::OwnSoft)],
                figure: Some(percent(source, more)),
                ..ChartRow::default()
            }
        } else {
            issue(source, line, has_avoidable)
        });
        model.line.push(value(line, 2) * 100.0);
    }
    model
}

fn issue(source: &Source<'_>, line: &Line, has_avoidable: bool) -> ChartRow {
    let share = value(line, 1) * 100.0;
    let part = match value(line, 0) {
        0.0 => 0.0,
        count => share * value(line, 4) / count,
    };
    let bars = if has_avoidable {
        vec![bar(0.0, part, BarRole::Own), bar(part, share, BarRole::OwnSoft)]
    } else {
        vec![bar(0.0, share, BarRole::Own)]
    };
    ChartRow {
        name: words::capital(&name(source, Table::Issues, line.name)),
        detail: contacts(source, value(line, 0)),
        bars,
        figure: Some(percent(source, value(line, 1))),
    }
}

/// The stages on one axis of contacts, or of attempts where these are known.
fn funnel(source: &Source<'_>, lines: &[Line]) -> Option<ChartModel> {
    let (mut rows, mut whole) = (Vec::new(), 0.0_f64);
    for line in lines {
        rows.push(stage(source, line));
        whole = whole.max(value(line, 0) + value(line, 4));
    }
    let has_stages = rows.len() > 1 && whole > 0.0;
    let unit = if lines.iter().any(|line| line.name == Name::Stage("Attempts")) {
        "attempts and contacts, to scale"
    } else {
        "contacts, to scale"
    };
    let pale = if lines.iter().any(is_given_up) { " (pale: given up)" } else { "" };
    has_stages.then(|| ChartModel {
        rows,
        whole: Some(whole),
        caption: [unit, pale].concat(),
        ..ChartModel::default()
    })
}

/// What ends without a person, and without a success.
fn is_given_up(line: &Line) -> bool {
    matches!(line.name, Name::Stage("Gave up" | "Abandoned there"))
}

fn stage(source: &Source<'_>, line: &Line) -> ChartRow {
    let (count, from) = (value(line, 0), value(line, 4));
    let is_pale = is_given_up(line);
    let role = if is_pale { BarRole::OwnSoft } else { BarRole::Own };
    ChartRow {
        name: name(source, Table::Issues, line.name),
        bars: vec![bar(from, from + count, role)],
        figure: Some(whole(source, count)),
        ..ChartRow::default()
    }
}
