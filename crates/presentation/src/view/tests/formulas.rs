//! Every figure that is shown has its definition, its formula and its source.

use super::*;
use crate::view::{Explained, FigureCard, FormulaGroup, Tile, formulas};
use scenario::field::Section;

/// Everything filled, and nothing in it contradicts the rest.
const FULL: &str = "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&cur=usd\
     &cost-agents=30000&cost-software=18000&handled=2310&ai=700&who=610&attempts=6000&tried=4500\
     &solved=3000&gave-up=600&routed=60:percent&contained=50:percent&left=40&returned=20\
     &escalated=680&human=1550&cases=1800&one-touch=1400&resolved=1700&aht=420&hour=32\
     &occupancy=80&shrinkage=30&fixed=40:percent&automated-cost=3000&was=2250&was-base=900\
     &was-cost=46000&was-resolved=1600&in=month&iss=980:billing:50:A,700::20:B\
     &chan=1600:phone:5000:480:::P,800:email::300:::M\
     &part=1500:400:1350:300:X,900:600:900:600:Y&end";
/// Orders: no time base, rates per hundred.
const FLOW: &str = "v=1&vol=520&base=13000:orders&cost=5200&cur=eur&vs=ecommerce&was=500\
     &was-base=10000&iss=260:status:40:S&chan=520:chat::60:::C&part=120:1000:100:1000:X&end";

fn groups(state: &str) -> Vec<FormulaGroup> {
    formulas(&link::open(state, NumberStyle::EnUs).draft, &PlainDigits::default())
}

fn of(groups: &[FormulaGroup], card: FigureCard) -> &[Explained] {
    groups.iter().find(|group| group.card == card).map_or(&[], |group| &group.figures)
}

fn worked(groups: &[FormulaGroup], card: FigureCard, name: &str) -> String {
    let found = of(groups, card).iter().find(|figure| figure.name == name);
    found.unwrap_or_else(|| panic!("no {name} of {card:?}")).worked.clone()
}

#[track_caller]
fn assert_whole(figure: &Explained, has_value: bool) {
    let Explained { name, tells, formula, worked, source, .. } = figure;
    for text in [name, tells, formula.as_str(), source] {
        assert!(!text.trim().is_empty(), "{figure:?}");
    }
    assert_eq!(!worked.is_empty(), has_value, "{figure:?}");
}

#[track_caller]
fn assert_tiles(figures: &[Explained], tiles: &[Tile]) {
    for tile in tiles {
        let found = figures.iter().find(|figure| figure.name == tile.metric.name);
        let figure = found.unwrap_or_else(|| panic!("{} lacks its formula", tile.metric.id));
        assert_whole(figure, tile.figure != "–");
        assert!(figure.worked.contains(&tile.figure) || tile.figure == "–", "{figure:?}");
    }
}

#[test]
fn no_figure_that_is_shown_lacks_its_formula() {
    let waiting =
        "v=1&vol=2400&per=quarter&base=1000:customers&cost=48000&routed=600&iss=9:::A&end";
    for state in [FULL, FLOW, STORY, ORDERS, waiting] {
        let (view, groups) = (view(state), groups(state));
        let answer = of(&groups, FigureCard::Answer);
        assert_whole(&answer[0], true);
        assert_eq!(answer[0].name, "Contact rate");
        assert_tiles(answer, &view.tiles);
        for line in view.lines.iter().filter(|line| line.name != "Total") {
            let own = |figure: &&Explained| figure.name.starts_with(line.name);
            let figures: Vec<_> = of(&groups, FigureCard::Cost).iter().filter(own).collect();
            assert_eq!(figures.len(), 2, "{}", line.name);
            for figure in figures {
                assert_whole(figure, true);
            }
        }
        for card in &view.breakdown.cards {
            let figures = of(&groups, FigureCard::Section(card.section));
            assert_tiles(figures, &card.tiles);
            let heads = card.grid.iter().flat_map(|grid| grid.heads.iter().skip(1));
            for head in heads {
                let is_own = |figure: &&Explained| {
                    head.starts_with(figure.name)
                        || figure.name == "Base" && (head == "Customers" || head == "Orders")
                };
                let figure = figures.iter().find(is_own);
                assert_whole(figure.unwrap_or_else(|| panic!("{head} lacks its formula")), true);
            }
        }
        let pointers = of(&groups, FigureCard::Pointers);
        assert_eq!(pointers.is_empty(), view.breakdown.pointers.is_empty());
        for figure in pointers {
            assert_whole(figure, true);
        }
    }
    let sections: Vec<Section> =
        view(FULL).breakdown.cards.iter().map(|card| card.section).collect();
    assert_eq!(sections.len(), Section::ALL.len(), "{sections:?}");
}

