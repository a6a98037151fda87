//! The fixed sheets: which entries a section of Break down, or Improve, asks for, how they stand below one another,
//! and the heads of their columns.

use crate::words;
use scenario::field::{Field, Section};

/// A line of a fixed sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The entry.
    pub field: Field,
    /// How far it is indented: a part of the line above that is indented less.
    pub level: u8,
    /// Whether it is typed elsewhere and only shown here.
    pub is_given: bool,
}

const fn at(level: u8, field: Field) -> Step {
    Step { field, level, is_given: false }
}

const FUNNEL: [Step; 11] = [
    at(0, Field::Attempts),
    at(1, Field::Tried),
    at(2, Field::Solved),
    at(2, Field::GaveUp),
    Step { field: Field::Contacts, level: 0, is_given: true },
    at(1, Field::Routed),
    at(2, Field::Contained),
    at(3, Field::Returned),
    at(2, Field::Abandoned),
    at(2, Field::Escalated),
    at(0, Field::HandledByPeople),
];

const REPEATS: [Step; 3] =
    [at(0, Field::Cases), at(1, Field::OneTouch), at(1, Field::CasesResolved)];

const COST: [Step; 8] = [
    at(0, Field::HandleTime),
    at(0, Field::HourCost),
    at(0, Field::Occupancy),
    at(0, Field::Shrinkage),
    at(0, Field::Concurrency),
    at(0, Field::OtherCostPerContact),
    at(0, Field::FixedCost),
    at(0, Field::AutomationCost),
];

const CHANGE: [Step; 6] = [
    at(0, Field::EarlierContacts),
    at(1, Field::EarlierPeriod),
    at(1, Field::EarlierPeriodDays),
    at(0, Field::EarlierBase),
    at(0, Field::EarlierCost),
    at(0, Field::EarlierCasesResolved),
];

const LEVER_COSTS: [Step; 3] =
    [at(0, Field::CostOfContact), at(0, Field::EscalatedLonger), at(0, Field::CostOfAutomated)];

const CASE: [Step; 11] = [
    at(0, Field::OneOffCost),
    at(0, Field::RunLicence),
    at(0, Field::RunContent),
    at(0, Field::RunTraining),
    at(0, Field::RunIntegration),
    at(0, Field::Horizon),
    at(0, Field::DiscountRate),
    at(0, Field::PostsNotRefilled),
    at(1, Field::PostCost),
    at(0, Field::InvoicesEnded),
    at(0, Field::PaidHours),
];

const BUSIEST: [Step; 4] =
    [at(0, Field::HandleTime), at(0, Field::Slot), at(0, Field::PeakDay), at(0, Field::PeakHour)];

const WEEK: [Step; 6] = [
    at(0, Field::Day),
    at(0, Field::OpenDays),
    at(0, Field::PaidHours),
    at(0, Field::Shrinkage),
    at(1, Field::ShrinkageParts),
    at(1, Field::ShrinkageOf),
];

const GROWTH: [Step; 4] =
    [at(0, Field::Growth), at(0, Field::PlannedMonths), at(0, Field::Season), at(0, Field::Team)];

const SERIES: [Step; 4] =
    [at(0, Field::Step), at(0, Field::LastPeriod), at(0, Field::Seasonal), at(0, Field::NearRule)];

const PROMISE: [Step; 2] = [at(0, Field::Promised), at(0, Field::LeversSince)];

/// A sheet with a line for each of its entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FixedSheet {
    /// Of a section of Break down.
    Section(Section),
    /// What the contacts cost that levers act on.
    LeverCosts,
    /// What is spent, and what of the saving is cash.
    Case,
    /// From the month to the busiest interval.
    Busiest,
    /// From people on the line to full-time people.
    Week,
    /// The months to come.
    Growth,
    /// What the chart of a series goes by.
    Series,
    /// What it is held against of Improve.
    Promise,
}

impl FixedSheet {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Section(section) => section.name(),
            Self::LeverCosts => "What a contact costs",
            Self::Case => "The case",
            Self::Busiest => "The busiest interval",
            Self::Week => "The week",
            Self::Growth => "The months to come",
            Self::Series => "How the chart is made",
            Self::Promise => "The promise",
        }
    }

    /// Its lines; none where a section has rows of the person's own.
    pub fn steps(self) -> &'static [Step] {
        match self {
            Self::Section(Section::Issues | Section::Channels | Section::Segments) => &[],
            Self::Section(Section::Funnel) => &FUNNEL,
            Self::Section(Section::Repeats) => &REPEATS,
            Self::Section(Section::Cost) => &COST,
            Self::Section(Section::Change) => &CHANGE,
            Self::LeverCosts => &LEVER_COSTS,
            Self::Case => &CASE,
            Self::Busiest => &BUSIEST,
            Self::Week => &WEEK,
            Self::Growth => &GROWTH,
            Self::Series => &SERIES,
            Self::Promise => &PROMISE,
        }
    }

    /// Whether something stands beside its entries: lists and a month are in words already.
    pub fn has_beside(self) -> bool {
        !matches!(self, Self::Series | Self::Promise)
    }

    /// The heads of its columns: what it is, what is typed, and what stands beside it.
    pub fn heads(self) -> [&'static str; 3] {
        match self {
            Self::Section(Section::Cost) => ["What", "Entry", ""],
            Self::Section(Section::Change) => ["What", "Then", "Now"],
            Self::Section(_) => ["Step", "Count or %", "is"],
            Self::LeverCosts => ["What a contact costs", "Entry", "worked out"],
            Self::Case => ["What is spent, what is cash", "Entry", ""],
            Self::Busiest => ["The busiest interval", "Entry", ""],
            Self::Week => ["The week", "Entry", ""],
            Self::Growth => ["The months to come", "Entry", ""],
            Self::Series | Self::Promise => ["Setting", "Entry", ""],
        }
    }
}

/// What a line is called. What is typed under Measure has the name of its row here.
pub fn step_label(step: Step) -> &'static str {
    if step.is_given { "Contacts" } else { words::label(step.field) }
}

/// What a section asks for, in one sentence.
pub fn section_hint(section: Section) -> &'static str {
    match section {
        Section::Issues | Section::Segments => "",
        Section::Channels => {
            "Handle time and direct cost show what a contact costs on each channel."
        }
        Section::Funnel => {
            "Write a count, or a share such as 60\u{a0}%. What you leave empty is worked out."
        }
        Section::Repeats => "A case is one matter, however many contacts it takes.",
        Section::Cost => {
            "Occupancy is the share of logged-in time on contacts, shrinkage the share of paid time away."
        }
        Section::Change => {
            "The same figures for an earlier period; without a period of its own it is as long as now."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_a_section_stands_in_its_sheet_once() {
        for section in Section::ALL {
            let own: Vec<Field> = FixedSheet::Section(section)
                .steps()
                .iter()
                .filter(|step| !step.is_given)
                .map(|step| step.field)
                .collect();
            // How shared cost is spread stands beside the sheet of the channels.
            let fields = section.fields().iter().filter(|field| **field != Field::CostBasis);
            assert_eq!(fields.count(), own.len(), "{section:?}");
            assert!(own.iter().all(|field| section.fields().contains(field)), "{section:?}");
        }
    }
}
