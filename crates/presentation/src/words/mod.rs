//! Every word of the product that depends on a value: labels, units, reasons. One place, so that
//! page, table, chart and report say the same.

mod effect;
mod field;
mod file;
mod improve;
mod paste;
mod problem;
mod published;
mod staff;
mod track;
mod typed;
mod unit;

pub use effect::{
    action, base_as_stated, contradiction, design, evidence_of_effect, own_base, printed,
    source_of_effect,
};
pub use field::{label, need, needs, without_unit};
pub use file::{NO_TABLE, refused_file};
pub use improve::{
    AT_BOUND, CAPACITY, CASE_BLANK, CASH_ABOVE_SAVING, CASH_AND_CAPACITY, DRAWING, FIXED_SAMPLE,
    FLOOR_UNREAD, FUNNEL_CONTRADICTED, NEEDS_BASE, NEEDS_HANDLE_TIME, NEW_AUTOMATION, NO_AMOUNT,
    NO_RUNS, NO_TARGET, NOBODY_WORKS, RAMP_BEYOND_HORIZON, REPEATS_UNUSED, RUNS, TOUCHED_UNUSED,
    UNDRAWN, amount_of, column_label, middle_of_range, runs, scenario_name, scenario_of,
    target_gone,
};
pub(crate) use paste::{
    asked, column_reason, differences, line_kind, numbers_of, shown, why_refused,
};
pub use paste::{pasted_series, pasted_text, refused_paste};
pub use problem::problem_text;
pub use published::{
    about, band, evidence_of, grade, grade_meaning, grade_participle, grade_verb, obstacle, source,
    tier,
};
pub use staff::{
    ABOVE_ZERO, AS_MANY_WAIT, AT_ONCE_IS_ROUGH, BACKLOG_SAID, BOTH_MODELS, BUSIEST_ASK,
    BUSIEST_FORMULA, DAY_OF_ONE_LINE, DAY_SAID, EVER_MORE_WAIT, FROM_BREAK_DOWN, GROWTH_ASK,
    HONEST_HEADS, LATER_ASK, LATER_FROM, LATER_REST, LINES_ALONE, LINES_ASK, MONTHS_BEYOND,
    MONTHS_WAIT, MONTHS_WRONG, NEEDS_ANSWERED, NEEDS_BUSIEST, NEEDS_CONTACTS_A_DAY,
    NEEDS_DAYS_WORKED, NEEDS_LIMIT, NEEDS_PATIENCE, NEEDS_SHARE, NEEDS_SHRINKAGE, NEEDS_TARGET,
    NO_CHANNEL, NO_HANDLE_TIME, NO_WORKING_TIME, NOBODY_LEFT, NOBODY_NOW, NOT_ALL_IN_TIME, OF_WEEK,
    ONE_MODEL, ONE_OR_MORE, PARTS_ABOVE_ALL, PARTS_UNUSED, PARTS_WAIT, SHRINKAGE_UNREAD,
    TOO_MANY_PEOPLE, TOO_MUCH_LOAD, WEEK_ASK, WEEK_FORMULA, WORK_ALONE, full_time, noun, people,
    seconds, shrinkage_base_label, slot, slot_label,
};
pub use track::{
    CHART_NOTE, COLUMNS_IN_FILE, EVENTS_ASK, EVENTS_NOTE, NEEDS_KIND, NO_PERIODS, PARTS_NOTE,
    PROMISE_ASK, PUBLISHED_YEARS, PUBLISHED_YEARS_SOURCE, SEASON_OFFERED, SEASON_TOO_FEW,
    SERIES_ASK, SERIES_NOTE, counted, month_name, name_of_column, number_word, period_name,
    row_problem, step_label, step_noun,
};
pub(crate) use track::{CONTACTS_BELOW, taken};
pub use typed::{in_line, is_hidden, isolated, isolated_lines, name_of, row_title};
pub use unit::{
    denominator, earlier_period, number_read, other_reading, period, points_unit, rate_unit,
    unit_behind, window_label,
};

use metric_core::{
    MetricError,
    table::{Limits, MetricRow, Rule},
};
use scenario::{
    Job,
    draft::Draft,
    field::{Field, Further, Table},
    link::{self, Notice, NoticeId},
};

