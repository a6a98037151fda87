//! The sample of a scenario, drawn at once or later, and levers for one click.
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

#[path = "common/improve.rs"]
mod common;

use benchmarks::Tier;
use common::{SHOP, first, near, number, opened};
use metric_core::{MetricError, sample::Sampler};
use report::{
    CaseFound, CaseOutcome, Draw, Expected, Measured, QuickLever, evaluate, improve, quick_levers,
};
use scenario::field::Effect;

/// The first scenario, which has to be there.
fn expected(state: &str, draw: Draw<'_>) -> Expected {
    let draft = opened(state).draft;
    let improve = improve(&draft, &evaluate(&draft), draw).unwrap();
    *improve.scenarios.into_iter().next().unwrap().found.unwrap()
}

fn outcome(expected: &Expected) -> &CaseOutcome {
    let Some(CaseFound::Of(outcome)) = &expected.case else { panic!("{:?}", expected.case) };
    outcome
}

/// 15,000 fewer contacts a year at $8 to $12 each, from month 3 on and in full from month 8 on; a year.
const RANGED: &str = "each=8..12&once=60000&run-licence=2000&horizon=12&discount=0\
    &lever=points:all::2:6::::x&b.by=1.5";

#[test]
fn the_central_case_is_the_same_without_a_sample() {
    let state = format!("{SHOP}&{RANGED}");
    let mut sampler = Sampler::default();
    let (later, now) = (expected(&state, Draw::Later), expected(&state, Draw::Now(&mut sampler)));
    assert!(later.is_ranged && later.sampled.is_none() && outcome(&later).drawn.is_none());
    assert!(now.is_ranged && now.sampled.is_some() && outcome(&now).drawn.is_some());
    let values = |expected: &Expected| -> Vec<Option<f64>> {
        expected.figures.iter().map(|figure: &Measured| figure.outcome.value()).collect()
    };
    assert_eq!(values(&later), values(&now));
    assert_eq!(outcome(&later).all.returns, outcome(&now).all.returns);
    // Whoever asks again gets the same.
    let again = expected(&state, Draw::Now(&mut sampler));
    assert_eq!(again.sampled, now.sampled);
    assert_eq!(outcome(&again).drawn, outcome(&now).drawn);
    // Where nothing is a range there is nothing to draw.
    let exact = expected(&state.replace("8..12", "10"), Draw::Now(&mut sampler));
    assert!(!exact.is_ranged && exact.sampled.is_none() && outcome(&exact).drawn.is_none());
}

#[test]
fn a_range_of_the_handle_time_counts_where_levers_touch_contacts_of_another_one() {
    // sqrt(300 x 588) = 420; 25 % of 400,000 at 210 / 420 of the handle time; at 588 and at 300 seconds
    let touched = format!("{SHOP}&each=10&aht=300..588&lever=fewer:all::::210:::x&b.by=25");
    let found = expected(&touched, Draw::Now(&mut Sampler::default()));
    let sampled = found.sampled.unwrap();
    near(found.levers[0].bar, 50_000.0, 1e-6);
    near(sampled.saving.p5, 100_000.0 * 210.0 / 588.0, 40.0);
    near(sampled.saving.p50, 50_000.0, 60.0);
    near(sampled.saving.p95, 70_000.0, 80.0);
    let [swing] = sampled.swings.as_slice() else { panic!("{:?}", sampled.swings) };
    assert_eq!(swing.key, "aht");
    near(swing.ends[0], 70_000.0, 1e-6);
    near(swing.ends[1], 100_000.0 * 210.0 / 588.0, 1e-6);
    // No other lever minds it, and then nothing is drawn.
    for other in ["fewer:all:::::::x", "shorter:people::::210:::x"] {
        let state = format!("{SHOP}&each=10&aht=300..588&lever={other}&b.by=25");
        let found = expected(&state, Draw::Now(&mut Sampler::default()));
        assert!(!found.is_ranged && found.sampled.is_none(), "{other}");
    }
}

