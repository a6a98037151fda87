//! Comparisons with published figures, and what the figures point to.

use super::{Comparison, is_near, text};
use crate::{
    expect::published::{
        Against, Published, SpokenOf,
        standing::{Percentile, percentile, standing, touched},
    },
    outcome::{Limits, Pointer, Section},
};
use serde_json::Value as Json;

/// A comparison of the report.
struct Got<'a> {
    about: &'a str,
    value: &'a Json,
    interval: &'a Json,
    comparison: &'a Json,
}

/// Those of the figures of a section, and those of its shares.
fn all(section: &Json) -> Vec<Got<'_>> {
    let mut all = Vec::new();
    for figure in section["metrics"].as_array().into_iter().flatten() {
        for comparison in figure["comparisons"].as_array().into_iter().flatten() {
            all.push(got(&figure["id"], figure, comparison));
        }
    }
    for share in section["published"].as_array().into_iter().flatten() {
        all.push(got(&share["about"], share, &share["comparison"]));
    }
    all
}

fn got<'a>(about: &'a Json, of: &'a Json, comparison: &'a Json) -> Got<'a> {
    Got {
        about: about.as_str().unwrap(),
        value: &of["value"],
        interval: &of["interval"],
        comparison,
    }
}

impl Comparison {
    pub(super) fn published(&mut self, section: &Section, got: &Json) {
        let got = all(got);
        let mut places = Vec::new();
        for want in &section.published {
            let is_it = |one: &Got| one.about == want.about && one.comparison["id"] == *want.row.id;
            match got.iter().position(is_it) {
                Some(place) => {
                    places.push(place);
                    self.comparison(section.id, want, &got[place]);
                }
                None if want.is_optional => {}
                None => self.differ(section.id, at(want), format!("{:?}", want.against), "none"),
            }
        }
        if !places.is_sorted() {
            let ids: Vec<String> = got.iter().map(|one| text(&one.comparison["id"])).collect();
            self.differ(section.id, "order".to_owned(), format!("{places:?}"), ids.join(", "));
        }
        for (place, one) in got.iter().enumerate() {
            if !places.contains(&place) {
                let at = format!("compared {}", one.about);
                self.differ(section.id, at, "none", text(&one.comparison["id"]));
            }
        }
    }

    fn comparison(&mut self, section: &'static str, want: &Published, got: &Got) {
        if matches!(want.against, Against::Any) {
            return;
        }
        let is_value = got.value.as_f64().is_some_and(|value| is_near(value, want.value, 0.0));
        if !is_value {
            self.differ(section, at(want), want.value.to_string(), got.value.to_string());
        }
        let of = format!("compared {}", want.about);
        if want.limits != Limits::Any {
            self.limits(section, &of, &want.limits, got.interval);
        }
        let wrong = match &want.against {
            Against::Any => None,
            Against::Apart { reasons, helps } => {
                let because = &got.comparison["because"];
                let is_reason =
                    because["reason"].as_str().is_some_and(|one| reasons.contains(&one));
                let is_help = match because["needs"].as_str() {
                    Some(need) => helps.contains(&need),
                    None => helps.is_empty(),
                };
                (!is_reason || !is_help).then(|| format!("{reasons:?} {helps:?}"))
            }
            Against::Bands { bands, factor, is_bridged } => {
                wrong_bands(got.comparison, bands, (*factor, *is_bridged))
                    .or_else(|| wrong_standing(want, bands, got))
            }
        };
        if let Some(wrong) = wrong {
            return self.differ(section, at(want), wrong, got.comparison.to_string());
        }
        let shown = got.comparison;
        for (what, member) in [("", "standing"), ("at an edge: ", "touches")] {
            if let Some(word) = shown[member].as_str() {
                self.agree(format!("compared {what}{word}"));
            }
        }
        if let Some(holds) = shown["holds"].as_bool() {
            self.agree(format!("compared, holds: {holds}"));
        }
        self.agree(of);
    }

    pub(super) fn spoken_of(&mut self, want: &SpokenOf, got: &Json) {
        let (is_right, want) = match want {
            SpokenOf::Any => return,
            SpokenOf::None => (got.is_null(), "nothing"),
            SpokenOf::Row(id) => (got == id, *id),
        };
        if is_right {
            self.agree(format!("speaks of {}", if got.is_null() { want } else { "a row" }));
        } else {
            self.differ("measure", "speaks of".to_owned(), want, got.to_string());
        }
    }

