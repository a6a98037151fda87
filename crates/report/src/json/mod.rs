//! The report of a link as JSON: the same for the page's export and for the example `report`.
//!
//! Each type is a part of the document, with its members in their order; a member that a part does
//! not have is left out, and a value that does not exist is `null`.

mod breakdown;
mod case;
mod columns;
mod comparison;
mod expected;
mod figure;
mod inputs;
mod levers;
mod period;
mod promise;
mod staff;
mod track;
mod verdict;

use self::promise::PromisePart;
use crate::{
    evaluation::{Report, evaluate},
    improve::{Draw, improve},
    promise::promise,
    remark::Remark,
    staff::{staff, work},
    track::track,
};
use breakdown::{PointerPart, SectionPart};
use figure::FigurePart;
use inputs::InputPart;
use levers::ImprovePart;
use metric_core::sample::Sampler;
use scenario::{
    draft::Draft,
    history::Place,
    link::{self, Opened, key_of},
};
use serde::Serialize;
use staff::{StaffPart, WorkPart, work_parts};
use track::TrackPart;

/// The `format` of the report.
pub const FORMAT: &str = "plimsoll-report-1";

/// The whole report of a link that was read.
pub fn of_link(opened: &Opened) -> String {
    let notice =
        |notice: &link::Notice| NoticePart { id: notice.id.word(), key: notice.key.clone() };
    document(&opened.draft, opened.notices.iter().map(notice).collect())
}

/// The whole report of a scenario that no link had to be read for.
pub fn of_draft(draft: &Draft) -> String {
    document(draft, Vec::new())
}

#[derive(Serialize)]
struct Document {
    format: &'static str,
    state: Option<String>,
    inputs: Vec<InputPart>,
    notices: Vec<NoticePart>,
    report: ReportPart,
}

#[derive(Serialize)]
struct NoticePart {
    id: &'static str,
    key: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ReportPart {
    currency: Option<String>,
    metrics: Vec<FigurePart>,
    speaks_of: Option<&'static str>,
    sections: Vec<SectionPart>,
    points_to: Vec<PointerPart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    improve: Option<ImprovePart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    staff: Option<StaffPart>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    work: Vec<WorkPart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    track: Option<TrackPart>,
    remarks: Vec<RemarkPart>,
}

/// A remark with its amount of money, or the key of the entry that it speaks of.
#[derive(Serialize)]
struct RemarkPart {
    id: &'static str,
    difference: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<&'static str>,
}

impl RemarkPart {
    fn of(remark: &Remark) -> Self {
        let difference = match remark {
            Remark::Contradiction(broken) => Some(broken.difference()),
            _ => None,
        };
        let entry = match remark {
            Remark::Unread(field) | Remark::Asks(Place::Field(field), _) => Some(key_of(*field)),
            Remark::Asks(Place::Cell(table, ..), _) => Some(table.key()),
            _ => None,
        };
        Self { id: remark.id(), difference, entry }
    }
}

fn document(draft: &Draft, notices: Vec<NoticePart>) -> String {
    let report = evaluate(draft);
    let document = Document {
        format: FORMAT,
        state: link::write(draft).ok().flatten(),
        inputs: inputs::all(draft),
        notices,
        report: part(draft, &report),
    };
    // Texts, numbers and lists: there is nothing in it that could not be written.
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn part(draft: &Draft, report: &Report) -> ReportPart {
    let improve = improve(draft, report, Draw::Now(&mut Sampler::default()));
    ReportPart {
        currency: report.currency.map(|currency| currency.word()),
        metrics: report.measured.iter().map(|one| FigurePart::of(one, report)).collect(),
        speaks_of: report.lead,
        sections: breakdown::sections(draft, report),
        points_to: breakdown::pointers(draft, report),
        improve: improve.map(|found| ImprovePart::of(draft, report, &found)),
        staff: staff(draft, report).map(|found| StaffPart::of(draft, &found)),
        work: work(draft, report).map(|found| work_parts(draft, &found)).unwrap_or_default(),
        track: track(draft).map(|found| {
            let promise = promise(draft, report, &found);
            let unit = figure::unit(found.unit, report);
            TrackPart::of(&found, promise.as_ref().map(PromisePart::of), draft, unit)
        }),
        remarks: report.remarks.iter().map(RemarkPart::of).collect(),
    }
}
