//! Texts with the person's figures in them: formulas, rules, and what there is to say.

use super::{
    format::{contacts, in_unit, money, name, percent, plain_or_whole, shown, whole},
    formula::given,
    source::Source,
};
use report::{
    Finding, Name, PEOPLE,
    metrics::{Figure, Kind, Metric},
    unit_of,
};
use scenario::field::{Field, Table};

/// A text in which a letter behind `@` stands for a figure of the book.
pub(super) fn say(source: &Source<'_>, template: &str) -> String {
    say_of(source, template, None, Table::Issues)
}

/// The same with what a finding names: `#` contacts, `$` money, `^` percent, `~` and `|` its rows.
pub(super) fn say_of(
    source: &Source<'_>,
    template: &str,
    finding: Option<&Finding>,
    table: Table,
) -> String {
    let mut text = String::new();
    let mut signs = template.chars();
    while let Some(sign) = signs.next() {
        let part = match (sign, finding) {
            ('@', _) => figure(source, signs.next().unwrap_or(' ')),
            ('#', Some(finding)) => contacts(source, finding.amount.abs()),
            ('$', Some(finding)) => money(source, finding.amount.abs()),
            ('^', Some(finding)) => chance(source, finding.amount),
            ('~', Some(Finding { rows: [row, _], .. }))
            | ('|', Some(Finding { rows: [_, row], .. })) => name(source, table, Name::Row(*row)),
            (plain, _) => {
                text.push(plain);
                continue;
            }
        };
        text.push_str(&part);
    }
    text
}

/// A probability; below a ten-thousandth its digits would only seem to tell something.
fn chance(source: &Source<'_>, p: f64) -> String {
    if p < 0.0001 {
        return ["less than ", &source.digits.number(0.01, 2), " %"].concat();
    }
    percent(source, p)
}

/// A figure of the book as it is shown.
fn figure(source: &Source<'_>, letter: char) -> String {
    let value = source.report.breakdown.book.get(letter);
    let value = if value.is_finite() { value } else { 0.0 };
    match letter {
        'N' => base(source, Field::Base, value),
        'n' => base(source, Field::EarlierBase, value),
        'r' => shown(source, Metric::ContactRate).unwrap_or_default(),
        'q' => shown(source, Metric::Of(Figure::RateThen)).unwrap_or_default(),
        'I' => {
            let people = source.report.breakdown.book.evaluate(PEOPLE).unwrap_or_default();
            in_unit(source, unit_of(source.scenario, Kind::Rate), people)
        }
        'M' | 'm' | 'F' | 'p' | 'o' | 'X' => money(source, value),
        'f' | 's' => percent(source, value),
        'c' | 't' => plain_or_whole(source, value),
        _ => whole(source, value),
    }
}

/// What reaches people, where they were counted.
const PEOPLE_GIVEN: &str = "@h handled by people ÷ @N";

/// What contacts are divided by for a rate.
fn base(source: &Source<'_>, field: Field, exposure: f64) -> String {
    let Some(kind) = source.scenario.kind().value() else {
        return String::new();
    };
    let size = given(source, field);
    let size = match (size.is_empty(), kind.is_flow()) {
        (false, _) => size,
        // The sum of the segments: of a flow it is what is divided by, of a stock also by time.
        (true, true) => whole(source, exposure),
        (true, false) => "all".to_owned(),
    };
    let (many, behind) = (kind.plural(), if kind.is_flow() { " × 100" } else { " ÷ time" });
    [&size, " ", many, behind].concat()
}

/// The formula of a figure of Break down with the person's numbers; none where it is prose.
pub(super) fn worked(source: &Source<'_>, metric: Metric, figure_shown: &str) -> Option<String> {
    let formula = match metric {
        Metric::Of(figure) => figure.row().facts.formula,
        Metric::HumanRate if source.report.breakdown.book.get('h').is_finite() => PEOPLE_GIVEN,
        Metric::HumanRate => "(@C contacts − @K contained − @l abandoned) ÷ @N",
        _ => return None,
    };
    formula.contains('@').then(|| [&say(source, formula), " = ", figure_shown].concat())
}
