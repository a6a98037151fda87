//! What Track says: periods by their names, what the chart shows, and what cannot be used.

use metric_core::period::{Named, Step};
use report::RowProblem;
use scenario::{
    draft::Draft,
    field::{Counted, Row, Table, at},
};

/// The names of months.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Numbers that are written as words.
const WORDS: [&str; 13] = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// The name of a month, from 1 on; nothing for what is none.
pub fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

/// A period in a sentence: "March 2026", "31 March 2026", "week 5 of 2026", "Q3 2026".
pub fn period_name(period: Named) -> String {
    match period {
        Named::Day(year, of, day) => format!("{day} {} {year}", month_name(of)),
        Named::Week(year, week) => format!("week {week} of {year}"),
        Named::Month(year, of) => format!("{} {year}", month_name(of)),
        Named::Quarter(year, quarter) => format!("Q{quarter} {year}"),
    }
}

/// What the caption of the chart says of the contacts below it.
pub(crate) const CONTACTS_BELOW: &str = "; contacts below";

/// What the promise of Improve asks for.
pub const PROMISE_ASK: &str = "From the month in which the levers start, Track draws the rate that Improve expects behind the series, and says whether it came.";

/// "month", "months".
pub fn step_noun(step: Step, count: usize) -> &'static str {
    match (step, count) {
        (Step::Day, 1) => "day",
        (Step::Day, _) => "days",
        (Step::Week, 1) => "week",
        (Step::Week, _) => "weeks",
        (Step::Month, 1) => "month",
        (Step::Month, _) => "months",
        (Step::Quarter, 1) => "quarter",
        (Step::Quarter, _) => "quarters",
    }
}

/// A step in its list.
pub fn step_label(step: Step) -> &'static str {
    step_noun(step, 1)
}

/// "eight", "13".
pub fn number_word(count: usize) -> String {
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// What a further column of the series is called: by its name, else by its place.
pub fn name_of_column(draft: &Draft, place: usize) -> String {
    let head = draft.rows(Table::Columns).get(place).filter(|head| !head.is_unread);
    match head.map_or("", Row::name) {
        "" => format!("Column {}", at::FURTHER + place + 1),
        name => name.to_owned(),
    }
}

/// What a further column holds, beside its figure.
pub fn counted(holds: Counted) -> &'static str {
    match holds {
        Counted::Issue => "issue",
        Counted::Segment => "segment",
        Counted::Automation => "left to people",
        Counted::Cost => "cost",
        Counted::Companion => "as entered",
    }
}

/// Why a row of the series is not used.
pub fn row_problem(problem: RowProblem) -> String {
    match problem {
        RowProblem::SamePeriod(row) => {
            format!("Row {} has the same period, and neither is used. Keep one of them.", row + 1)
        }
        RowProblem::TooFar => {
            "This period is more than 600 periods away from the first row. Check the year."
                .to_owned()
        }
        RowProblem::NoContacts => "Enter the contacts of this period.".to_owned(),
        RowProblem::NoBase => {
            "Enter the base of this period, or empty it in all rows to look at contacts alone."
                .to_owned()
        }
        RowProblem::AboveContacts(holds) => {
            let what = match holds {
                Counted::Segment => "Segments add",
                Counted::Automation => "Contacts resolved by automation add",
                _ => "Issues add",
            };
            format!(
                "{what} up to more than the contacts of this period, and are not used in it. Check them."
            )
        }
        RowProblem::ZeroBase => {
            "Nobody could contact you with a base of 0. Check the base, or empty the row."
                .to_owned()
        }
    }
}

/// What the sheet of periods asks for.
pub const SERIES_ASK: &str = "One period a row: its contacts, and what you count them against. Paste both from a spreadsheet, with or without heads.";
/// What stands below it.
pub const SERIES_NOTE: &str = "The base is of the kind picked under Measure; left empty in all rows, contacts are looked at alone. Periods that are missing stay gaps.";
/// What the sheet of events asks for.
pub const EVENTS_ASK: &str = "What happened when: releases, policies, outages.";
/// What stands below it.
pub const EVENTS_NOTE: &str = "A new phase gets limits of its own from twelve periods on; a period that is left out moves no limit. An event explains nothing by itself: both came together.";
/// What the chart goes by.
pub const CHART_NOTE: &str = "Limits are three standard deviations of what your periods show anyway (Laney u′, without a base XmR), from the first 20 periods of a phase, 24 with a season.";
/// A series of which no period can be read.
pub const NO_PERIODS: &str =
    "No row has a period that can be read. Write it as Mar 2026, 31 Mar 2026, W5 2026 or Q1 2026.";
/// A series whose kind of base is not picked.
pub const NEEDS_KIND: &str = "The rate has no unit yet. Pick under Measure what the base counts:";
/// A season that there is.
pub const SEASON_OFFERED: &str = "There are two full cycles: a season can be taken out, with wider limits, since two cycles tell little of it.";
/// A season that there cannot be.
pub const SEASON_TOO_FEW: &str = "A season needs two of each place in it, each with contacts, in each phase or in one before. Where they are missing, the limits know none.";
/// What stands below the table of further columns.
pub const PARTS_NOTE: &str = "Change is that of the last period against the level of the baseline. Rates are those of the whole base.";
/// The series has columns that no link holds.
pub const COLUMNS_IN_FILE: &str =
    "Further columns go into the file: no link holds them, so that the address has none.";
/// What was published about these years: when, what happened, and what is named as its cause.
pub const PUBLISHED_YEARS: [[&str; 3]; 5] = [
    [
        "2020 to 2021",
        "20 to 30 % more contacts",
        "delays, changed services and remote starts in the pandemic",
    ],
    ["2021 to 2022", "slower growth, steady rates", "normal operations, and bots that take a part"],
    [
        "2022 to 2023",
        "steady rates",
        "questions about prices in the place of those about the pandemic",
    ],
    ["2023 to 2024", "a first fall in the top quartile", "automation where much of it was bought"],
    [
        "2024 to 2026",
        "apart: 1.5 to 2.0 contacts per 100 orders at the best shops, 3.0 to 4.0 at average ones",
        "self-service and automation at the best",
    ],
];
/// Where that was published.
pub const PUBLISHED_YEARS_SOURCE: &str = "Stealth Agents 2026, reported without a method. It says what contacts did in general, and nothing about yours.";

/// What a click on "Take as now: June 2026" did.
pub(crate) fn taken(period: &str, is_earlier: bool) -> String {
    let place =
        if is_earlier { "“Then and now” of Break down" } else { "Measure and Break down" };
    format!("{period} stands in {place}, in the place of what stood there. Undo brings that back.")
}
