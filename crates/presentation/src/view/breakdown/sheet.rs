//! What stands beside the rows that are typed: computed figures and a bar for each row, what the rows leave
//! over, and all contacts.

use super::{
    columns::{All, below_typed, computed},
    model::{SheetHead, SumRow, TableView},
};
use crate::{
    view::{
        format::{column, in_unit, plain_or_whole, shown, whole},
        source::Source,
    },
    words::{self, PERCENT},
};
use metric_core::table::{self, ColumnRow, Input, Metric, Rule};
use report::{FindingKind, Line, Name, Results, Unit};
use scenario::field::{Section, Table, at};

/// Adds the figures to the rows of a sheet.
pub(super) fn fill(source: &Source<'_>, table: Table, view: &mut TableView) {
    view.typed = typed_heads(source, table);
    let mut results = source.report.breakdown.results.iter();
    let results = results.find(|results| Some(results.section) == table.section());
    let sheet = Sheet { source, table, results };
    sheet.fill_columns(view);
    sheet.fill_bars(view);
    let rest = sheet.line(Name::Rest);
    if rest.and_then(|line| sheet.figure(line, "contacts")).is_none_or(|rest| rest == 0.0) {
        view.rest = None;
    }
}

/// The heads of the columns that are typed, in the order of the columns.
fn typed_heads(source: &Source<'_>, table: Table) -> Vec<SheetHead> {
    let period = format!("in {}", words::period(source.scenario));
    let kind = source.scenario.kind().value();
    let heads = table.columns().iter().map(|column| {
        let (label, unit) = column.label.split_once(", ").unwrap_or((column.label, ""));
        let unit = if column.id == "contacts" { period.clone() } else { unit.to_owned() };
        let label = match (column.id, kind) {
            ("base", Some(kind)) => words::capital(kind.plural()),
            ("earlier-base", Some(kind)) => format!("Earlier {}", kind.plural()),
            _ => label.to_owned(),
        };
        SheetHead { label, unit }
    });
    heads.collect()
}

/// A sheet with the results of its section, where it has any.
pub(super) struct Sheet<'a> {
    pub source: &'a Source<'a>,
    pub table: Table,
    pub results: Option<&'a Results>,
}

