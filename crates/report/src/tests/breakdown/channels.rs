//! What channels hold is set against what is given of all, and what one of them costs stays its own.

use super::*;
use metric_core::{MetricError, table::Rule};

/// Ids and amounts of what is said of the channels.
fn said(state: &str) -> Vec<(&'static str, f64)> {
    let findings = found(state, Section::Channels);
    findings.iter().map(|finding| (finding.kind.id(), finding.amount)).collect()
}

/// Costs of the channels in their order.
fn costs(state: &str) -> Vec<Option<f64>> {
    let report = report(&format!("v=1&vol=100&{state}&end"));
    let channels = results(&report, Section::Channels);
    channels.lines.iter().map(|line| channels.value(line, "cost")).collect()
}

#[test]
fn contacts_handled_of_channels_are_held_against_all_with_and_without_a_cost() {
    for cost in ["", "&cost=1000"] {
        let said = |rest: &str| said(&format!("vol=100{cost}&{rest}"));
        // 90 + 40 handled of 100, and 40 + 40.
        assert_eq!(said("chan=60:::300:90::A,40:::300:::B"), [("handled-differs", 30.0)]);
        assert_eq!(said("chan=60:::300:40::A,40:::300:::B"), [("handled-differs", -20.0)]);
        assert_eq!(said("handled=90&chan=60:::300:::A,40:::300:::B"), [("handled-differs", 10.0)]);
        assert_eq!(said("handled=80&chan=60:::300:40::A,40:::300:::B"), []);
        // Nobody knows what cannot be read.
        assert_eq!(said("handled=..x&chan=60:::300:40::A,40:::300:::B"), []);
        assert_eq!(said("handled=90&chan=60:::300:..x::A,40:::300:::B"), []);
    }
    // The costs go on.
    let differs = costs("cost=1000&basis=contacts&chan=60::::30::A,40::::20::B");
    assert_eq!(differs, [Some(600.0), Some(400.0)]); // 1,000 x 30 / 50
}

#[test]
fn handle_time_of_channels_is_compared_with_that_of_all() {
    let said = |rest: &str| said(&format!("vol=100&{rest}"));
    // (60 x 500 + 40 x 250) / 100 = 400.
    let rows = "chan=60:::500:::A,40:::250:::B";
    assert_eq!(said(&format!("aht=300&{rows}")), [("handle-time-differs", 100.0)]);
    assert_eq!(said(&format!("aht=420&{rows}")), [("handle-time-differs", -20.0)]);
    // Within half a percent somebody rounded: 402 x 0.005 = 2.01.
    assert_eq!(said(&format!("aht=402&{rows}")), []);
    assert_eq!(said(&format!("aht=400&{rows}")), []);
    // It counts the contacts handled: (30 x 500 + 40 x 250) / 70 = 357.1.
    let handled = "handled=70&chan=60:::500:30::A,40:::250:::B";
    assert_eq!(said(&format!("aht=357&{handled}")), []);
    // Not all of them have one: nothing is known of the others.
    assert_eq!(said("aht=300&chan=60:::500:::A,40::::::B"), []);
    assert_eq!(said("aht=300&chan=60:::500:::A"), []);
    assert_eq!(said("aht=300&chan=60:::500:::A,40:::..x:::B"), []);
    assert_eq!(said("aht=..x&chan=60:::500:::A,40:::250:::B"), []);
    assert_eq!(said("chan=60:::500:::A,40:::250:::B"), []);
}

#[test]
fn direct_costs_above_the_total_leave_every_cost_unknown() {
    let above = "cost=1000&chan=100::1200::::A";
    assert_eq!(said(&format!("vol=100&{above}")), [("direct-cost-above-total", 200.0)]);
    assert_eq!(costs(above), [None]);
    let finding = found(&format!("vol=100&{above}"), Section::Channels)[0];
    assert!(!finding.is_broken(), "shares and rates go on");
    let FindingKind::Broken(broken) = finding.kind else { panic!("{finding:?}") };
    assert_eq!((broken.rule, broken.left), (Rule::DirectCostAboveTotal, 1200.0));
    // 400.1 + 600.2 is 1,000.3, within floating point.
    assert_eq!(said("vol=100&cost=1000.3&chan=60::400.1::::A,40::600.2::::B"), []);
}

