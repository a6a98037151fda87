//! How many units of a source one unit of the person's is: the four bridges (docs, "Bridges").

use crate::{
    scenario::Scenario,
    value::{Lack, Value, per, times},
};

/// Why there is no bridge: one of these reasons, and one of these entries would help. Which of two is told,
/// one that is missing or one that is zero, is not said.
#[derive(Debug, Clone)]
pub struct Gap {
    pub reasons: Vec<&'static str>,
    pub helps: Vec<&'static str>,
}

/// The kinds that are bridged.
const BRIDGED: [&str; 4] = ["customers", "users", "accounts", "orders"];
const OF_LEVELS: [&str; 3] = ["upc", "cpa", "seats"];

/// Orders per customer a month, users per customer, customers per account, users per account: the third
/// of the last three follows from two, where it is blank or zero.
fn bridge(scenario: &Scenario, key: &str) -> Value {
    let of = |key| scenario.value(key);
    let of_others = match (of(key), key) {
        (Ok(0.0) | Err(Lack::Blank), "upc") => per(of("seats"), of("cpa")),
        (Ok(0.0) | Err(Lack::Blank), "cpa") => per(of("seats"), of("upc")),
        (Ok(0.0) | Err(Lack::Blank), "seats") => times(of("upc"), of("cpa")),
        (given, _) => return given,
    };
    // Another one that is zero makes nothing of it either.
    of_others.ok().filter(|value| *value > 0.0).map_or_else(|| of(key), Ok)
}

/// Units of `source` for one of `own`; of orders in a month.
pub fn units(scenario: &Scenario, source: &str, own: &str) -> Result<f64, Gap> {
    if source == own {
        return Ok(1.0);
    }
    if !BRIDGED.contains(&source) || !BRIDGED.contains(&own) {
        return Err(Gap { reasons: vec!["other-denominator"], helps: Vec::new() });
    }
    let mut used = Vec::new();
    // Users and accounts have a bridge of their own.
    let product = match (source, own) {
        ("users", "accounts") => step(scenario, "seats", false, &mut used),
        ("accounts", "users") => step(scenario, "seats", true, &mut used),
        _ => {
            let per_customer = match source {
                "users" => step(scenario, "upc", false, &mut used),
                "accounts" => step(scenario, "cpa", true, &mut used),
                "orders" => step(scenario, "opc", false, &mut used),
                _ => Ok(1.0),
            };
            let customers = match own {
                "users" => step(scenario, "upc", true, &mut used),
                "accounts" => step(scenario, "cpa", false, &mut used),
                "orders" => step(scenario, "opc", true, &mut used),
                _ => Ok(1.0),
            };
            times(per_customer, customers)
        }
    };
    if let Ok(product) = product
        && product > 0.0
    {
        return Ok(product);
    }
    let mut helps = used;
    if helps.iter().any(|key| OF_LEVELS.contains(key)) {
        helps.extend(OF_LEVELS);
    }
    let mut reasons = Vec::new();
    if helps.iter().any(|key| scenario.value(key).is_err_and(Lack::is_missing)) {
        reasons.push("other-denominator");
    }
    if helps.iter().any(|key| scenario.value(key) == Ok(0.0)) {
        reasons.push("bridge-is-zero");
    }
    Err(Gap { reasons, helps })
}

/// A bridge, or one ÷ it.
fn step(
    scenario: &Scenario,
    key: &'static str,
    is_upward: bool,
    used: &mut Vec<&'static str>,
) -> Value {
    used.push(key);
    let value = bridge(scenario, key);
    if is_upward { per(Ok(1.0), value) } else { value }
}
