//! The case of a scenario: when it pays, for all savings and for cash alone, what it takes to break even, and how sure
//! that is.

use super::{ranges::of_percentiles, row::ScenarioRows};
use crate::{export::units::RowUnit, words};
use report::{CaseOutcome, DrawnCase, Pay};

const NEVER_WITHIN: &str = "never within the horizon";

impl ScenarioRows<'_> {
    /// The case.
    pub fn case(&mut self, case: &CaseOutcome) {
        self.pay(&case.all, "");
        if let Some(cash) = &case.cash {
            self.pay(cash, ", cash alone");
        }
        self.one("Running cost a month", case.monthly, RowUnit::MoneyPerMonth);
        self.break_even(case);
        if let Some(drawn) = &case.drawn {
            self.drawn(drawn);
        }
    }

    fn pay(&mut self, pay: &Pay, which: &str) {
        let returns = &pay.returns;
        let note = if returns.payback.is_none() { NEVER_WITHIN } else { "" };
        let months = [returns.payback, None, None];
        self.noted(format!("Pays back after{which}"), months, RowUnit::Months, note);
        self.one(format!("Net present value{which}"), returns.npv, RowUnit::Money);
        if let Ok(roi) = returns.roi {
            self.one(format!("Return{which}"), roi, RowUnit::Share("of all costs"));
        }
    }

    /// What it takes a month for the running cost alone, and with the one-off cost spread over the horizon.
    fn break_even(&mut self, case: &CaseOutcome) {
        let costs = ["for the running cost alone", "with the one-off cost spread"];
        let needs = case.break_even.iter().zip(case.break_even_rate).zip(costs);
        for ((need, rate), cost) in needs {
            let name = |what: &str| format!("Breaks even at {what}, {cost}");
            self.need(name("contacts avoided"), need.contacts, RowUnit::ContactsPerMonth);
            let routed = RowUnit::Share("of contacts routed to automation");
            self.need(name("a containment"), need.containment, routed);
            // Without a base there are no points; where no number of contacts is enough, none of points is.
            if rate.is_some() || need.contacts.is_none() {
                self.need(name("points of the contact rate"), rate, RowUnit::Points);
            }
        }
    }

    fn need(&mut self, name: String, need: Option<f64>, unit: RowUnit) {
        let note = if need.is_none() { "never" } else { "" };
        self.noted(name, [need, None, None], unit, note);
    }

    fn drawn(&mut self, drawn: &DrawnCase) {
        let npv = [drawn.npv.p50, drawn.npv.p5, drawn.npv.p95].map(Some);
        self.noted("Net present value, runs", npv, RowUnit::Money, of_percentiles());
        self.one("Net present value, mean of the runs", drawn.npv.mean, RowUnit::Money);
        let [low, middle, high] = drawn.payback;
        let months = [middle, low, high];
        let note = payback_note(months);
        self.noted("Pays back after, runs", months, RowUnit::Months, note);
        self.one("Not paid back within the horizon", drawn.not_paid_back, RowUnit::Runs);
        self.one("Net present value below zero", drawn.npv.below_zero, RowUnit::Runs);
    }
}

/// What the percentiles of payback are, and at which of them the money never comes back.
fn payback_note(months: [Option<f64>; 3]) -> String {
    let names = ["the median", "the 5th percentile", "the 95th percentile"];
    let none = months.iter().zip(names).filter(|(months, _)| months.is_none());
    let none: Vec<&str> = none.map(|(_, name)| name).collect();
    if none.is_empty() {
        return of_percentiles();
    }
    format!("{}; {NEVER_WITHIN} at {}", of_percentiles(), words::list(&none))
}