/// What stands below a result in a frame and on paper.
pub const FRAME_ORIGIN: &str = "Plimsoll: the figures come from the link, and everything is computed in this page. Nothing is sent anywhere.";

/// What a job is called.
pub fn job_name(job: Job) -> &'static str {
    match job {
        Job::Measure => "Measure",
        Job::Breakdown => "Break down",
        Job::Improve => "Improve",
        Job::Staff => "Staff",
        Job::Track => "Track",
    }
}

/// What a person asks it.
pub fn job_question(job: Job) -> &'static str {
    match job {
        Job::Measure => "How often, is it good?",
        Job::Breakdown => "Which issues cause it?",
        Job::Improve => "What would change it?",
        Job::Staff => "How many people?",
        Job::Track => "Is it changing?",
    }
}

/// What stands in the place of its answer as long as nothing is entered for it, where one can type and where not.
pub fn job_is_empty(job: Job, can_type: bool) -> &'static str {
    match (job, can_type) {
        (Job::Improve, true) => {
            "Add a lever below: what it would take away, and what that saves, comes here."
        }
        (Job::Improve, false) => "No levers were entered yet.",
        (Job::Staff, true) => {
            "Add a channel that people wait for below, with a target: how many people it needs comes here."
        }
        (Job::Staff, false) => "No lines of contacts were entered yet.",
        (Job::Track, true) => {
            "Paste two or three columns below, period, contacts and base: whether anything happened comes here."
        }
        (Job::Track, false) => "No series was entered yet.",
        (Job::Measure | Job::Breakdown, _) => "",
    }
}

/// What a tab of the browser is called: the name of the scenario, where it has one that can be used, and the job.
pub fn tab_title(draft: &Draft, job: Job) -> String {
    let job = job_name(job);
    match name_of(draft) {
        Some(name) => format!("{}: {job} – Plimsoll", isolated(&name)),
        None => format!("Plimsoll: {job}"),
    }
}

/// Several names in a sentence: "a, b and c".
pub fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The first letter in upper case. Our sentences begin with an ASCII letter or a quotation mark.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        format!("{}{}", first.to_ascii_uppercase(), letters.as_str())
    })
}

/// Why inputs give no value, as a sentence; or the rule that they break, whose own sentence takes their
/// numbers.
pub fn error_text(error: MetricError) -> Result<&'static str, Rule> {
    Ok(match error {
        MetricError::Missing => "An entry is missing.",
        MetricError::NotFinite | MetricError::OutOfRange => "An entry is out of range.",
        MetricError::OpenRange => "A range cannot begin at 0 or end at 100\u{a0}%.",
        MetricError::NotInteger => "A count must be a whole number.",
        MetricError::Negative => "A number below zero makes no sense here.",
        MetricError::ZeroDenominator => "Nothing can be divided by zero.",
        MetricError::Overflow => "The result is larger than 1,000,000,000,000,000.",
        MetricError::UnitMismatch => {
            "Distinct customers cannot be set against orders or transactions."
        }
        MetricError::Unstable => "There is more work than the team can do, so the line never ends.",
        MetricError::NoSolution => "No team reaches this target.",
        MetricError::PartAboveWhole => "A part cannot be larger than the whole.",
        MetricError::ContactsWithoutBase => "Contacts need somebody who made them.",
        MetricError::Inconsistent(rule) => return Err(rule),
    })
}

/// The sign behind a number: no line breaks between the two.
pub(crate) const PERCENT: &str = "\u{a0}%";

/// That the number of contacts is not known.
pub fn lack_of_contacts(is_unread: bool) -> &'static str {
    if is_unread {
        "The number of contacts under Measure cannot be read."
    } else {
        "The number of contacts under Measure is missing."
    }
}

/// What stands before entries of which one would put a contradiction right.
pub const CHECK_ONE: &str = "Check one of these:";
/// What stands above the first finding.
pub const POINTS_TO: &str = "What the figures point to first";

/// What stands in a cell whose figure passes the limit.
pub const OVERFLOW: &str = "overflow";

