//! What a few contacts more or fewer would change, and the people needed in the months to come.

use super::{Parts, lines::NONE};
use crate::{
    chart::{ChartModel, Curve, CurveChart, CurvePoint, Level},
    view::{
        GridView,
        format::{in_unit, percent, plain, plain_or_whole, whole},
        improve::Picture,
        source::Source,
    },
    words,
};
use metric_core::{
    MetricError,
    band::below,
    table::{Input, Metric},
};
use report::{Kind, Month, Outlook, Staff as Found, Unit};
use scenario::field::Field;

/// What people are counted in: "full-time people", "people to schedule".
fn counted(kind: Kind) -> &'static str {
    match kind {
        Kind::FullTime => "full-time people",
        Kind::Scheduled => "people to schedule",
    }
}

/// Fewer and more contacts, and more load than its middle: contacts, work, people, and how many that is more or fewer.
pub(super) fn changes(parts: Parts<'_>) -> Option<GridView> {
    let source = parts.source;
    let outlook = parts.found.outlook.as_ref()?;
    let need = *outlook.need.as_ref().ok()?;
    let mut rows =
        vec![vec!["As they are".to_owned(), NONE.to_owned(), whole(source, need), NONE.to_owned()]];
    for changed in &outlook.changes {
        let Ok(people) = changed.need else { continue };
        let part = percent(source, (changed.contacts - 1.0).abs());
        let (way, work) = if changed.contacts < 1.0 { ("fewer", "less") } else { ("more", "more") };
        rows.push(vec![
            format!("{part} {way} contacts"),
            format!("{part} {work}"),
            whole(source, people),
            difference(parts, people, need),
        ]);
    }
    for line in &parts.found.lines {
        let Some(loads) = line.loads else { continue };
        let name = if parts.found.lines.len() > 1 {
            format!("{}: ", parts.name(line))
        } else {
            String::new()
        };
        let scheduled = loads.scheduled.filter(|_| outlook.kind == Kind::Scheduled);
        for (place, percentile) in PERCENTILES.into_iter().enumerate() {
            let of = |figures: [f64; 3]| figures.get(place).copied().unwrap_or_default();
            let people = match scheduled {
                Some(scheduled) => whole(source, of(scheduled)),
                None => format!("{} on the line", whole(source, of(loads.people.map(f64::from)))),
            };
            let load = format!("{} erlangs", plain(source, of(loads.erlangs)));
            rows.push(vec![format!("{name}{percentile}"), load, people, NONE.to_owned()]);
        }
    }
    let people = words::capital(counted(outlook.kind));
    let heads = ["Contacts", "Work", people.as_str(), "Change"].map(str::to_owned).to_vec();
    Some(GridView::of(heads, rows))
}

const PERCENTILES: [&str; 3] =
    ["The middle of the ranges", "In 4 of 5 cases no more than", "In 19 of 20 cases no more than"];

/// "3 fewer, 15.0 %", "as many".
fn difference(parts: Parts<'_>, people: f64, need: f64) -> String {
    let change = people - need;
    if change == 0.0 || need == 0.0 {
        return "as many".to_owned();
    }
    let way = if change < 0.0 { "fewer" } else { "more" };
    let share = percent(parts.source, (change / need).abs());
    format!("{} {way}, {share}", whole(parts.source, change.abs()))
}

