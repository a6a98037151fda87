//! The rules that figures have to keep: each can be broken, and what is true breaks none.

use super::*;
use metric_core::table::{self, Input, RULES};

#[test]
fn every_rule_can_be_broken_and_then_nothing_is_computed() {
    let funnel = |pairs: &str| (Section::Funnel, format!("vol=1000&{pairs}"));
    let broken = [
        funnel("routed=600&contained=700"),
        funnel("contained=900&left=101"),
        funnel("routed=1001"),
        funnel("attempts=999&routed=5"),
        funnel("routed=600&contained=400&left=201"),
        funnel("routed=600&contained=400&escalated=201"),
        funnel("routed=600&contained=400&left=50&escalated=149"),
        funnel("routed=600&contained=400&human=601"),
        funnel("routed=600&contained=400&left=50&human=549"),
        funnel("routed=600&contained=400&left=50&human=551"),
        // 400 of 1,000 are not routed, and 400 escalated: no more than 800 can reach people.
        funnel("routed=600&escalated=400&human=801"),
        funnel("attempts=2000&tried=1500&solved=1001"),
        funnel("attempts=2000&tried=1500&solved=600&gave-up=401"),
        funnel("attempts=2000&tried=500&solved=400&gave-up=101"),
        funnel("attempts=2000&tried=2001"),
        funnel("routed=600&contained=400&returned=401"),
        // 400 were never routed, so that at least 400 reach people.
        funnel("routed=600&contained=300&human=100"),
        // Who has not tried self-service makes contact: 1,500 attempts at most.
        funnel("attempts=2000&tried=500"),
        funnel("ai=401&routed=600&contained=500&returned=100"),
        (Section::Repeats, "vol=1000&cases=1001".to_owned()),
        (Section::Repeats, "vol=1000&cases=800&one-touch=599".to_owned()),
        (Section::Repeats, "vol=1000&cases=800&one-touch=801".to_owned()),
        // Nobody came twice, and there are more contacts than cases.
        (Section::Repeats, "vol=1000&cases=800&one-touch=800".to_owned()),
        (Section::Repeats, "vol=1000&cases=0".to_owned()),
        (Section::Cost, "vol=1000&cost=100&fixed=101".to_owned()),
        (Section::Cost, "vol=1000&cost=100&automated-cost=101&ai=5".to_owned()),
        (Section::Cost, "vol=1000&handled=100&cost=100&automated-cost=9&contained=150".to_owned()),
        (Section::Cost, "vol=1000&aht=100&concurrency=0".to_owned()),
    ];
    // What is left blank counts as nothing, and cannot hide what is too much.
    let with_blanks = [
        funnel("contained=1001"),
        funnel("left=1001"),
        funnel("human=1001"),
        funnel("routed=600&escalated=601"),
        funnel("routed=600&left=601"),
        funnel("tried=600&solved=601"),
        funnel("tried=600&gave-up=601"),
    ];
    let broken = broken.into_iter().chain(with_blanks);
    let mut reached = Vec::new();
    for (section, state) in broken {
        let report = report(&format!("v=1&{state}&end"));
        let results = results(&report, section);
        assert!(results.lines.is_empty() && results.figures.is_empty(), "{state}: {results:?}");
        assert!(!results.findings.is_empty(), "{state} breaks nothing");
        for finding in &results.findings {
            let rules = match finding.kind {
                FindingKind::Broken(broken) => vec![broken.rule],
                FindingKind::Conflict(index) => results.conflicts[index].rules.clone(),
                kind => panic!("{kind:?} of {state}"),
            };
            assert!(rules.iter().all(|rule| rule.row().section == section.subject()), "{state}");
            assert!(finding.amount.abs() >= 1.0, "{state}: {finding:?}");
            reached.extend(rules);
        }
    }
    let blocking =
        RULES.iter().filter(|rule| rule.section != table::Section::Measure && !rule.is_remark);
    for row in blocking {
        assert!(reached.contains(&row.rule), "{}", row.id);
    }
}

#[test]
fn the_difference_of_a_broken_rule_is_left_minus_right() {
    let differences = |state: &str| -> Vec<f64> {
        found(state, Section::Funnel).iter().map(|finding| finding.amount).collect()
    };
    assert_eq!(differences("vol=1000&routed=600&contained=700"), [100.0]);
    // Escalated too few by one: the equation is named, its sides differ by −1.
    assert_eq!(differences("vol=1000&routed=600&contained=400&left=50&escalated=149"), [-1.0]);
}

