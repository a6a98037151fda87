//! The card of a section: its sentence, figures, rows, and what is published about them.

use super::{
    finding,
    model::{Card, GridView},
    picture,
};
use crate::{
    digits::{MOST_DECIMALS, decimals, extra_digits, rounded},
    text::filled,
    view::{
        format::{column, in_unit, name, percent, shown},
        rows::{self, TableRow},
        source::Source,
        tile::tile,
        worked::say,
    },
    words,
};
use report::{
    FROM, Finding, Head, Name, Odd, PEOPLE, Results, Unit,
    metrics::{Figure, Metric},
    unit_of,
};
use scenario::field::{Section, Table};

/// The card of a section.
pub(super) fn of(source: &Source<'_>, results: &Results) -> Card {
    let mut tiles = Vec::new();
    for figure in &results.figures {
        tiles.push(tile(source, figure));
    }
    let mut notes = Vec::new();
    for one in &results.findings {
        notes.push(finding::text(source, results.section, one));
    }
    Card {
        section: results.section,
        title: title(results.section),
        sentence: sentence(source, results).unwrap_or_default(),
        tiles,
        chart: picture::of(source, results),
        grid: table(source, results),
        published: published(source, results),
        notes,
    }
}

/// Why nothing is computed from a section: it has no figure, and something to say.
pub(super) fn error(source: &Source<'_>, results: &Results) -> Option<String> {
    let is_empty = results.figures.is_empty() && results.lines.is_empty();
    // What is not filled in yet is no error.
    let is_error = |first: &&Finding| is_empty && !matches!(first.odd, Odd::Wanting(_));
    let first = results.findings.first().filter(is_error)?;
    Some(finding::text(source, results.section, first))
}

fn title(section: Section) -> &'static str {
    match section {
        Section::Issues => "Which issues cause contacts",
        Section::Channels => "On which channels they arrive",
        Section::Segments => "From which customers",
        Section::Funnel => "What automation takes",
        Section::Repeats => "Cases behind the contacts",
        Section::Cost => "What a contact is made of",
        Section::Change => "Then and now",
    }
}

/// What the section says in one sentence; nothing where a figure of it is not known.
fn sentence(source: &Source<'_>, results: &Results) -> Option<String> {
    let book = &source.report.breakdown.book;
    let unit = unit_of(source.scenario, report::metrics::Kind::Rate);
    let unit = match unit {
        Unit::Rate(unit) => words::rate_unit(unit).1,
        _ => String::new(),
    };
    let has = |metric| source.report.value(metric).is_some();
    match results.section {
        Section::Issues => of_which(source, results, &unit),
        Section::Channels => {
            let line = results.lines.first()?;
            let name = words::capital(&name(source, Table::Channels, line.name));
            let share = percent(source, line.value(1)?);
            Some(filled("{} brings {} of all contacts.", &[&name, &share]))
        }
        Section::Funnel if !results.lines.is_empty() && book.evaluate(PEOPLE).is_ok() => Some(say(source, &[
            "@r ", &unit, " arrive, @I reach people. Automation answers contacts and prevents none: the contact rate stays @r.",
        ].concat())),
        Section::Repeats if has(Metric::Of(Figure::CostPerResolution)) => {
            let each = shown(source, Metric::CostPerContact)?;
            let case = shown(source, Metric::Of(Figure::CostPerResolution))?;
            Some(filled("A contact costs {}, a resolved case {}.", &[&each, &case]))
        }
        Section::Cost if has(Metric::CostPerContact) => {
            let each = shown(source, Metric::CostPerContact)?;
            let people = shown(source, Metric::Of(Figure::HumanCost))
                .map(|people| filled(" By people it costs {}.", &[&people]));
            Some(filled("A contact costs {} on average, people and automation taken together.{}", &[&each, &people.unwrap_or_default()]))
        }
        Section::Change if book.get('w').is_finite() && has(Metric::Of(Figure::RateThen)) => {
            let parts = ["The rate went from @q to @r ", &unit, ", the volume from @w to @C contacts."];
            Some(say(source, &parts.concat()))
        }
        _ => None,
    }
}

/// "4.0 contacts per 100 orders, of which 2.5 are order status: 62.5 %, 1.5 left."
fn of_which(source: &Source<'_>, results: &Results, unit: &str) -> Option<String> {
    let line = results.lines.first().filter(|line| line.name != Name::Rest)?;
    let (count, share) = (line.value(0)?, percent(source, line.value(1)?));
    let all = source.report.breakdown.book.get('C');
    let name = name(source, Table::Issues, line.name);
    let rate = source.report.get(Metric::ContactRate).zip(line.value(3));
    let (all, own, kind, unit) = match rate {
        Some((measured, rate)) => (measured.outcome.value()?, rate, measured.unit, unit),
        None => (all, count, Unit::Contacts, "contacts"),
    };
    let shown = |value| in_unit(source, kind, value);
    let (left, all, own) = (shown(all - own), shown(all), shown(own));
    let parts = [&all, unit, &own, &name, &share, &left];
    Some(filled("{} {}, of which {} are {}: {}, {} left.", &parts))
}

/// The rows as text; columns without any figure are left out.
fn table(source: &Source<'_>, results: &Results) -> Option<GridView> {
    let is_used = |index: usize| results.lines.iter().any(|line| line.value(index).is_some());
    let mut grid = GridView { heads: vec![String::new()], rows: Vec::new() };
    let table = results.section.table().unwrap_or(Table::Issues);
    for line in &results.lines {
        grid.rows.push(vec![words::capital(&name(source, table, line.name))]);
    }
    for (index, of) in results.heads.iter().enumerate() {
        if of.label == FROM || !is_used(index) {
            continue;
        }
        let unit = unit_of(source.scenario, of.kind);
        grid.heads.push(head(of, unit));
        let mut values = Vec::new();
        for line in &results.lines {
            values.extend(line.value(index));
        }
        let mut texts = column(source, unit, &values).into_iter();
        for (row, line) in grid.rows.iter_mut().zip(&results.lines) {
            let mut text =
                line.value(index).and_then(|_| texts.next()).unwrap_or_else(|| "–".to_owned());
            // A change has a sign, as in its tile.
            if of.id.ends_with("-effect") && line.value(index) > Some(0.0) {
                text.insert(0, '+');
            }
            row.push(text);
        }
    }
    (!grid.rows.is_empty()).then_some(grid)
}

/// The head of a column; of a rate with its unit.
fn head(head: &Head, unit: Unit) -> String {
    match unit {
        Unit::Rate(unit) => [head.label, ", ", &words::denominator(unit)].concat(),
        Unit::Seconds => [head.label, ", s"].concat(),
        Unit::Base(kind) => words::capital(kind.plural()),
        _ => head.label.to_owned(),
    }
}

/// Every share beside what is published, with the digits that its place asks for.
fn published(source: &Source<'_>, results: &Results) -> Vec<TableRow> {
    let mut rows = Vec::new();
    for one in &results.published {
        let value = one.value * 100.0;
        let mut edges = Vec::new();
        if let Ok(compared) = &one.comparison.result {
            for band in &compared.bands {
                edges.extend(band.low.map(|edge| edge.value * 100.0));
                edges.extend(band.high.map(|edge| edge.value * 100.0));
            }
        }
        let digits = (decimals(value) + extra_digits(value, &edges)).min(MOST_DECIMALS);
        let own = [&source.digits.number(rounded(value, digits), digits), "\u{a0}%"].concat();
        let about = words::capital(one.about);
        rows::shares(source, &one.comparison, (&about, one.value, &own), &mut rows);
    }
    rows
}
