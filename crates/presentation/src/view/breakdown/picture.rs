//! The pictures of Break down: shares of issues and channels, and the funnel to scale.

mod funnel;

use crate::{
    chart::{Bar, BarChart, BarRole, ChartModel, ChartRow, Scale, Tone},
    view::{
        format::{contacts, percent, plain, title},
        source::Source,
        verdict,
    },
    words::{self, PERCENT},
};
use metric_core::band::{Band, Edge, same};
use report::{Line, Name, Obstacle, Published, Results};
use scenario::field::{ISSUE_TYPES, Section, Table, at};

/// Most rows of the picture; the smaller ones stand together in a row of their own.
const MOST: usize = 12;

/// What the legend of issues calls each role, and that of channels.
const OF_ISSUES: [(BarRole, &str); 3] = [
    (BarRole::Own, "can be avoided"),
    (BarRole::OwnSoft, "the rest"),
    (BarRole::Typical, "published share of contacts"),
];
const OF_CHANNELS: [(BarRole, &str); 2] =
    [(BarRole::Own, "share of contacts"), (BarRole::Typical, "published range")];

/// The picture of a section; none where it has none.
pub(super) fn of(source: &Source<'_>, results: &Results) -> Option<ChartModel> {
    match results.section {
        Section::Issues => shares(source, results, Table::Issues),
        Section::Channels => shares(source, results, Table::Channels),
        Section::Funnel => funnel::of(source, results),
        _ => None,
    }
}

/// The rows by their share of all contacts, in the person's order.
fn shares(source: &Source<'_>, results: &Results, table: Table) -> Option<ChartModel> {
    let Lines { shown, more, rest } = lines(results);
    let of_line = |(line, share): (&Line, f64)| row(source, results, table, (line, share));
    let mut rows: Vec<ChartRow> = shown.into_iter().map(of_line).collect();
    if !more.is_empty() {
        let share = more.iter().map(|(_, share)| share).sum();
        let bar = bar(0.0, share, whole_role(table));
        rows.push(named(source, format!("{} more", more.len()), vec![bar], share));
    }
    rows.extend(rest.map(of_line));
    let has_published = rows.iter().any(|row| !row.published.is_empty());
    let words: &[_] = if table == Table::Issues { &OF_ISSUES } else { &OF_CHANNELS };
    let chart = BarChart {
        rows,
        caption: "% of all contacts".to_owned(),
        heads: [if has_published { "published" } else { "" }, "share"],
        scale: Scale::Shares,
        words,
        ..BarChart::default()
    };
    (!chart.rows.is_empty()).then_some(ChartModel::Bars(chart))
}

