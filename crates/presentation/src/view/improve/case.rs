//! The case: when it pays, and what of the saving is cash.

use super::{
    Parts, Shown,
    figures::{ends_of, payback, runs, saving_of, short, terms_of_people, value},
    levers,
    model::Picture,
    money,
};
use crate::{
    view::{
        FixedSheet, GridView,
        format::{money, percent, plain, typed_most, whole},
        job_answer::{Fact, Missing},
        rule,
        source::Source,
    },
    words,
};
use metric_core::{
    MetricError,
    case::BreakEven,
    table::{Input, Metric},
};
use report::{CaseFound, CaseOutcome, Pay};
use scenario::field::Field;

/// The case.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CaseView {
    /// What the saving frees, and whether that is cash.
    pub said: String,
    /// Its figures.
    pub tiles: Vec<Fact>,
    /// What it waits for, or why it has no figures.
    pub problem: Option<Missing>,
    /// The money over the months.
    pub picture: Option<Picture>,
    /// The scenarios beside one another.
    pub grid: Option<GridView>,
    /// What a reader should know.
    pub notes: Vec<String>,
    /// Whether nothing was entered of it.
    pub is_blank: bool,
    /// What stands beside the entry of the posts: "of 1.7 freed".
    pub beside_posts: String,
}

/// The case of the scenario that the answer speaks of.
pub(super) fn of(parts: Parts<'_>) -> CaseView {
    let source = parts.source;
    let is_blank = is_blank(source);
    let Some(lead) = parts.lead() else { return CaseView { is_blank, ..CaseView::default() } };
    let mut view = CaseView { said: said(parts, lead), is_blank, ..CaseView::default() };
    if let Some(freed) = value(lead, Metric::PeopleFreed) {
        let style = source.scenario.draft().style;
        view.beside_posts = format!("of {} freed", typed_most(freed.max(0.0), style));
    }
    view.problem = lead.case.as_ref().and_then(|case| problem(parts, case));
    if let Some(CaseFound::Of(case)) = &lead.case {
        found(parts, lead, case, &mut view);
    }
    view
}

/// What a case waits for, or why it has no figures; none where it has.
pub(super) fn problem(parts: Parts<'_>, case: &CaseFound) -> Option<Missing> {
    let source = parts.source;
    Some(match case {
        CaseFound::Of(_) => return None,
        CaseFound::Needs(needs) => Missing::of("The case", needs),
        CaseFound::PostsAboveFreed(freed) => {
            let text = if *freed > 0.0 {
                let most = typed_most(*freed, source.scenario.draft().style);
                format!("More posts are not refilled than are freed: write {most} or less.")
            } else {
                "No post is freed, so none can stay empty.".to_owned()
            };
            Missing { text, entries: vec![Field::PostsNotRefilled] }
        }
        CaseFound::RampBeyondHorizon(place) => {
            let name = levers::title(source, *place);
            let lever = parts.found.levers.iter().find(|lever| lever.place == *place);
            let months = lever.map_or(0, |lever| lever.timing.iter().sum::<u32>());
            let text = format!(
                "{name} has its full effect after {months} months, and the horizon is {}: write a longer one, or a \
                 shorter start and ramp.",
                horizon(source)
            );
            Missing { text, entries: vec![Field::Horizon] }
        }
        CaseFound::NoSaving => {
            "Cash is a part of the saving, and there is no saving.".to_owned().into()
        }
        CaseFound::Failed(MetricError::ZeroDenominator) => Missing {
            text: words::NOBODY_WORKS.to_owned(),
            entries: vec![Field::Occupancy, Field::Shrinkage],
        },
        CaseFound::Failed(error) => rule::failure(source, *error).into(),
    })
}

/// Whether nothing was entered of the case.
pub(super) fn is_blank(source: &Source<'_>) -> bool {
    FixedSheet::Case.steps().iter().all(|step| source.scenario.is_blank(step.field))
}