/// What is said where something of the months to come is entered, and people are not known.
pub(super) fn waits(source: &Source<'_>, found: Option<&Found>) -> &'static str {
    let scenario = source.scenario;
    let entries = [Field::Growth, Field::PlannedMonths, Field::Season, Field::Team];
    let is_wrong = |field| scenario.problem(field).is_some();
    let has_lines = found.is_some_and(|found| !found.lines.is_empty());
    if entries.into_iter().any(is_wrong) || has_lines && is_wrong(Field::Day) {
        return words::MONTHS_WRONG;
    }
    let is_asked = [Field::Growth, Field::PlannedMonths, Field::Season]
        .into_iter()
        .any(|field| !scenario.is_blank(field) && scenario.problem(field).is_none());
    let outlook = found.and_then(|found| found.outlook.as_ref());
    let is_known = outlook.is_some_and(|outlook| outlook.need.is_ok());
    let is_beyond = outlook.is_some_and(|own| own.months.iter().any(|month| month.need.is_err()));
    match (is_asked, is_known) {
        (true, false) => words::MONTHS_WAIT,
        (true, true) if is_beyond => words::MONTHS_BEYOND,
        _ => "",
    }
}

/// The people of the months to come; none where nothing of them is entered.
pub(super) fn picture(parts: Parts<'_>) -> Option<Picture> {
    let outlook = parts.found.outlook.as_ref()?;
    if outlook.months.is_empty() || outlook.months.iter().any(|month| month.need.is_err()) {
        return None;
    }
    let courses = courses(parts, outlook);
    Some(Picture {
        id: "by-month",
        title: "Growth",
        said: said(parts, outlook, &courses),
        chart: Some(ChartModel::Curves(chart(parts, outlook, &courses))),
        grid: Some(grid(parts, outlook, &courses)),
        is_waiting: false,
    })
}

/// The people of the months to come, as things are or with the levers of a scenario.
struct Course {
    /// What the scenario is called; none as things are.
    scenario: Option<String>,
    /// Month by month.
    people: Vec<Result<f64, MetricError>>,
    /// How much the base can grow with the levers, by work alone.
    room: Option<f64>,
}

impl Course {
    fn is_known(&self) -> bool {
        self.people.iter().all(Result::is_ok)
    }

    fn at_end(&self) -> Option<f64> {
        self.people.last()?.ok()
    }

    /// The first month in which a team is too small, and the people that it needs.
    fn short_from(&self, team: f64) -> Option<(u32, f64)> {
        let months = (0_u32..).zip(&self.people);
        let mut known = months.filter_map(|(month, people)| Some((month, people.ok()?)));
        known.find(|(_, need)| below(team, *need))
    }
}

/// As things are, and with the levers of each scenario.
fn courses(parts: Parts<'_>, outlook: &Outlook) -> Vec<Course> {
    let people = outlook.months.iter().map(|month| month.need).collect();
    let as_now = Course { scenario: None, people, room: None };
    let with = outlook.with_levers.iter().map(|with| Course {
        scenario: Some(words::scenario_name(parts.source.scenario, with.further)),
        people: with.months.iter().map(|month| month.need).collect(),
        room: with.headroom,
    });
    std::iter::once(as_now).chain(with).collect()
}

fn chart(parts: Parts<'_>, outlook: &Outlook, courses: &[Course]) -> CurveChart {
    let source = parts.source;
    let last = outlook.months.len().saturating_sub(1);
    let curve = |course: &Course| {
        let found: Vec<_> = (0_u32..)
            .zip(&course.people)
            .filter_map(|(month, people)| Some((f64::from(month), people.ok()?)))
            .collect();
        // People are whole: the number of a month holds until the next one.
        let before = found.first().copied().into_iter().chain(found.iter().copied());
        let steps = before.zip(&found).flat_map(|((_, before), now)| [(now.0, before), *now]);
        Curve {
            name: course.scenario.as_ref().map_or("as things are".to_owned(), |name| with(name)),
            label: course.at_end().map_or_else(String::new, |people| whole(source, people)),
            points: steps.collect(),
            is_dashed: course.scenario.is_some(),
        }
    };
    let level = |team: f64| Level {
        amount: team,
        label: format!("you have {}", plain_or_whole(source, team)),
    };
    let short = outlook.team.and_then(|team| courses.first()?.short_from(team));
    let point = short.map(|(month, people)| CurvePoint {
        at: (f64::from(month), people),
        label: match month {
            0 => format!("{} today", whole(source, people)),
            _ => format!("{} in {}", whole(source, people), months(month)),
        },
        is_hollow: false,
    });
    CurveChart {
        curves: courses.iter().filter(|course| course.is_known()).map(curve).collect(),
        level: outlook.team.map(level),
        points: point.into_iter().collect(),
        caption: format!("months from now; {}", counted(outlook.kind)),
        end: f64::from(u32::try_from(last).unwrap_or_default()),
        ..CurveChart::default()
    }
}

/// "57 are enough for 3 months; 59 are needed in 4 months. With All in they are enough for all 18 months."
fn said(parts: Parts<'_>, outlook: &Outlook, courses: &[Course]) -> String {
    let mut told = vec![people_said(parts, outlook, courses), rate_said(parts, outlook)];
    told.extend(courses.iter().map(|course| room_said(parts, course)));
    told.push(scope_said(parts, outlook));
    told.push(waiting_scenarios(parts, outlook));
    told.retain(|text| !text.is_empty());
    told.join(" ")
}

/// Which scenarios are not in the months, although there are some.
fn waiting_scenarios(parts: Parts<'_>, outlook: &Outlook) -> String {
    let scenario = parts.source.scenario;
    let is_there = |further| outlook.with_levers.iter().any(|with| with.further == further);
    let waiting = scenario.draft().scenarios().into_iter().filter(|further| !is_there(*further));
    let names: Vec<String> =
        waiting.map(|further| words::scenario_name(scenario, further)).collect();
    if names.is_empty() {
        return String::new();
    }
    let names = words::list(&names.iter().map(String::as_str).collect::<Vec<_>>());
    format!("Not in it: {names}, until Improve has a saving for it.")
}

/// Whose people these are, where they are those to schedule: other channels have contacts as well.
fn scope_said(parts: Parts<'_>, outlook: &Outlook) -> String {
    if outlook.kind == Kind::FullTime {
        return String::new();
    }
    let names: Vec<String> = parts.found.lines.iter().map(|line| parts.name(line)).collect();
    let names = words::list(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let besides = if parts.found.later.is_some() { ", without work that can wait" } else { "" };
    format!("People are those to schedule in the busiest {}: {names}{besides}.", parts.slot())
}

/// "With 0.46 contacts per customer per month a base grown by 30.0 % makes as many contacts as today."
fn rate_said(parts: Parts<'_>, outlook: &Outlook) -> String {
    let source = parts.source;
    let rate = source.report.get(Metric::ContactRate).map(|rate| rate.unit);
    let growth = source.report.inputs.get(Input::Growth).filter(|growth| *growth > 0.0);
    let (Some(unit), Some(rate), Some(growth)) = (rate, outlook.rate_to_hold, growth) else {
        return String::new();
    };
    let Unit::Rate(of) = unit else { return String::new() };
    let (rate, growth) = (in_unit(source, unit, rate), percent(source, growth));
    format!(
        "A base grown by {growth} makes as many contacts as today at {rate} {}.",
        words::rate_unit(of).1
    )
}

/// "With All in the work is as today’s once contacts have grown by 24.1 %."
fn room_said(parts: Parts<'_>, course: &Course) -> String {
    let room = course.room.filter(|room| *room > 0.0).zip(course.scenario.as_ref());
    room.map_or_else(String::new, |(room, name)| {
        let (with, room) = (words::capital(&with(name)), percent(parts.source, room));
        let last = course.people.len().saturating_sub(1);
        let last = months(u32::try_from(last).unwrap_or_default());
        format!("{with}, as far as it is in {last}, the work is as today’s once contacts have grown by {room}.")
    })
}

fn people_said(parts: Parts<'_>, outlook: &Outlook, courses: &[Course]) -> String {
    let source = parts.source;
    let last = u32::try_from(outlook.months.len().saturating_sub(1)).unwrap_or_default();
    let people = counted(outlook.kind);
    let Some((as_now, others)) = courses.split_first() else { return String::new() };
    let others = others.iter().filter(|course| course.is_known());
    let others = others.filter_map(|course| Some((course, with(course.scenario.as_ref()?))));
    let Some(team) = outlook.team else {
        let Some(end) = as_now.at_end() else { return String::new() };
        let others = others.filter_map(|(course, with)| {
            Some(format!("; {with} {}", whole(source, course.at_end()?)))
        });
        let others: String = others.collect();
        return format!("In {} {} {people} are needed{others}.", months(last), whole(source, end));
    };
    let own = plain_or_whole(source, team);
    let tell = |course: &Course| match course.short_from(team) {
        None => format!("{own} are enough for all {}", months(last)),
        Some((0, need)) => {
            format!("{own} are too few today: {} are needed", whole(source, need))
        }
        Some((month, need)) => format!(
            "{own} are enough until {} are needed in {}",
            whole(source, need),
            months(month)
        ),
    };
    let others =
        others.map(|(course, with)| format!("{}: {}.", words::capital(&with), tell(course)));
    let told: Vec<String> = std::iter::once(format!("{}.", tell(as_now))).chain(others).collect();
    told.join(" ")
}

/// "with All in".
fn with(scenario: &str) -> String {
    format!("with {scenario}")
}

/// "4 months".
fn months(count: u32) -> String {
    if count == 1 { "1 month".to_owned() } else { format!("{count} months") }
}

fn grid(parts: Parts<'_>, outlook: &Outlook, courses: &[Course]) -> GridView {
    let source = parts.source;
    let has_load = outlook.months.iter().all(|month| month.load.is_some());
    let mut heads = vec!["Month".to_owned(), "Contacts, of today’s".to_owned()];
    if has_load {
        heads.extend(["Contacts a month, all channels", "Hours a month"].map(str::to_owned));
    }
    heads.push(words::capital(counted(outlook.kind)));
    let scenarios = courses.iter().filter_map(|course| course.scenario.as_ref());
    heads.extend(scenarios.map(|name| words::capital(&with(name))));
    if outlook.team.is_some() {
        heads.push("You have".to_owned());
        heads.push("More than needed".to_owned());
    }
    let row = |(place, month): (usize, &Month)| {
        let mut row = vec![place.to_string(), percent(source, month.contacts)];
        row.extend(
            month.load.iter().flatten().filter(|_| has_load).map(|load| whole(source, *load)),
        );
        let needs =
            courses.iter().map(|course| course.people.get(place).and_then(|need| need.ok()));
        row.extend(needs.map(|need| need.map_or(NONE.to_owned(), |need| whole(source, need))));
        if let Some(team) = outlook.team {
            row.push(plain_or_whole(source, team));
            let spare = month.need.map(|need| team - need);
            row.push(spare.map_or_else(|_| String::new(), |spare| signed(parts, spare)));
        }
        row
    };
    GridView::of(heads, outlook.months.iter().enumerate().map(row).collect())
}

/// "−3", "+2", "0".
fn signed(parts: Parts<'_>, people: f64) -> String {
    let text = plain_or_whole(parts.source, people.abs());
    if people < 0.0 {
        format!("−{text}")
    } else if people > 0.0 {
        format!("+{text}")
    } else {
        text
    }
}
