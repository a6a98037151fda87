//! Every word of the product that depends on a value: labels, units, reasons. One place, so that
//! page, table, chart and report say the same.

mod field;
mod file;
mod problem;
mod published;
mod unit;

pub use field::{label, need, needs};
pub use file::refused_file;
pub use problem::problem_text;
pub use published::{
    band, grade, grade_meaning, grade_participle, grade_verb, obstacle, source, tier,
};
pub use unit::{denominator, period_words, rate_unit, window_label};

use metric_core::{
    MetricError,
    table::{Limits, MetricRow, Part, Rule},
};
use scenario::link::{Notice, NoticeId};

/// What stands below a result in a frame and on paper.
pub const FRAME_ORIGIN: &str = "Plimsoll: the figures come from the link, and everything is computed in this page. Nothing is sent anywhere.";

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

/// Why inputs give no value.
pub fn error_text(error: MetricError) -> String {
    let text = match error {
        MetricError::Missing => "an input is missing",
        MetricError::NotFinite | MetricError::OutOfRange => "an input is out of range",
        MetricError::NotInteger => "a count must be a whole number",
        MetricError::Negative => "a number below zero makes no sense here",
        MetricError::ZeroDenominator => "nothing can be divided by zero",
        MetricError::Overflow => "the result is larger than 1,000,000,000,000,000",
        MetricError::UnitMismatch => {
            "distinct customers cannot be set against orders or transactions"
        }
        MetricError::PartAboveWhole => "a part cannot be larger than the whole",
        MetricError::ContactsWithoutBase => "contacts need somebody who made them",
        MetricError::Inconsistent(rule) => return contradiction(rule),
    };
    text.to_owned()
}

/// The sentence of a rule without the numbers of a scenario.
fn contradiction(rule: Rule) -> String {
    let text = |part: &Part| match part {
        Part::Text(text) => *text,
        _ => "",
    };
    rule.row().sentence.iter().map(text).collect()
}

/// A formula in words, and how the limits of its figure are found.
pub fn formula_words(metric: &MetricRow) -> String {
    let limits = match metric.interval {
        None => "",
        Some(Limits::Poisson) => "; the interval is Garwood’s exact Poisson interval of the count",
        Some(Limits::Wilson) => "; the interval is Wilson’s",
        Some(Limits::RateRatio) => "; the interval is that of the exact conditional test",
    };
    format!("{}{limits}", metric.formula.words())
}

/// A notice of a link as a sentence.
pub fn notice_text(notice: &Notice) -> String {
    let key = notice.key.as_deref().unwrap_or_default();
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
                "The link holds a further scenario ({key}), which this version keeps and does not \
                 show."
            );
        }
        NoticeId::CutOff => {
            "This link was cut off on its way. Its last entry is not used: compare it with the \
             sender's figures."
        }
        NoticeId::NoState => "The address holds no scenario that can be read.",
        NoticeId::TooLong => "The link is longer than 8,192 characters and was not read.",
        NoticeId::TooManyPairs => "The link has more than 160 entries and was not read.",
        NoticeId::TooManyRows => "The link has a breakdown of more than 64 rows and was not read.",
        NoticeId::NewerVersion => {
            "The link was made by a newer version of Plimsoll; what this one knows was read."
        }
        NoticeId::UnknownVersion => {
            "The link names no version that exists; it was read as version 1."
        }
        NoticeId::TrailingText => "Text behind the end of the link was dropped.",
        NoticeId::RepairedSpace => "White space inside the link was taken out.",
        NoticeId::RepairedAmpersand => "“&amp;” was read as “&”.",
        NoticeId::RepairedEncoding => "The link had been encoded as a whole and was decoded.",
        NoticeId::RepairedHash => "“%23” was read as “#”.",
    };
    text.to_owned()
}