/// The rows whose share is known, each with that.
struct Lines<'a> {
    /// Those that are shown, in the person's order.
    shown: Vec<(&'a Line, f64)>,
    /// The smaller ones, if there are too many.
    more: Vec<(&'a Line, f64)>,
    /// What is not classified: no issue, and so never one of those.
    rest: Option<(&'a Line, f64)>,
}

fn lines(results: &Results) -> Lines<'_> {
    let (mut shown, mut rest) = (Vec::new(), None);
    for line in &results.lines {
        match (line.name, results.value(line, "share")) {
            (_, None) => {}
            (Name::Row(row), Some(share)) => shown.push((row, (line, share))),
            (_, Some(share)) => rest = Some((line, share)),
        }
    }
    shown.sort_by(|(_, (_, one)), (_, (_, other))| other.total_cmp(one));
    // A row of one more would be no shorter than that one.
    let most = if shown.len() > MOST + 1 { MOST } else { shown.len() };
    let more = shown.split_off(most).into_iter().map(|(_, line)| line).collect();
    shown.sort_by_key(|(row, _)| *row);
    Lines { shown: shown.into_iter().map(|(_, line)| line).collect(), more, rest }
}

/// A share from one edge to another, in percent.
fn bar(low: f64, high: f64, role: BarRole) -> Bar {
    Bar { low: Some(low * 100.0), high: Some(high * 100.0), role, label: None }
}

/// What the whole bar of a row is of which nobody says how much can be avoided.
fn whole_role(table: Table) -> BarRole {
    if table == Table::Issues { BarRole::OwnSoft } else { BarRole::Own }
}

fn named(source: &Source<'_>, name: String, bars: Vec<Bar>, share: f64) -> ChartRow {
    let (standing, tone) = (percent(source, share), Tone::Title);
    ChartRow { name, bars, standing, tone, ..ChartRow::default() }
}

/// A row of a table by its share; none where that is not known.
pub(super) fn share_row(
    source: &Source<'_>,
    results: &Results,
    table: Table,
    line: &Line,
) -> Option<ChartRow> {
    let share = results.value(line, "share")?;
    Some(row(source, results, table, (line, share)))
}

fn row(
    source: &Source<'_>,
    results: &Results,
    table: Table,
    (line, share): (&Line, f64),
) -> ChartRow {
    let avoidable = results.value(line, "avoidable-share");
    let mut bars = match avoidable {
        Some(part) => vec![bar(0.0, part, BarRole::Own), bar(part, share, BarRole::OwnSoft)],
        None => vec![bar(0.0, share, whole_role(table))],
    };
    let published = published(source, results, table, line.name);
    let mut figures = String::new();
    if let Some((band, _)) = &published {
        let edge = |edge: Option<Edge>| edge.map(|edge| edge.value * 100.0);
        let (low, high) = (edge(band.low), edge(band.high));
        bars.push(Bar { low, high, role: BarRole::Typical, label: None });
        let number = |share: f64| plain_percent(source, share);
        let range = |low, high| format!("{} to {}", number(low), number(high));
        figures = format!("{}{PERCENT}", words::band(band, &number, &range));
    }
    let name = title(source, table, line.name);
    let mut row = named(source, name, bars, share);
    // Channels say where they stand; the share of an issue is no aim.
    if let (Table::Channels, Some((_, standing))) = (table, published)
        && !standing.is_empty()
    {
        row.standing = format!("{}, {standing}", row.standing);
    }
    row.detail = results.value(line, "contacts").map_or_else(String::new, |n| contacts(source, n));
    row.published = figures;
    row
}

/// A published edge as a whole number of percent where it is one.
fn plain_percent(source: &Source<'_>, share: f64) -> String {
    let percent = share * 100.0;
    let is_whole = same(percent, percent.round());
    if is_whole { source.digits.whole(percent.round()) } else { plain(source, percent) }
}

/// What is published about the type or kind of a row, and where the person stands: only where no
/// other row is of that type, whose sum the published figure is compared with.
pub(super) fn published(
    source: &Source<'_>,
    results: &Results,
    table: Table,
    name: Name,
) -> Option<(Band, String)> {
    let Name::Row(row) = name else { return None };
    let draft = source.scenario.draft();
    let kind =
        draft.rows(table).get(row).map(|row| row.text(at::KIND)).filter(|kind| !kind.is_empty())?;
    let of_kind =
        draft.rows(table).iter().filter(|row| !row.is_blank() && row.text(at::KIND) == kind);
    if of_kind.count() != 1 {
        return None;
    }
    let label = ISSUE_TYPES.iter().find(|(key, _)| table == Table::Issues && *key == kind);
    let about = label.map_or(kind, |(_, label)| *label);
    let mut of_row = results.published.iter().filter(|published| published.about == about);
    of_row.find_map(main_band)
}

/// The published band, and where the person stands; nowhere as long as contacts of no known kind may
/// belong to the row.
fn main_band(published: &Published) -> Option<(Band, String)> {
    let main = published.comparison.row.main()?;
    match &published.comparison.result {
        Ok(compared) => {
            let band = verdict::main_band(&published.comparison, compared, main);
            Some((band, verdict::standing_words(compared, &band)))
        }
        Err(Obstacle::Unclassified) => Some((main.band, String::new())),
        Err(_) => None,
    }
}
