//! The answer as one paragraph to be pasted into a mail or a report: figure, sentence, source and link.

use super::{Export, lead::Lead, verdict};
use crate::{view::Pointer, words};
use metric_core::table::Metric;
use report::evaluate;

impl Export<'_> {
    /// The answer: figure, sentence, source of the comparison, and link. None where there is no answer.
    pub fn sentence(&self) -> Option<String> {
        match self.lead() {
            Lead::Rate(rate) => {
                let answer = self.headed(&format!("{} {}.", rate.figure, rate.unit));
                let source = self.lead_source().map(|source| format!("Source: {source}."));
                Some(self.paragraph([Some(answer), Some(verdict(rate, "")), source]))
            }
            Lead::Finding(pointer) => Some(self.sentence_of(pointer)),
            Lead::Section(card) => {
                Some(self.paragraph([Some(self.headed(&card.sentence)), None, None]))
            }
            // It says by itself what it is about.
            Lead::Saving(_) => {
                let saving = self.improve().figure().map(|saving| saving.sentence.clone());
                Some(self.paragraph([self.name_before(), saving, None]))
            }
            Lead::Staffing(one) | Lead::Tracking(one) => {
                Some(self.paragraph([self.name_before(), Some(one.sentence.clone()), None]))
            }
            Lead::Waiting => None,
        }
    }

    /// Something that Break down points to: what it is, what is published about it, and link. What is
    /// published is no source of a share that the person entered.
    fn sentence_of(&self, pointer: &Pointer) -> String {
        let source = pointer.source.trim_end_matches('.');
        let kind = if pointer.is_own { "Published" } else { "Source" };
        let source = (!source.is_empty()).then(|| format!("{kind}: {source}."));
        self.paragraph([Some(self.headed(&pointer.text())), source, None])
    }

    /// "Name:", before a sentence that says by itself what it is about.
    fn name_before(&self) -> Option<String> {
        self.name().map(|name| format!("{}:", words::isolated(&name)))
    }

    /// A sentence behind what it is about.
    pub(super) fn headed(&self, sentence: &str) -> String {
        let before = self.before_answer();
        before.map_or_else(|| sentence.to_owned(), |before| format!("{before}: {sentence}"))
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
