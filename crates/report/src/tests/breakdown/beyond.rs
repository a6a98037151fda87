//! Where numbers pass 10^15: what is no result on the way stops nothing, and a result that passes it says
//! so in its figure or its cell.

use super::*;

const MOST: &str = "1000000000000000";

/// A cell of a row, by its column.
fn cell(
    report: &Report,
    section: Section,
    (row, column): (usize, &str),
) -> Result<f64, MetricError> {
    let results = results(report, section);
    let index = results.columns.iter().position(|known| known.id == column).unwrap();
    results.lines[row].values[index]
}

#[track_caller]
fn assert_near(value: Result<f64, MetricError>, expected: f64) {
    let value = value.unwrap();
    assert!((value - expected).abs() <= 1e-9 * expected.abs(), "{value}, not {expected}");
}

#[test]
fn a_base_that_passes_the_limit_by_its_months_alone_leaves_every_figure_of_the_change() {
    // 9 × 10^14 customers in a year of 12 months are an exposure of 1.08 × 10^16.
    let report = report(&format!(
        "v=1&vol={MOST}&per=year&base=900000000000000:customers&in=month\
         &was=900000000000000&was-base=900000000000000&end"
    ));
    // 10^15 ÷ 1.08 × 10^16, and 9 ÷ 108; ten ninths of it, ± 1.96 × sqrt(1/10^15 + 1/(9 × 10^14)).
    assert_value(&report, Metric::RateThen, 1.0 / 12.0);
    assert_value(&report, Metric::RateChange, 1.0 / 108.0);
    let ratio = report.get(Metric::RateRatio).unwrap().interval.unwrap();
    let half = 10.0 / 9.0 * 1.96 * (1e-15_f64 + 1.0 / 9e14).sqrt();
    assert!((ratio.high - 10.0 / 9.0 - half).abs() < 1e-3 * half, "{ratio:?}");
    assert!((10.0 / 9.0 - ratio.low - half).abs() < 1e-3 * half, "{ratio:?}");
    assert!(results(&report, Section::Change).findings[0].kind == FindingKind::NoChance);
    // 2.8016 × sqrt(2 × (1/12) ÷ 1.08 × 10^16) = 1.1006 × 10^-8, up and down alike.
    for metric in [Metric::SmallestFall, Metric::SmallestRise] {
        let change = report.value(metric).unwrap();
        assert!((change - 1.1006e-8).abs() < 1e-12, "{metric:?}: {change}");
    }
    assert_value(&report, Metric::GrowthEffect, 0.0);
    assert_value(&report, Metric::RateEffectOnVolume, 1e14);
}

#[test]
fn contacts_that_pass_the_limit_by_the_pace_of_the_month_are_split_into_rate_and_mix() {
    // 10^15 contacts a day are 3.04 × 10^16 a month. Half of the base each, then and now: A goes from
    // 1 to 1.2 a day, B from 1 to 0.8, by 0.5 × 0.2 each; nothing by the mix.
    let report = report(&format!(
        "v=1&vol={MOST}&per=day&base={MOST}:customers&in=month&was={MOST}&was-per=day&was-base={MOST}\
         &part=600000000000000:500000000000000:500000000000000:500000000000000:A,\
         400000000000000:500000000000000:500000000000000:500000000000000:B&end"
    ));
    assert_eq!(found_kinds(&report, Section::Segments), []);
    for (row, sign) in [(0, 1.0), (1, -1.0)] {
        let of = |column| cell(&report, Section::Segments, (row, column));
        assert_near(of("rate-then"), 30.4375);
        assert_near(of("rate-effect"), sign * 0.1 * 30.4375);
        assert_eq!(of("mix-effect"), Ok(0.0));
    }
    assert_value(&report, Metric::RateEffect, 0.0);
}

fn found_kinds(report: &Report, section: Section) -> Vec<FindingKind> {
    results(report, section).findings.iter().map(|finding| finding.kind).collect()
}

#[test]
fn a_cell_that_passes_the_limit_says_so_and_its_neighbours_have_their_values() {
    // 999,999,999,999,000 of 0.001 orders are 10^18 an order; 1,000 of 999.999 are 1.000001.
    let report = report(&format!(
        "v=1&vol={MOST}&base=1000:orders&was=1000&was-base=1000\
         &part=999999999999000:0.001:500:500:A,1000:999.999:500:500:B&end"
    ));
    let of = |row, column| cell(&report, Section::Segments, (row, column));
    assert_eq!(of(0, "rate"), Err(MetricError::Overflow));
    assert_near(of(0, "rate-then"), 1.0);
    assert_near(of(0, "contribution"), 999_999_999_999.0);
    assert_near(of(1, "rate"), 1.000_001);
    // A: (0.5 + 10^-6)/2 × 10^18. B: (0.5 + 0.999999)/2 × 10^-6, which is its rate of 1.000001000001 − 1.
    assert_eq!(of(0, "rate-effect"), Err(MetricError::Overflow));
    let by_rate = 0.749_999_5 * (1_000.0 / 999.999 - 1.0);
    let own = of(1, "rate-effect").unwrap();
    assert!((own - by_rate).abs() < 1e-12, "{own}");
    assert_eq!(error(&report, Metric::RateEffect), MetricError::Overflow);
    assert_eq!(error(&report, Metric::MixEffect), MetricError::Overflow);
    let json = crate::json::of_draft(
        &link::open(
            &format!("v=1&vol={MOST}&base=1000:orders&part=999999999999000:0.001:::A&end"),
            NumberStyle::EnUs,
        )
        .draft,
    );
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let line = &json["report"]["sections"][0]["rows"]["lines"][0];
    assert_eq!(line["rate"], serde_json::json!({ "error": "overflow" }));
    assert_eq!(line["rate-then"], serde_json::Value::Null);
}

