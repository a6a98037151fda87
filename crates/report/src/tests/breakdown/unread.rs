//! What cannot be read is neither blank nor zero: what needs it is not known.

use super::*;

fn column(state: &str, section: Section, id: &str) -> Vec<Option<f64>> {
    let report = report(&format!("v=1&{state}&end"));
    let results = results(&report, section);
    results.lines.iter().map(|line| results.value(line, id)).collect()
}

fn value(state: &str, metric: Metric) -> Option<f64> {
    report(&format!("v=1&{state}&end")).value(metric)
}

#[test]
fn an_unread_cost_or_cost_line_leaves_the_costs_of_channels_unknown() {
    let costs = |more: &str| {
        let state = format!("vol=100&chan=60:phone:100:300:::A,40:chat:50:300:::B{more}");
        column(&state, Section::Channels, "cost")
    };
    assert_eq!(costs(""), [Some(100.0), Some(50.0)]); // blank: what is known
    for unread in [
        "&cost=..150",
        "&cost-agents=..x",
        "&cost=150&cost-other=..5",
        "&cost-agents=9&cost-other=..5",
    ] {
        assert_eq!(costs(unread), [None, None], "{unread}");
    }
    // The lines count, whatever the total was: 1,000 - 150 = 850, of it 510 and 340.
    assert_eq!(costs("&cost=..9&cost-agents=1000"), [Some(610.0), Some(390.0)]);
}

#[test]
fn an_unread_cell_of_a_channel_leaves_what_needs_it_unknown() {
    let cells = |rows: &str, id: &str| {
        let state = format!("vol=100&cost=1000&basis=contacts&aht=300&chan={rows}");
        column(&state, Section::Channels, id)
    };
    // Its direct cost: nobody knows what is shared.
    assert_eq!(cells("60::..x::::A,40::50::::B", "cost"), [None, None]);
    // Its contacts handled: nobody knows its part; its contacts do not stand in.
    assert_eq!(cells("60::::..x::A,40::::40::B", "cost"), [None, None]);
    assert_eq!(cells("60::::..x::A,40::::40::B", "handled"), [None, Some(40.0)]);
    // Its contacts, and all of it: nothing is known of the rest either.
    assert_eq!(cells("60::::::A,..x::::::B", "cost"), [None]);
    assert_eq!(cells("60::::::A,..40", "contacts"), [Some(60.0)]);
    // The basis: 100 contacts of one handle time, but who knows.
    let basis = "vol=100&cost=1000&basis=..x&chan=60:::300:::A,40:::300:::B";
    assert_eq!(column(basis, Section::Channels, "cost"), [None, None]);
    // All of the cost is direct: nothing is spread, and nobody asks by what.
    let direct = "vol=100&cost=1000&basis=..x&chan=60::700::..x::A,40::300::::B";
    assert_eq!(column(direct, Section::Channels, "cost"), [Some(700.0), Some(300.0)]);
    // Its weight: the handle times do not stand in. (60 x 2 + 40 x 1) / 100.
    let index =
        |rows: &str| value(&format!("vol=100&aht=300&chan={rows}"), Metric::ComplexityIndex);
    assert_eq!(index("60:::600:::A,40:::300:::B"), Some(1.6));
    assert_eq!(index("60:::600::..x:A,40:::300:::B"), None);
    assert_eq!(index("60:::600:::A,40:::..x:::B"), None);
}

#[test]
fn an_unread_share_or_count_of_an_issue_leaves_the_largest_cut_unknown() {
    let cut = |rows: &str| value(&format!("vol=100&iss={rows}"), Metric::LargestCut);
    assert_eq!(cut("60::50:A,40::10:B"), Some(0.34)); // 30 + 4
    assert_eq!(cut("60::50:A,40::..x:B"), None);
    assert_eq!(cut("60::50:A,..x::10:B"), None);
    assert_eq!(cut("60::50:A,..40"), None);
    assert_eq!(pointers("vol=100&iss=60::..x:A,40::10:B"), []);
    // What the rows leave over and how they add up is not known beside one that cannot be read.
    assert_eq!(column("vol=100&iss=60:::A,..x:::B", Section::Issues, "contacts"), [Some(60.0)]);
    assert_eq!(column("vol=100&iss=60:::A,..x:::B", Section::Issues, "cumulative"), [None]);
    // A blank share counts as unavoidable, and that is said.
    assert_eq!(cut("60::50:A,40:::B"), Some(0.3));
    assert_eq!(
        amount("vol=100&iss=60::50:A,40:::B", Section::Issues, FindingKind::SharesBlank),
        40.0
    );
    assert_eq!(found("vol=100&iss=60::50:A,40::0:B", Section::Issues), []);
}

#[test]
fn an_unread_type_or_kind_may_be_any() {
    let published = |rows: &str| {
        let report = report(&format!("v=1&vol=100&chan={rows}&end"));
        results(&report, Section::Channels)
            .published
            .iter()
            .map(|one| one.about)
            .collect::<Vec<_>>()
    };
    assert_eq!(published("60:phone:::::A,40:email:::::B"), ["phone", "email"]);
    assert_eq!(published("60:phone:::::A,40:..x:::::B"), [""; 0]);
    assert_eq!(published("60:phone:::::A,..x:email:::::B"), ["phone"]);
    assert_eq!(published("60:phone:::::A,..x"), [""; 0]);
}

