//! What was corrected since the former release, of which former values are.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Values by path: `metrics/contact-rate/value`, `sections/issues/rows/lines/Billing/share`.
pub type Values = BTreeMap<String, Value>;

/// Whether a difference, at this path, from the former value to the one of now, is meant.
pub type IsMeant = fn(&str, Option<&Value>, Option<&Value>) -> bool;

/// What was corrected since, each with its reason in the changelog. One that no link needs fails.
pub const CORRECTED: [(&str, IsMeant); 17] = [
    ("a share of a count is compared at both limits of its interval", |path, _, _| {
        path.contains("/published/") && (path.ends_with("/at-limits") || path.ends_with("/holds"))
    }),
    (
        "what has no interval holds nowhere: a cost, and a rate at the limit of counting",
        |path, _, is| {
            let is_comparison = path.contains("/comparisons/");
            is_comparison
                && is.is_none()
                && (path.ends_with("/at-limits") || path.ends_with("/holds"))
        },
    ),
    ("what was worked out of a rounded share has no interval", |path, was, is| {
        let of_shares = ["/one-touch/interval/", "/human-handled-rate/interval/"];
        of_shares.iter().any(|of| path.contains(of)) && was.is_some() && is.is_none()
    }),
    ("attempts are not ranked among contacts", |path, was, is| {
        path == "points-to" && in_any_order(was) == in_any_order(is)
    }),
    (
        "where nothing is at stake, or nobody knows at which issue, nothing is pointed to",
        |path, was, is| {
            let gone = ["largest-reducible-issue", "costs-moved-apart", "metricnet-portal"];
            let may_be_gone = |id: &String| gone.iter().any(|gone| id.contains(gone));
            let (was, now) = (in_any_order(was), in_any_order(is));
            let is_of_list = path == "points-to" && was.difference(&now).all(may_be_gone);
            is_of_list && now.is_subset(&was)
                || path.starts_with("points-to/") && is.is_none() && may_be_gone(&path.to_owned())
        },
    ),
    ("an unknown beginning of a stage is not zero", |path, was, is| {
        path.ends_with("/from") && was.and_then(Value::as_f64) == Some(0.0) && is.is_none()
    }),
    (
        "beside a row that cannot be read nobody knows what all rows leave over or add up to",
        |path, was, is| {
            let is_sum = path.contains("/(rest)/") || path.ends_with("/cumulative");
            was.is_some() && is.is_none() && is_sum
                || path.ends_with("/rows/lines")
                    && in_any_order(was).len() == in_any_order(is).len() + 1
        },
    ),
    ("nobody knows the largest cut beside an issue that cannot be read", |path, _, is| {
        path == "sections/issues/metrics/largest-cut/value" && is.is_none()
    }),
    ("a rule on automation does not block the cost of handle time", |path, _, is| {
        path.starts_with("sections/costs-of-time/findings")
            && is.is_some_and(|is| {
                is.to_string().contains("cost-from-handle-time") || is.as_f64() == Some(0.0)
            })
    }),
    ("a share of what is blank is not nothing", |path, _, is| {
        let of = ["/resolved-deflection/value", "/Gave up/from"];
        of.iter().any(|of| path.ends_with(of)) && is.is_none()
    }),
    ("a share of rounded counts is at most all", |path, _, is| {
        path.contains("zendesk-containment/value") && is.and_then(Value::as_f64) == Some(1.0)
            || path == "points-to/outside-published-range:zendesk-containment/at-stake"
    }),
    ("what was entered of automation and is not known may be in the average cost", |path, _, _| {
        path.contains("metrics/cost-per-contact/comparisons/") && path.contains("/because/")
    }),
    ("an earlier base of zero is a denominator of zero", |path, was, is| {
        let is_failed = is.is_some_and(|is| is == "zero-denominator");
        path == "sections/change/metrics/rate-ratio/error" && was.is_none() && is_failed
    }),
    ("what nobody said before is found as well", |path, was, is| {
        let new = [
            "shares-blank",
            "handle-time-differs",
            "cost-without-contacts",
            "did-not-exist",
            "resolved-above-cases",
            "entry-wanting:deflection",
        ];
        let is_new = |id: &String| new.iter().any(|new| id.contains(new));
        let found: BTreeSet<String> =
            in_any_order(is).into_iter().filter(|id| !is_new(id)).collect();
        path.ends_with("/findings") && found == in_any_order(was)
    }),
    ("who abandoned automation is a figure also where it is worked out", |path, was, _| {
        path == "sections/funnel/metrics/bot-abandonment/value" && was.is_none()
    }),
    ("a figure of an undated origin is named behind those that have a year", |path, was, is| {
        let has = |id: &str| was.is_some_and(|was| was.to_string().contains(id));
        path == "metrics/contact-rate/comparisons"
            && (has("metapack-ecommerce") || has("metricnet-it"))
            && in_any_order(was) == in_any_order(is)
    }),
    ("a share of which the source does not say of what is not compared", |path, was, is| {
        // On Intercom's median a figure was inside of what is published, and is below it now.
        let is_below = was.is_none()
            && path.starts_with("points-to")
            && (path.contains("zendesk-containment")
                || is.is_some_and(|is| is.to_string().contains("zendesk-containment")));
        is_below || path.starts_with("sections/funnel/published/intercom-contain-b2")
    }),
];

fn in_any_order(list: Option<&Value>) -> BTreeSet<String> {
    let items = list.and_then(Value::as_array).into_iter().flatten();
    items.map(Value::to_string).collect()
}

/// Gives the former values what was corrected since, and tells which corrections that took.
pub fn correct(former: &mut Values, now: &Values) -> BTreeSet<&'static str> {
    let paths: BTreeSet<String> = former.keys().chain(now.keys()).cloned().collect();
    let mut used = BTreeSet::new();
    for path in paths {
        let (was, is) = (former.get(&path), now.get(&path));
        let meant = CORRECTED.iter().find(|(_, is_meant)| was != is && is_meant(&path, was, is));
        let Some((why, _)) = meant else { continue };
        used.insert(*why);
        match is {
            Some(is) => former.insert(path, is.clone()),
            None => former.remove(&path),
        };
    }
    used
}
