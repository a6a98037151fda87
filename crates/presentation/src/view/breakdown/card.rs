//! The card of a section: its sentence, figures, rows, and what is published about them.

use super::{
    finding,
    model::{Card, GridView, Problem},
    picture, unread,
};
use crate::{
    digits::{MOST_DECIMALS, decimals, extra_digits, range, rounded},
    view::{
        format::{column, in_unit, name, percent, plain, shown, title, whole},
        rows::{self, TableRow},
        source::Source,
        sums,
        tile::tile,
    },
    words::{self, PERCENT},
};
use metric_core::{
    band::same,
    table::{self, ColumnRow, Expr, Input, Metric},
};
use report::{Finding, FindingKind, Line, Name, Results, Unit};
use scenario::field::{Section, Table};

/// The card of a section.
pub(super) fn of(source: &Source<'_>, results: &Results) -> Card {
    let tiles = results.figures.iter().map(|figure| tile(source, figure)).collect();
    let note = |one| finding::text(source, results.section, one);
    let mut notes: Vec<String> = results.findings.iter().map(note).collect();
    if sums::is_rounded_apart(source, results) {
        notes.push(sums::ROUNDED.to_owned());
    }
    notes.extend(unread::note(source, results.section));
    let grid = table(source, results);
    let mut cells =
        grid.iter().flat_map(|grid| grid.rows.iter().flat_map(|row| row.iter().skip(1)));
    if cells.any(|cell| cell == words::OVERFLOW) {
        notes.push(words::OVERFLOW_NOTE.to_owned());
    }
    Card {
        section: results.section,
        title: heading(results.section),
        sentence: sentence(source, results).unwrap_or_default(),
        tiles,
        chart: picture::of(source, results),
        grid,
        published: published(source, results),
        notes,
    }
}

/// The card of a section that has nothing but cells that cannot be read; none where it has no such cell.
pub(super) fn of_unread(source: &Source<'_>, section: Section) -> Option<Card> {
    let note = unread::note(source, section)?;
    Some(Card {
        section,
        title: heading(section),
        sentence: String::new(),
        tiles: Vec::new(),
        chart: None,
        grid: None,
        published: Vec::new(),
        notes: vec![note],
    })
}

/// Why nothing is computed from a section: it has no figure, and something to say.
pub(super) fn error(source: &Source<'_>, results: &Results) -> Option<Problem> {
    let is_empty = results.figures.is_empty() && results.lines.is_empty();
    // What is not filled in yet is no error.
    let is_error = |first: &&Finding| is_empty && !matches!(first.kind, FindingKind::NeedsEntry(_));
    let first = results.findings.first().filter(is_error)?;
    Some(finding::problem(source, results, first))
}

fn heading(section: Section) -> &'static str {
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

/// What the section says in one sentence; nothing where a figure of it is not known, nor where it would
/// name the largest row beside one that cannot be read.
fn sentence(source: &Source<'_>, results: &Results) -> Option<String> {
    if unread::hides_largest(source, results.section) {
        return None;
    }
    let (scale, unit) = match Unit::of(source.scenario, table::Unit::Rate) {
        Unit::Rate(unit) => words::rate_unit(unit),
        _ => (1.0, String::new()),
    };
    match results.section {
        Section::Issues => of_which(source, results, &unit),
        Section::Channels => {
            let line = results.lines.first()?;
            let name = title(source, Table::Channels, line.name);
            let share = percent(source, results.value(line, "share")?);
            Some(format!("{name} brings {share} of all contacts."))
        }
        Section::Segments => None,
        Section::Funnel => funnel_sentence(source, results, &unit),
        Section::Repeats => {
            let case = shown(source, Metric::CostPerResolution)?;
            let each = shown(source, Metric::CostPerContact)?;
            Some(format!("A contact costs {each}, a resolved case {case}."))
        }
        Section::Cost => {
            let each = shown(source, Metric::CostPerContact)?;
            let people = shown(source, Metric::HumanCost)
                .map(|people| format!(" By people it costs {people}."));
            Some(format!(
                "A contact costs {each} on average, people and automation taken together.{}",
                people.unwrap_or_default()
            ))
        }
        Section::Change => change_sentence(source, scale, &unit),
    }
}

/// How rate and volume changed, each with the digits that tell then from now.
fn change_sentence(source: &Source<'_>, scale: f64, unit: &str) -> Option<String> {
    let of = |input| source.report.inputs.get(input);
    let counts = [of(Input::ContactsThen)?, of(Input::Contacts)?];
    let [before, after] = counts.map(|count| whole(source, count));
    let volume = went(before == after, &after, &format!("{before} to {after}"));
    let value = |metric| source.report.value(metric).map(|rate| rate * scale);
    let rates = [value(Metric::RateThen)?, value(Metric::ContactRate)?];
    let is_same = same(rates[0], rates[1]);
    let rate = went(is_same, &plain(source, rates[1]), &range(source.digits, rates, 0));
    Some(format!("The rate {rate} {unit}; the volume {volume} contacts."))
}

