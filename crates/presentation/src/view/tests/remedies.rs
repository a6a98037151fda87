//! What a contradiction says would be right is right when it is typed as it is shown.

use super::{NumberStyle, PlainDigits, View, link, view};
use scenario::field::Field;

/// Contradictions of one section each.
const STATES: [&str; 17] = [
    "vol=1000&tried=2000&solved=700&gave-up=200",
    "vol=1000&routed=60:percent&contained=700",
    "vol=1000&attempts=1700&solved=500&gave-up=199",
    "vol=1000&contained=70:percent&escalated=40:percent&returned=10",
    "vol=2400&attempts=6000&tried=2400",
    "vol=1000&cases=800&one-touch=599",
    "vol=240000&cases=150000&one-touch=30:percent",
    // Cases with one contact are not all cases: contacts would be left.
    "vol=2400&cases=2000&one-touch=1500",
    "vol=2400&cases=2000&one-touch=2100",
    "vol=2400&cases=2300&one-touch=500",
    "vol=1000&cases=1000&one-touch=999",
    "vol=1000&cases=1000&one-touch=30:percent",
    "vol=1&cases=3&one-touch=30:percent",
    // Counts that are whole beside shares.
    "vol=101&routed=60:percent&contained=30&left=10&escalated=50",
    // Little room between the bounds of a share.
    "vol=200000&routed=100000&contained=50:percent&returned=33310&human=50000&handled=83340",
    "vol=2400&routed=60:percent&contained=70:percent&escalated=40:percent",
    // Of two contradictions each has its own advice.
    "vol=2400&routed=60:percent&contained=50:percent&left=30:percent&escalated=30:percent&human=2000",
];

/// How many sections contradict themselves, and the first entries that would help.
fn problems(view: &View) -> (usize, Vec<(Field, String)>) {
    let errors: Vec<_> =
        view.breakdown.sections.iter().filter_map(|one| one.problem.as_ref()).collect();
    let remedies = errors.first().map(|error| error.remedies.clone()).unwrap_or_default();
    (errors.len(), remedies.into_iter().map(|one| (one.field, one.would_be)).collect())
}

#[test]
fn each_number_that_would_be_right_is_right_when_it_is_typed() {
    let digits = PlainDigits { style: NumberStyle::EnUs };
    let mut tried = 0;
    for state in STATES {
        let state = format!("v=1&{state}&in=month&end");
        let (count, remedies) = problems(&view(&state));
        assert_eq!(count, 1, "{state}");
        for (field, would_be) in remedies {
            let unit = if would_be.contains('%') { " %" } else { "" };
            let numbers = would_be
                .split([' ', '%'])
                .filter(|word| word.starts_with(|first: char| first.is_ascii_digit()));
            for number in numbers {
                let mut draft = link::open(&state, NumberStyle::EnUs).draft;
                draft.set(field, format!("{number}{unit}"));
                let after = View::of(&draft, &digits);
                let error = after.breakdown.sections.iter().find_map(|one| one.problem.clone());
                let at_box = after.field(field).and_then(|note| note.error.clone());
                assert_eq!((at_box, error), (None, None), "{state}: {field:?} {number}{unit}");
                tried += 1;
            }
        }
    }
    assert!(tried > 40, "{tried}");
}
