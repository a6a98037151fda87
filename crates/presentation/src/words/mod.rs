//! Every word of the product that depends on a value: labels, units, reasons. One place, so that
//! page, table, chart and report say the same.

mod field;
mod problem;
mod published;
mod unit;

pub use field::{label, need, needs};
pub use problem::problem_text;
pub use published::{
    band, grade, grade_meaning, grade_participle, grade_verb, obstacle, source, tier,
};
pub use unit::{denominator, period_words, rate_unit, window_label};

use crate::text::filled;
use metric_core::{Inconsistency, MetricError};

/// What stands below a result in a frame and on paper.
pub const FRAME_ORIGIN: &str = "Plimsoll: the figures come from the link, and everything is computed in this page. Nothing is sent anywhere.";

/// Several names in a sentence: "a, b and c".
pub fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => filled("{} and {}", &[&first.join(", "), last]),
    }
}

/// The first letter in upper case.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    // All our sentences begin with a Latin letter or a quotation mark.
    let Some(first) = letters.next() else {
        return String::new();
    };
    let mut capital = String::from(first.to_ascii_uppercase());
    capital.push_str(letters.as_str());
    capital
}

/// Why inputs give no value.
pub fn error_text(error: MetricError) -> &'static str {
    match error {
        MetricError::Missing => "an input is missing",
        MetricError::NotFinite | MetricError::OutOfRange => "an input is out of range",
        MetricError::NotInteger => "a count must be a whole number",
        MetricError::Negative => "a number below zero makes no sense here",
        MetricError::ZeroDenominator => "nothing can be divided by zero",
        MetricError::Overflow => "the result is larger than 1,000,000,000,000,000",
        MetricError::UnitMismatch => {
            "distinct customers cannot be set against orders or transactions"
        }
        MetricError::Inconsistent(Inconsistency::AutomatedAboveContacts) => {
            "automation cannot resolve more contacts than there are"
        }
        MetricError::Inconsistent(Inconsistency::UniqueAboveContacts) => {
            "there cannot be more customers who made contact than contacts"
        }
        MetricError::Inconsistent(Inconsistency::UniqueAboveBase) => {
            "there cannot be more customers who made contact than the base holds"
        }
        MetricError::Inconsistent(Inconsistency::SuccessesAboveTrials) => {
            "a part cannot be larger than the whole"
        }
        MetricError::Inconsistent(Inconsistency::RowsAboveTotal) => {
            "the rows hold more contacts than there are"
        }
        MetricError::Inconsistent(Inconsistency::SharesAboveWhole) => {
            "the shares add up to more than the whole"
        }
        MetricError::Inconsistent(Inconsistency::ContactsWithoutBase) => {
            "contacts need somebody who made them"
        }
        MetricError::Inconsistent(Inconsistency::FunnelDisagrees) => {
            "the stages of the funnel do not add up"
        }
        MetricError::Inconsistent(Inconsistency::CasesAboveContacts) => {
            "there cannot be more cases than contacts"
        }
        MetricError::Inconsistent(Inconsistency::OneTouchAboveCases) => {
            "there cannot be more cases with one contact than cases"
        }
        MetricError::Inconsistent(Inconsistency::TouchesDisagree) => {
            "cases with more than one contact need at least two each"
        }
        MetricError::Inconsistent(Inconsistency::FixedAboveTotal) => {
            "the fixed part cannot be more than the total"
        }
    }
}

/// A notice of a link as a sentence.
pub fn notice_text(notice: &scenario::link::Notice) -> String {
    use scenario::link::NoticeId;
    let key = notice.key.as_deref().unwrap_or_default();
    let template = match notice.id {
        NoticeId::CutOff => {
            "This link was cut off on its way. Its last entry is not used: compare \
            it with the sender's figures."
        }
        NoticeId::NoState => "The address holds no scenario that can be read.",
        NoticeId::TooLong => "The link is longer than 8,192 characters and was not read.",
        NoticeId::TooManyPairs => "The link has more than 160 entries and was not read.",
        NoticeId::TooManyRows => "The link has a breakdown of more than 64 rows and was not read.",
        NoticeId::NewerVersion => {
            "The link was made by a newer version of Plimsoll; what this one \
            knows was read."
        }
        NoticeId::UnknownVersion => {
            "The link names no version that exists; it was read as version 1."
        }
        NoticeId::UnreadEntry => "The entry “{}” could not be read and is not used.",
        NoticeId::DuplicateKey => "“{}” stands more than once; the first one counts.",
        NoticeId::UnknownKey => "“{}” is not known here; it goes with your first change.",
        NoticeId::KeyOutside => "“{}” stands outside of the scenario and was not read.",
        NoticeId::FurtherScenario => {
            "The link holds a further scenario ({}), which this version keeps and does not show."
        }
        NoticeId::TrailingText => "Text behind the end of the link was dropped.",
        NoticeId::RepairedSpace => "White space inside the link was taken out.",
        NoticeId::RepairedAmpersand => "“&amp;” was read as “&”.",
        NoticeId::RepairedEncoding => "The link had been encoded as a whole and was decoded.",
        NoticeId::RepairedHash => "“%23” was read as “#”.",
    };
    filled(template, &[key])
}
