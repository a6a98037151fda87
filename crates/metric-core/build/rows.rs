//! The rows of a data file as they are written, before a name in them is looked up.

use serde::Deserialize;

/// A data file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rows {
    pub(super) section: Section,
    #[serde(default)]
    pub(super) input: Vec<Input>,
    #[serde(default)]
    pub(super) cell: Vec<Input>,
    #[serde(default)]
    pub(super) metric: Vec<Metric>,
    #[serde(default)]
    pub(super) column: Vec<Column>,
    #[serde(default)]
    pub(super) stage: Vec<Stage>,
    #[serde(default)]
    pub(super) rule: Vec<Rule>,
}

/// The subject of a data file: a variant of `table::Section`.
#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Section {
    Measure,
    Cost,
    Funnel,
    Repeats,
    Issues,
    Channels,
    Segments,
    HandleTime,
    Change,
    Improve,
    Staff,
    Later,
    Work,
}

/// A named quantity: of the scenario, or of a row of a breakdown.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Input {
    pub(super) name: String,
    pub(super) noun: String,
    pub(super) counted: Option<String>,
    pub(super) unit: String,
    pub(super) share_of: Option<String>,
    #[serde(default)]
    pub(super) first_of: Vec<String>,
    pub(super) default_unless: Option<String>,
    pub(super) ask: Option<String>,
    pub(super) function: Option<String>,
}

/// A figure of the report.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Metric {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) tells: String,
    pub(super) unit: String,
    #[serde(default)]
    pub(super) of: String,
    pub(super) formula: String,
    pub(super) interval: Option<Interval>,
    #[serde(default)]
    pub(super) signed: bool,
    #[serde(default)]
    pub(super) stock_only: bool,
    #[serde(default)]
    pub(super) also: Vec<String>,
    #[serde(default)]
    pub(super) rules: Vec<String>,
    pub(super) source: String,
    pub(super) url: Option<String>,
}

/// How the 95 % limits of a figure are found: a variant of `table::Limits`.
#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Interval {
    Poisson,
    Wilson,
    RateRatio,
}

/// A column of the results of a breakdown.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Column {
    pub(super) id: String,
    pub(super) label: String,
    #[serde(default)]
    pub(super) tells: String,
    pub(super) unit: String,
    #[serde(default)]
    pub(super) of: String,
    #[serde(default)]
    pub(super) signed: bool,
    pub(super) formula: String,
    #[serde(default)]
    pub(super) source: String,
    pub(super) url: Option<String>,
}

/// A stage of the funnel: a row of its results.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stage {
    pub(super) name: String,
    pub(super) counts: Counts,
    #[serde(default)]
    pub(super) is_lost: bool,
    pub(super) count: String,
    pub(super) start: String,
}

/// What a stage counts.
#[derive(Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Counts {
    Attempts,
    Contacts,
}

/// A relation that must hold between inputs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    pub(super) id: String,
    pub(super) holds: String,
    #[serde(default)]
    pub(super) tolerance: Tolerance,
    pub(super) unless_zero: Option<String>,
    #[serde(default)]
    pub(super) because: String,
    #[serde(default)]
    pub(super) is_remark: bool,
    #[serde(default)]
    pub(super) broken: String,
}

/// How far apart the sides of a relation may lie.
#[derive(Deserialize, Debug, Default)]
#[serde(rename_all = "lowercase")]
pub(super) enum Tolerance {
    /// Half a contact; more where a share was given, which whoever writes it rounds.
    #[default]
    Counts,
    /// Half a unit; half a percent of the right side where that is more.
    Rounded,
    /// A residue of floating point alone: 10^-9 of the larger side, and never a whole number.
    Residue,
}