#[test]
fn what_a_function_computes_is_shown_with_its_numbers() {
    let change = FigureCard::Section(Section::Change);
    let flow = groups(FLOW);
    // 3,000 × 0.045 = 135 and −0.01 × 11,500 = −115: the example of `volume_effects`.
    let growth = "(13,000 − 10,000) orders × (4.0 + 5.0) ÷ 2 ÷ 100 = +135";
    assert_eq!(worked(&flow, change, "By growth"), growth);
    let by_rate = "(13,000 + 10,000) orders × (4.0 − 5.0) ÷ 2 ÷ 100 = -115";
    assert_eq!(worked(&flow, change, "By the rate"), by_rate);
    let full = groups(FULL);
    // 1,000 × 3 and 900 × 3 months; 300 × (0.80 + 0.8333) ÷ 2 = 245.
    let growth = "(3,000 − 2,700) customer-months × (0.80 + 0.83) ÷ 2 = +245";
    assert_eq!(worked(&full, change, "By growth"), growth);
    let by_chance = worked(&full, change, "Chance of such a difference");
    let start = "2,400 contacts of 3,000 customer-months now, 2,250 contacts of 2,700 customer-months \
                 then: ";
    assert!(by_chance.starts_with(start), "{by_chance}");
    let cost = "USD\u{a0}30,000 agent compensation + USD\u{a0}18,000 software and tooling = \
                USD\u{a0}48,000";
    assert_eq!(worked(&full, FigureCard::Cost, "Support cost"), cost);
    // 1 ÷ 0.8 = 1.25 months.
    let between = "1 ÷ 0.80 contact rate = 1.25 months";
    assert_eq!(worked(&full, FigureCard::Answer, "Time between contacts"), between);
}

#[test]
fn the_effects_of_a_segment_are_those_of_kitagawa() {
    let segments = FigureCard::Section(Section::Segments);
    let full = groups(FULL);
    // X: 1,350 of 300 × 3 = 1.5 then, 1,500 of 400 × 3 = 1.25 now; 300 of 900 and 400 of 1,000.
    let rate =
        "X: (33.3\u{a0}% + 40.0\u{a0}%) ÷ 2 × (1.25 − 1.5) = -0.092 contacts / customer / month";
    assert_eq!(worked(&full, segments, "Change by its rate"), rate);
    // ((1.5 + 1.25)/2 − (0.8333 + 0.8)/2) × 0.0667 = 0.0372.
    let mix = "X: ((1.5 + 1.25) ÷ 2 − (0.83 + 0.80) ÷ 2) × (40.0\u{a0}% − 33.3\u{a0}%) = +0.037 contacts / \
               customer / month";
    assert_eq!(worked(&full, segments, "Change by the mix"), mix);
    // Y: 900 of 600 × 3 = 0.5 in both periods: no effect of its rate.
    let change = FigureCard::Section(Section::Change);
    let all = worked(&full, change, "By the rates of segments");
    assert_eq!(all, "-0.092 X + 0.000 Y = -0.092 contacts / customer / month");
}

#[test]
fn a_column_is_shown_with_the_numbers_of_its_first_row() {
    let full = groups(FULL);
    let issues = FigureCard::Section(Section::Issues);
    let channels = FigureCard::Section(Section::Channels);
    for (card, name, numbers) in [
        (issues, "Share", "A: 980 contacts ÷ 2,400 contacts = 40.8\u{a0}%"),
        (issues, "Can be avoided", "A: 980 contacts × 50.0\u{a0}% that can be avoided = 490"),
        (channels, "Contacts", "P: 1,600 contacts"),
        (channels, "Handle time", "P: 480 seconds"),
        // 43,000 by 1,600 × 480 and 800 × 300: 76.2 % of them are 32,761.90.
        (
            channels,
            "Cost",
            "P: USD\u{a0}5,000 direct cost + USD\u{a0}32,761.90 of the shared cost = USD\u{a0}37,761.90",
        ),
    ] {
        assert_eq!(worked(&full, card, name), numbers);
    }
    let rate = "S: 260 contacts ÷ 13,000 orders × 100 = 2.0 contacts / 100 orders";
    assert_eq!(worked(&groups(FLOW), issues, "Rate"), rate);
}

#[test]
fn what_is_at_stake_is_shown_with_its_numbers() {
    // 500 of 1,000, of which 60 % can be avoided; phone is published as 40 to 65 %.
    let state = "v=1&vol=1000&iss=500::60:A&chan=800:phone:::::P,200:chat:::::C&end";
    let groups = groups(state);
    let issue = "A: 500 contacts × 60.0\u{a0}% = 300 contacts; ÷ 1,000 contacts = 30.0\u{a0}%";
    let at = FigureCard::Pointers;
    assert_eq!(worked(&groups, at, "Contacts that can be avoided"), issue);
    let outside = "Phone: (80.0\u{a0}% − 65.0\u{a0}%) × 1,000 = 150 contacts";
    let told = worked(&groups, at, "Difference to what is published");
    assert!(told.starts_with(outside), "{told}");
}

#[test]
fn a_source_with_an_address_has_it() {
    let full = groups(FULL);
    let change = of(&full, FigureCard::Section(Section::Change));
    let effect = change.iter().find(|figure| figure.name == "By the mix of segments").unwrap();
    assert_eq!(effect.url, Some("https://doi.org/10.1080/01621459.1955.10501299"));
    assert_eq!(of(&full, FigureCard::Answer)[0].url, None);
}
