//! One published effect of a change: how much, of what, how that was found, and where it stands.

use crate::{Grade, Publication};

/// What one publication says that a change did, or what it took for that.
///
/// ```
/// use benchmarks::{Action, Base, IssueType};
///
/// let tracking = benchmarks::effect("stealth-status-tracking").unwrap();
/// assert_eq!(tracking.does, Action::Fewer);
/// assert_eq!(tracking.on, Base::Issue(IssueType::Status));
/// assert_eq!((tracking.low, tracking.high), (35.0, 50.0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// Stable id of `[a-z0-9-]`, at most 60 characters; it stands in links.
    pub id: &'static str,
    /// Short name in sentence case, for a list.
    pub name: &'static str,
    /// What it does.
    pub does: Action,
    /// The lower end as printed: 35 where the source prints 35 %, 1.5 where it prints 1.5 points.
    pub low: f64,
    /// The upper end as printed; of a single value, such as a median or a condition, that value.
    pub high: f64,
    /// Whether the source prints percent or points.
    pub printed: Printed,
    /// What it is a share of, in the words of the source; empty where the source does not say.
    pub base: &'static str,
    /// What that base is among a person's own contacts.
    pub on: Base,
    /// How the figure was found, as far as the source says it.
    pub design: Design,
    /// The document it was taken from.
    pub publication: &'static Publication,
    /// Whom the publication names as the origin; empty if it makes the claim itself.
    pub attributed: &'static str,
    /// Year of the origin that the publication names, as far as it says it; of its own claims the year
    /// of the publication. None if undated.
    pub year: Option<u16>,
    /// How good the evidence is.
    pub grade: Grade,
    /// The source (S001) and the item of it that was read, such as `001-12`; the page has no use for it.
    #[cfg(not(target_arch = "wasm32"))]
    pub item: &'static str,
    /// The line of the source document; the page has no use for it.
    #[cfg(not(target_arch = "wasm32"))]
    pub line: u16,
    /// The segments that the source speaks of; empty if it names none.
    pub segments: &'static [&'static str],
    /// What was found, for whom, in one sentence.
    pub definition: &'static str,
    /// Months within which the whole effect was there, where the source says it; the definition says
    /// from when on.
    pub months: Option<u16>,
    /// Ids of the effects that it contradicts; they name it in turn.
    pub contradicts: &'static [&'static str],
}

impl Effect {
    /// Whom to name as the source: the origin where the publication names one, else its publisher.
    pub fn source_name(&self) -> &'static str {
        if self.attributed.is_empty() { self.publication.publisher } else { self.attributed }
    }

    /// Whether the source speaks of a segment, or of none in particular.
    pub fn describes(&self, segment: &str) -> bool {
        self.segments.is_empty() || self.segments.contains(&segment)
    }

    /// Whether percent was printed where the difference of two rates is meant, so that it counts as points.
    pub fn is_read_as_points(&self) -> bool {
        self.does == Action::Points && self.printed == Printed::Percent
    }
}

/// What an effect does. The first six are what a lever can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Fewer contacts, as a share of the base.
    Fewer,
    /// A lower contact rate, by points per 100 of what the rate counts.
    Points,
    /// Solved by self-service before it becomes a contact.
    Solved,
    /// Ended by automation without a person.
    Contained,
    /// A shorter handle time.
    Shorter,
    /// A cheaper contact.
    Cheaper,
    /// A longer handle time: what another change brings with it.
    Longer,
    /// No effect, but what those reach who have one: it holds above `low`, and not at it.
    Condition,
}

impl Action {
    /// Every action: those of levers, the side effect, the condition.
    pub const ALL: [Self; 8] = [
        Self::Fewer,
        Self::Points,
        Self::Solved,
        Self::Contained,
        Self::Shorter,
        Self::Cheaper,
        Self::Longer,
        Self::Condition,
    ];

    /// The word of the data files, and of a lever.
    pub fn id(self) -> &'static str {
        match self {
            Self::Fewer => "fewer",
            Self::Points => "points",
            Self::Solved => "solved",
            Self::Contained => "contained",
            Self::Shorter => "shorter",
            Self::Cheaper => "cheaper",
            Self::Longer => "longer",
            Self::Condition => "condition",
        }
    }

    /// Whether a lever can do it.
    pub fn is_lever(self) -> bool {
        match self {
            Self::Fewer
            | Self::Points
            | Self::Solved
            | Self::Contained
            | Self::Shorter
            | Self::Cheaper => true,
            Self::Longer | Self::Condition => false,
        }
    }
}

/// How a source prints its figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Printed {
    /// As percent.
    Percent,
    /// As percentage points.
    Points,
}

/// What the base of an effect is among a person's own contacts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Base {
    /// All contacts.
    All,
    /// Those about issues of a type.
    Issue(IssueType),
    /// Those that automation can take.
    Automation,
    /// Those that people handle.
    People,
    /// Not to be told from the source: the person has to say it.
    Unknown,
    /// None, as of a condition.
    Nothing,
}

impl Base {
    /// The word of the data files.
    pub fn id(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Issue(_) => "issue",
            Self::Automation => "automation",
            Self::People => "people",
            Self::Unknown => "unknown",
            Self::Nothing => "nothing",
        }
    }
}

/// What an issue is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IssueType {
    /// Where an order is.
    Status,
    /// Bills and charges.
    Billing,
    /// Returns.
    Returns,
    /// The account.
    Account,
    /// Faults, and how something works.
    Technical,
    /// What is allowed.
    Policy,
    /// Anything else.
    Other,
}

impl IssueType {
    /// Every type, in the order of the menu.
    pub const ALL: [Self; 7] = [
        Self::Status,
        Self::Billing,
        Self::Returns,
        Self::Account,
        Self::Technical,
        Self::Policy,
        Self::Other,
    ];

    /// The word of the data files, and of the type of an issue in links.
    pub fn id(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Billing => "billing",
            Self::Returns => "returns",
            Self::Account => "account",
            Self::Technical => "technical",
            Self::Policy => "policy",
            Self::Other => "other",
        }
    }
}

/// How an effect was found, as far as its source says it; what bears most comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Design {
    /// In tests or rollouts that the source calls controlled.
    Controlled,
    /// Between companies that have something and others that have not, which may differ in more than that.
    Comparison,
    /// Among those with success alone.
    SuccessfulCases,
    /// The source does not say it.
    NotStated,
}

impl Design {
    /// Every design, the one that bears most first.
    pub const ALL: [Self; 4] =
        [Self::Controlled, Self::Comparison, Self::SuccessfulCases, Self::NotStated];

    /// The word of the data files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Controlled => "controlled",
            Self::Comparison => "comparison",
            Self::SuccessfulCases => "successful cases",
            Self::NotStated => "not stated",
        }
    }
}
