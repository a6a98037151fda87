//! Random drafts and links, and a look through a report for what is no number.
#![allow(clippy::unwrap_used, dead_code)] // test helpers; not every test uses all of them

use calculator::{
    choice::{Choice, Window},
    draft::{Draft, Slot, SlotKind, Text, Unread},
    link::KEYS,
    number::{Decimal, NumberStyle, write},
};
use metric_core::unit::{DenominatorKind, TimeBase};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::Value;

pub fn style() -> impl Strategy<Value = NumberStyle> {
    select(&NumberStyle::ALL[..])
}

/// A number of the link: up to 15 digits, up to 6 decimals.
fn decimal() -> impl Strategy<Value = Decimal> {
    let small = (0..5_000_u64, 0..7_usize);
    let large = (0..1_000_000_000_000_000_u64, 0..3_usize);
    prop_oneof![3 => small, 1 => large].prop_map(|(digits, decimals)| {
        let digits = format!("{digits:07}");
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let mark = if decimals == 0 { "" } else { "." };
        Decimal::from_link(&format!("{whole}{mark}{fraction}")).unwrap()
    })
}

/// What a person may type into any box: half a number, words, other scripts.
fn garbage() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9.,' kM%-]{1,12}",
        "\\PC{1,30}",
        select(vec![
            "1e308", "NaN", "Infinity", "１２", "0x1F", "..5", "-7", "5..7", "a&b=c", "%26end",
            "100%"
        ])
        .prop_map(str::to_owned),
        "[\\x00-\\x7f]{1,20}",
    ]
}

fn number_text(style: NumberStyle) -> impl Strategy<Value = Text> {
    let plain = |text: String| Text { text, unread: None };
    prop_oneof![
        3 => Just(Text::default()),
        6 => decimal().prop_map(move |value| plain(write(value, style))),
        2 => garbage().prop_map(plain),
        1 => (garbage(), unread()).prop_map(|(text, why)| Text { text, unread: Some(why) }),
        1 => decimal().prop_map(|value| Text { text: value.to_link(), unread: Some(Unread::CutOff) }),
    ]
}

fn unread() -> impl Strategy<Value = Unread> {
    use Unread::*;
    select(vec![Raw, NotOfItsKind, OutOfRange, CutOff, ControlCharacter])
}

fn options(slot: Slot) -> Vec<&'static str> {
    fn words<C: Choice>() -> Vec<&'static str> {
        C::OPTIONS.iter().map(|(word, _)| *word).collect()
    }
    match slot {
        Slot::Per => words::<Window>(),
        Slot::Kind => words::<DenominatorKind>(),
        Slot::In => words::<TimeBase>(),
        Slot::Vs => benchmarks::segments().iter().map(|segment| segment.id).collect(),
        _ => benchmarks::entries().iter().map(|entry| entry.row).collect(),
    }
}

fn text_of(slot: Slot, style: NumberStyle) -> BoxedStrategy<Text> {
    let plain = |text: String| Text { text, unread: None };
    match slot.kind() {
        SlotKind::List if slot == Slot::In => {
            select(options(slot)).prop_map(move |word| plain(word.to_owned())).boxed()
        }
        SlotKind::List => {
            let listed = select(options(slot)).prop_map(move |word| plain(word.to_owned()));
            prop_oneof![1 => Just(Text::default()), 5 => listed].boxed()
        }
        SlotKind::Currency => {
            prop_oneof!["[a-zA-Z]{3}", Just(String::new()), garbage()].prop_map(plain).boxed()
        }
        SlotKind::Text => {
            prop_oneof![Just(String::new()), "\\PC{0,60}", garbage()].prop_map(plain).boxed()
        }
        _ => number_text(style).boxed(),
    }
}