/// What the saving frees.
fn said(parts: Parts<'_>, lead: Shown<'_>) -> String {
    let source = parts.source;
    let name = if parts.has_several() { parts.name(lead.further) } else { "It".to_owned() };
    let hours = value(lead, Metric::HoursFreed).filter(|hours| *hours > 0.0);
    let people = value(lead, Metric::PeopleFreed).filter(|people| *people > 0.0);
    let is_saved = saving_of(lead).is_some_and(|saving| saving > 0.0);
    let frees = match (hours, people) {
        (Some(hours), Some(people)) => format!(
            "{name} frees {} hours a year, the work of {} full-time people ({}). ",
            whole(source, hours),
            plain(source, people),
            terms_of_people(source)
        ),
        (Some(hours), None) => format!("{name} frees {} hours a year. ", whole(source, hours)),
        _ => String::new(),
    };
    let cash = match &lead.case {
        Some(CaseFound::Of(case)) => case.cash.is_some(),
        _ => false,
    };
    match (cash, is_saved) {
        (true, _) => format!("{frees}{}", words::CASH_AND_CAPACITY),
        (false, true) => format!("{frees}{}", words::CAPACITY),
        // Of nothing saved nothing is budget.
        (false, false) => frees,
    }
}

fn found(parts: Parts<'_>, lead: Shown<'_>, case: &CaseOutcome, view: &mut CaseView) {
    let source = parts.source;
    view.tiles = tiles(source, case);
    view.picture = Some(money::picture(parts, lead, case));
    view.grid = Some(grid(parts));
    if case.cash.as_ref().is_some_and(|cash| ends_above(cash, &case.all)) {
        view.notes.push(words::CASH_ABOVE_SAVING.to_owned());
    }
    view.notes.push(
        "Payments at the end of each month; what is spent at once before the first.".to_owned(),
    );
    if lead.is_ranged && case.drawn.is_none() {
        let is_undrawn = lead.undrawn.is_some() || case.undrawn.is_some();
        view.notes.push(if is_undrawn { words::UNDRAWN } else { words::DRAWING }.to_owned());
    }
    if let Some(drawn) = &case.drawn {
        let all = runs(source);
        let of_runs = |share: f64| match share {
            0.0 => format!("none of {all} runs"),
            1.0 => format!("each of {all} runs"),
            share => format!("{} of {all} runs", percent(source, share)),
        };
        let (back, below) = (1.0 - drawn.not_paid_back, drawn.npv.below_zero);
        let back = of_runs(back);
        let (months, below) = (horizon(source), of_runs(below));
        view.notes.push(format!(
            "All savings counted, the money is back within {months} months in {back}; the net present value is below zero in {below}."
        ));
    }
}

/// Whether one of two ends with more money than the other.
fn ends_above(one: &Pay, other: &Pay) -> bool {
    let ends = [one, other].map(|pay| pay.cumulative.last().copied().unwrap_or_default());
    let [one, other] = ends;
    one > other
}

fn horizon(source: &Source<'_>) -> String {
    source.scenario.draft().text(Field::Horizon).trim().to_owned()
}

