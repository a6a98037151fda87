//! What the report shows against what it has to show.

mod published;

use crate::limits::wilson;
use crate::outcome::{Cell, Figure, Finding, Limits, Line, Lines, Outcome, Report, Section};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

/// Something that the report shows otherwise.
#[derive(Debug, Clone)]
pub struct Mismatch {
    pub section: &'static str,
    /// The id of a figure, a finding, or of a column behind the name of its row.
    pub at: String,
    pub want: String,
    pub got: String,
}

/// All differences, and how often each figure and column was found to have its value.
#[derive(Default)]
pub struct Comparison {
    pub mismatches: Vec<Mismatch>,
    pub agreed: BTreeMap<String, u32>,
}

impl Comparison {
    /// Compares the report of one scenario.
    pub fn add(&mut self, want: &Report, report: &Json) {
        let sections = report["sections"].as_array().unwrap();
        self.pointers(&want.pointers, &report["points-to"]);
        self.spoken_of(&want.spoken_of, &report["speaks-of"]);
        let want = &want.sections;
        for section in want {
            if section.id == "measure" {
                self.figures(section, &report["metrics"]);
                self.published(section, report);
                self.findings(section, &report["remarks"], "difference");
                continue;
            }
            let none = Json::Null;
            let got = sections.iter().find(|one| one["id"] == section.id).unwrap_or(&none);
            self.figures(section, &got["metrics"]);
            self.published(section, got);
            self.lines(section, &got["rows"]["lines"]);
            self.findings(section, &got["findings"], "amount");
        }
        for got in sections {
            if want.iter().all(|section| got["id"] != section.id) {
                self.differ("measure", got["id"].to_string(), "no such section", "a section");
            }
        }
    }

    fn differ(
        &mut self,
        section: &'static str,
        at: String,
        want: impl Into<String>,
        got: impl Into<String>,
    ) {
        let (want, got) = (want.into(), got.into());
        self.mismatches.push(Mismatch { section, at, want, got });
    }

    fn agree(&mut self, id: String) {
        *self.agreed.entry(id).or_default() += 1;
    }

    fn figures(&mut self, section: &Section, got: &Json) {
        let none = Vec::new();
        let got = got.as_array().unwrap_or(&none);
        for figure in &section.figures {
            let found: Vec<&Json> = got.iter().filter(|one| one["id"] == figure.id).collect();
            match found[..] {
                [] if figure.is_optional
                    || matches!(figure.outcome, Outcome::Absent | Outcome::Any) => {}
                [] => self.differ(
                    section.id,
                    figure.id.to_owned(),
                    format!("{:?}", figure.outcome),
                    "none",
                ),
                [one] => self.figure(section, figure, one),
                _ => self.differ(section.id, figure.id.to_owned(), "one figure", "several"),
            }
        }
        for one in got {
            if section.figures.iter().all(|figure| one["id"] != figure.id) {
                self.differ(section.id, text(&one["id"]), "no such figure", outcome_text(one));
            }
        }
    }

    fn figure(&mut self, section: &Section, figure: &Figure, got: &Json) {
        let is_right = match &figure.outcome {
            Outcome::Any => return,
            Outcome::Absent => false,
            Outcome::Value(values, size) => got["value"]
                .as_f64()
                .is_some_and(|got| values.iter().any(|want| is_near(got, *want, *size))),
            Outcome::Error(errors) => {
                let got = &got["error"];
                let id = got.as_str().or_else(|| got["inconsistent"].as_str());
                id.is_some_and(|id| errors.contains(&id))
            }
            Outcome::Needs(needs) => got["needs"].as_array().is_some_and(|list| {
                let got: BTreeSet<_> = list
                    .iter()
                    .map(|need| {
                        (
                            need["key"].as_str().unwrap(),
                            need["part"].as_str(),
                            need["unreadable"] == true,
                        )
                    })
                    .collect();
                list.len() == got.len() && got == *needs
            }),
        };
        if !is_right {
            let want = format!("{:?}", figure.outcome);
            return self.differ(section.id, figure.id.to_owned(), want, outcome_text(got));
        }
        match &figure.outcome {
            Outcome::Value(..) => {
                self.agree(figure.id.to_owned());
                self.limits(section.id, figure.id, &figure.limits, &got["interval"]);
            }
            Outcome::Error(_) => {
                let error = &got["error"];
                self.agree(format!("error {}", text(error.get("inconsistent").unwrap_or(error))));
            }
            _ => self.agree("needs".to_owned()),
        }
    }

