//! The fixed words of the data files, and the Rust names they stand for.

/// The segment of figures that belong to no industry. No file defines it and no menu offers it.
pub(crate) const ANY: &str = "any";

/// Per what, or of what, where the publication does not say it.
pub(crate) const UNSTATED: &str = "unstated";

/// A denominator as the files write it.
#[derive(Clone, Copy)]
pub(crate) struct Denominator {
    /// The variant of `DenominatorKind`; none where the publication does not say per what.
    pub(crate) variant: Option<&'static str>,
    /// A stock has a time base, a flow has none.
    pub(crate) stock: bool,
}

const fn denominator(variant: Option<&'static str>, stock: bool) -> Denominator {
    Denominator { variant, stock }
}

pub(crate) const DENOMINATORS: [(&str, Denominator); 9] = [
    ("order", denominator(Some("Order"), false)),
    ("transaction", denominator(Some("Transaction"), false)),
    ("customer", denominator(Some("Customer"), true)),
    ("user", denominator(Some("User"), true)),
    ("it-user", denominator(Some("ItUser"), true)),
    ("subscriber", denominator(Some("Subscriber"), true)),
    ("account", denominator(Some("Account"), true)),
    ("patient", denominator(Some("Patient"), true)),
    (UNSTATED, denominator(None, false)),
];

/// Variants of `TimeBase`. No publication gives a band per quarter.
pub(crate) const PERIODS: [(&str, &str); 2] = [("month", "Month"), ("year", "Year")];

/// Variants of `Tier`.
pub(crate) const TIERS: [(&str, &str); 6] = [
    ("best-in-class", "BestInClass"),
    ("top-quartile", "TopQuartile"),
    ("quartile", "Quartile"),
    ("target", "Target"),
    ("median", "Median"),
    ("typical", "Typical"),
];

/// Variants of `Grade`.
pub(crate) const GRADES: [(&str, &str); 6] = [
    ("measured", "Measured"),
    ("survey", "Survey"),
    ("reported", "Reported"),
    ("estimate", "Estimate"),
    ("vendor", "Vendor"),
    ("illustrative", "Illustrative"),
];

/// By whom the contacts of a cost are handled: by people, or as they come. The meaning is whether by people alone.
pub(crate) const HANDLED: [(&str, bool); 2] = [("people", true), ("any", false)];

/// What a figure is.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Rate,
    Share,
    Money,
}

pub(crate) const KINDS: [(&str, Kind); 3] =
    [("rate", Kind::Rate), ("share", Kind::Share), ("money", Kind::Money)];

/// What an effect does; a variant of `Action` has the same name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Does {
    Fewer,
    Points,
    Solved,
    Contained,
    Shorter,
    Cheaper,
    Longer,
    Condition,
}

pub(crate) const DOES: [(&str, Does); 8] = [
    ("fewer", Does::Fewer),
    ("points", Does::Points),
    ("solved", Does::Solved),
    ("contained", Does::Contained),
    ("shorter", Does::Shorter),
    ("cheaper", Does::Cheaper),
    ("longer", Does::Longer),
    ("condition", Does::Condition),
];

/// What the base of an effect is; a variant of `Base` has the same name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum On {
    All,
    Issue,
    Automation,
    People,
    Unknown,
    Nothing,
}

pub(crate) const ON: [(&str, On); 6] = [
    ("all", On::All),
    ("issue", On::Issue),
    ("automation", On::Automation),
    ("people", On::People),
    ("unknown", On::Unknown),
    ("nothing", On::Nothing),
];

/// Variants of `IssueType`.
pub(crate) const ISSUES: [(&str, &str); 7] = [
    ("status", "Status"),
    ("billing", "Billing"),
    ("returns", "Returns"),
    ("account", "Account"),
    ("technical", "Technical"),
    ("policy", "Policy"),
    ("other", "Other"),
];

/// Variants of `Printed`.
pub(crate) const UNITS: [(&str, &str); 2] = [("percent", "Percent"), ("points", "Points")];

/// Variants of `Design`.
pub(crate) const DESIGNS: [(&str, &str); 4] = [
    ("controlled", "Controlled"),
    ("comparison", "Comparison"),
    ("successful cases", "SuccessfulCases"),
    ("not stated", "NotStated"),
];

/// Metrics that an example may expect.
pub(crate) const EXPECTED: [(&str, ()); 19] = [
    ("contact-rate", ()),
    ("contact-rate-month", ()),
    ("contact-rate-quarter", ()),
    ("contact-rate-year", ()),
    ("cost-per-contact", ()),
    ("cost-to-serve", ()),
    ("cost-total", ()),
    ("human-handled-rate", ()),
    ("containment-of-bot", ()),
    ("containment-of-contacts", ()),
    ("rate-then", ()),
    ("rate-change", ()),
    ("rate-effect", ()),
    ("mix-effect", ()),
    ("volume-change", ()),
    ("contacts-with-levers", ()),
    ("rate-with-levers", ()),
    ("people-rate-with-levers", ()),
    ("saving-year", ()),
];

/// Jobs that examples are about, by the word of links.
pub(crate) const JOBS: [(&str, &str); 5] = [
    ("measure", "measure"),
    ("breakdown", "breakdown"),
    ("improve", "improve"),
    ("staff", "staff"),
    ("track", "track"),
];

/// Sections with rows of which an example may expect a figure.
pub(crate) const SECTIONS: [(&str, ()); 4] =
    [("issues", ()), ("channels", ()), ("segments", ()), ("funnel", ())];

/// Standings within a row of tiers (docs/metrics.md, "Where a figure stands"); the others are for bands
/// without tiers.
pub(crate) const TIER_STANDINGS: [(&str, ()); 5] = [
    ("best-in-class", ()),
    ("top-quartile", ()),
    ("between-top-quartile-and-average", ()),
    ("average", ()),
    ("worse-than-average", ()),
];

/// Standings against a band without tiers.
pub(crate) const BAND_STANDINGS: [(&str, ()); 3] = [("below", ()), ("inside", ()), ("above", ())];
