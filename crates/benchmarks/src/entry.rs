//! One published figure and where it comes from.

use metric_core::band::Band;
use metric_core::unit::{DenominatorKind, TimeBase};

use crate::{ANY_SEGMENT, Grade, Tier};

/// A document that figures were taken from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Publication {
    /// Short, stable id.
    pub id: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// The title as printed; none if it has none.
    pub title: Option<&'static str>,
    /// The year it gives itself; none if it is undated.
    pub year: Option<u16>,
    /// The day on which it says it was verified, as `2026-07-02`.
    pub verified: Option<&'static str>,
    /// What it counts as a contact.
    pub contacts: &'static str,
    /// Its address, where the source document gives it.
    pub url: Option<&'static str>,
}

/// One published figure: a band, a median, a quartile, a target, a share or an amount.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry {
    /// Stable id; it stands in links.
    pub id: &'static str,
    /// The chart row it belongs to. Tiers of one table row, and quantiles of one survey, share it.
    pub row: &'static str,
    /// The document it was taken from.
    pub publication: &'static Publication,
    /// The segment it belongs to, or [`ANY_SEGMENT`](crate::ANY_SEGMENT).
    pub segment: &'static str,
    /// Label of the chart row, in sentence case; the same for all entries of a row.
    pub name: &'static str,
    /// How a sentence names the subject: "the average of B2B SaaS".
    pub phrase: &'static str,
    /// The source (S001) and the item of it that was read, such as `001-8`; the page has no use for it.
    #[cfg(not(target_arch = "wasm32"))]
    pub item: &'static str,
    /// The line of the source document; the page has no use for it.
    #[cfg(not(target_arch = "wasm32"))]
    pub line: u16,
    /// Whom the publication names as the origin; empty if it makes the claim itself.
    pub attributed: &'static str,
    /// Year of the origin that the publication names, as far as it says it; of its own claims the year
    /// of the publication. None if undated.
    pub year: Option<u16>,
    /// The segments of the businesses that a figure of [`ANY_SEGMENT`](crate::ANY_SEGMENT) describes;
    /// empty if it describes all.
    pub businesses: &'static [&'static str],
    /// What the figure is, with its unit.
    pub metric: Metric,
    /// What part of the field it describes.
    pub tier: Tier,
    /// The band as a plain ratio: 5 per 100 orders is 0.05. Its time base is the metric's.
    pub band: Band,
    /// 1 or 100: per how many the source prints it.
    pub per: u8,
    /// How good the evidence is.
    pub grade: Grade,
    /// What the figure counts, for whom, in one sentence.
    pub definition: &'static str,
    /// Who was looked at, as far as the publication says.
    pub population: &'static str,
}

impl Entry {
    /// Whom to name as the source: the origin where the publication names one, else its publisher.
    pub fn source_name(&self) -> &'static str {
        if self.attributed.is_empty() { self.publication.publisher } else { self.attributed }
    }

    /// Whether it describes businesses of a segment; [`ANY_SEGMENT`](crate::ANY_SEGMENT) stands for those of
    /// which no segment is known.
    pub fn describes(&self, segment: &str) -> bool {
        match self.segment {
            ANY_SEGMENT => self.businesses.is_empty() || self.businesses.contains(&segment),
            own => own == segment,
        }
    }
}

/// What a figure is, with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// Contacts per something.
    Rate {
        /// Per what; none where the publication does not say, so that it is compared with nothing.
        denominator: Option<DenominatorKind>,
        /// The time base of a stock; none for flows and where the denominator is not stated.
        time_base: Option<TimeBase>,
    },
    /// A fraction of something.
    Share {
        /// Of what; none where the publication does not say, so that it is compared with nothing.
        of: Option<&'static str>,
    },
    /// Money per contact.
    Money {
        /// Currency code in small letters, as in links.
        currency: &'static str,
        /// Whether it is of contacts that people handled, and of no others.
        by_people: bool,
    },
}
