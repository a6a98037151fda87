//! Every word of the product that depends on a value: labels, units, reasons. One place, so that
//! page, table, chart and report say the same.

mod problem;
mod unit;

pub use problem::{problem_id, problem_text};
pub use unit::{
    KindWords, base_unit, bridge_slot, denominator, kind_words, money_unit, period_words,
    rate_unit, time_word, unit_text, window_label,
};

use crate::text::filled;
use crate::{draft::Slot, report::Remark};
use benchmarks::{Entry, Grade, Tier};
use metric_core::{Inconsistency, MetricError, band::Band};

/// What stands below a result in a frame and on paper.
pub const FRAME_ORIGIN: &str = "Plimsoll: the figures come from the link, and everything is computed in this page. Nothing is sent anywhere.";

/// The label of a slot.
pub fn label(slot: Slot) -> &'static str {
    match slot {
        Slot::Vol => "Support contacts",
        Slot::Per | Slot::WasPer => "counted over",
        Slot::Days | Slot::WasDays => "Number of days",
        Slot::Base => "Customer base",
        Slot::Kind => "made up of",
        Slot::Vs => "Compare with",
        Slot::Band => "Measured against",
        Slot::Cur => "Currency",
        Slot::Cost => "Total support cost",
        Slot::CostAgents => "Agent compensation",
        Slot::CostSoftware => "Software and tooling",
        Slot::CostTelephony => "Telephony",
        Slot::CostManagement => "Management and QA",
        Slot::CostOutsourced => "Outsourced support",
        Slot::CostOther => "Everything else",
        Slot::Handled => "Contacts handled",
        Slot::Ai => "Resolved by automation",
        Slot::Who => "Distinct customers who made contact",
        Slot::Opc => "Orders per customer per month",
        Slot::Upc => "Users per customer",
        Slot::Cpa => "Customers per account",
        Slot::Seats => "Users per account",
        Slot::Attempts => "Attempts to get help",
        Slot::Tried => "Tried self-service",
        Slot::Solved => "Solved there",
        Slot::GaveUp => "Gave up after it failed",
        Slot::Routed => "Routed to automation",
        Slot::Contained => "Contained: ended there",
        Slot::Left => "Abandoned there",
        Slot::Returned => "Contained, but came back",
        Slot::Escalated => "Escalated to a person",
        Slot::Human => "Handled by people",
        Slot::Cases => "Unique cases",
        Slot::OneTouch => "Cases with one contact",
        Slot::Resolved => "Cases resolved",
        Slot::Aht => "Handle time, s",
        Slot::Hour => "Loaded cost of a paid hour",
        Slot::Occupancy => "Occupancy, %",
        Slot::Shrinkage => "Shrinkage, %",
        Slot::Concurrency => "Contacts at once",
        Slot::OtherEach => "Other cost per contact",
        Slot::Fixed => "Fixed part of the cost",
        Slot::AutomatedCost => "Cost of automation",
        Slot::Basis => "Shared cost follows",
        Slot::Was => "Earlier contacts",
        Slot::WasBase => "Earlier base",
        Slot::WasCost => "Earlier support cost",
        Slot::WasResolved => "Earlier cases resolved",
        Slot::In => "Results per",
        Slot::Title => "Name of this scenario",
    }
}

/// How a slot is named inside a sentence: "needs …".
pub fn need(slot: Slot) -> &'static str {
    match slot {
        Slot::Vol => "the number of contacts",
        Slot::Per => "the period they were counted over",
        Slot::Days => "the number of days",
        Slot::Base => "the size of the base",
        Slot::Kind => "what the base is made up of",
        Slot::Cost => "a total support cost",
        Slot::Handled => "the contacts handled",
        Slot::Ai => "the contacts resolved by automation",
        Slot::Who => "the distinct customers",
        Slot::CostAgents => "the agent compensation",
        Slot::CostSoftware => "the software cost",
        Slot::CostTelephony => "the telephony cost",
        Slot::CostManagement => "the management cost",
        Slot::CostOutsourced => "the outsourced support",
        Slot::CostOther => "the other costs",
        Slot::Attempts => "the attempts",
        Slot::Tried => "the attempts at self-service",
        Slot::Solved => "those solved there",
        Slot::Routed => "the contacts routed to automation",
        Slot::Contained => "the contacts contained",
        Slot::Escalated => "the contacts escalated",
        Slot::Left => "the contacts abandoned there",
        Slot::Cases => "the unique cases",
        Slot::OneTouch => "the cases with one contact",
        Slot::Resolved => "the cases resolved",
        Slot::Aht => "the handle time",
        Slot::Hour => "the cost of a paid hour",
        Slot::Occupancy => "the occupancy",
        Slot::Shrinkage => "the shrinkage",
        Slot::Fixed => "the fixed part",
        Slot::AutomatedCost => "the cost of automation",
        Slot::Was => "the earlier contacts",
        Slot::WasPer => "the earlier period",
        Slot::WasBase => "the earlier base",
        Slot::WasCost => "the earlier cost",
        Slot::WasResolved => "the earlier cases resolved",
        _ => "another entry",
    }
}