#[test]
fn a_share_may_be_off_by_half_a_unit_of_its_last_digit() {
    let funnel =
        |pairs: &str| found(&format!("vol=100000&routed=1:percent&{pairs}"), Section::Funnel);
    // 1 % of 100,000 lies within 500 and 1,500, and 1.00 % could be told no better.
    assert_eq!(funnel("contained=1500"), []);
    assert_eq!(funnel("contained=1501")[0].amount, 501.0);
    let digits = |percent: &str| {
        found(&format!("vol=100000&routed={percent}:percent&contained=1010"), Section::Funnel).len()
    };
    assert_eq!([digits("1"), digits("1.01"), digits("1.001"), digits("1.0001")], [0, 0, 1, 1]);
    // What rounding left above the whole is all of it.
    let report = report("v=1&vol=100000&routed=1:percent&contained=1005&end");
    assert_value(&report, Metric::ContainmentOfBot, 1.0);
    // Counts are exact.
    let counts = found("vol=100000&routed=1000&contained=1001", Section::Funnel);
    assert_eq!(counts[0].amount, 1.0);
}

/// The entries that a funnel names, which then has no figure and no row.
fn named(pairs: &str) -> Vec<Input> {
    let report = report(&format!("v=1&vol=1000&{pairs}&end"));
    let results = results(&report, Section::Funnel);
    assert!(results.figures.is_empty() && results.lines.is_empty(), "{pairs}");
    assert!(report.value(Metric::Deflection).is_none(), "{pairs}");
    match &results.conflicts[..] {
        [conflict] => conflict.entries.clone(),
        other => panic!("{pairs}: {other:?}"),
    }
}

#[test]
fn a_blank_hides_no_contradiction() {
    use Input::*;
    // 1,000 contacts and 800 who gave up of 1,700 attempts.
    let pairs = "attempts=1700&gave-up=800&human=600&contained=400";
    assert_eq!(named(pairs), [Contacts, Attempts, GaveUp]);
    // 500, 240 and 300 were all contacts: 1,040.
    let pairs = "contained=500&left=240&escalated=300";
    assert_eq!(named(pairs), [Contacts, Contained, Abandoned, Escalated]);
    // 700, 200 and 1,000 are 1,900 attempts at most.
    let pairs = "tried=2000&solved=700&gave-up=200";
    assert_eq!(named(pairs), [Contacts, Tried, Solved, GaveUp]);
    // 600 + 450 of 1,000, however many were routed.
    assert_eq!(named("human=600&contained=450"), [Contacts, Contained, HandledByPeople]);
    // 900 came back and were contained, and 200 reached people.
    assert_eq!(named("returned=900&human=200"), [Contacts, Returned, HandledByPeople]);
    // 20 % of the attempts at most were no contacts, so that at least 1,250 were made.
    let pairs = "tried=20:percent&attempts=1300";
    assert_eq!(named(pairs), [Contacts, Attempts, Tried]);
    // More handled than offered.
    assert_eq!(named("handled=1001&contained=1"), [Contacts, Handled]);
}

#[test]
fn people_handle_what_is_handled_and_not_contained() {
    // 900 of 1,000 are handled, 300 of them by automation, where 50 gave up.
    let state = |more: &str| {
        format!("v=1&vol=1000&attempts=2000&handled=900&routed=400&contained=300&left=50{more}&end")
    };
    let people = |report: &Report| report.inputs.get(Input::People);
    let blank = report(&state(""));
    assert_eq!(people(&blank), Some(550.0));
    assert_value(&blank, Metric::Deflection, 1.0 - 550.0 / 2_000.0);
    // The same as an entry contradicts nothing, and what all contacts would leave does.
    assert_eq!(found(&state("&human=550")[4..], Section::Funnel), []);
    assert_eq!(found(&state("&human=650")[4..], Section::Funnel)[0].amount, 50.0);
}

#[test]
fn what_is_true_breaks_no_rule() {
    for state in [
        "routed=600&contained=600",
        "contained=1000",
        "routed=600&contained=400&left=50&escalated=150&human=550",
        "routed=600&contained=400&escalated=150",
        "routed=600&contained=400&human=500",
        "attempts=2000&tried=1500&solved=600&gave-up=400",
        "attempts=2000&tried=1500&solved=600",
        "routed=60:percent&contained=33.33:percent&escalated=400", // rounded shares
    ] {
        let found = found(&format!("vol=1000&{state}"), Section::Funnel);
        assert!(!found.iter().any(Finding::is_broken), "{state}: {found:?}");
    }
}

#[test]
fn what_measure_does_not_count_as_resolved_is_named_and_breaks_nothing() {
    // Nobody counted who came back, so that 50 of the 400 contained may have.
    let state = "vol=1000&ai=350&routed=600&contained=400";
    assert_eq!(amount(state, Section::Funnel, FindingKind::ResolvedDiffers), 50.0);
    assert_eq!(found(state, Section::Funnel).len(), 1);
    assert_eq!(found("vol=1000&ai=400&routed=600&contained=400", Section::Funnel), []);
}