/// A draft as typing, picking and reading links can leave it behind.
pub fn draft() -> impl Strategy<Value = Draft> {
    style().prop_flat_map(|style| {
        let texts: Vec<BoxedStrategy<Text>> =
            Slot::ALL.into_iter().map(|slot| text_of(slot, style)).collect();
        texts.prop_map(move |texts| {
            let mut draft = Draft::empty(style);
            for (slot, text) in Slot::ALL.into_iter().zip(texts) {
                draft.put(slot, text);
            }
            if draft.text(Slot::Per) != "days" {
                draft.set(Slot::Days, ""); // a box that is not on the page
            }
            draft
        })
    })
}

/// What holds links together, and what breaks them.
#[rustfmt::skip] // a list reads best in few lines
const SIGNS: &[&str] = &[
    "&", "=", "&amp;", "%26", "%3D", "%", "%23", "..", ":", ",", "end", "&end",
    "v=1", "v=", "#", "?", "b.", "d.", "https://", "utm_x", "\u{200b}", "\0", "\n", "é",
    "1e308", "999999999999999", "-1", "0", "NaN", "０", "%E0%A4%A", "%00", "0.000000000001",
];

/// Text that looks like a link, and goes wrong in every way that a link can.
pub fn hostile() -> impl Strategy<Value = String> {
    let keys: Vec<String> = KEYS.iter().map(|key| key.name.to_owned()).collect();
    let values: Vec<String> = KEYS.iter().map(|key| key.example.to_owned()).collect();
    let piece = prop_oneof![
        select(keys).prop_map(|key| format!("&{key}=")),
        select(values),
        select(SIGNS).prop_map(str::to_owned),
        "\\PC{0,5}",
    ];
    prop_oneof![
        any::<String>(),
        vec(piece, 0..30).prop_map(|pieces| format!("v=1{}", pieces.concat())),
        vec("[vb.=&%#?:0-9a-z]{0,6}", 0..20).prop_map(|pieces| pieces.concat()),
    ]
}

/// Pairs of valid numbers at the ends of what a field takes.
pub fn extreme() -> impl Strategy<Value = String> {
    let numbers =
        vec!["0", "1", "3", "999999999999999", "1000000000000000", "0.000000000001", "0.5", "3660"];
    let keys: Vec<&str> = KEYS.iter().map(|key| key.name).collect();
    let pair = (select(keys), select(numbers.clone()))
        .prop_map(|(key, number)| format!("&{key}={number}"));
    let kind = select(options(Slot::Kind));
    let segment = select(options(Slot::Vs));
    let window =
        select(vec!["day", "week", "month", "quarter", "year", "0.000000000001:days", "3660:days"]);
    (vec(pair, 0..25), kind, segment, window, select(numbers)).prop_map(
        |(pairs, kind, segment, window, base)| {
            format!(
                "v=1&base={base}:{kind}&vs={segment}&per={window}&cur=usd{}&end",
                pairs.concat()
            )
        },
    )
}

/// Checks that every figure of a report is a finite number, or says why there is none.
pub fn assert_sound(report: &str) {
    let report: Value = serde_json::from_str(report).unwrap();
    for metric in report["report"]["metrics"].as_array().unwrap() {
        let told = ["value", "needs", "error"].map(|key| metric.get(key).is_some());
        assert_eq!(told.into_iter().filter(|told| *told).count(), 1, "{metric}");
        if let Some(value) = metric.get("value") {
            assert!(value.as_f64().is_some_and(|value| value.abs() <= 1e15), "{metric}");
        }
        let interval = &metric["interval"];
        if !interval.is_null() {
            let [low, value, high] = [&interval["low"], &metric["value"], &interval["high"]]
                .map(|limit| limit.as_f64().unwrap());
            assert!(low <= value && value <= high, "{metric}");
        }
        for comparison in metric["comparisons"].as_array().unwrap() {
            assert!(comparison["standing"].is_string(), "{comparison}");
            let compared = comparison["standing"] != "not-comparable";
            assert_eq!(compared, comparison["factor"].is_number(), "{comparison}");
            for band in comparison["bands"].as_array().into_iter().flatten() {
                for edge in [&band["low"], &band["high"]].into_iter().filter(|edge| !edge.is_null())
                {
                    assert!(edge["value"].is_number(), "{comparison}");
                }
            }
        }
    }
}