#[test]
fn a_channel_with_a_cost_and_no_contacts_is_named_and_its_cost_is_not_spread() {
    let named = |rest: &str| {
        let findings = found(&format!("vol=100&{rest}"), Section::Channels);
        let own =
            findings.iter().filter(|finding| finding.kind == FindingKind::CostWithoutContacts);
        own.map(|finding| (finding.rows[0], finding.amount)).collect::<Vec<_>>()
    };
    // 1,000 less 500 of email: 300 and 200 by contacts; not 600 and 400.
    let email = "cost=1000&basis=contacts&chan=60::::::Phone,:email:500::::Email,40::::::Chat";
    assert_eq!(named(email), [(1, 500.0)]);
    assert_eq!(costs(email), [Some(300.0), Some(200.0)]);
    // All of it is direct.
    let direct = "cost=1000&chan=100::400::::Phone,::600::::Email";
    assert_eq!(named(direct), [(1, 600.0)]);
    assert_eq!(costs(direct), [Some(400.0)]);
    // Direct costs above the total are found with it: 700 + 600.
    let above = "cost=1000&chan=100::700::::Phone,::600::::Email";
    assert_eq!(named(above), [(1, 600.0)]);
    assert_eq!(costs(above), [None]);
    // None at all is no contacts as well; its cost stays its own.
    let none = "cost=1000&basis=contacts&chan=100::::::Phone,0::250::::Email";
    assert_eq!(named(none), [(1, 250.0)]);
    assert_eq!(costs(none), [Some(750.0), Some(250.0)]);
    // Without a total, and of several.
    assert_eq!(named("chan=100::::::Phone,::250::::Email,::30::::Fax"), [(1, 250.0), (2, 30.0)]);
    // A name or a cost of nothing is no cost, and what cannot be read may be contacts.
    assert_eq!(named("cost=1000&chan=100:::9:::Phone,::0::::Email,::::::Fax"), []);
    assert_eq!(named("cost=1000&chan=100:::9:::Phone,..x::500::::Email"), []);
}

#[test]
fn shared_cost_that_has_nothing_to_follow_is_a_division_by_zero_and_no_lack_of_handle_time() {
    let costs_of = |rest: &str| {
        let report = report(&format!("v=1&vol=100&cost=1000&{rest}&end"));
        let channels = results(&report, Section::Channels);
        let of = |id: &str| channels.columns.iter().position(|column| column.id == id).unwrap();
        let [cost, each] = ["cost", "cost-per-contact"].map(of);
        let lines = channels.lines.iter();
        lines.map(|line| [line.values[cost], line.values[each]]).collect::<Vec<_>>()
    };
    let zero = Err(MetricError::ZeroDenominator);
    for rest in [
        // Handle times of 0 on every channel: 60 x 0 + 40 x 0.
        "chan=60:::0:::A,40:::0:::B",
        "chan=100::100:0:::A",
        // Nothing was handled, by time and by contacts: 0 x 300 + 0 x 200, and 0 + 0.
        "chan=60:::300:0::A,40:::200:0::B",
        "basis=contacts&chan=60:::300:0::A,40::::0::B",
        "chan=60::::0::A,40::::0::B",
    ] {
        let costs = costs_of(rest);
        assert!(!costs.is_empty() && costs.iter().all(|cost| *cost == [zero; 2]), "{costs:?}");
        let said = said(&format!("vol=100&cost=1000&{rest}"));
        assert!(said.iter().all(|(id, _)| *id != "shared-cost-needs-handle-time"), "{said:?}");
    }
    // What lacks a handle time still asks for it, whatever the others have.
    let lacks = "chan=60:::0:::A,40::::::B";
    assert_eq!(costs_of(lacks), [[Err(MetricError::Missing); 2]; 2]);
    assert_eq!(
        said(&format!("vol=100&cost=1000&{lacks}")),
        [("shared-cost-needs-handle-time", 0.0)]
    );
    // Cost that is direct is not shared: nothing is divided.
    assert_eq!(costs("cost=1000&chan=60::400:0:::A,40::600:0:::B"), [Some(400.0), Some(600.0)]);
}
