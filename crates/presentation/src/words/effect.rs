//! Published effects in words: what was found, of what, how, and by whom.

use super::published::dated;
use benchmarks::{Action, Base, Design, Effect, IssueType, Printed};

/// What an effect does, for a list.
pub fn action(action: Action) -> &'static str {
    match action {
        Action::Fewer => "fewer contacts",
        Action::Points => "fewer contacts, in points",
        Action::Solved => "solved by self-service",
        Action::Contained => "contained by automation",
        Action::Shorter => "shorter handle time",
        Action::Cheaper => "cheaper contact",
        Action::Longer => "longer handle time, a side effect",
        Action::Condition => "a condition, no effect",
    }
}

/// The figure as printed: "20 to 35 %", "1.5 to 2 points", "above 70 %".
pub fn printed(effect: &Effect) -> String {
    let unit = match effect.printed {
        Printed::Percent => "\u{a0}%",
        Printed::Points => " points",
    };
    let (low, high) = (effect.low, effect.high);
    match effect.does {
        Action::Condition => format!("above {low}{unit}"),
        _ if low == high => format!("{low}{unit}"),
        _ if effect.is_read_as_points() => format!("{low} to {high}{unit}, read as points"),
        _ => format!("{low} to {high}{unit}"),
    }
}

/// What an effect is a share of, as the source says it.
pub fn base_as_stated(effect: &Effect) -> &'static str {
    if effect.base.is_empty() { "not stated" } else { effect.base }
}

/// What that is among a person's own contacts.
pub fn own_base(base: Base) -> &'static str {
    match base {
        Base::All => "all contacts",
        Base::Issue(of) => match of {
            IssueType::Status => "order status",
            IssueType::Billing => "billing",
            IssueType::Returns => "returns",
            IssueType::Account => "account",
            IssueType::Technical => "technical",
            IssueType::Policy => "policy",
            IssueType::Other => "other",
        },
        Base::Automation => "what automation can take",
        Base::People => "what people handle",
        Base::Unknown => "to be chosen",
        Base::Nothing => "none",
    }
}

/// How an effect was found, as far as the source says it.
pub fn design(design: Design) -> &'static str {
    match design {
        Design::Controlled => "controlled",
        Design::Comparison => "comparison of companies",
        Design::SuccessfulCases => "successful cases only",
        Design::NotStated => "not stated",
    }
}

/// What tells two effects apart that contradict one another; nothing more than that where both are just two ranges.
pub fn contradiction(one: &Effect, other: &Effect) -> &'static str {
    match (one.id, other.id) {
        // X26
        ("stealth-status-tracking", "metapack-three-updates")
        | ("metapack-three-updates", "stealth-status-tracking") => {
            "by the same source order status is 25 to 40\u{a0}% of the contacts, so 35 to 50\u{a0}% fewer of them are \
             0.35 to 0.8 points of a rate of 4, and not 1.5 to 2"
        }
        _ => "two ranges for the same",
    }
}

/// Whom an effect is from, with its year: "Gartner, undated".
pub fn source_of_effect(effect: &Effect) -> String {
    dated(effect.source_name(), effect.year)
}

/// The same with its grade: "Gartner, undated, retold".
pub fn evidence_of_effect(effect: &Effect) -> String {
    format!("{}, {}", source_of_effect(effect), super::grade(effect.grade))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(id: &str) -> String {
        printed(benchmarks::effect(id).unwrap()).replace('\u{a0}', " ")
    }

    #[test]
    fn figures_read_as_their_source_prints_them() {
        for (id, expected) in [
            ("stealth-telecom-notices", "20 to 35 %"),
            ("metapack-three-updates", "1.5 to 2 points"),
            ("zendesk-simple-policies", "0.8 to 1.2 %, read as points"),
            ("intercom-bot-b2c", "47 %"),
            ("mckinsey-task-completion", "above 70 %"),
        ] {
            assert_eq!(figure(id), expected);
        }
    }

    #[test]
    fn what_a_source_leaves_out_is_said() {
        let median = benchmarks::effect("intercom-bot-b2b").unwrap();
        assert_eq!((base_as_stated(median), own_base(median.on)), ("not stated", "to be chosen"));
        assert_eq!(design(median.design), "not stated");
        assert_eq!(source_of_effect(median), "Intercom 2025");
    }

    #[test]
    fn issues_are_called_what_the_sheet_calls_them() {
        let types = IssueType::ALL.map(|of| (of.id(), own_base(Base::Issue(of))));
        assert_eq!(types, scenario::field::ISSUE_TYPES);
    }
}
