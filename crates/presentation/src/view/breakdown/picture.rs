//! The pictures of Break down: issues by size, and the funnel to scale.

use crate::{
    chart::{Bar, BarRole, ChartModel, ChartRow},
    view::{
        format::{contacts, name, percent, title, whole},
        source::Source,
    },
};
use report::{Line, Name, Results};
use scenario::field::{Section, Table};

/// Most issues of the picture; the rest stands together in a row of its own.
const MOST: usize = 12;

/// The picture of a section; none where it has none.
pub(super) fn of(source: &Source<'_>, results: &Results) -> Option<ChartModel> {
    match results.section {
        Section::Issues if !results.lines.is_empty() => Some(pareto(source, results)),
        Section::Funnel => funnel(source, results),
        _ => None,
    }
}

fn value(results: &Results, line: &Line, column: &str) -> f64 {
    results.value(line, column).unwrap_or_default()
}

fn bar(low: f64, high: f64, role: BarRole) -> Bar {
    Bar { low: Some(low), high: Some(high), role, label: None }
}

/// The issues by their share of all contacts, the largest first; what can be avoided stands out.
fn pareto(source: &Source<'_>, results: &Results) -> ChartModel {
    let lines = &results.lines;
    let has_avoidable = lines.iter().any(|line| results.value(line, "avoidable").is_some());
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
            more += value(results, line, "share");
            if index + 1 < issues {
                continue;
            }
        }
        model.rows.push(if is_one_of_more {
            ChartRow {
                name: format!("{} more", issues - shown),
                bars: vec![bar(0.0, more * 100.0, BarRole::OwnSoft)],
                figure: Some(percent(source, more)),
                ..ChartRow::default()
            }
        } else {
            issue(source, results, line, has_avoidable)
        });
        model.line.push(value(results, line, "cumulative") * 100.0);
    }
    model
}

fn issue(source: &Source<'_>, results: &Results, line: &Line, has_avoidable: bool) -> ChartRow {
    let of_line = |column| value(results, line, column);
    let share = of_line("share") * 100.0;
    let part = of_line("avoidable-share") * 100.0;
    let bars = if has_avoidable {
        vec![bar(0.0, part, BarRole::Own), bar(part, share, BarRole::OwnSoft)]
    } else {
        vec![bar(0.0, share, BarRole::Own)]
    };
    ChartRow {
        name: title(source, Table::Issues, line.name),
        detail: contacts(source, of_line("contacts")),
        bars,
        figure: Some(percent(source, of_line("share"))),
    }
}

/// The stages on one axis of contacts, or of attempts where these are known.
fn funnel(source: &Source<'_>, results: &Results) -> Option<ChartModel> {
    let lines = &results.lines;
    let rows: Vec<ChartRow> = lines.iter().map(|line| stage(source, results, line)).collect();
    let end = |line| value(results, line, "from") + value(results, line, "count");
    let whole = lines.iter().map(end).fold(0.0, f64::max);
    let has_stages = rows.len() > 1 && whole > 0.0;
    // The funnel begins with the attempts, where these are known.
    let unit = if lines.iter().any(Line::is_attempts) {
        "attempts and contacts, to scale"
    } else {
        "contacts, to scale"
    };
    let pale = if lines.iter().any(is_lost) { " (pale: given up)" } else { "" };
    let caption = format!("{unit}{pale}");
    has_stages.then(|| ChartModel { rows, whole: Some(whole), caption, ..ChartModel::default() })
}

/// What ends without a person, and without a success.
fn is_lost(line: &Line) -> bool {
    matches!(line.name, Name::Stage(stage) if stage.is_lost)
}

fn stage(source: &Source<'_>, results: &Results, line: &Line) -> ChartRow {
    let count = value(results, line, "count");
    let role = if is_lost(line) { BarRole::OwnSoft } else { BarRole::Own };
    // Where it begins may not be known.
    let from = results.value(line, "from");
    ChartRow {
        name: name(source, Table::Issues, line.name),
        bars: from.map(|from| bar(from, from + count, role)).into_iter().collect(),
        figure: Some(whole(source, count)),
        ..ChartRow::default()
    }
}
