//! Looks up every name of the data files, parses every expression, and proves every unit.

use super::{
    File,
    expression::{self, Expr, Name, Names},
    limits,
    read::read,
    rows::{self, Rows, Section},
    sentence::{self, Part},
    unit::Unit,
    words::{Seen, Tell},
};

/// The whole table, once nothing is wrong with it.
#[derive(Default)]
pub(crate) struct Table {
    pub(super) inputs: Vec<Input>,
    pub(super) cells: Vec<Input>,
    pub(super) metrics: Vec<Metric>,
    pub(super) columns: Vec<Column>,
    pub(super) stages: Vec<Stage>,
    pub(super) rules: Vec<Rule>,
}

/// An input, or a cell of a row.
pub(super) struct Input {
    pub(super) row: rows::Input,
    pub(super) unit: (Unit, &'static str),
    pub(super) share_of: Option<Expr>,
    pub(super) first_of: Vec<Expr>,
}

pub(super) struct Metric {
    pub(super) section: Section,
    pub(super) row: rows::Metric,
    pub(super) unit: (Unit, &'static str),
    pub(super) formula: Expr,
}

pub(super) struct Column {
    pub(super) section: Section,
    pub(super) row: rows::Column,
    pub(super) unit: (Unit, &'static str),
    pub(super) formula: Expr,
}

pub(super) struct Stage {
    pub(super) row: rows::Stage,
    pub(super) count: Expr,
    pub(super) start: Expr,
}

pub(super) struct Rule {
    pub(super) section: Section,
    pub(super) row: rows::Rule,
    pub(super) left: Expr,
    pub(super) right: Expr,
    pub(super) is_equation: bool,
    pub(super) is_money: bool,
    pub(super) sentence: Vec<Part>,
}

/// Reads and checks everything; on refusal, every problem with its file and row.
pub(crate) fn check(files: &[File]) -> Result<Table, Vec<String>> {
    let mut table = Table::default();
    let mut problems = Vec::new();
    let mut all = Vec::new();
    let mut seen = Seen::default();
    for file in files {
        match read(file) {
            Ok(rows) => all.push((file.name, rows)),
            Err(problem) => problems.push(problem),
        }
    }
    // Figures may use the inputs of every file.
    for (file, rows) in &mut all {
        let mut tell = |row: &str, what| problems.push(format!("{file}: {row}: {what}"));
        seen.check(file, rows, &mut tell);
        table.add_inputs(
            std::mem::take(&mut rows.input),
            std::mem::take(&mut rows.cell),
            &mut tell,
        );
    }
    for (file, rows) in all {
        let mut tell = |row: &str, what| problems.push(format!("{file}: {row}: {what}"));
        table.add_figures(rows, &mut tell);
    }
    if problems.is_empty() { Ok(table) } else { Err(problems) }
}

impl Names for Table {
    fn find(&self, word: &str) -> Option<(Name, Unit)> {
        let of = |list: &[Input], name: &str| {
            list.iter().find(|input| input.row.name == name).map(|input| input.unit.0)
        };
        if let Some(cell) = word.strip_prefix("row.") {
            return of(&self.cells, cell).map(|unit| (Name::Cell(cell.to_owned()), unit));
        }
        let input = of(&self.inputs, word).map(|unit| (Name::Input(word.to_owned()), unit));
        input.or_else(|| {
            let id = word.replace('_', "-");
            let metric = self.metrics.iter().find(|metric| metric.row.id == id)?;
            Some((Name::Metric(id), metric.unit.0))
        })
    }
}

impl Table {
    fn add_inputs(&mut self, inputs: Vec<rows::Input>, cells: Vec<rows::Input>, tell: Tell<'_>) {
        for row in inputs {
            let input = self.input("input", row, tell);
            self.inputs.extend(input);
        }
        for row in cells {
            limits::check_cell(&row, tell);
            let cell = self.input("cell", row, tell);
            self.cells.extend(cell);
        }
    }

    fn add_figures(&mut self, rows: Rows, tell: Tell<'_>) {
        let section = rows.section;
        let own_metrics = self.metrics.len();
        for row in rows.metric {
            let metric = self.metric(section, row, tell);
            self.metrics.extend(metric);
        }
        for row in rows.column {
            let column = self.column(section, row, tell);
            self.columns.extend(column);
        }
        for row in rows.stage {
            let stage = self.stage(row, tell);
            self.stages.extend(stage);
        }
        for row in rows.rule {
            let rule = self.rule(section, row, tell);
            self.rules.extend(rule);
        }
        for metric in &self.metrics[own_metrics..] {
            self.check_rules_of(&metric.row, tell);
        }
    }

