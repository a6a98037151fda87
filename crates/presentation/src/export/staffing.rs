//! Staff in a document and in the table for spreadsheets: the lines with what each needs, and fewer and more people.

use super::{
    Export,
    markup::Markup,
    saving::{facts, picture, table},
};
use crate::{view::JobAnswer, words};
use report::{Name, Report, Unit, staff};
use scenario::{Job, Scenario, field::Table};

/// A figure of a line for a spreadsheet.
pub(super) struct StaffRow {
    /// "Phone: On the line".
    pub name: String,
    /// Its value, as the report has it, with its unit and what a share is of; none of what is said.
    pub figure: Option<(f64, (Unit, &'static str))>,
    /// What is said of the line.
    pub note: String,
}

impl Export<'_> {
    /// Answer, lines and teams; what it waits for; nothing where no line is entered.
    pub(super) fn staffing_blocks(&self, markup: Markup) -> Vec<String> {
        let staff = &self.view.staff;
        let one = match &staff.answer {
            JobAnswer::Figure(one) => one,
            JobAnswer::Waiting(missing) => return self.waiting_blocks(markup, &missing.text),
            JobAnswer::Empty => return Vec::new(),
        };
        let answer = format!("{}: {}", one.name, one.text());
        let mut blocks = vec![markup.strong(words::job_name(Job::Staff)), markup.plain(&answer)];
        blocks.extend(facts(markup, "Line", &one.facts));
        blocks.extend(staff.lines.as_ref().and_then(|grid| table(markup, grid)));
        blocks.push(markup.plain(&one.origin));
        blocks.extend(staff.teams.iter().flat_map(|teams| picture(markup, teams)));
        blocks.extend(staff.models.as_ref().and_then(|grid| table(markup, grid)));
        blocks.retain(|block| !block.is_empty());
        blocks
    }

    /// What a line waits for, and the figures of the others.
    fn waiting_blocks(&self, markup: Markup, text: &str) -> Vec<String> {
        let mut blocks = vec![markup.strong(words::job_name(Job::Staff)), markup.plain(text)];
        blocks.extend(self.view.staff.lines.as_ref().and_then(|grid| table(markup, grid)));
        blocks
    }

    /// Every figure of every line, and what is said of it.
    pub(super) fn staff_rows(&self, report: &Report) -> Vec<StaffRow> {
        let scenario = Scenario::of(self.draft);
        let Some(found) = staff(self.draft, report) else { return Vec::new() };
        let mut rows = Vec::new();
        for line in &found.lines {
            let title = words::row_title(self.draft, Table::Lines, Name::Row(line.place));
            for (column, value) in found.columns.iter().zip(&line.values) {
                if let Ok(value) = value {
                    let name = format!("{title}: {}", column.label);
                    let unit = (Unit::of(scenario, column.unit), column.of);
                    rows.push(StaffRow { name, figure: Some((*value, unit)), note: String::new() });
                }
            }
            let note = self.said_of_line(line.place);
            if !note.is_empty() {
                rows.push(StaffRow { name: title, figure: None, note });
            }
        }
        rows
    }

    /// What the page says at a line: what is to be corrected, and what it waits for.
    fn said_of_line(&self, place: usize) -> String {
        let Some(row) = self.view.staff.table.rows.get(place) else { return String::new() };
        let errors = row.errors.iter().map(|(column, error)| {
            format!("{}: {error}", words::column_label(self.draft, Table::Lines, *column))
        });
        let said = std::iter::once(row.said.clone()).filter(|said| !said.is_empty());
        errors.chain(said).collect::<Vec<_>>().join(" ")
    }
}
