//! Two periods: what the change is made up of adds up, and swapped periods turn it around.
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

#[path = "common/found.rs"]
mod found;
#[path = "common/sound.rs"]
mod sound;

use found::{Report, assert_near, report};
use proptest::{collection::vec, prelude::*, sample::select};

/// Two periods of one base, with segments that hold part of it or all.
#[derive(Debug, Clone)]
struct Periods {
    kind: &'static str,
    shown: &'static str,
    /// Earlier, then now.
    windows: [&'static str; 2],
    rest: [(u32, u32); 2],
    /// Contacts and base, earlier and now.
    segments: Vec<[(u32, u32); 2]>,
}

fn periods() -> impl Strategy<Value = Periods> {
    let window = || select(vec!["day", "week", "month", "quarter", "year", "45:days"]);
    let figures = || (0..5_000_u32, 1..5_000_u32);
    let none_or_some = || prop_oneof![Just((0, 0)), figures()];
    (
        select(vec!["customers", "orders", "accounts"]),
        select(vec!["month", "quarter", "year"]),
        [window(), window()],
        [none_or_some(), none_or_some()],
        vec([figures(), figures()], 1..6),
    )
        .prop_map(|(kind, shown, windows, rest, segments)| Periods {
            kind,
            shown,
            windows,
            rest,
            segments,
        })
}

impl Periods {
    fn whole(&self, which: usize) -> (u32, u32) {
        let segments = self.segments.iter().map(|segment| segment[which]);
        let add = |sum: (u32, u32), one: (u32, u32)| (sum.0 + one.0, sum.1 + one.1);
        segments.fold(self.rest[which], add)
    }

    /// The link; where `now` is 0, the periods are swapped.
    fn state(&self, now: usize) -> String {
        let then = 1 - now;
        let ((c0, n0), (c1, n1)) = (self.whole(then), self.whole(now));
        let rows: Vec<String> = self
            .segments
            .iter()
            .map(|of| format!("{}:{}:{}:{}:a", of[now].0, of[now].1, of[then].0, of[then].1))
            .collect();
        format!(
            "v=1&vol={c1}&per={}&base={n1}:{}&was={c0}&was-per={}&was-base={n0}&in={}&part={}&end",
            self.windows[now],
            self.kind,
            self.windows[then],
            self.shown,
            rows.join(",")
        )
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rate_and_mix_effect_add_up_to_the_change_and_growth_and_rate_to_the_volume(periods in periods()) {
        let state = periods.state(1);
        let report = report(&state);
        let (then, now) = (report.value("rate-then"), report.value("contact-rate"));
        let size = then.max(now);
        assert_near(report.value("rate-change"), now - then, size);
        assert_near(report.value("rate-effect") + report.value("mix-effect"), now - then, size);
        // What segments left over then and do not now has no row, and adds to the mix alone.
        let rests = periods.rest.map(|rest| rest.1);
        if rests[0] == 0 || rests[1] > 0 {
            assert_near(report.sum("segments", "rate-effect"), report.value("rate-effect"), size);
            assert_near(report.sum("segments", "mix-effect"), report.value("mix-effect"), size);
        }
        let (c0, c1) = (f64::from(periods.whole(0).0), f64::from(periods.whole(1).0));
        assert_near(report.value("volume-change"), c1 - c0, c0.max(c1));
        assert_near(
            report.value("growth-effect") + report.value("rate-effect-on-volume"), c1 - c0, c0.max(c1) * 1e3,
        );
        // Segments add up to the whole, each at its own weight.
        assert_near(report.sum("segments", "contribution"), now, size);
        assert_near(report.sum("segments", "weight"), 1.0, 1.0);
        for line in report.lines("segments") {
            if let (Some(rate), Some(weight)) = (line["rate"].as_f64(), line["weight"].as_f64()) {
                assert_near(rate * weight, line["contribution"].as_f64().unwrap(), size);
            }
        }
    }

    #[test]
    fn two_periods_swapped_turn_every_change_around(periods in periods()) {
        let (one, other) = (report(&periods.state(1)), report(&periods.state(0)));
        let size = one.value("rate-then").max(one.value("contact-rate"));
        assert_near(one.value("rate-then"), other.value("contact-rate"), size);
        for change in ["rate-change", "rate-effect", "mix-effect"] {
            assert_near(one.value(change), -other.value(change), size);
        }
        let volume = one.value("volume-change").abs().max(one.value("growth-effect").abs());
        for change in ["volume-change", "growth-effect", "rate-effect-on-volume"] {
            assert_near(one.value(change), -other.value(change), volume * 1e3);
        }
        if let (Some(ratio), Some(inverse)) = (one.find("rate-ratio"), other.find("rate-ratio"))
            && ratio > 0.0
            && inverse > 0.0
        {
            assert_near(ratio * inverse, 1.0, 1.0);
        }
        let chance = |report: &Report| {
            let findings = report.section("change")["findings"].as_array().unwrap().clone();
            let found = findings.iter().find(|found| found["id"].as_str().unwrap().ends_with("chance"));
            found.and_then(|found| found["amount"].as_f64()).unwrap()
        };
        assert_near(chance(&one), chance(&other), 1.0);
        // Simpson's case is one from either side.
        let is_simpson = |report: &Report| report.findings("segments").contains(&"simpson".to_owned());
        prop_assert_eq!(is_simpson(&one), is_simpson(&other));
    }
}

#[test]
fn decimals_of_a_base_leave_nothing_over() {
    // 1,000.3 − 500.1 − 500.2 is −5.7e-14 in floating point.
    let report = report(
        "v=1&vol=60&per=month&base=1000.3:customers&was=50&was-base=1000.3&in=month\
         &part=30:500.1:20:500.1:A,30:500.2:30:500.2:B&end",
    );
    assert_eq!(report.lines("segments").len(), 2);
    assert!(report.findings("segments").is_empty());
    let change = report.value("rate-effect") + report.value("mix-effect");
    assert_near(change, report.value("rate-change"), 0.1);
}
