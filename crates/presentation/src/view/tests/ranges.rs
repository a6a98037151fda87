//! Ranges whose ends differ are never shown with one figure twice.

use super::*;

fn tile(state: &str, name: &str) -> String {
    let view = view(state);
    let cards = view.breakdown.cards.iter().flat_map(|card| &card.tiles);
    let tile = view.tiles.iter().chain(cards).find(|tile| tile.metric.name == name);
    tile.unwrap_or_else(|| panic!("no {name} of {state}")).detail.clone()
}

#[test]
fn the_interval_of_a_rate_has_two_ends() {
    for (contacts, base, interval) in [
        // SciPy, chi2.ppf(0.025, 2 n) / 2 and chi2.ppf(0.975, 2 n + 2) / 2 by the base: 0.26974 and
        // 0.27080; 0.269894 and 0.270106; 0.999938 and 1.000062.
        ("1000000", "3700000", "0.270 to 0.271"),
        ("25000000", "92592593", "0.2699 to 0.2701"),
        ("1000000000", "1000000000", "0.9999 to 1.0001"),
    ] {
        let state = format!("v=1&vol={contacts}&per=month&base={base}:customers&in=month&end");
        let shown = figure(&state).interval;
        assert!(shown.starts_with(&format!("95\u{a0}% interval {interval}, if")), "{shown}");
    }
}

#[test]
fn the_interval_of_a_share_has_two_ends() {
    let detail = |n: &str, part: &str| {
        let state = format!("v=1&vol={n}&per=month&base=9000000:customers&who={part}&end");
        tile(&state, "Customers who made contact")
    };
    // 4,500,000 of 9,000,000: 50 % ± 1.96 × sqrt(0.25 / 9,000,000) = 50 ± 0.0327 %.
    let half = "of the base, at least once in the month; 95\u{a0}% interval 49.97 to 50.03\u{a0}%";
    assert_eq!(detail("9000000", "4500000"), half);
    // 90 of 9,000,000: 0.001 % with Wilson's 0.00081 to 0.00123.
    let few =
        "of the base, at least once in the month; 95\u{a0}% interval 0.00081 to 0.00123\u{a0}%";
    assert_eq!(detail("9000000", "90"), few);
}

#[test]
fn a_rate_that_moved_a_little_is_not_shown_as_the_same() {
    let sentence = |now: &str, then: &str| {
        let view = view(&format!(
            "v=1&vol={now}&per=month&base=1000000:customers&was={then}&was-base=1000000&in=month&end"
        ));
        view.breakdown.cards[0].sentence.clone()
    };
    // 0.270 and 0.271; 0.5 and 0.500001; and no change at all.
    assert_eq!(
        sentence("271000", "270000"),
        "The rate went from 0.270 to 0.271 contacts per customer per month; the volume went from \
         270,000 to 271,000 contacts."
    );
    assert_eq!(
        sentence("500001", "500000"),
        "The rate went from 0.500000 to 0.500001 contacts per customer per month; the volume went \
         from 500,000 to 500,001 contacts."
    );
    assert_eq!(
        sentence("270000", "270000"),
        "The rate stayed at 0.27 contacts per customer per month; the volume stayed at 270,000 \
         contacts."
    );
}

#[test]
fn a_band_in_another_unit_has_two_ends() {
    // 0.1 to 0.4 a month of each customer (Count), at 300,000 orders a customer a month: per 100
    // orders 0.0000333 and 0.000133.
    let state = "v=1&vol=500&per=month&base=100000:orders&vs=ecommerce&opc=300000&in=month&end";
    let row = view(state).table.into_iter().find(|row| row.id == "count-ecommerce").unwrap();
    let (low, high) = row.converted.split_once(" to ").unwrap();
    assert_ne!(low, high);
}