impl Sheet<'_> {
    pub fn line(&self, name: Name) -> Option<&Line> {
        self.results?.lines.iter().find(|line| line.name == name)
    }

    pub fn figure(&self, line: &Line, column: &str) -> Option<f64> {
        self.results?.value(line, column)
    }

    /// The computed columns below one another, each with as many decimals throughout.
    fn fill_columns(&self, view: &mut TableView) {
        let names = (0..view.rows.len()).map(Name::Row);
        let lines: Vec<Option<&Line>> =
            names.chain([Name::Rest]).map(|name| self.line(name)).collect();
        let mut all = SumRow::of(self.name_of_all(), self.table);
        let mut rest = SumRow::of("Not classified".to_owned(), self.table);
        for (id, below, is_always) in computed(self.table) {
            let of = table::COLUMNS.iter().find(|column| {
                column.id == *id
                    && Some(column.section) == self.table.section().map(Section::subject)
            });
            let Some(of) = of else { continue };
            let values: Vec<Option<f64>> =
                lines.iter().map(|line| line.and_then(|line| self.figure(line, id))).collect();
            if !is_always && values.iter().all(Option::is_none) {
                continue;
            }
            view.computed.push(head(self.source, of));
            let mut texts = self.texts(of, &lines, &values).into_iter();
            for row in &mut view.rows {
                row.figures.push(texts.next().unwrap_or_default());
            }
            rest.figures.push(texts.next().unwrap_or_default());
            all.figures.push(self.all(*below).unwrap_or_default());
        }
        self.fill_below_typed(&mut rest, &mut all);
        (view.rest, view.all) = (Some(rest), Some(all));
    }

    /// What stands below the columns that are typed.
    fn fill_below_typed(&self, rest: &mut SumRow, all: &mut SumRow) {
        for (column, input) in below_typed(self.table) {
            // Of a column in which nothing stands there is no sum: blank is not zero.
            let has_own = matches!(*input, Input::Contacts | Input::Base | Input::EarlierBase);
            let value = self.source.report.inputs.get(*input);
            let value = value.filter(|_| has_own || self.has_cell(*column));
            if let (Some(value), Some(place)) = (value, all.typed.get_mut(*column)) {
                *place = self.input_text(*input, value);
            }
        }
        if let Some(line) = self.line(Name::Rest) {
            let contacts = self.figure(line, "contacts").map(|count| whole(self.source, count));
            if let (Some(text), Some(place)) = (contacts, rest.typed.get_mut(at::COUNT)) {
                *place = text;
            }
            let base = self.figure(line, "base").filter(|_| self.table == Table::Segments);
            if let (Some(base), Some(place)) = (base, rest.typed.get_mut(at::BASE)) {
                *place = plain_or_whole(self.source, base);
            }
        }
    }

    fn has_cell(&self, column: usize) -> bool {
        let mut rows = 0..self.source.scenario.draft().rows(self.table).len();
        rows.any(|row| self.source.scenario.cell_value(self.table, row, column).is_some())
    }

    fn name_of_all(&self) -> String {
        let kind = self.source.scenario.kind().value();
        match (self.table, kind) {
            (Table::Segments, Some(kind)) => format!("All {}", kind.plural()),
            (Table::Segments, None) => "All".to_owned(),
            _ => "All contacts".to_owned(),
        }
    }

    /// A column as text: a dash where a row has no figure in it, nothing where there is no row.
    fn texts(
        &self,
        of: &ColumnRow,
        lines: &[Option<&Line>],
        values: &[Option<f64>],
    ) -> Vec<String> {
        let unit = Unit::of(self.source.scenario, of.unit);
        let known: Vec<f64> = values.iter().copied().flatten().collect();
        let mut shown = column(self.source, unit, &known).into_iter();
        let index = self
            .results
            .and_then(|results| results.columns.iter().position(|column| column.id == of.id));
        let text = |(line, value): (Option<&Line>, Option<f64>)| match (line, value) {
            (_, Some(value)) => {
                let text = shown.next().unwrap_or_default();
                if of.signed && value > 0.0 { format!("+{text}") } else { text }
            }
            (Some(line), None) if index.is_some_and(|index| line.is_overflow(index)) => {
                words::OVERFLOW.to_owned()
            }
            (Some(_), None) => "–".to_owned(),
            (None, None) => String::new(),
        };
        lines.iter().copied().zip(values.iter().copied()).map(text).collect()
    }

    fn all(&self, all: All) -> Option<String> {
        match all {
            All::Input(input) => {
                let value = self.source.report.inputs.get(input)?;
                Some(self.input_text(input, value))
            }
            // The rows divide by other contacts then, as the card says: no average of theirs stands there.
            All::Metric(Metric::CostPerContact) if self.has_other_handled() => Some("–".to_owned()),
            All::Metric(metric) => shown(self.source, metric),
            All::Whole => Some(percent_of_all(self.source)),
        }
    }

    /// Whether the contacts handled on the channels are not all contacts handled.
    fn has_other_handled(&self) -> bool {
        let findings = self.results.map(|results| results.findings.as_slice()).unwrap_or_default();
        findings.iter().any(|finding| match &finding.kind {
            FindingKind::Broken(broken) => broken.rule == Rule::HandledDiffers,
            _ => false,
        })
    }

    fn input_text(&self, input: Input, value: f64) -> String {
        match input.row().unit {
            table::Unit::Contacts => whole(self.source, value),
            table::Unit::Base => plain_or_whole(self.source, value),
            unit => in_unit(self.source, Unit::of(self.source.scenario, unit), value),
        }
    }
}

/// "100 %".
pub(super) fn percent_of_all(source: &Source<'_>) -> String {
    format!("{}{PERCENT}", source.digits.whole(100.0))
}

/// The head of a computed column.
fn head(source: &Source<'_>, column: &ColumnRow) -> SheetHead {
    let unit = match Unit::of(source.scenario, column.unit) {
        Unit::Rate(unit) => words::denominator(unit),
        Unit::Contacts => "contacts".to_owned(),
        Unit::Money => format!("in {}", words::period(source.scenario)),
        _ => String::new(),
    };
    SheetHead { label: column.label.to_owned(), unit }
}
