//! The funnel, from attempts over automation to people (docs/metrics.md, "Break
//! down", Funnel).

use super::{
    FUNNEL, contacts_handled, exposure,
    published::of_share,
    rate_limits,
    relations::{Verdict, verdict},
};
use crate::{
    outcome::{
        Cell, Figure, Finding, Limits, Line, Lines, Outcome, Section, cell, of_count,
        perhaps_of_count, sized_cell,
    },
    scenario::Scenario,
    value::{Lack, Value, add, both, figure, first, left, per},
};

const FIGURES: [&str; 9] = [
    "containment-of-bot",
    "containment-of-contacts",
    "true-containment",
    "escalation-rate",
    "bot-abandonment",
    "self-service-success",
    "deflection",
    "resolved-deflection",
    "human-handled-rate",
];

/// Shares that are compared: of what, in its words.
const SHARES: [&str; 2] = ["containment of the bot", "self-service success"];

/// Whether something was entered.
pub fn is_filled(scenario: &Scenario) -> bool {
    FUNNEL.iter().any(|key| !scenario.is_blank(key))
}

pub fn section(scenario: &Scenario) -> Option<Section> {
    if !is_filled(scenario) {
        return None;
    }
    if scenario.value("vol").is_err() {
        return Some(Section::stopped("funnel", Finding::Some));
    }
    Some(match verdict(scenario) {
        Verdict::Infeasible => Section::stopped("funnel", Finding::Some),
        Verdict::Unclear => {
            let mut section = Section::open("funnel", &FIGURES);
            for about in SHARES {
                let unclear = (Err(Lack::Unclear), Ok(1.0));
                section.published.extend(of_share(scenario, about, unclear, &Limits::Any));
            }
            section
        }
        Verdict::Feasible => computed(scenario),
    })
}

/// Whether an entry of the funnel is a share.
fn has_shares(scenario: &Scenario) -> bool {
    FUNNEL.iter().any(|key| scenario.is_share(key))
}

/// Whether an entry of the funnel cannot be read: what it may contradict can be left out.
pub fn is_doubtful(scenario: &Scenario) -> bool {
    FUNNEL.iter().chain(&["vol", "handled", "ai"]).any(|key| scenario.is_unread(key))
}

/// A count that was worked out of rounded shares may fall short of nothing.
fn no_less_than_none(value: Value) -> Value {
    value.map(|value| value.max(0.0))
}

/// Abandoned in automation: as given, else routed − contained − escalated, else contacts handled −
/// contained − handled by people, else nobody.
pub fn abandonment(scenario: &Scenario) -> Value {
    let of = |key| scenario.value(key);
    let of_routed = left(of("routed"), &[of("contained"), of("escalated")]);
    let of_handled = left(contacts_handled(scenario), &[of("contained"), of("human")]);
    no_less_than_none(first(&[of("left"), of_routed, of_handled, Ok(0.0)]))
}

/// The same where it is worth a row and a figure: that nobody abandoned is where somebody has counted
/// them.
fn counted_abandonment(scenario: &Scenario) -> Value {
    let abandoned = abandonment(scenario);
    if scenario.value("left").is_err() && abandoned == Ok(0.0) {
        return Err(Lack::Blank);
    }
    abandoned
}

/// Handled by automation: contained, else resolved by it.
pub fn automation_handled(scenario: &Scenario) -> Value {
    first(&[scenario.value("contained"), scenario.value("ai")])
}

/// Handled by people: as given, else what automation leaves of the contacts handled (docs/metrics.md,
/// "Break down", Funnel).
fn people(scenario: &Scenario) -> Value {
    let rest =
        left(contacts_handled(scenario), &[scenario.value("contained"), abandonment(scenario)]);
    no_less_than_none(first(&[scenario.value("human"), rest]))
}

/// Escalated: as given, else routed − contained − abandoned.
fn escalated(scenario: &Scenario) -> Value {
    let rest =
        left(scenario.value("routed"), &[scenario.value("contained"), abandonment(scenario)]);
    no_less_than_none(first(&[scenario.value("escalated"), rest]))
}

/// Solved: as given; nobody where nobody tried.
fn solved(scenario: &Scenario) -> Value {
    let none = if scenario.is_blank("tried") { Ok(0.0) } else { Err(Lack::Blank) };
    first(&[scenario.value("solved"), none])
}

fn computed(scenario: &Scenario) -> Section {
    let mut section = Section::new("funnel");
    automation(scenario, &mut section);
    of_attempts(scenario, &mut section);
    if scenario.is_blank("ai") {
        let people = people(scenario);
        let own = Figure::of("human-handled-rate", per(people, exposure(scenario)));
        let is_error = matches!(own.outcome, Outcome::Error(_));
        let limits = match rate_limits(people, exposure(scenario)) {
            // What was worked out of shares is no count, even where it is whole.
            Limits::Are(limits) if has_shares(scenario) => Limits::Perhaps(limits),
            limits => limits,
        };
        let own = own.with(limits);
        section.figures.push(if is_error { own.optional() } else { own });
    }
    section.lines = Lines::Are(stages(scenario));
    compared(scenario, &mut section);
    if is_doubtful(scenario) {
        for figure in &mut section.figures {
            figure.is_optional = true;
        }
        for published in &mut section.published {
            published.is_optional = true;
        }
        if let Lines::Are(lines) = &mut section.lines {
            for line in lines {
                line.is_optional = true;
            }
        }
    }
    section
}

