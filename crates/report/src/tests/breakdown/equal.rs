//! What is equal is said to be no difference, and what is gone to be nothing.

use super::*;

#[test]
fn a_segment_whose_rate_did_not_move_has_no_effect_of_it_in_any_time_base() {
    // A: 50 of 100 and 150 of 300 are both 0.5. B: 1,710 of 900 = 1.9 after 1,400 of 700 = 2.0.
    // All: 1,760 of 1,000 = 1.76 after 1,550 of 1,000 = 1.55. Not every rate falls.
    for shown in ["month", "quarter", "year"] {
        let state = format!(
            "vol=1760&per=quarter&base=1000:customers&in={shown}&was=1550&was-base=1000&part=50:100:150:300:A,1710:900:1400:700:B"
        );
        let report = report(&format!("v=1&{state}&end"));
        let segments = results(&report, Section::Segments);
        let of_a = segments.lines.iter().find(|line| line.name == Name::Row(0)).unwrap();
        assert_eq!(of_a.value(6), Some(0.0), "{shown}");
        assert_eq!(segments.findings, [], "{shown}");
    }
}

#[test]
fn a_rate_that_did_not_move_changed_by_nothing() {
    // 360 of 300 users is 1.2, and 120 of 100 as well; all of 360 − 120 is growth.
    let report = report(
        "v=1&vol=360&per=45:days&base=300:users&in=month&was=120&was-base=100&part=360:300:120:100:A&end",
    );
    let value = |figure| report.value(figure);
    assert_eq!(value(Metric::RateChange), Some(0.0));
    assert_eq!(value(Metric::RateRatio), Some(1.0));
    assert_eq!(value(Metric::RateEffect), Some(0.0));
    assert_eq!(value(Metric::MixEffect), Some(0.0));
    assert_eq!(value(Metric::RateEffectOnVolume), Some(0.0));
    assert!((value(Metric::GrowthEffect).unwrap() - 240.0).abs() < 1e-9);
}

#[test]
fn effects_that_cancel_out_add_up_to_nothing() {
    // Three segments of a third each: rates of 0.1, 0.2 and 0.3 after 0.2, 0.3 and 0.1, and as
    // many contacts as before: −0.1, −0.1 and +0.2 cancel out.
    let report = report(
        "v=1&vol=60&per=month&base=300:users&in=quarter&was=60&was-base=300&part=10:100:20:100:A,20:100:30:100:B,30:100:10:100:C&end",
    );
    assert_eq!(report.value(Metric::RateEffect), Some(0.0));
    assert_eq!(report.value(Metric::MixEffect), Some(0.0));
}

#[test]
fn channels_of_one_cost_are_in_no_order() {
    // 12,000 ÷ 900 = 13.33 on either.
    let state = "vol=900&cost=12000&cur=usd&basis=contacts&chan=110:phone:::::P,790:chat:::::C";
    assert_eq!(found(state, Section::Channels), []);
}

#[test]
fn periods_of_different_lengths_are_told_where_volumes_are_compared() {
    let told = |state: &str| {
        let findings = found(&format!("vol=300&{state}"), Section::Change);
        findings.iter().filter(|finding| finding.kind == FindingKind::LengthsDiffer).count()
    };
    assert_eq!(told("per=month&was=900&was-per=quarter"), 1);
    assert_eq!(told("per=month&base=10:orders&was=900&was-per=quarter&was-base=30"), 1);
    assert_eq!(told("per=month&was=900"), 0);
    // One of them cannot be read, or is not known.
    assert_eq!(told("per=month&base=10:orders&was=900&was-base=30&was-per=..x"), 0);
    assert_eq!(told("base=10:orders&was=900&was-base=30&was-per=quarter"), 0);
    // Of costs alone no length is asked for.
    assert_eq!(told("per=month&was-cost=900&was-per=quarter"), 0);
}

#[test]
fn a_segment_that_is_gone_has_no_base_now() {
    let state = |base: &str, gone: &str| {
        format!(
            "vol=100&per=month&base={base}:users&in=month&was=100&was-base=100&part=100:100:50:50:A,0:{gone}:50:50:Gone"
        )
    };
    // Its base is blank, and A has all: as if it were 0. Both rates then were 1, and 1 is left.
    for gone in ["", "0"] {
        let state = state("100", gone);
        assert_eq!(found(&state, Section::Segments), [], "{gone}");
        let report = report(&format!("v=1&{state}&end"));
        assert_eq!(report.value(Metric::MixEffect), Some(0.0));
        assert_eq!(report.value(Metric::RateEffect), Some(0.0));
    }
    // 20 users are left over, of whom some may be its own.
    assert_eq!(amount(&state("120", ""), Section::Segments, FindingKind::ThenIncomplete), 0.0);
}