#[test]
fn who_was_abandoned_follows_from_those_who_reached_people_or_were_handed_over() {
    // 1,000 − 400 − 500, and 600 − 400 − 150.
    for (state, left, people) in [("human=500", 100.0, 500.0), ("escalated=150", 50.0, 550.0)] {
        let report = report(&format!("v=1&vol=1000&routed=600&contained=400&{state}&end"));
        let lines = &results(&report, Section::Funnel).lines;
        let of = |stage: &str| {
            lines
                .iter()
                .find(|line| matches!(line.name, Name::Stage(known) if known.name == stage))
                .unwrap()
                .value(0)
        };
        assert_eq!(of("Abandoned there"), Some(left), "{state}");
        assert_eq!(of("Handled by people"), Some(people), "{state}");
    }
}

#[test]
fn who_is_not_handled_was_not_abandoned_in_automation() {
    // 90 of 100 are handled: 30 by automation and 60 by people; (1,000 − 30) ÷ 60 = 16.17.
    let state =
        "vol=100&cost=1000&cur=usd&handled=90&routed=60&contained=30&human=60&automated-cost=30";
    for more in ["", "&escalated=30"] {
        let report = report(&format!("v=1&{state}{more}&end"));
        assert_value(&report, Metric::HumanCost, 970.0 / 60.0);
        assert!(report.value(Metric::BotAbandonment).is_none_or(|share| share == 0.0));
    }
    // People and automation cannot handle more than are handled.
    let more = "vol=100&handled=90&routed=60&contained=30&human=61";
    assert!(found(more, Section::Funnel).iter().any(Finding::is_broken));
}

#[test]
fn a_share_loosens_only_the_rules_that_count_it_and_never_leads_below_nothing() {
    // Who came back is a share; what is contained is not, and is 2,000 above what was routed.
    let state = "vol=1000000&routed=600000&contained=602000&returned=5:percent";
    assert_eq!(found(state, Section::Funnel)[0].amount, 2000.0);
    // 60 % and 40.3 % of 600 are 0.3 % above all: nobody was abandoned, and not −1.8.
    let rounded = "v=1&vol=1000&routed=600&contained=60:percent&escalated=40.3:percent&end";
    let report = report(rounded);
    let lines = &results(&report, Section::Funnel).lines;
    let counts: Vec<f64> = lines.iter().filter_map(|line| line.value(0)).collect();
    assert!(!counts.is_empty() && counts.iter().all(|&count| count >= 0.0), "{counts:?}");
}

#[test]
fn what_cannot_be_read_is_not_taken_for_blank() {
    let value = |state: &str, figure: Metric| report(state).value(figure);
    let hour = "v=1&hour=28&aht=360&occupancy=80&shrinkage=30";
    // 28 × 360 ÷ 3,600 ÷ (0.8 × 0.7) = 5, of one contact at once.
    assert_value(&report(&format!("{hour}&end")), Metric::CostFromHandleTime, 5.0);
    for unread in ["concurrency=..two", "other-each=..x"] {
        let state = format!("{hour}&{unread}&end");
        assert_eq!(value(&state, Metric::CostFromHandleTime), None, "{unread}");
    }
    // Who left cannot be read, so that nobody knows how many were escalated.
    let funnel = "v=1&vol=1000&routed=600&contained=300";
    assert_value(&report(&format!("{funnel}&end")), Metric::EscalationRate, 0.5);
    let left = format!("{funnel}&left=..2OO&end");
    assert_eq!(value(&left, Metric::EscalationRate), None);
    assert_eq!(report(&left).value(Metric::HumanHandledRate), None);
}

#[test]
fn cents_that_add_up_leave_no_shared_cost_and_no_change_is_no_paradox() {
    // 2,400.10 + 2,400.20 = 4,800.30, and no channel has a handle time.
    let state = "vol=200&cost=4800.3&basis=time&chan=100::2400.1::::A,100::2400.2::::B";
    assert_eq!(found(state, Section::Channels), []);
    // 25 of 100 and 175 of 900, then 35 of 150 and 165 of 850: both rates fall, the whole stays.
    let state = "vol=200&per=month&base=1000:users&was=200&was-base=1000\
                 &part=35:150:25:100:A,165:850:175:900:B";
    assert_eq!(found(state, Section::Segments), []);
}

#[test]
fn costs_count_the_contacts_that_people_handled_and_those_of_then() {
    let report = report(
        "v=1&vol=4000&cost=40000&routed=2400&contained=1200&left=120&automated-cost=2000\
         &was=4500&was-cost=44000&was-resolved=3500&end",
    );
    let value = |figure| report.value(figure).unwrap();
    // 38,000 ÷ (4,000 − 1,200 − 120), 44,000 ÷ 4,500, 44,000 ÷ 3,500
    assert!((value(Metric::HumanCost) - 14.179_104_477_611_94).abs() < 1e-9);
    assert!((value(Metric::CostPerContactThen) - 9.777_777_777_777_779).abs() < 1e-9);
    assert!((value(Metric::CostPerResolutionThen) - 12.571_428_571_428_571).abs() < 1e-9);
}