fn tiles(source: &Source<'_>, case: &CaseOutcome) -> Vec<Fact> {
    let on_cash = |text: String| format!("{text} on cash alone");
    let ranged = |ends: [String; 2]| format!("nine times in ten {}", ends.join(" to "));
    let drawn = case.drawn.as_ref();
    let months = |months: Option<f64>| {
        months.map_or_else(|| "never".to_owned(), |months| plain(source, months))
    };
    let of_payback = drawn.map(|drawn| {
        let [low, _, high] = drawn.payback;
        match low {
            None => "never in nine of ten".to_owned(),
            low => ranged([low, high].map(months)),
        }
    });
    let of_npv = drawn.map(|drawn| ranged(ends_of(source, [drawn.npv.p5, drawn.npv.p95])));
    let join =
        |parts: [Option<String>; 2]| parts.into_iter().flatten().collect::<Vec<_>>().join("; ");
    let roi =
        |pay: &Pay| pay.returns.roi.map_or_else(|_| "–".to_owned(), |roi| percent(source, roi));
    let cash_of = |text: &dyn Fn(&Pay) -> String| case.cash.as_ref().map(|pay| on_cash(text(pay)));
    vec![
        Fact {
            id: "payback",
            name: "Pays back after".to_owned(),
            detail: join([cash_of(&|pay| payback(source, pay)), of_payback]),
            figure: payback(source, &case.all),
        },
        Fact {
            id: "npv",
            name: "Net present value".to_owned(),
            detail: join([cash_of(&|pay| short(source, pay.returns.npv)), of_npv]),
            figure: short(source, case.all.returns.npv),
        },
        Fact {
            id: "roi",
            name: format!("Return over {} months", horizon(source)),
            detail: join([cash_of(&roi), Some("gain ÷ all costs, undiscounted".to_owned())]),
            figure: roi(&case.all),
        },
        break_even(source, case),
    ]
}

/// What it takes a month, with what is spent at once spread over the horizon, and for the running cost alone.
fn break_even(source: &Source<'_>, case: &CaseOutcome) -> Fact {
    let contacts = |need: Option<f64>| {
        need.map_or_else(|| "never".to_owned(), |need| whole(source, need.ceil()))
    };
    // Containment is of what is routed to automation.
    let routed = source.report.inputs.get(Input::LeveredRouted).unwrap_or_default();
    let other = |need: BreakEven, rate: Option<f64>| {
        let contained = need.containment.map_or_else(
            || "no containment does".to_owned(),
            |share| format!("or {} contained", percent(source, share)),
        );
        let points = rate.map(|rate| {
            format!("or {} {}", plain(source, rate * 100.0), words::points_unit(source.scenario))
        });
        let contained = (routed > 0.0).then_some(contained);
        points.into_iter().chain(contained).collect::<Vec<_>>().join(", ")
    };
    let ([running, with_once], [running_rate, rate]) = (case.break_even, case.break_even_rate);
    let alone = [contacts(running.contacts), other(running, running_rate)];
    let alone = alone.join(", ").trim_end_matches([',', ' ']).to_owned();
    Fact {
        id: "break-even",
        name: "Breaks even at, contacts a month".to_owned(),
        detail: format!("{}; the running cost alone: {alone}", other(with_once, rate))
            .trim_start_matches([';', ' '])
            .to_owned(),
        figure: contacts(with_once.contacts),
    }
}

/// The case of every scenario.
fn grid(parts: Parts<'_>) -> GridView {
    let source = parts.source;
    let cases: Vec<(Shown<'_>, &CaseOutcome)> = parts
        .expected()
        .filter_map(|one| match &one.expected.case {
            Some(CaseFound::Of(case)) => Some((one, &**case)),
            _ => None,
        })
        .collect();
    let mut heads = vec!["Case".to_owned()];
    heads.extend(cases.iter().map(|(one, _)| parts.title(one.further)));
    let row = |name: &str, text: &dyn Fn(&CaseOutcome) -> String| {
        let cells = cases.iter().map(|(_, case)| text(case));
        std::iter::once(name.to_owned()).chain(cells).collect::<Vec<_>>()
    };
    let rows = vec![
        row("Pays back after", &|case| payback(source, &case.all)),
        row("Pays back after, on cash alone", &|case| {
            case.cash.as_ref().map_or_else(|| "–".to_owned(), |cash| payback(source, cash))
        }),
        row("Net present value", &|case| money(source, case.all.returns.npv)),
        row("Net present value, on cash alone", &|case| {
            case.cash
                .as_ref()
                .map_or_else(|| "–".to_owned(), |cash| money(source, cash.returns.npv))
        }),
        row("Return", &|case| {
            case.all.returns.roi.map_or_else(|_| "–".to_owned(), |roi| percent(source, roi))
        }),
        row("Running cost a month", &|case| money(source, case.monthly)),
    ];
    GridView::of(heads, rows)
}
