//! What part of the field a figure describes, and how much it can bear.

/// What part of the field a figure describes, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// What the best reach, where the source itself says "best in class".
    BestInClass,
    /// The level of the better quarter, as a target.
    TopQuartile,
    /// A published quartile, from which percentiles can be computed.
    Quartile,
    /// What operations aim for, or those called high performers, without a rank.
    Target,
    /// A published median.
    Median,
    /// The usual range.
    Typical,
}

impl Tier {
    /// Every tier, the best first.
    pub const ALL: [Self; 6] = [
        Self::BestInClass,
        Self::TopQuartile,
        Self::Quartile,
        Self::Target,
        Self::Median,
        Self::Typical,
    ];

    /// The word of the data files.
    pub fn id(self) -> &'static str {
        match self {
            Self::BestInClass => "best-in-class",
            Self::TopQuartile => "top-quartile",
            Self::Quartile => "quartile",
            Self::Target => "target",
            Self::Median => "median",
            Self::Typical => "typical",
        }
    }
}

/// How good the evidence for a figure is, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Measured, with the method shown.
    Measured,
    /// From a survey that can be looked up.
    Survey,
    /// Retold from named but unlinked sources.
    Reported,
    /// Called an estimate by its publisher.
    Estimate,
    /// Stated without a source by a company that sells to the reader.
    Vendor,
    /// An assumption inside an example, no finding at all.
    Illustrative,
}

impl Grade {
    /// Every grade, the best first.
    pub const ALL: [Self; 6] = [
        Self::Measured,
        Self::Survey,
        Self::Reported,
        Self::Estimate,
        Self::Vendor,
        Self::Illustrative,
    ];

    /// The word of the data files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Measured => "measured",
            Self::Survey => "survey",
            Self::Reported => "reported",
            Self::Estimate => "estimate",
            Self::Vendor => "vendor",
            Self::Illustrative => "illustrative",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_run_from_best_to_worst_and_the_ids_differ() {
        assert!(Tier::ALL.is_sorted());
        assert!(Grade::ALL.is_sorted());
        assert!(Tier::ALL.windows(2).all(|pair| pair[0].id() != pair[1].id()));
        assert!(Grade::ALL.windows(2).all(|pair| pair[0].id() != pair[1].id()));
    }
}