#[test]
fn a_range_from_which_nothing_follows_is_not_drawn() {
    // The cost of a contact replaces the total; nothing is routed that could take longer.
    for entries in ["each=10&cost=300000..500000", "each=10&longer=15..25"] {
        let state = format!("{SHOP}&{entries}&lever=fewer:all:::::::x&b.by=25");
        let found = expected(&state, Draw::Now(&mut Sampler::default()));
        assert!(!found.is_ranged && found.sampled.is_none(), "{entries}");
        near(found.levers[0].bar, 100_000.0, 1e-6);
    }
    let state = format!("{SHOP}&cost=300000..500000&lever=fewer:all:::::::x&b.by=25");
    assert!(expected(&state, Draw::Later).is_ranged);
}

#[test]
fn the_histogram_has_every_draw() {
    let scenario = first(&format!("{SHOP}&{RANGED}"));
    let histogram = &scenario["sample"]["histogram"];
    let counts = histogram["counts"].as_array().unwrap();
    let sum: f64 = counts.iter().map(number).sum();
    let beyond = [0, 1].map(|side| number(&histogram["beyond"][side]));
    near(sum + beyond.iter().sum::<f64>() * 20_000.0, 20_000.0, 1e-6);
    // P5 = 120,000, P95 = 180,000: columns of 3,333, nine in ten draws in 18 of them
    near(number(&histogram["width"]), 60_000.0 / 18.0, 10.0);
    let before = (120_000.0 - number(&histogram["from"])) / (60_000.0 / 18.0);
    near(before, before.round(), 0.1);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // twelve at most
    let inside = counts.iter().skip(before.round() as usize).take(18).map(number).sum::<f64>();
    near(inside, 18_000.0, 3.0);
    // The least draw lies 4.0556 standard deviations of 0.12325 below the middle: 89,154, which is 9.3 columns
    near(before, 10.0, 0.1);
    assert_eq!(counts.len(), 10 + 18 + 12);
    // Beyond 180,000 + 12 x 3,333 = 220,000 lie 1 - Phi(ln(220 / 146.97) / 0.12325) = 0.053 %
    near(beyond[1], 0.000_532, 0.000_1);
    assert_eq!(beyond[0], 0.0);
}

#[test]
fn the_band_of_the_money_opens_with_the_months() {
    let scenario = first(&format!("{SHOP}&{RANGED}"));
    let band = scenario["case"]["band"].as_array().unwrap();
    let months: Vec<f64> = band.iter().map(|month| number(&month["month"])).collect();
    assert_eq!(months, (0..=12).map(f64::from).collect::<Vec<_>>());
    // 1,250 contacts a month at full effect: sixths from month 3 on, so 3.5 months by month 8, and 7.5 by 12
    for (month, full) in [(0, 0.0), (2, 0.0), (3, 1.0 / 6.0), (8, 3.5), (12, 7.5)] {
        for (key, each) in [("p5", 8.0), ("p95", 12.0)] {
            let spent = 60_000.0 + 2_000.0 * f64::from(month);
            let saved = 1_250.0 * each * full;
            let place = usize::try_from(month).unwrap();
            near(number(&band[place][key]), saved - spent, saved * 1e-3 + 1e-9);
        }
    }
    // Over 30 months: twelve steps of 2.5, whole ones from above, and the end of the ramp
    let long = first(&format!("{SHOP}&{}", RANGED.replace("horizon=12", "horizon=30")));
    let band = long["case"]["band"].as_array().unwrap();
    let months: Vec<f64> = band.iter().map(|month| number(&month["month"])).collect();
    assert_eq!(months, [0.0, 3.0, 5.0, 8.0, 10.0, 13.0, 15.0, 18.0, 20.0, 23.0, 25.0, 28.0, 30.0]);
}

/// Fewer than 900 contacts lie within the draws of 1,000 to 2,000, of which the least is 602. The middle of 5 to
/// 19 % is 10 %: odds of 1/19 and 19/81, whose mean of logarithms is that of 1/9.
const PARTS: &str = "vol=1000..2000&per=year&cost=120000&cur=usd&routed=950&contained=900&auto-each=0\
    &once=6000&run-licence=0&horizon=12&discount=0&lever=fewer:people:::::::x&b.by=5..19";

