//! What is said first of a scenario: the answer of the job on the screen. Where it has none the other
//! job answers, and where that has none a section of Break down says what it holds.

use super::{Export, verdict};
use crate::{
    view::{Card, Fact, Figure, JobFigure, Picture, Pointer, Staff},
    words,
};
use metric_core::table::Metric;
use report::{Obstacle, evaluate};
use scenario::{Job, field::Section};

/// What is said first.
#[derive(Clone, Copy)]
pub(super) enum Lead<'a> {
    /// The contact rate.
    Rate(&'a Figure),
    /// What the figures point to first.
    Finding(&'a Pointer),
    /// What levers save. Its facts and its paragraph, which have what comes of ranges, are those of
    /// [`Export::improve`].
    Saving(&'a JobFigure),
    /// How many people the lines need.
    Staffing(&'a JobFigure),
    /// What a series shows.
    Tracking(&'a JobFigure),
    /// A section of Break down, where nothing is pointed to.
    Section(&'a Card),
    /// Nothing as yet: what the contact rate waits for.
    Waiting,
}

impl<'a> Export<'a> {
    /// What is said first.
    pub(super) fn lead(&self) -> Lead<'a> {
        let breakdown = &self.view.breakdown;
        let rate = self.figure().map(Lead::Rate);
        let finding = breakdown.pointers.first().map(Lead::Finding);
        let saving = self.view.improve.figure().map(Lead::Saving);
        let staffing = self.view.staff.figure().map(Lead::Staffing);
        let tracking = self.view.track.figure().map(Lead::Tracking);
        let answer = match self.job {
            Job::Measure => rate.or(finding),
            Job::Breakdown => finding.or(rate),
            Job::Improve => saving.or(rate).or(finding),
            Job::Staff => staffing.or(rate).or(finding),
            Job::Track => tracking.or(rate).or(finding),
        };
        let section = || breakdown.cards.iter().find(|card| !card.sentence.is_empty());
        answer.or_else(|| section().map(Lead::Section)).unwrap_or(Lead::Waiting)
    }

    /// The title, isolated for a sentence, or what is said first.
    pub(super) fn heading(&self) -> String {
        let own = || match self.lead() {
            Lead::Rate(_) | Lead::Waiting => "Contact rate",
            Lead::Finding(_) => words::POINTS_TO,
            Lead::Section(card) => card.title,
            Lead::Saving(one) | Lead::Staffing(one) | Lead::Tracking(one) => &one.name,
        };
        self.name().map_or_else(|| own().to_owned(), |name| words::isolated(&name))
    }

    /// What stands before an answer inside of a paragraph: the title, or that it is the contact rate. A
    /// finding says by itself what it is about.
    pub(super) fn before_answer(&self) -> Option<String> {
        let is_rate = matches!(self.lead(), Lead::Rate(_));
        let name = self.name().map(|name| words::isolated(&name));
        name.or_else(|| is_rate.then(|| "Contact rate".to_owned()))
    }

    /// The answer in full sentences, or what it waits for.
    pub(super) fn answer_text(&self) -> String {
        match self.lead() {
            Lead::Finding(pointer) => pointer.text(),
            Lead::Section(card) => card.sentence.clone(),
            Lead::Saving(one) | Lead::Staffing(one) | Lead::Tracking(one) => one.text(),
            Lead::Waiting => self.view.summary.clone(),
            Lead::Rate(rate) => {
                let Figure { figure, unit, interval, rest, .. } = rate;
                let verdict = verdict(rate, rest);
                let gap = if verdict.is_empty() { "" } else { " " };
                format!("{figure} {unit}. {verdict}{gap}{interval}").trim_end().to_owned()
            }
        }
    }

    /// The card of the section that is said first, where it has a chart; else the first that has one.
    pub(super) fn lead_card(&self) -> Option<&'a Card> {
        let mut with_chart = self.view.breakdown.cards.iter().filter(|card| card.chart.is_some());
        let section = match self.lead() {
            Lead::Finding(pointer) => Some(pointer.section),
            Lead::Section(card) => Some(card.section),
            Lead::Rate(_)
            | Lead::Waiting
            | Lead::Saving(_)
            | Lead::Staffing(_)
            | Lead::Tracking(_) => None,
        };
        let first = with_chart.clone().next();
        with_chart.find(|card| Some(card.section) == section).or(first)
    }

    /// "Zendesk 2025, retold (published by Stealth Agents 2026)" and so on, each source once: of what the
    /// contact rate is compared with.
    pub(super) fn rate_sources(&self) -> Vec<String> {
        let report = evaluate(self.draft);
        let rows = report.get(Metric::ContactRate).map_or(&[][..], |rate| &rate.comparisons);
        let mut sources = Vec::new();
        for row in rows.iter().filter(|row| row.result.is_ok()) {
            sources.extend(row.row.main().map(words::evidence_of));
        }
        once(sources)
    }

    /// Whether the answer of a job is said first that has facts and pictures of its own: of Improve, Staff or Track.
    pub(super) fn is_of_job(&self) -> bool {
        matches!(self.lead(), Lead::Saving(_) | Lead::Staffing(_) | Lead::Tracking(_))
    }

    /// The facts beside such an answer.
    pub(super) fn job_facts(&self) -> &[Fact] {
        match self.lead() {
            Lead::Saving(_) => self.improve().figure().map_or(&[], |saving| &saving.facts),
            Lead::Staffing(one) | Lead::Tracking(one) => &one.facts,
            _ => &[],
        }
    }

    /// The pictures below it.
    pub(super) fn job_pictures(&self) -> Vec<&Picture> {
        match self.lead() {
            Lead::Saving(_) => self.improve().pictures().collect(),
            Lead::Staffing(_) => {
                let Staff { teams, day, growth, backlog, .. } = &self.view.staff;
                [teams, day, growth, backlog].into_iter().flatten().collect()
            }
            Lead::Tracking(_) => self.view.track.chart.iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The sources of the published effects that it stands on.
    pub(super) fn job_sources(&self) -> Vec<String> {
        match self.lead() {
            Lead::Saving(one) | Lead::Staffing(one) | Lead::Tracking(one) => {
                once(one.sources.clone())
            }
            _ => Vec::new(),
        }
    }

    /// The sources of the ranges that the charts of sections show.
    pub(super) fn section_sources(&self, sections: &[Section]) -> Vec<String> {
        let report = evaluate(self.draft);
        let mut sources = Vec::new();
        for results in &report.breakdown.results {
            if !sections.contains(&results.section) {
                continue;
            }
            for published in &results.published {
                let comparison = &published.comparison;
                let is_shown = matches!(comparison.result, Ok(_) | Err(Obstacle::Unclassified));
                let main = comparison.row.main().filter(|_| is_shown);
                sources.extend(main.map(words::evidence_of));
            }
        }
        once(sources)
    }
}

/// Each text once, where it comes first.
pub(super) fn once(texts: Vec<String>) -> Vec<String> {
    let mut first: Vec<String> = Vec::new();
    for text in texts {
        if !first.contains(&text) {
            first.push(text);
        }
    }
    first
}