#[test]
fn an_unread_earlier_figure_is_not_taken_from_the_segments() {
    let then = |more: &str, part: &str| {
        value(&format!("vol=30&per=month&base=100:users{more}&part={part}"), Metric::RateThen)
    };
    let part = "20:90:16:90:A,10:10:4:10:B";
    assert_eq!(then("", part), Some(0.2)); // (16 + 4) / (90 + 10)
    assert_eq!(then("&was=..20", part), None);
    assert_eq!(then("&was-base=..100", part), None);
    assert_eq!(then("&was=20&was-base=..100", part), None);
    assert_eq!(then("&was=..20&was-base=100", part), None);
    // A count of now that cannot be read: the others are not all there is.
    assert_eq!(then("", "30:90:16:90:A,..x:10:4:10:B"), None);
}

#[test]
fn an_unread_base_is_not_what_the_others_leave() {
    // 40 of 100 customers are left for whom cannot be read, and for whom is in no segment.
    let state = "vol=30&per=month&base=100:users&part=30:60:::A,0:..x:::B";
    assert_eq!(column(state, Section::Segments, "base"), [Some(60.0), None]);
    let blank = "vol=30&per=month&base=100:users&part=30:60:::A,0::::B";
    assert_eq!(column(blank, Section::Segments, "base"), [Some(60.0), None, Some(40.0)]);
}

#[test]
fn a_share_of_what_is_blank_stays_unknown_and_no_default_stands_in() {
    let people =
        |more: &str| value(&format!("vol=1000&base=100:orders&{more}"), Metric::HumanHandledRate);
    assert_eq!(people("contained=400"), Some(6.0)); // nobody abandoned, where nothing says otherwise
    assert_eq!(people("contained=400&left=10:percent"), None);
    assert_eq!(people("contained=400&left=10:percent&routed=500"), Some(5.5));
    // Solved as a share, and nobody knows who tried; came back as a share of what is blank.
    let resolved = |more: &str| value(&format!("vol=1000&{more}"), Metric::ResolvedDeflection);
    assert_eq!(resolved("attempts=2000&contained=400"), Some(0.2));
    assert_eq!(resolved("attempts=2000&contained=400&solved=50:percent"), None);
    assert_eq!(resolved("attempts=2000&contained=400&solved=..x"), None);
    let returned = "attempts=2000&contained=50:percent&returned=10:percent";
    assert_eq!(resolved(returned), None);
    // 10 % of 500 came back: (500 - 50) / 2,000.
    assert_eq!(resolved(&format!("{returned}&routed=1000")), Some(0.225));
}

#[test]
fn an_earlier_base_of_zero_is_a_denominator_of_zero() {
    for base in ["1000:customers&per=month", "1000:orders", "1000:accounts&per=45:days"] {
        let report = report(&format!("v=1&vol=30&base={base}&was=20&was-base=0&end"));
        assert_eq!(error(&report, Metric::RateThen), MetricError::ZeroDenominator, "{base}");
        assert_value(&report, Metric::VolumeChange, 10.0);
        for metric in [Metric::GrowthEffect, Metric::RateEffectOnVolume] {
            assert_eq!(error(&report, metric), MetricError::ZeroDenominator, "{base}");
        }
        assert_eq!(report.get(Metric::SmallestFall), None, "{base}");
    }
    // None at all is not the same.
    let blank = report("v=1&vol=30&base=10:orders&was=20&end");
    assert!(blank.get(Metric::RateThen).is_none());
}

#[test]
fn an_unread_bridge_is_not_made_of_the_others() {
    let compared = |bridges: &str| {
        let report =
            report(&format!("v=1&vol=100&per=month&base=1000:users&vs=saas-b2b&{bridges}&end"));
        row(&report, "table-saas-b2b").result.clone().map(|compared| compared.factor)
    };
    // Per account and year: 1 / 12 / 20, by 10 x 2 as well.
    assert!((compared("seats=20").unwrap() - 1.0 / 240.0).abs() < 1e-12);
    assert!((compared("upc=10&cpa=2").unwrap() - 1.0 / 240.0).abs() < 1e-12);
    for unread in ["seats=..20&upc=10&cpa=2", "seats=..x&upc=10&cpa=2", "upc=10&cpa=..2"] {
        assert!(compared(unread).is_err(), "{unread}");
    }
}

#[test]
fn what_cannot_be_read_of_automation_may_be_in_the_average_cost() {
    let compared = |more: &str| {
        let report = report(&format!("v=1&vol=3000&cur=usd&cost=30000{more}&end"));
        let comparisons = &report.get(Metric::CostPerContact).unwrap().comparisons;
        comparisons.iter().filter(|one| one.result.is_ok()).count()
    };
    assert_eq!((compared(""), compared("&contained=900")), (3, 1));
    for more in ["&contained=..x", "&ai=..x", "&automated-cost=..x", "&contained=30:percent"] {
        assert_eq!(compared(more), 1, "{more}");
    }
}