    fn input(&self, kind: &str, row: rows::Input, tell: Tell<'_>) -> Option<Input> {
        let name = format!("{kind} `{}`", row.name);
        let unit = Unit::named(&row.unit).map_err(|what| tell(&name, what)).ok()?;
        let is_of_row = kind == "cell";
        let mut of_unit = |text: &String| self.expression(text, unit.0, is_of_row, &name, tell);
        let share_of = row.share_of.as_ref().and_then(&mut of_unit);
        let first_of: Vec<Expr> = row.first_of.iter().filter_map(of_unit).collect();
        for named in row.ask.iter().chain(&row.default_unless) {
            self.check_input(named, &name, tell);
        }
        limits::check_defaults(&row, &first_of, &name, tell);
        Some(Input { row, unit, share_of, first_of })
    }

    fn metric(&self, section: Section, row: rows::Metric, tell: Tell<'_>) -> Option<Metric> {
        let name = format!("metric `{}`", row.id);
        let unit = Unit::named(&row.unit).map_err(|what| tell(&name, what)).ok()?;
        let formula = self.expression(&row.formula, unit.0, false, &name, tell)?;
        for named in &row.also {
            self.check_input(named, &name, tell);
        }
        if let Some(interval) = row.interval
            && let Err(what) = limits::check_interval(interval, unit.1, &formula, self)
        {
            tell(&name, what);
        }
        Some(Metric { section, row, unit, formula })
    }

    fn column(&self, section: Section, row: rows::Column, tell: Tell<'_>) -> Option<Column> {
        let name = format!("column `{}`", row.id);
        let unit = Unit::named(&row.unit).map_err(|what| tell(&name, what)).ok()?;
        let formula = self.expression(&row.formula, unit.0, true, &name, tell)?;
        Some(Column { section, row, unit, formula })
    }

    fn stage(&self, row: rows::Stage, tell: Tell<'_>) -> Option<Stage> {
        let name = format!("stage `{}`", row.name);
        let contacts = Unit::named("contacts").map_err(|what| tell(&name, what)).ok()?.0;
        let count = self.expression(&row.count, contacts, false, &name, tell)?;
        let start = self.expression(&row.start, contacts, false, &name, tell)?;
        Some(Stage { row, count, start })
    }

    fn rule(&self, section: Section, row: rows::Rule, tell: Tell<'_>) -> Option<Rule> {
        let name = format!("rule `{}`", row.id);
        let sides = row.holds.split_once("<=").map(|sides| (sides, false));
        let sides = sides.or_else(|| row.holds.split_once('=').map(|sides| (sides, true)));
        let Some(((left, right), is_equation)) = sides else {
            tell(&name, "neither `<=` nor `=` stands in it".to_owned());
            return None;
        };
        let (left, unit) = self.parsed(left, false).map_err(|what| tell(&name, what)).ok()?;
        let right = self.expression(right, unit, false, &name, tell)?;
        let is_known = |word: &str| left.names_input(word) || right.names_input(word);
        limits::check_relation(&row, &left, &right, &name, tell);
        let sentence = sentence::parse(&row.broken, is_known);
        let sentence = sentence.map_err(|what| tell(&name, what)).ok()?;
        if let Some(named) = &row.unless_zero {
            self.check_input(named, &name, tell);
        }
        let is_money = Unit::named("money").is_ok_and(|(money, _)| unit.is(money));
        Some(Rule { section, row, left, right, is_equation, is_money, sentence })
    }

    /// An expression that has to have a unit.
    fn expression(
        &self,
        text: &str,
        unit: Unit,
        is_of_row: bool,
        name: &str,
        tell: Tell<'_>,
    ) -> Option<Expr> {
        let text = text.trim();
        match self.parsed(text, is_of_row) {
            Ok((expression, found)) if found.is(unit) => return Some(expression),
            Ok((_, found)) => {
                tell(name, format!("`{text}` is in {}, not in {}", found.words(), unit.words()));
            }
            Err(problem) => tell(name, problem),
        }
        None
    }

    /// An expression and its unit. Outside of a row there are no cells to name.
    fn parsed(&self, text: &str, is_of_row: bool) -> Result<(Expr, Unit), String> {
        let text = text.trim();
        let parsed = expression::parse(text, self).map_err(|what| format!("`{text}`: {what}"))?;
        if !is_of_row && parsed.0.names_cell() {
            return Err(format!("`{text}` names a cell, and only a column stands in a row"));
        }
        Ok(parsed)
    }

    fn check_input(&self, named: &str, name: &str, tell: Tell<'_>) {
        if !self.inputs.iter().any(|input| input.row.name == named) {
            tell(name, format!("`{named}` is no input, or stands further down"));
        }
    }

    fn check_rules_of(&self, metric: &rows::Metric, tell: Tell<'_>) {
        for id in &metric.rules {
            if !self.rules.iter().any(|rule| rule.row.id == *id) {
                tell(&format!("metric `{}`", metric.id), format!("no rule is `{id}`"));
            }
        }
    }
}
