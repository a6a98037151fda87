//! Comparisons with published figures: which stand beside a figure, in which unit, and in which order
//! (docs/metrics.md, "Bridges", "Cost" and "Where a figure stands").

mod bridge;
pub mod catalogue;
pub mod standing;

use crate::{
    outcome::Limits,
    scenario::{Row as Cells, Scenario},
    value::{Lack, MOST, Value, figure, per},
};
use bridge::units;
use catalogue::{Entry, Row, rows};
use standing::Bands;

/// A comparison of a figure with a row of the catalogue.
#[derive(Debug, Clone)]
pub struct Published {
    /// The id of the figure, or what the share is of.
    pub about: &'static str,
    pub row: &'static Row,
    pub value: f64,
    pub limits: Limits,
    /// What the share is a share of.
    pub whole: f64,
    pub against: Against,
    pub is_optional: bool,
}

/// What a figure is compared with.
#[derive(Debug, Clone)]
pub enum Against {
    /// Bands in the person's unit, and whether a bridge made them.
    Bands { bands: Bands, factor: f64, is_bridged: bool },
    /// One of these reasons, and one of these entries that would help.
    Apart { reasons: Vec<&'static str>, helps: Vec<&'static str> },
    /// The specification does not say.
    Any,
}

impl Published {
    fn open(self) -> Self {
        Self { against: Against::Any, ..self }
    }
}

impl Against {
    fn apart(reason: &'static str) -> Self {
        Self::Apart { reasons: vec![reason], helps: Vec::new() }
    }

    fn of(row: &Row, factor: f64, is_bridged: bool) -> Self {
        let times = |edge: f64| edge * factor;
        let bands: Bands = row
            .entries
            .iter()
            .map(|entry| entry.band.map(|edge| edge.map(|(edge, is_in)| (times(edge), is_in))))
            .collect();
        let mut edges = bands.iter().flatten().flatten();
        if edges.any(|(edge, _)| *edge > MOST) {
            return Self::Any;
        }
        Self::Bands { bands, factor, is_bridged }
    }
}

/// The contact rate beside the rates of the chosen segment: of the same kind first, then bridged ones,
/// then those that cannot be compared.
pub fn of_rate(scenario: &Scenario, rate: Value) -> Vec<Published> {
    let Ok(value) = figure(rate) else { return Vec::new() };
    let mut all: Vec<Published> = rows()
        .iter()
        .filter(|row| {
            row.entries[0].segment == scenario.compared && row.entries[0].metric == "rate"
        })
        .map(|row| Published {
            about: "contact-rate",
            row,
            value,
            limits: Limits::Any,
            whole: 0.0,
            against: rates(scenario, row),
            is_optional: false,
        })
        .collect();
    all.sort_by_key(|one| {
        let group = match one.against {
            Against::Bands { is_bridged, .. } => u8::from(is_bridged),
            _ => 2,
        };
        (group, one.row.rank())
    });
    all
}

/// The bands of a row in the person's unit and time base.
fn rates(scenario: &Scenario, row: &Row) -> Against {
    let entry = &row.entries[0];
    if entry.denominator == "unstateds" {
        return Against::apart("denominator-unstated");
    }
    match units(scenario, &entry.denominator, scenario.kind) {
        // Orders and transactions have no time base; of customers they come at a pace of their own.
        Ok(units) => {
            let source = entry.months.unwrap_or(1.0);
            let own = if scenario.is_flow() { 1.0 } else { scenario.shown_months() };
            let is_timeless = scenario.is_flow() && entry.months.is_none();
            let time = if is_timeless { 1.0 } else { own / source };
            Against::of(row, units * time, entry.denominator != scenario.kind)
        }
        Err(gap) => Against::Apart { reasons: gap.reasons, helps: gap.helps },
    }
}

/// Costs beside costs in the same currency: of a contact that people handle, or of any.
pub fn of_cost(scenario: &Scenario, about: &'static str, cost: Value) -> Vec<Published> {
    let Some((value, is_clear)) = shown(cost) else { return Vec::new() };
    let is_people = about == "human-cost";
    let has_automation =
        ["ai", "routed", "contained", "left", "returned", "escalated", "automated-cost"]
            .iter()
            .any(|key| !scenario.is_blank(key));
    let comparison = |row: &'static Row| {
        let entry: &Entry = &row.entries[0];
        let is_of_people = entry.handled == "people";
        let is_in_doubt = !is_clear || (is_of_people && has_automation && !is_people);
        let against = if is_in_doubt {
            Against::Any
        } else if scenario.currency.is_empty() {
            Against::Apart { reasons: vec!["no-currency"], helps: vec!["cur"] }
        } else if scenario.currency == entry.currency {
            Against::of(row, 1.0, false)
        } else {
            Against::apart("other-currency")
        };
        let limits = Limits::Any;
        (is_of_people || !is_people).then_some(Published {
            about,
            row,
            value,
            limits,
            whole: 0.0,
            against,
            is_optional: is_in_doubt,
        })
    };
    rows().iter().filter(|row| row.entries[0].metric == "money").filter_map(comparison).collect()
}

/// A figure, and whether its value is determined; none where it has none.
fn shown(value: Value) -> Option<(f64, bool)> {
    match figure(value) {
        Ok(value) => Some((value, true)),
        Err(Lack::Unclear) => Some((f64::NAN, false)),
        Err(_) => None,
    }
}

