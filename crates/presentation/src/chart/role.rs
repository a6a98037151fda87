//! What a bar stands for, and the pattern that tells it from the others without colour.

/// What a bar, a line or a point stands for: its colour, its pattern and its entry in the legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BarRole {
    /// A typical or average range, and any published range of a share.
    Typical,
    /// The best quarter.
    TopQuartile,
    /// The best.
    BestInClass,
    /// A median.
    Median,
    /// A target, which nobody measured.
    Target,
    /// A quantity of the user's own: what can be avoided, or what ended without a person.
    Own,
    /// The rest of it: what cannot be avoided, or what reached people.
    OwnSoft,
    /// What ended without a person and without a success.
    Lost,
    /// A quantity that the next level of a funnel divides.
    Whole,
    /// The user's own value.
    You,
    /// Its 95 % interval.
    Interval,
}

/// How a role is drawn where colours cannot tell it from others. No two roles have the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// Dots.
    Dots,
    /// Level lines.
    Level,
    /// Upright lines.
    Upright,
    /// A diamond on an upright line, not a bar.
    Diamond,
    /// Lines that rise to the right.
    Rising,
    /// One solid colour.
    Solid,
    /// Lines that fall to the right.
    Falling,
    /// Lines that rise and lines that fall.
    Crossed,
    /// The outline alone.
    Outline,
    /// One thick upright line, not a bar.
    Line,
    /// A pale band between two thin upright lines.
    Ends,
}

impl BarRole {
    /// All of them, in the order of a legend.
    pub const ALL: [Self; 11] = [
        Self::BestInClass,
        Self::TopQuartile,
        Self::Own,
        Self::OwnSoft,
        Self::Lost,
        Self::Whole,
        Self::Typical,
        Self::Median,
        Self::Target,
        Self::You,
        Self::Interval,
    ];

    /// The pattern of the role.
    pub fn pattern(self) -> Pattern {
        match self {
            Self::Typical => Pattern::Dots,
            Self::TopQuartile => Pattern::Level,
            Self::BestInClass => Pattern::Upright,
            Self::Median => Pattern::Diamond,
            Self::Target => Pattern::Rising,
            Self::Own => Pattern::Solid,
            Self::OwnSoft => Pattern::Falling,
            Self::Lost => Pattern::Crossed,
            Self::Whole => Pattern::Outline,
            Self::You => Pattern::Line,
            Self::Interval => Pattern::Ends,
        }
    }

    /// Whether it is a quantity of the user's own, which is drawn to scale however small it is.
    pub(super) fn is_own(self) -> bool {
        matches!(self, Self::Own | Self::OwnSoft | Self::Lost | Self::Whole)
    }
}