    pub(super) fn pointers(&mut self, want: &[Pointer], got: &Json) {
        let got = got.as_array().unwrap();
        let is_it = |pointer: &Pointer, one: &Json| {
            let of = one["name"].as_str().or(one["about"].as_str());
            one["id"] == pointer.id
                && of.is_none_or(|of| pointer.of.iter().any(|own| own == of))
                && one["counted"] == if pointer.is_attempts { "attempts" } else { "contacts" }
                && one["at-stake"]
                    .as_f64()
                    .is_some_and(|got| is_near(got, pointer.at_stake, pointer.size))
        };
        for pointer in want {
            if got.iter().any(|one| is_it(pointer, one)) {
                self.agree(format!("points to {}", pointer.id));
            } else if !pointer.is_optional {
                let got = Json::from(got.clone()).to_string();
                self.differ("pointers", pointer.id.to_owned(), format!("{pointer:?}"), got);
            }
        }
        for one in got {
            // A share that cannot be read may belong to a larger issue.
            let is_known = |pointer: &&Pointer| {
                is_it(pointer, one) || (pointer.is_optional && one["id"] == pointer.id)
            };
            if !want.iter().any(|pointer| is_known(&pointer)) {
                self.differ("pointers", text(&one["id"]), "none", one.to_string());
            }
        }
    }
}

fn at(want: &Published) -> String {
    format!("compared {} with {}", want.about, want.row.id)
}

/// The bands of the row in the person's unit, edge by edge.
fn wrong_bands(
    got: &Json,
    bands: &[[Option<(f64, bool)>; 2]],
    (factor, is_bridged): (f64, bool),
) -> Option<String> {
    let is_edge = |got: &Json, edge: &Option<(f64, bool)>| match edge {
        None => got.is_null(),
        Some((edge, is_in)) => {
            got["value"].as_f64().is_some_and(|got| is_near(got, *edge, 0.0))
                && got["inclusive"] == *is_in
        }
    };
    let shown = got["bands"].as_array()?;
    let are_right = shown.len() == bands.len()
        && shown
            .iter()
            .zip(bands)
            .all(|(got, [low, high])| is_edge(&got["low"], low) && is_edge(&got["high"], high));
    let is_factor = got["factor"].as_f64().is_some_and(|got| is_near(got, factor, 0.0));
    let is_right = are_right && is_factor && got["bridged"] == is_bridged;
    (!is_right).then(|| format!("{bands:?}, by {factor}, bridged: {is_bridged}"))
}

/// Where the value and both ends of its interval stand, whether it holds, the edge and the percentile.
fn wrong_standing(
    want: &Published,
    bands: &[[Option<(f64, bool)>; 2]],
    got: &Got,
) -> Option<String> {
    let (row, bands, shown) = (want.row, bands.to_vec(), got.comparison);
    let own = standing(row, &bands, want.value);
    if own.is_some_and(|own| shown["standing"] != own) {
        return own.map(str::to_owned);
    }
    let ends = ["low", "high"].map(|end| got.interval[end].as_f64());
    let at_ends = ends.map(|end| end.map(|end| standing(row, &bands, end)));
    match at_ends {
        [Some(low), Some(high)] => {
            let is_at = |place: usize, own: Option<&str>| {
                own.is_none_or(|own| shown["at-limits"][place] == own)
            };
            let holds = shown["at-limits"][0] == shown["standing"]
                && shown["at-limits"][1] == shown["standing"];
            if !is_at(0, low) || !is_at(1, high) || shown["holds"] != holds {
                return Some(format!("{own:?}, at both ends {low:?} and {high:?}"));
            }
        }
        _ if !shown["at-limits"].is_null() || !shown["holds"].is_null() => {
            return Some("no interval, so that nothing holds".to_owned());
        }
        _ => {}
    }
    if let Some(edges) = touched(row, &bands, want.value)
        && !shown["touches"].as_str().map_or(edges.is_empty(), |edge| edges.contains(&edge))
    {
        return Some(format!("touches {edges:?}"));
    }
    let shown = &shown["percentile"];
    let is_right = match percentile(row, &bands, want.value) {
        Percentile::Unclear => true,
        Percentile::None => shown.is_null(),
        Percentile::AtMost25 => shown["kind"] == "at-most25",
        Percentile::Above50 => shown["kind"] == "above50",
        Percentile::Between(value) => {
            shown["kind"] == "between"
                && shown["value"].as_f64().is_some_and(|got| is_near(got, value, 50.0))
        }
    };
    (!is_right).then(|| "another percentile".to_owned())
}