/// What is said of it below the table.
pub const OVERFLOW_NOTE: &str =
    "“overflow” stands for a figure that is larger than 1,000,000,000,000,000.";

/// A formula in words, and how the limits of its figure are found.
pub fn formula_words(metric: &MetricRow) -> String {
    let limits = match metric.interval {
        None => "",
        Some(Limits::Poisson) => {
            "; the interval is Garwood’s exact Poisson interval of the count, if contacts were independent"
        }
        Some(Limits::Wilson) => "; the interval is Wilson’s, if contacts were independent",
        Some(Limits::RateRatio) => "; the interval is that of the exact conditional test",
    };
    format!("{}{limits}", metric.formula.words())
}

/// What the amounts of a further scenario are called.
pub fn amounts_of(further: Further) -> String {
    format!("Amounts of scenario {}", further.mark())
}

/// What a person calls the entry of a key: "Support contacts" for `vol`, "Channels" for `chan`. A key that
/// nobody has a name for is its own.
fn entry_name(key: &str) -> String {
    let field = Field::ALL.into_iter().find(|field| link::key_of(*field) == key);
    let is_of = |further: &Further| key == format!("{}.{}", further.mark(), link::BY);
    if let Some(further) = Further::ALL.into_iter().find(is_of) {
        return amounts_of(further);
    }
    match (field, Table::named(key)) {
        (Some(field), _) => without_unit(label(field)).to_owned(),
        (None, Some(table)) => capital(&format!("{}s", table.item())),
        (None, None) => key.to_owned(),
    }
}

/// A notice of a link as a sentence.
pub fn notice_text(notice: &Notice) -> String {
    let key = isolated(&entry_name(notice.key.as_deref().unwrap_or_default()));
    let text = match notice.id {
        NoticeId::UnreadEntry => {
            return format!("The entry “{key}” could not be read and is not used.");
        }
        NoticeId::DuplicateKey => {
            return format!("“{key}” stands more than once; the first one counts.");
        }
        NoticeId::UnknownKey => {
            return format!("“{key}” is not known here; it goes with your first change.");
        }
        NoticeId::KeyOutside => {
            return format!("“{key}” stands outside of the scenario and was not read.");
        }
        NoticeId::FurtherScenario => {
            return format!(
                "The link holds entries of a further scenario ({key}) that this version keeps and \
                 does not show."
            );
        }
        NoticeId::CutOff if !key.is_empty() => {
            return format!(
                "This link was cut off on its way. Its last entry, “{key}”, is not used: compare it \
                 with the sender's figures."
            );
        }
        NoticeId::CutOff => "This link was cut off on its way, so that entries may be missing.",
        NoticeId::NotKept if !key.is_empty() => {
            return format!(
                "The entry “{key}” is longer than a link may hold. Until it is shorter, no link is \
                 written and nothing is kept for your next visit."
            );
        }
        NoticeId::NotKept => {
            "This link is longer than the 2,000 characters that are written: once you change \
             anything, no link can hold it. Save it as a file, or shorten it."
        }
        NoticeId::NoState => "The address holds no scenario that can be read.",
        NoticeId::TooLong => "The link is longer than 8,192 characters and was not read.",
        NoticeId::TooManyPairs => "The link has more than 160 entries and was not read.",
        NoticeId::TooManyRows => {
            "The link has a breakdown of more than 64 rows, more than ten levers, 600 periods or 24 further columns, and was not read."
        }
        NoticeId::NewerVersion => {
            "The link was made by a newer version of Plimsoll; what this one knows was read."
        }
        NoticeId::UnknownVersion => {
            "The link names no version that exists; it was read as version 1."
        }
        NoticeId::TrailingText => "Text behind the end of the link was dropped.",
        NoticeId::RepairedSpace => "White space inside the link was taken out.",
        NoticeId::RepairedAmpersand => "“&amp;”, or another code for “&”, was read as “&”.",
        NoticeId::RepairedEncoding => "The link had been encoded as a whole and was decoded.",
        NoticeId::RepairedHash => "“%23” or “ - ” was read as “#”.",
    };
    text.to_owned()
}
