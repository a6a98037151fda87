//! The answer as one paragraph to be pasted into a mail or a report: figure, sentence, source and link.

use super::{Export, verdict};
use crate::{view::Pointer, words};
use metric_core::table::Metric;
use report::evaluate;
use scenario::Job;

impl Export<'_> {
    /// The answer of Measure: figure, sentence, source of the comparison, and link. None where there is
    /// no figure.
    pub fn sentence(&self) -> Option<String> {
        let figure = self.figure()?;
        let answer = format!("{}: {} {}.", self.heading(), figure.figure, figure.unit);
        let source = self.lead_source().map(|source| format!("Source: {source}."));
        Some(self.paragraph([Some(answer), Some(verdict(figure, "")), source]))
    }

    /// Something that Break down points to: what it is, what is published about it, and link.
    pub fn sentence_of(&self, pointer: &Pointer) -> String {
        let source = pointer.source.trim_end_matches('.');
        let source = (!source.is_empty()).then(|| format!("Source: {source}."));
        let text = format!("{}: {}", self.heading(), pointer.text());
        self.paragraph([Some(text), source, None])
    }

    /// The answer of a job as one paragraph, with its source and the link.
    pub fn sentence_of_job(&self, job: Job) -> Option<String> {
        match job {
            Job::Measure => self.sentence(),
            Job::Breakdown => {
                self.view.breakdown.pointers.first().map(|first| self.sentence_of(first))
            }
        }
    }

    /// Sentences and the link, in one paragraph.
    fn paragraph(&self, sentences: [Option<String>; 3]) -> String {
        let parts = sentences.into_iter().chain([self.address()]).flatten();
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    }

    /// The source of the row that the answer speaks of: "Zendesk 2025, retold (published by Stealth
    /// Agents 2026)".
    fn lead_source(&self) -> Option<String> {
        let report = evaluate(self.draft);
        let rate = report.get(Metric::ContactRate)?;
        let lead = rate.comparisons.iter().find(|row| Some(row.row.id) == report.lead)?;
        lead.row.main().map(words::evidence_of)
    }
}