/// A share beside published ones.
pub fn of_share(
    scenario: &Scenario,
    about: &'static str,
    (part, whole): (Value, Value),
    limits: &Limits,
) -> Vec<Published> {
    let Some((value, is_clear)) = shown(per(part, whole)) else { return Vec::new() };
    let ids: &[&str] = match about {
        "phone" => &["stealth-share-phone"],
        "email" => &["stealth-share-email"],
        "chat" => &["stealth-share-chat"],
        "social" => &["stealth-share-social"],
        "order status" => &["stealth-order-status"],
        "billing" => &["mckinsey-billing", "stealth-health-billing"],
        "containment of the bot" => {
            &["zendesk-containment", "intercom-contain-b2c", "intercom-contain-b2b"]
        }
        "self-service success" => &["mckinsey-portal", "metricnet-portal"],
        _ => panic!("nothing is published about {about}"),
    };
    let businesses = |id: &str, own: &str| match id {
        // Telecom, financial services and subscription businesses.
        "mckinsey-billing" => {
            ["telecom", "financial", "fintech", "media", "saas", "saas-b2c", "saas-b2b"]
                .contains(&scenario.compared)
        }
        _ => own == "any" || own == scenario.compared,
    };
    ids.iter()
        .map(|id| Row::named(id).unwrap())
        .filter(|row| businesses(&row.id, &row.entries[0].segment))
        .map(|row| Published {
            about,
            row,
            value,
            limits: limits.clone(),
            whole: whole.unwrap_or(f64::NAN),
            // The medians of Intercom are shares of something that is not said.
            against: if !is_clear {
                Against::Any
            } else if row.id.starts_with("intercom-contain") {
                Against::apart("denominator-unstated")
            } else {
                Against::of(row, 1.0, false)
            },
            is_optional: !is_clear,
        })
        .collect()
}

/// Shares of the contacts by the types of issues or the kinds of channels. A word that cannot be read may
/// be any of them, and so may that of a row that cannot be read.
pub fn of_words(
    scenario: &Scenario,
    rows: &[Cells],
    words: &[(&'static str, &'static str)],
) -> Vec<Published> {
    let is_unread = |row: &Cells| match row {
        Cells::Cells(cells, word) => word.starts_with("..") && !cells[0].is_blank(),
        Cells::Unread => true,
    };
    if rows.iter().any(is_unread) {
        return Vec::new();
    }
    let contacts = scenario.value("vol");
    let is_classified = |row: &&Cells| matches!(row, Cells::Cells(_, word) if !word.is_empty());
    let classified =
        rows.iter().filter(is_classified).map(|row| row.cell(0).number().unwrap_or(0.0));
    let others = contacts.unwrap_or(0.0) - classified.sum::<f64>();
    let mut all = Vec::new();
    for (word, about) in words {
        let own = rows.iter().filter(|row| matches!(row, Cells::Cells(_, own) if own == word));
        let counts: Vec<Value> = own.map(|row| row.cell(0).number()).collect();
        if counts.contains(&Err(Lack::Unread)) {
            continue;
        }
        let count: f64 = counts.iter().flatten().sum();
        let limits = Limits::PerhapsWilson(count, contacts.unwrap_or(0.0));
        let published = of_share(scenario, about, (Ok(count), contacts), &limits);
        // A kind without contacts is as good as none; beside a count that cannot be read little is known.
        let is_doubtful = rows.iter().any(|row| row.cell(0).is_unread());
        all.extend(
            published
                .into_iter()
                .filter(|_| !counts.is_empty())
                .map(|one| Published { is_optional: count == 0.0 || is_doubtful, ..one })
                .map(|one| if is_doubtful { one.open() } else { with_others(one, others) }),
        );
    }
    all
}

/// What is not classified may be of the kind as well: it is compared only where it then stands there, too.
fn with_others(one: Published, others: f64) -> Published {
    let Against::Bands { bands, .. } = &one.against else { return one };
    let stands = |share| standing::standing(one.row, bands, share);
    let against = match (stands(one.value), stands(one.value + others / one.whole)) {
        (Some(own), Some(most)) if own == most => return one,
        (Some(_), Some(_)) => Against::apart("not-classified"),
        _ => return one.open(),
    };
    Published { against, ..one }
}

/// The row of the catalogue that the answer speaks of.
pub enum SpokenOf {
    Row(&'static str),
    None,
    /// Not determined.
    Any,
}

/// The row that was chosen, where it can be compared, else the first that can.
pub fn spoken_of(scenario: &Scenario, rates: &[Published]) -> SpokenOf {
    let rates = rates.iter().filter(|one| one.about == "contact-rate");
    if rates.clone().any(|one| matches!(one.against, Against::Any)) {
        return SpokenOf::Any;
    }
    let is_compared = |one: &&Published| matches!(one.against, Against::Bands { .. });
    let mut compared = rates.filter(is_compared).map(|one| one.row);
    let chosen = Row::named(scenario.row);
    let is_chosen = |row: &&Row| chosen.is_some_and(|chosen| chosen.id == row.id);
    let row = compared.clone().find(is_chosen).or(compared.next());
    row.map_or(SpokenOf::None, |row| SpokenOf::Row(&row.id))
}
