//! Random links, hostile and at the ends of what fields take.

use super::options;
use proptest::{collection::vec, prelude::*, sample::select};
use scenario::{
    field::{Field, FieldKind, Table},
    link::KEYS,
};

/// What holds links together, and what breaks them.
#[rustfmt::skip] // a list reads best in few lines
const SIGNS: &[&str] = &[
    "&", "=", "&amp;", "%26", "%3D", "%", "%23", "..", ":", ",", "end", "&end",
    "v=1", "v=", "#", "?", "b.", "d.", "b.by=", "b.name=", "c.by=", "https://", "utm_x", "\u{200b}", "\0", "\n", "é",
    "1e308", "999999999999999", "-1", "0", "NaN", "０", "%E0%A4%A", "%00", "0.000000000001",
];

/// Rows and shares, right and wrong.
const ROWS: &[&str] = &[
    "2500:status:80:Order%20status,980:billing::Billing",
    "800:phone:9000:480:790:1.2:Phone,..raw",
    "900:450:800:400:New,1:2:3",
    "1:::,:::,,x",
    "60:percent",
    ":percent",
    "..a:percent",
    "40..60:percent",
    "2000..3000",
    "12..8",
    "fewer:all::0:6:240:5:001-6:A,points:issue:Billing:::::order-status:",
    "35..50:20..30",
    "35..50::",
];

/// Text that looks like a link, and goes wrong in every way that a link can.
pub fn hostile() -> impl Strategy<Value = String> {
    let tables = Table::ALL.map(|table| table.key().to_owned());
    let keys: Vec<String> = KEYS.iter().map(|key| key.name.to_owned()).chain(tables).collect();
    let values = KEYS.iter().map(|key| key.example).chain(ROWS.iter().copied());
    let values: Vec<String> = values.map(str::to_owned).collect();
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

/// Pairs of valid numbers at the ends of what a field takes, shares and rows of them.
pub fn extreme() -> impl Strategy<Value = String> {
    let numbers =
        vec!["0", "1", "3", "999999999999999", "1000000000000000", "0.000000000001", "0.5", "3660"];
    let values: Vec<&str> =
        numbers.iter().copied().chain(["0:percent", "100:percent", "0.0001:percent"]).collect();
    let keys: Vec<&str> = KEYS.iter().map(|key| key.name).collect();
    let pair = (select(keys), select(values)).prop_map(|(key, number)| format!("&{key}={number}"));
    let kind = select(options(Field::BaseKind));
    let segment = select(options(Field::Segment));
    let window =
        select(vec!["day", "week", "month", "quarter", "year", "0.000000000001:days", "3660:days"]);
    let rows = extreme_rows(&numbers);
    (vec(pair, 0..25), kind, segment, window, select(numbers), rows).prop_map(
        |(pairs, kind, segment, window, base, rows)| {
            format!(
                "v=1&base={base}:{kind}&vs={segment}&per={window}&cur=usd{}{rows}&end",
                pairs.concat()
            )
        },
    )
}

/// Rows whose every number is at an end.
fn extreme_rows(numbers: &[&'static str]) -> impl Strategy<Value = String> + use<> {
    let number = prop_oneof![1 => Just(""), 4 => select(numbers.to_vec())];
    let of = |table: Table| {
        let cells: Vec<_> = table
            .columns_of_link()
            .map(|(_, column)| match column.kind {
                FieldKind::List => {
                    select(vec!["", column.options[0].0, column.options[1].0]).boxed()
                }
                FieldKind::Name | FieldKind::Word => select(vec!["", "a", "b"]).boxed(),
                _ => number.clone().boxed(),
            })
            .collect();
        vec(cells.prop_map(|cells| cells.join(":")), 0..4)
            .prop_map(move |rows| format!("&{}={}", table.key(), rows.join(",")))
    };
    Table::ALL.map(of).prop_map(|tables| tables.concat())
}