/// Shares of the contacts routed to automation, and of all contacts.
fn automation(scenario: &Scenario, section: &mut Section) {
    let of = |key| scenario.value(key);
    let stayed = left(of("contained"), &[of("returned")]);
    for (id, part, whole) in [
        ("containment-of-bot", of("contained"), of("routed")),
        ("containment-of-contacts", of("contained"), of("vol")),
        ("true-containment", stayed, of("routed")),
        ("escalation-rate", escalated(scenario), of("routed")),
        ("bot-abandonment", counted_abandonment(scenario), of("routed")),
        ("self-service-success", of("solved"), of("tried")),
    ] {
        // What is worked out of shares is no count.
        let limits = if has_shares(scenario) { perhaps_of_count } else { of_count };
        section.figures.push(Figure::of(id, share(part, whole)).with(limits(part, whole)));
    }
}

/// Containment of the bot and self-service success beside what is published of them.
fn compared(scenario: &Scenario, section: &mut Section) {
    let of = |key| scenario.value(key);
    let counts = [(of("contained"), of("routed")), (of("solved"), of("tried"))];
    for (about, (part, whole)) in SHARES.into_iter().zip(counts) {
        let limits = if has_shares(scenario) { perhaps_of_count } else { of_count };
        section.published.extend(of_share(scenario, about, (part, whole), &limits(part, whole)));
    }
}

/// A share; what is known to be one is cut at its ends, where rounding passes them.
fn share(part: Value, whole: Value) -> Value {
    per(part, whole).map(|share| share.clamp(0.0, 1.0))
}

/// Deflection = 1 − people ÷ attempts; resolved deflection counts what was solved and contained and did
/// not come back.
fn of_attempts(scenario: &Scenario, section: &mut Section) {
    let attempts = scenario.value("attempts");
    let deflected = left(attempts, &[people(scenario)]);
    // Nobody is taken to have come back where nothing says so.
    let returned = first(&[scenario.value("returned"), Ok(0.0)]);
    let resolved = add(solved(scenario), left(scenario.value("contained"), &[returned]));
    for (id, part) in [("deflection", deflected), ("resolved-deflection", resolved)] {
        let figure = Figure::sized(id, share(part, attempts), 1.0);
        section.figures.push(figure.with(perhaps_of_count(part, attempts)));
    }
}

/// The stages that are known: count, of contacts, rate, of attempts, and where the bar begins.
fn stages(scenario: &Scenario) -> Vec<Line> {
    let of = |key| scenario.value(key);
    let none = Ok(0.0);
    let contacts = of("vol");
    let abandoned = abandonment(scenario);
    let after = |parts: &[Value]| left(contacts, parts);
    let all = [
        ("Attempts", true, of("attempts"), none),
        ("Tried self-service", true, of("tried"), left(of("attempts"), &[of("tried")])),
        ("Solved by self-service", true, of("solved"), contacts),
        ("Gave up", true, of("gave-up"), add(contacts, solved(scenario))),
        ("Contacts", false, contacts, none),
        ("Routed to automation", false, of("routed"), after(&[of("routed")])),
        ("Contained", false, of("contained"), after(&[of("contained")])),
        (
            "Abandoned there",
            false,
            counted_abandonment(scenario),
            after(&[of("contained"), abandoned]),
        ),
        ("Escalated", false, escalated(scenario), after(&[of("routed")])),
        ("Handled by people", false, people(scenario), none),
    ];
    let is_shown = |stage: &&(&str, bool, Value, Value)| stage.2.is_ok();
    all.iter().filter(is_shown).map(|stage| line(scenario, stage)).collect()
}

fn line(
    scenario: &Scenario,
    (name, is_attempts, count, start): &(&str, bool, Value, Value),
) -> Line {
    let (contacts, attempts) = (scenario.value("vol"), scenario.value("attempts"));
    // Attempts are no contacts yet.
    let of_contacts = |value: Value| if *is_attempts { Cell::Null } else { cell(value) };
    let size =
        both(contacts, attempts).map_or(contacts.unwrap_or(0.0), |(one, other)| one.max(other));
    // Where the bar cannot begin where it should, it begins at nothing, or nowhere.
    let from = match figure(*start) {
        Err(Lack::Unclear) => Cell::Any,
        Err(Lack::Over) => Cell::Overflow,
        Ok(start) => sized_cell(Ok(start), size),
        Err(_) => Cell::ValueOrNull(0.0, size),
    };
    let cells = vec![
        ("count", sized_cell(*count, size)),
        ("share", of_contacts(per(*count, contacts))),
        ("rate", of_contacts(per(*count, exposure(scenario)))),
        ("of-attempts", cell(per(*count, attempts))),
        ("from", from),
    ];
    Line { name: Some((*name).to_owned()), cells, is_optional: false }
}
