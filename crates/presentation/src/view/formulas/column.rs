//! Columns of tables: their formula with the numbers of the first row that has a figure.

use super::Explained;
use crate::view::{
    format::{
        amount, column, in_unit, money, percent, plain, plain_or_whole, signed_text, title, whole,
        with_unit,
    },
    formula::exposure_amount,
    source::Source,
    worked::{is_per_hundred, term_text},
};
use crate::words;
use metric_core::table::{Cell, ColumnRow, Expr, Input, Metric, Term, Unit};
use report::{Example, Name, Published, Results, Unit as ShownUnit};
use scenario::field::{Table, at};

/// A column of a section.
pub(super) fn explained(
    source: &Source<'_>,
    results: &Results,
    (index, row): (usize, &'static ColumnRow),
) -> Explained {
    Explained {
        name: row.label,
        tells: row.tells,
        formula: row.formula.words(),
        worked: numbers(source, results, (index, row)).unwrap_or_default(),
        source: row.source,
        url: row.url,
    }
}

/// "Phone: 80,000 contacts ÷ 240,000 contacts = 33.3 %".
fn numbers(
    source: &Source<'_>,
    results: &Results,
    (index, row): (usize, &ColumnRow),
) -> Option<String> {
    let example = results.example(index)?;
    let line = results.lines.get(example.line)?;
    let table = results.section.table().unwrap_or(Table::Issues);
    let name = title(source, table, line.name);
    let unit = ShownUnit::of(source.scenario, row.unit);
    let values: Vec<f64> = results.lines.iter().filter_map(|line| line.value(index)).collect();
    let (figure, value) = (column(source, unit, &values).into_iter().next()?, *values.first()?);
    let figure = signed_text(row.signed, figure, value);
    let cells = Cells { source, example };
    let text = match row.formula {
        Expr::Cell(Cell::RateEffect) => cells.rate_effect()?,
        Expr::Cell(Cell::MixEffect) => cells.mix_effect()?,
        Expr::Cell(Cell::Cost) => cost(source, line.name, value),
        Expr::Cell(_) if line.is_attempts() => return Some(format!("{name}: {figure} attempts")),
        Expr::Cell(_) => return Some(format!("{name}: {}", amount(unit, &figure))),
        formula => formula.render(&|term| cells.term(term)),
    };
    let scale = if is_per_hundred(source, row.unit, row.formula) { " × 100" } else { "" };
    Some(format!("{name}: {text}{scale} = {}", with_unit(unit, &figure)))
}

/// Direct cost, and what is left of the cost: a part of the shared one.
fn cost(source: &Source<'_>, name: Name, value: f64) -> String {
    let direct = match name {
        Name::Row(row) => source.scenario.cell_value(Table::Channels, row, at::DIRECT),
        _ => None,
    };
    let direct = direct.unwrap_or(0.0);
    let (direct, shared) = (money(source, direct), money(source, value - direct));
    format!("{direct} direct cost + {shared} of the shared cost")
}

/// The cells of the row whose numbers are shown.
struct Cells<'a> {
    source: &'a Source<'a>,
    example: &'a Example,
}

impl Cells<'_> {
    fn get(&self, cell: Cell) -> Option<f64> {
        self.example.cells.iter().find(|(known, _)| *known == cell).map(|(_, value)| *value)
    }

    fn term(&self, term: Term) -> String {
        let Term::Cell(cell) = term else { return term_text(self.source, term) };
        let (source, row) = (self.source, cell.row());
        let value = self.get(cell).unwrap_or_default();
        let figure = match row.unit {
            Unit::Contacts => whole(source, value),
            Unit::Share => percent(source, value),
            Unit::Money => money(source, value),
            Unit::Exposure => return exposure_amount(source, value),
            Unit::Base => {
                let kind = source.scenario.kind().value().map_or("", |kind| kind.plural());
                return format!("{} {kind}", plain_or_whole(source, value));
            }
            _ => plain(source, value),
        };
        if row.counted.is_empty() { figure } else { format!("{figure} {}", row.counted) }
    }

    /// Share of the base and own rate, then and now. A segment without a base in one of the periods has
    /// the rate of the other, as in [`metric_core::decompose::kitagawa`].
    fn periods(&self) -> Option<([f64; 2], [f64; 2])> {
        let input = |input| self.source.report.inputs.get(input);
        let (base, exposure_then) = (self.get(Cell::Base)?, self.get(Cell::ExposureThen)?);
        let (all, exposure) = (input(Input::Base)?, input(Input::Exposure)?);
        let weights = [exposure_then / input(Input::EarlierExposure)?, base / all];
        let now = self.get(Cell::Contacts)? / (base * exposure / all);
        let then = self.get(Cell::ContactsThen)? / exposure_then;
        let known = |rate: f64, other: f64| if rate.is_finite() { rate } else { other };
        let rates = [known(then, now), known(now, then)];
        rates.iter().all(|rate| rate.is_finite()).then_some((weights, rates))
    }

    /// "(69.0 % + 70.0 %) ÷ 2 × (0.62 − 0.70)".
    fn rate_effect(&self) -> Option<String> {
        let (weights, rates) = self.periods()?;
        let [w0, w1] = weights.map(|weight| percent(self.source, weight));
        let [r0, r1] = rates.map(|rate| self.rate(rate));
        Some(format!("({w0} + {w1}) ÷ 2 × ({r1} − {r0})"))
    }

    /// "((0.70 + 0.62) ÷ 2 − (0.86 + 0.80) ÷ 2) × (70.0 % − 69.0 %)".
    fn mix_effect(&self) -> Option<String> {
        let (weights, rates) = self.periods()?;
        let [w0, w1] = weights.map(|weight| percent(self.source, weight));
        let [r0, r1] = rates.map(|rate| self.rate(rate));
        let of_all = |metric: Metric| self.source.report.value(metric).map(|rate| self.rate(rate));
        // The segments may be all that is known of then.
        let inputs = &self.source.report.inputs;
        let then = || Some(inputs.get(Input::ContactsThen)? / inputs.get(Input::EarlierExposure)?);
        let all_then = of_all(Metric::RateThen).or_else(|| Some(self.rate(then()?)))?;
        let all = of_all(Metric::ContactRate)?;
        Some(format!("(({r0} + {r1}) ÷ 2 − ({all_then} + {all}) ÷ 2) × ({w1} − {w0})"))
    }

    /// A rate as it is shown.
    fn rate(&self, rate: f64) -> String {
        in_unit(self.source, ShownUnit::of(self.source.scenario, Unit::Rate), rate)
    }
}

/// The share of all rows of a type or kind, as it stands beside published ones.
pub(super) fn beside_published(source: &Source<'_>, published: &Published) -> Explained {
    let Published { about, value, whole: all, .. } = published;
    let (part, all, share) =
        (whole(source, value * all), whole(source, *all), percent(source, *value));
    Explained {
        name: "Yours, beside what is published",
        tells: "The share of all contacts that the rows of one type or kind have together.",
        formula: "contacts of the rows of the type or kind ÷ contacts".to_owned(),
        worked: format!(
            "{}: {part} contacts ÷ {all} contacts = {share}",
            words::capital(words::about(about))
        ),
        source: "own arithmetic",
        url: None,
    }
}