/// "went from 2.0 to 2.4", or "stayed at 2.0".
fn went(is_same: bool, one: &str, both: &str) -> String {
    if is_same { format!("stayed at {one}") } else { format!("went from {both}") }
}

/// What arrives and what of it reaches people, as rates.
fn funnel_sentence(source: &Source<'_>, results: &Results, unit: &str) -> Option<String> {
    let is_people = |line: &&Line| match line.name {
        Name::Stage(stage) => *stage.count == Expr::Input(Input::People),
        _ => false,
    };
    let people = results.value(results.lines.iter().find(is_people)?, "rate")?;
    let people = in_unit(source, Unit::of(source.scenario, table::Unit::Rate), people);
    let rate = shown(source, Metric::ContactRate).unwrap_or_default();
    Some(format!(
        "{rate} {unit} arrive, {people} reach people. Automation answers contacts and prevents \
         none: the contact rate stays {rate}."
    ))
}

/// "4.0 contacts per 100 orders, of which 2.5 are order status: 62.5 %, 1.5 left."
fn of_which(source: &Source<'_>, results: &Results, unit: &str) -> Option<String> {
    let line = results.lines.first().filter(|line| line.name != Name::Rest)?;
    let of_line = |column| results.value(line, column);
    let share = percent(source, of_line("share")?);
    let name = name(source, Table::Issues, line.name);
    let rate = source.report.get(Metric::ContactRate).zip(of_line("rate"));
    let (all, own, kind, unit) = if let Some((measured, rate)) = rate {
        (measured.outcome.value()?, rate, measured.unit, unit)
    } else {
        let all = source.report.inputs.get(Input::Contacts)?;
        (all, of_line("contacts")?, Unit::Contacts, "contacts")
    };
    let shown = |value| in_unit(source, kind, value);
    let (left, all, own) = (shown(all - own), shown(all), shown(own));
    let cut = largest_cut(source, results).unwrap_or_default();
    Some(format!("{all} {unit}, of which {own} are {name}: {share}, {left} left.{cut}"))
}

/// What no prevention passes: only where every contact has a share that can be avoided.
fn largest_cut(source: &Source<'_>, results: &Results) -> Option<String> {
    let has_share = |line: &Line| results.value(line, "avoidable").is_some();
    let cut = shown(source, Metric::LargestCut).filter(|_| results.lines.iter().all(has_share))?;
    Some(format!(" No prevention lowers the contacts by more than {cut}."))
}

/// The rows as text; columns that are blank in every row are left out.
fn table(source: &Source<'_>, results: &Results) -> Option<GridView> {
    let is_used = |index: usize| {
        let mut lines = results.lines.iter();
        lines.any(|line| line.value(index).is_some() || line.is_overflow(index))
    };
    let what = results.section.table().map_or("Stage".to_owned(), |one| words::capital(one.item()));
    let mut grid = GridView::of(vec![what], Vec::new());
    let table = results.section.table().unwrap_or(Table::Issues);
    for line in &results.lines {
        grid.rows.push(vec![title(source, table, line.name)]);
    }
    for (index, of) in results.columns.iter().enumerate() {
        // A column without a header is for the chart alone.
        if of.label.is_empty() || !is_used(index) {
            continue;
        }
        let unit = Unit::of(source.scenario, of.unit);
        grid.heads.push(head(source, of, unit));
        let mut values = Vec::new();
        for line in &results.lines {
            values.extend(line.value(index));
        }
        let mut texts = column(source, unit, &values).into_iter();
        for (row, line) in grid.rows.iter_mut().zip(&results.lines) {
            let blank = if line.is_overflow(index) { words::OVERFLOW } else { "–" };
            let mut text =
                line.value(index).and_then(|_| texts.next()).unwrap_or_else(|| blank.to_owned());
            // A change has a sign, as in its tile.
            if of.signed && line.value(index) > Some(0.0) {
                text.insert(0, '+');
            }
            row.push(text);
        }
    }
    (!grid.rows.is_empty()).then_some(grid)
}

/// The head of a column, with its unit: "Contacts in the quarter", "Share, of contacts".
fn head(source: &Source<'_>, column: &ColumnRow, unit: Unit) -> String {
    // "Of contacts" and "Share of base" say it by themselves.
    let says_of = || column.label.to_lowercase().contains("of ");
    match unit {
        Unit::Contacts | Unit::Money => {
            format!("{} in {}", column.label, words::period(source.scenario))
        }
        Unit::Share if !says_of() => format!("{}, {}", column.label, column.of),
        Unit::Rate(unit) => format!("{}, {}", column.label, words::denominator(unit)),
        Unit::Seconds => format!("{}, s", column.label),
        Unit::Base(kind) => words::capital(kind.plural()),
        _ => column.label.to_owned(),
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
        let own = format!("{}{PERCENT}", source.digits.number(rounded(value, digits), digits));
        let about = words::capital(words::about(one.about));
        rows::shares(source, &one.comparison, (&about, one.value, &own), &mut rows);
    }
    rows
}