#[test]
fn a_draw_without_a_cost_leaves_the_figures_at_the_middles() {
    // What people handle of 850 contacts with 900 contained is below nothing, and the total is divided by it.
    let mut sampler = Sampler::default();
    let now = expected(PARTS, Draw::Now(&mut sampler));
    assert!(now.is_ranged && now.sampled.is_none());
    assert_eq!(now.undrawn, Some(MetricError::ZeroDenominator));
    // A tenth of all that people do: 12,000 of 120,000 a year, less 6,000 at once
    near(now.levers[0].bar, 12_000.0, 1e-6);
    near(outcome(&now).all.returns.npv, 6_000.0, 1e-6);
    assert!(outcome(&now).drawn.is_none() && outcome(&now).undrawn.is_none());
    let scenario = first(PARTS);
    assert_eq!(
        (&scenario["undrawn"], scenario["sample"].is_null()),
        (&"zero-denominator".into(), true)
    );
    // What is drawn later, or is no range, or has a cost in every draw, says nothing.
    let later = expected(PARTS, Draw::Later);
    assert!(later.is_ranged && later.sampled.is_none() && later.undrawn.is_none());
    let exact = PARTS.replace("1000..2000", "1000").replace("5..19", "10");
    let exact = expected(&exact, Draw::Now(&mut sampler));
    assert!(!exact.is_ranged && exact.sampled.is_none() && exact.undrawn.is_none());
    let drawn = expected(&PARTS.replace("cost=", "each=90&cost="), Draw::Now(&mut sampler));
    assert!(drawn.sampled.is_some() && drawn.undrawn.is_none());
}

#[test]
fn a_case_that_overflows_in_a_draw_leaves_its_figures_and_the_sample() {
    // Half of 4 x 10^13 contacts at sqrt(96) = 9.798 each: 1.96 x 10^14 a year, and 7.84 x 10^14 in four years.
    // The highest draw is exp(0.5) of that, 1.29 x 10^15, where a year of all contacts is 6.46 x 10^14.
    let state = "vol=40000000000000&per=year&cur=usd&each=8..12&once=0&run-licence=0&horizon=48\
        &discount=0&lever=fewer:all:::::::x&b.by=50";
    let now = expected(state, Draw::Now(&mut Sampler::default()));
    assert!(now.sampled.is_some() && now.undrawn.is_none());
    let outcome = outcome(&now);
    near(outcome.all.returns.npv, 7.838_367e14, 1e9);
    assert!(outcome.drawn.is_none());
    assert_eq!(outcome.undrawn, Some(MetricError::Overflow));
    assert_eq!(first(state)["case"]["undrawn"], "overflow");
}

#[test]
fn the_draws_of_a_lever_are_named_by_what_it_does_and_of_what() {
    let issues =
        format!("{SHOP}&each=10&iss=8000:billing::Billing,4000:billing::Billing%3A%20refunds");
    let keys = |levers: &str| -> Vec<String> {
        let draft = opened(&format!("{issues}&{levers}")).draft;
        let improve = improve(&draft, &evaluate(&draft), Draw::Later).unwrap();
        improve.levers.into_iter().map(|lever| lever.key).collect()
    };
    let (refunds, billing) = ("fewer:issue:Billing%3A%20refunds", "fewer:issue:Billing");
    // An issue that is called as another one begins is another one; twice the same are told apart.
    let levers = format!("lever={refunds}::::::x,{billing}::::::y,{billing}::::::z");
    let [first, second] = ["lever:fewer:issue:billing:0", "lever:fewer:issue:billing:1"];
    assert_eq!(keys(&levers), ["lever:fewer:issue:billing: refunds:0", first, second]);
    // A target that its reach does not ask for names nothing.
    let levers =
        "lever=fewer:all:Billing::::::x,fewer:all:::::::y,contained:automation:Billing::::::z";
    let own = ["lever:fewer:all::0", "lever:fewer:all::1", "lever:contained:automation::0"];
    assert_eq!(keys(levers), own);
    // So neither moves the draws of the others.
    let sample = |levers: &str| {
        expected(&format!("{issues}&{levers}"), Draw::Now(&mut Sampler::default())).sampled.unwrap()
    };
    let alone = sample(&format!("lever={billing}::::::y&b.by=20..30"));
    let behind = sample(&format!("lever={refunds}::::::x,{billing}::::::y&b.by=:20..30"));
    assert_eq!(alone.saving, behind.saving);
    let plain = sample("lever=fewer:all:::::::x&b.by=20..30");
    assert_eq!(plain.saving, sample("lever=fewer:all:Billing::::::x&b.by=20..30").saving);
}