#[test]
fn growth_that_passes_the_limit_leaves_the_part_of_the_rate_and_the_other_way_round() {
    // Then 9 × 10^14 of 1,000, now 10^15 of 3,000: growth is 2,000 × (9 × 10^11 + 3.33 × 10^11) / 2 =
    // 1.2333 × 10^15, and the rate −1.1333 × 10^15. From 1,900: 900 × (9 + 5.263) × 10^11 / 2 =
    // 6.4184 × 10^14 and −5.4184 × 10^14. From 2,500: 1,500 × 6.5 × 10^11 = 9.75 × 10^14 and −8.75 × 10^14.
    let of = |base: &str| {
        report(&format!("v=1&vol={MOST}&base={base}:orders&was=900000000000000&was-base=1000&end"))
    };
    assert_eq!(error(&of("3000"), Metric::GrowthEffect), MetricError::Overflow);
    assert_eq!(error(&of("3000"), Metric::RateEffectOnVolume), MetricError::Overflow);
    assert_value(&of("2500"), Metric::GrowthEffect, 9.75e14);
    assert_value(&of("2500"), Metric::RateEffectOnVolume, -8.75e14);
    // 1,600 × (9 + 10/2.6) × 10^11 / 2 = 1.02769 × 10^15, and 10^14 less that is within the limit.
    assert_eq!(error(&of("2600"), Metric::GrowthEffect), MetricError::Overflow);
    assert_value(&of("2600"), Metric::RateEffectOnVolume, 1e14 - 8e2 * (9e11 + 1e15 / 2_600.0));
}

#[test]
fn the_test_of_a_ratio_stands_where_a_limit_or_the_ratio_passes_the_limit() {
    // 10^15 of 1 order after 1 of 1: 10^15 times, and chance leaves open up to 1/0.0253 = 39.5 times that.
    let edge = report(&format!("v=1&vol={MOST}&base=1:orders&was=1&was-base=1&end"));
    assert_value(&edge, Metric::RateRatio, 1e15);
    let limits = edge.get(Metric::RateRatio).unwrap().interval.unwrap();
    let shape_one = 1.0 / -0.975_f64.ln();
    assert!((limits.high / (shape_one * 1e15) - 1.0).abs() < 1e-9, "{limits:?}");
    assert!(limits.low < 1e15);
    // After 1 of 2 it is twice that: no figure any more, while nothing of it is chance.
    let beyond = report(&format!("v=1&vol={MOST}&base=1:orders&was=1&was-base=2&end"));
    assert_eq!(error(&beyond, Metric::RateRatio), MetricError::Overflow);
    for report in [edge, beyond] {
        assert_eq!(found_kinds(&report, Section::Change), [FindingKind::NoChance]);
    }
}

#[test]
fn the_smallest_change_from_a_rate_that_passes_the_limit_says_so() {
    let report = report(&format!("v=1&vol=5&base=4:orders&was={MOST}&was-base=0.5&end"));
    for metric in [Metric::RateThen, Metric::RateChange, Metric::SmallestFall, Metric::SmallestRise]
    {
        assert_eq!(error(&report, metric), MetricError::Overflow, "{metric:?}");
    }
}

#[test]
fn a_cost_and_a_weight_that_pass_the_limit_are_no_blanks() {
    let lines = report(
        "v=1&vol=9&cost-agents=900000000000000&cost-software=900000000000000\
         &chan=5:phone:3::::A,4:email:::::B&end",
    );
    for row in [0, 1] {
        for column in ["cost", "cost-per-contact"] {
            let own = cell(&lines, Section::Channels, (row, column));
            assert_eq!(own, Err(MetricError::Overflow), "{row} {column}");
        }
    }
    // 900,000 s ÷ 10^-12 s are a weight of 9 × 10^17.
    let weight = report("v=1&vol=9&aht=0.000000000001&chan=9:phone::900000:::A&end");
    assert_eq!(error(&weight, Metric::ComplexityIndex), MetricError::Overflow);
    // Contacts × weight may pass it, and do so only on the way: 10^15 × 2 ÷ 10^15.
    let heavy = report(&format!("v=1&vol={MOST}&chan={MOST}:phone::::2:A&end"));
    assert_value(&heavy, Metric::ComplexityIndex, 2.0);
}