/// The key under which a slot stands in links and in the report.
pub fn slot_id(slot: Slot) -> &'static str {
    let key = crate::link::KEYS.iter().find(|key| key.slots().contains(&Some(slot)));
    key.map_or("", |key| key.name)
}

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

/// A grade of evidence as a word for tables.
pub fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Measured => "measured",
        Grade::Survey => "survey",
        Grade::Reported => "reported",
        Grade::Estimate => "estimate",
        Grade::Vendor => "vendor",
        Grade::Illustrative => "illustrative",
    }
}

/// What a grade means, for the legend of the table.
pub fn grade_meaning(grade: Grade) -> &'static str {
    match grade {
        Grade::Measured => "measured, with the method shown",
        Grade::Survey => "from a survey that can be looked up",
        Grade::Reported => "retold from named sources that are not linked",
        Grade::Estimate => "called an estimate by its publisher",
        Grade::Vendor => "stated without a source by a company that sells in the field",
        Grade::Illustrative => "an assumption inside an example",
    }
}

/// How a source stands behind its figure: "that Count estimates".
pub fn grade_verb(grade: Grade) -> &'static str {
    match grade {
        Grade::Measured => "measured",
        Grade::Survey => "found",
        Grade::Reported => "is reported to have found",
        Grade::Estimate => "estimates",
        Grade::Vendor => "states",
        Grade::Illustrative => "assumes",
    }
}

/// How a figure came about: "the 0.33 to 0.67 reported for …".
pub fn grade_participle(grade: Grade) -> &'static str {
    match grade {
        Grade::Measured => "measured for",
        Grade::Survey => "surveyed for",
        Grade::Reported => "reported for",
        Grade::Estimate => "estimated for",
        Grade::Vendor => "stated by a vendor for",
        Grade::Illustrative => "assumed for",
    }
}

/// A tier as a short label at its bar; a typical range needs none where it stands alone.
pub fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::BestInClass => "best in class",
        Tier::TopQuartile => "top quartile",
        Tier::Quartile => "best quartile",
        Tier::Target => "target",
        Tier::Median => "median",
        Tier::Typical => "average",
    }
}

/// A band in words: "3.0 to 5.0", "below 5.0", "at most 1.8", "2.0 or more".
pub fn band(
    band: &Band,
    number: &dyn Fn(f64) -> String,
    range: &dyn Fn(f64, f64) -> String,
) -> String {
    match (band.low, band.high) {
        (Some(low), Some(high)) if low == high => number(low.value),
        (Some(low), Some(high)) => range(low.value, high.value),
        (None, Some(high)) if high.inclusive => filled("at most {}", &[&number(high.value)]),
        (None, Some(high)) => filled("below {}", &[&number(high.value)]),
        (Some(low), None) if low.inclusive => filled("{} or more", &[&number(low.value)]),
        (Some(low), None) => filled("above {}", &[&number(low.value)]),
        (None, None) => "anything".to_owned(),
    }
}

/// A source with its year: "Zendesk 2025" or "Count, undated".
pub fn source(entry: &Entry) -> String {
    let name = entry.source_name();
    entry.year.map_or_else(
        || filled("{}, undated", &[name]),
        |year| filled("{} {}", &[name, &year.to_string()]),
    )
}

/// The id of a remark in the report.
pub fn remark_id(remark: &Remark) -> &'static str {
    match remark {
        Remark::ZeroContacts => "zero-contacts",
        Remark::FewContacts => "few-contacts",
        Remark::LinesDiffer { .. } => "cost-lines-differ-from-total",
        Remark::IdentityBroken { .. } => "rate-and-cost-count-different-contacts",
        Remark::BridgesDisagree => "bridges-disagree",
        Remark::ChosenRowUnusable => "chosen-band-not-comparable",
        Remark::VeryLow => "below-published-range",
        Remark::AboveRange => "above-published-range",
        Remark::UniqueAgainstAll => "unique-against-all-contacts",
        Remark::TimeBaseUnread => "time-base-unread",
    }
}

/// A notice of a link as a sentence.
pub fn notice_text(notice: &crate::link::Notice) -> String {
    use crate::link::NoticeId;
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
