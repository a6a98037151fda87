//! The jobs in the navigation: the one figure of each, and how many entries are to be corrected.

use super::{Answer, Breakdown, FieldView, FixedSheet, Improve, Staff, Track, field::MORE_FIELDS};
use scenario::{
    Job,
    field::{Field, Further, Section},
};

/// A job in the navigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobView {
    /// Its figure with a word on it, once it has one.
    pub figure: Option<String>,
    /// Entries of it that cannot be used.
    pub to_check: usize,
}

/// Every job, in the order of [`Job::ALL`].
pub(super) fn of(
    answer: &Answer,
    breakdown: &Breakdown,
    others: (&Improve, &Staff, &Track),
    fields: &[FieldView],
) -> Vec<JobView> {
    Job::ALL.into_iter().map(|job| job_view(job, answer, breakdown, others, fields)).collect()
}

/// The job that asks for an entry.
pub fn job_of(field: Field) -> Job {
    let has = |sheet: FixedSheet| sheet.steps().iter().any(|step| step.field == field);
    let is_name = Further::ALL.iter().any(|further| further.name() == field);
    if is_name || has(FixedSheet::LeverCosts) || has(FixedSheet::Case) {
        Job::Improve
    } else if Section::ALL.iter().any(|section| section.fields().contains(&field)) {
        Job::Breakdown
    } else if [FixedSheet::Busiest, FixedSheet::Week, FixedSheet::Growth].into_iter().any(has) {
        Job::Staff
    } else if has(FixedSheet::Series) || has(FixedSheet::Promise) {
        Job::Track
    } else {
        Job::Measure
    }
}

fn job_view(
    job: Job,
    answer: &Answer,
    breakdown: &Breakdown,
    (improve, staff, track): (&Improve, &Staff, &Track),
    fields: &[FieldView],
) -> JobView {
    let figure = match job {
        Job::Measure => match answer {
            Answer::Figure(figure) => Some(figure.short()),
            _ => None,
        },
        Job::Breakdown => breakdown.pointers.first().map(|first| first.short.clone()),
        Job::Improve => improve.figure().map(|figure| figure.short.clone()),
        Job::Staff => staff.figure().map(|figure| figure.short.clone()),
        Job::Track => track.figure().map(|figure| figure.short.clone()),
    };
    let is_wrong = |field: Field| {
        fields.get(field as usize).is_some_and(|view: &FieldView| view.error.is_some())
    };
    let has_more = matches!(job, Job::Measure | Job::Breakdown);
    let own = |field| MORE_FIELDS.contains(&field) && has_more || job_of(field) == job;
    let of_fields = Field::ALL.into_iter().filter(|field| own(*field) && is_wrong(*field)).count();
    let of_rows = match job {
        Job::Measure => 0,
        Job::Improve => improve.table.rows.iter().map(|row| row.errors.len()).sum(),
        Job::Staff => {
            let rows = staff.table.rows.iter().chain(&staff.later_table.rows);
            rows.map(|row| row.errors.len()).sum()
        }
        Job::Track => {
            let rows = track.table.rows.iter().chain(&track.events_table.rows);
            rows.map(|row| row.errors.len()).sum()
        }
        Job::Breakdown => {
            let rows = breakdown.tables.iter().flat_map(|table| &table.rows);
            let stopped =
                breakdown.sections.iter().filter(|section| section.is_stopped_by_entries());
            rows.map(|row| row.errors.len()).sum::<usize>() + stopped.count()
        }
    };
    JobView { figure, to_check: of_fields + of_rows }
}