    fn limits(&mut self, section: &'static str, of: &str, limits: &Limits, got: &Json) {
        let shown = got["low"].as_f64().zip(got["high"].as_f64());
        let are = |limits: [f64; 2]| {
            shown.is_some_and(|(low, high)| {
                is_near(low, limits[0], 0.0) && is_near(high, limits[1], 0.0)
            })
        };
        let of_count =
            |part: f64, whole: f64| are(wilson(part, whole)) || are(wilson(part.round(), whole));
        let is_right = match *limits {
            Limits::Any => true,
            Limits::None => shown.is_none(),
            Limits::Are(limits) => are(limits),
            Limits::Perhaps(limits) => shown.is_none() || are(limits),
            Limits::Wilson(part, whole) => {
                of_count(part, whole) || (shown.is_none() && (part.fract() != 0.0 || whole == 0.0))
            }
            Limits::PerhapsWilson(part, whole) => shown.is_none() || of_count(part, whole),
        };
        let id = format!("{of} limits");
        if !is_right {
            self.differ(section, id, format!("{limits:?}"), got.to_string());
        } else if shown.is_some() {
            self.agree(id);
        }
    }

    fn lines(&mut self, section: &Section, got: &Json) {
        let none = Vec::new();
        let got = got.as_array().unwrap_or(&none);
        let (want, is_all) = match &section.lines {
            Lines::Any => return,
            Lines::Are(lines) => (lines, true),
            Lines::Hold(lines) => (lines, false),
        };
        let mut place = 0;
        for line in want {
            let is_own = |one: &&Json| one["name"].as_str() == line.name.as_deref();
            let found =
                if is_all { got.get(place).filter(is_own) } else { got.iter().find(is_own) };
            match found {
                Some(found) => {
                    place += 1;
                    self.cells(section, line, found);
                }
                None if line.is_optional => {}
                None => {
                    let name = line.name.as_deref().unwrap_or(NO_NAME);
                    let names: Vec<String> = got.iter().map(|one| text(&one["name"])).collect();
                    let want = format!("a row at {place}");
                    return self.differ(section.id, format!("row {name}"), want, names.join(", "));
                }
            }
        }
        if let (true, Some(more)) = (is_all, got.get(place)) {
            self.differ(section.id, format!("row {}", text(&more["name"])), "no such row", "a row");
        }
        let is_rest = |one: &Json| one["name"].is_null() && !one["contacts"].is_null();
        if !is_all && got.iter().any(is_rest) {
            self.differ(section.id, format!("row {NO_NAME}"), "not known", "a row");
        }
    }

    fn cells(&mut self, section: &Section, line: &Line, got: &Json) {
        for (column, cell) in &line.cells {
            let is = |want: f64, size: f64| {
                got[column].as_f64().is_some_and(|got| is_near(got, want, size))
            };
            let is_right = match *cell {
                Cell::Any => continue,
                Cell::Overflow => got[column]["error"] == "overflow",
                Cell::Null => got[column].is_null() && got.get(column).is_some(),
                Cell::Value(want, size) => is(want, size),
                Cell::ValueOrNull(want, size) => got[column].is_null() || is(want, size),
            };
            if !is_right {
                let name = line.name.as_deref().unwrap_or(NO_NAME);
                self.differ(
                    section.id,
                    format!("{name} {column}"),
                    format!("{cell:?}"),
                    got[column].to_string(),
                );
            } else if !got[column].is_null() {
                self.agree(format!("{} {column}", section.id));
            }
        }
    }

    fn findings(&mut self, section: &Section, got: &Json, amount: &str) {
        let none = Vec::new();
        let got = got.as_array().unwrap_or(&none);
        let ids: Vec<String> = got.iter().map(|one| text(&one["id"])).collect();
        for finding in &section.findings {
            let (id, is_right) = match finding {
                Finding::Some => ("any", !got.is_empty()),
                Finding::Named(id) => (*id, ids.iter().any(|one| one == id)),
                Finding::No(id) => (*id, ids.iter().all(|one| one != id)),
                Finding::Is(id, want) => {
                    let is = |one: &Json| {
                        one["id"] == *id
                            && one[amount].as_f64().is_some_and(|got| is_near(got, *want, 1.0))
                    };
                    (*id, got.iter().any(is))
                }
            };
            if is_right {
                let is_not = if matches!(finding, Finding::No(_)) { "no " } else { "" };
                self.agree(format!("{is_not}finding {id}"));
            } else {
                let got = Json::from(got.clone()).to_string();
                self.differ(section.id, format!("finding {id}"), format!("{finding:?}"), got);
            }
        }
    }
}

/// What is called so in the report, has no name in its JSON.
const NO_NAME: &str = "not classified";

/// Within 10^-9, and within what floating point loses beside the parts.
fn is_near(got: f64, want: f64, size: f64) -> bool {
    (got - want).abs() <= 1e-9 * want.abs() + 4e-14 * size
}

fn text(value: &Json) -> String {
    value.as_str().unwrap_or(NO_NAME).to_owned()
}

fn outcome_text(figure: &Json) -> String {
    ["value", "needs", "error"]
        .iter()
        .filter_map(|part| figure.get(part))
        .map(Json::to_string)
        .collect()
}
