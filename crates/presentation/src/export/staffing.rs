//! Staff in a document and in the table for spreadsheets: the lines with what each needs, and fewer and more people.

use super::{
    Export,
    markup::Markup,
    saving::{facts, picture, table},
};
use crate::{
    view::{JobAnswer, TableView},
    words,
};
use metric_core::table::{COLUMNS, ColumnRow, Section};
use report::{Kind, Name, Outlook, Report, Unit, staff, work};
use scenario::{Job, Scenario, draft::Draft, field::Table};

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
        blocks.extend(staff.day.iter().flat_map(|day| picture(markup, day)));
        blocks.extend(staff.week.as_ref().and_then(|grid| table(markup, grid)));
        blocks.extend(staff.changes.as_ref().and_then(|grid| table(markup, grid)));
        blocks.extend(staff.later.as_ref().and_then(|grid| table(markup, grid)));
        blocks.extend(staff.backlog.iter().flat_map(|backlog| picture(markup, backlog)));
        blocks.extend(staff.growth.iter().flat_map(|growth| picture(markup, growth)));
        blocks.extend(staff.work.as_ref().and_then(|grid| table(markup, grid)));
        blocks.retain(|block| !block.is_empty());
        blocks
    }

    /// What a line waits for, and the figures of the others.
    fn waiting_blocks(&self, markup: Markup, text: &str) -> Vec<String> {
        let mut blocks = vec![markup.strong(words::job_name(Job::Staff)), markup.plain(text)];
        let staff = &self.view.staff;
        for grid in [&staff.lines, &staff.week, &staff.later, &staff.work] {
            blocks.extend(grid.as_ref().and_then(|grid| table(markup, grid)));
        }
        blocks
    }

    /// Every figure of every line, and what is said of it.
    pub(super) fn staff_rows(&self, report: &Report) -> Vec<StaffRow> {
        let scenario = Scenario::of(self.draft);
        let Some(found) = staff(self.draft, report) else { return Vec::new() };
        let mut rows = Vec::new();
        let row = |name: String, value: f64, unit: (Unit, &'static str)| StaffRow {
            name,
            figure: Some((value, unit)),
            note: String::new(),
        };
        for (place, values) in work(self.draft, report).iter().flat_map(|work| &work.rows) {
            let title = words::row_title(self.draft, Table::Channels, Name::Row(*place));
            let columns = COLUMNS.iter().filter(|column| column.section == Section::Work);
            for (column, value) in columns.zip(values) {
                let unit = (Unit::of(scenario, column.unit), counted(column));
                rows.extend(value.ok().map(|value| {
                    row(format!("{title}, the work alone: {}", column.label), value, unit)
                }));
            }
        }
        for line in &found.lines {
            let title = words::row_title(self.draft, Table::Lines, Name::Row(line.place));
            for (column, value) in found.columns.iter().zip(&line.values) {
                if let Ok(value) = value {
                    let name = format!("{title}: {}", column.label);
                    let unit = (Unit::of(scenario, column.unit), counted(column));
                    rows.push(StaffRow { name, figure: Some((*value, unit)), note: String::new() });
                }
            }
            let note = said(self.draft, Table::Lines, &self.view.staff.table, line.place);
            if !note.is_empty() {
                rows.push(StaffRow { name: title, figure: None, note });
            }
        }
        for own in found.later.iter().flat_map(|later| &later.rows) {
            let title = words::row_title(self.draft, Table::Later, Name::Row(own.place));
            let columns = COLUMNS.iter().filter(|column| column.section == Section::Later);
            for (column, value) in columns.zip(&own.values) {
                let unit = (Unit::of(scenario, column.unit), counted(column));
                rows.extend(
                    value.ok().map(|value| row(format!("{title}: {}", column.label), value, unit)),
                );
            }
            let note = said(self.draft, Table::Later, &self.view.staff.later_table, own.place);
            if !note.is_empty() {
                rows.push(StaffRow { name: title, figure: None, note });
            }
        }
        for (name, id) in [("On the line", "on-line"), ("Schedule", "scheduled")] {
            let sum = found.sum(id).filter(|_| found.lines.len() > 1);
            rows.extend(
                sum.map(|people| row(format!("All lines: {name}"), people, (Unit::People, ""))),
            );
        }
        rows.extend(found.outlook.iter().flat_map(|outlook| needed(scenario, outlook)));
        rows
    }
}

/// What the figure of a column is counted in where its unit says too little.
fn counted(column: &ColumnRow) -> &'static str {
    match column.id {
        "busiest" => "contacts in the busiest interval",
        "highest" => "contacts",
        "contacts" => "contacts a month",
        _ => column.of,
    }
}

/// The people of today, of a tenth fewer and more contacts, and of the months to come.
fn needed(scenario: Scenario<'_>, outlook: &Outlook) -> Vec<StaffRow> {
    let unit = match outlook.kind {
        Kind::FullTime => Unit::FullTimePeople,
        Kind::Scheduled => Unit::People,
    };
    let row = |name: String, people: f64| StaffRow {
        name,
        figure: Some((people, (unit, ""))),
        note: String::new(),
    };
    let mut rows = Vec::new();
    rows.extend(outlook.need.ok().map(|need| row("People needed".to_owned(), need)));
    for changed in &outlook.changes {
        let name =
            if changed.contacts < 1.0 { "A tenth fewer contacts" } else { "A tenth more contacts" };
        rows.extend(changed.need.ok().map(|need| row(format!("{name}: people needed"), need)));
    }
    rows.extend(outlook.team.map(|team| row("You have".to_owned(), team)));
    for (place, month) in outlook.months.iter().enumerate() {
        rows.extend(month.need.ok().map(|need| row(format!("Month {place}: people needed"), need)));
        for with in &outlook.with_levers {
            let need = with.months.get(place).and_then(|month| month.need.ok());
            let name = words::scenario_name(scenario, with.further);
            let name = format!("Month {place}, with {name}: people needed");
            rows.extend(need.map(|need| row(name, need)));
        }
    }
    rows
}

/// What the page says at a row: what is to be corrected, and what it waits for.
fn said(draft: &Draft, table: Table, view: &TableView, place: usize) -> String {
    let Some(row) = view.rows.get(place) else { return String::new() };
    let errors = row
        .errors
        .iter()
        .map(|(column, error)| format!("{}: {error}", words::column_label(draft, table, *column)));
    let said = std::iter::once(row.said.clone()).filter(|said| !said.is_empty());
    errors.chain(said).collect::<Vec<_>>().join(" ")
}