fn quick(state: &str) -> Vec<QuickLever> {
    let draft = opened(state).draft;
    quick_levers(&draft, &evaluate(&draft))
}

#[test]
fn a_quick_lever_goes_down_to_a_published_tier() {
    // 4 per 100 orders; the top quartile is below 2, best in class below 1
    let levers = quick(&format!("{SHOP}&vs=ecommerce&each=10"));
    let ids: Vec<_> = levers.iter().map(|lever| (lever.target.id, lever.tier)).collect();
    let (top, best) = (Tier::TopQuartile, Tier::BestInClass);
    assert_eq!(ids, [("table-ecommerce-top", top), ("table-ecommerce-best", best)]);
    for (lever, [rate, points, contacts]) in
        levers.iter().zip([[0.02, 2.0, 20_000.0], [0.01, 3.0, 30_000.0]])
    {
        assert_eq!(lever.effect, Effect::Points);
        near(lever.rate, rate, 1e-12);
        near(lever.amount, points, 1e-12);
        near(lever.contacts, contacts, 1e-6);
        near(lever.cost_year.unwrap(), contacts * 10.0, 1e-6);
        // The lever then says the same.
        let own = format!("{SHOP}&each=10&lever=points:all:::::::x&b.by={points}");
        let saving = &first(&own)["levers"][0];
        near(number(&saving["saving-year"]), lever.cost_year.unwrap(), 1e-6);
        near(number(&saving["contacts"]), lever.contacts, 1e-6);
    }
    // 15 points of 40 in the month: 62.5 % fewer of 400 a month, in a quarter; no cost is known
    let help = "vol=1200&per=quarter&base=1000:it-users&vs=it&in=year";
    let levers = quick(help);
    near(levers[0].rate, 0.15 * 12.0, 1e-12);
    assert_eq!((levers[0].effect, levers[0].cost_year), (Effect::Fewer, None));
    near(levers[0].amount, 62.5, 1e-9);
    near(levers[0].contacts, 750.0, 1e-6);
    near(levers[1].amount, 75.0, 1e-9);
}

#[test]
fn no_quick_lever_where_there_is_nothing_to_gain() {
    let ids =
        |state: &str| -> Vec<&str> { quick(state).iter().map(|lever| lever.target.id).collect() };
    let rate = |contacts: &str| format!("vol={contacts}&per=year&base=100000:orders&vs=ecommerce");
    // 2 per 100 is no longer above 2, and 1 no longer above 1
    assert_eq!(ids(&rate("2001")), ["table-ecommerce-top", "table-ecommerce-best"]);
    assert_eq!(ids(&rate("2000")), ["table-ecommerce-best"]);
    assert!(ids(&rate("1000")).is_empty());
    // Without a segment, a base, or contacts there is no target.
    assert!(ids("vol=4000&per=year&base=100000:orders").is_empty());
    assert!(ids("vol=4000&per=year&vs=ecommerce").is_empty());
    // What contradicts itself in the funnel has no cost: 60 % contained of none routed.
    let broken =
        "vol=40000&per=year&base=1000000:orders&vs=ecommerce&each=10&routed=0&contained=600";
    assert_eq!(quick(broken)[0].cost_year, None);
    // Half of the contacts can be avoided: from 4 to 2, and not to 1.
    let issue = format!("{}&iss=4000:status:50:Status", rate("4000"));
    assert_eq!(ids(&issue), ["table-ecommerce-top"]);
}
