//! The figures beside the answer: how sure it is, when it pays, and the other scenarios.

use super::{
    Parts, Shown,
    figures::{payback, range_of, runs, saving_of, short},
};
use crate::{
    view::{job_answer::Fact, source::Source},
    words,
};
use report::{CaseFound, CaseOutcome};
use scenario::field::Field;

/// The id of the range of the saving.
pub(super) const NINE_IN_TEN: &str = "nine-in-ten";

/// The facts beside the figure: how sure it is, when it pays, and the other scenarios.
pub(super) fn facts(parts: Parts<'_>, lead: Shown<'_>) -> Vec<Fact> {
    let source = parts.source;
    let mut facts = Vec::new();
    if let Some(range) = range_of(source, lead) {
        facts.push(Fact {
            id: NINE_IN_TEN,
            name: "Nine times in ten".to_owned(),
            detail: format!("of {} runs", runs(source)),
            figure: range,
        });
    } else if lead.is_ranged {
        let (detail, figure) = match lead.undrawn {
            None => (format!("drawing {} runs", runs(source)), "…"),
            Some(_) => (words::NO_RUNS.to_owned(), "–"),
        };
        let (name, figure) = ("Nine times in ten".to_owned(), figure.to_owned());
        facts.push(Fact { id: NINE_IN_TEN, name, detail, figure });
    }
    if let Some(CaseFound::Of(case)) = &lead.case {
        facts.extend(case_facts(source, case));
    }
    for other in parts.expected().filter(|other| other.further != lead.further) {
        if let Some(saving) = saving_of(other) {
            facts.push(Fact {
                id: "other-scenario",
                name: parts.name(other.further),
                detail: "saving a year".to_owned(),
                figure: short(source, saving),
            });
        }
    }
    facts
}

fn case_facts(source: &Source<'_>, case: &CaseOutcome) -> Vec<Fact> {
    let text = |field| source.scenario.draft().text(field).trim().to_owned();
    let discount = text(Field::DiscountRate).trim_end_matches('%').trim().to_owned();
    let on_cash = |text: fn(&Source<'_>, &report::Pay) -> String| {
        case.cash.as_ref().map(|cash| format!("{} on cash alone", text(source, cash)))
    };
    let of_npv = || format!("{} months, {discount}{} a year", text(Field::Horizon), words::PERCENT);
    vec![
        Fact {
            id: "payback",
            name: "Pays back after".to_owned(),
            detail: on_cash(payback).unwrap_or_else(|| "all savings counted".to_owned()),
            figure: payback(source, &case.all),
        },
        Fact {
            id: "npv",
            name: "Net present value".to_owned(),
            detail: on_cash(|source, pay| short(source, pay.returns.npv)).unwrap_or_else(of_npv),
            figure: short(source, case.all.returns.npv),
        },
    ]
}
