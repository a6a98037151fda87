//! Random drafts and links.
#![allow(clippy::unwrap_used, clippy::panic, dead_code, unused_imports)] // test helpers; not every test uses all of them

mod links;

pub use links::{extreme, hostile};
use metric_core::{
    period::Step,
    unit::{DenominatorKind, TimeBase},
};
use proptest::{collection::vec, prelude::*, sample::select};
use scenario::{
    draft::Draft,
    field::{
        BASIS_CONTACTS, BASIS_TIME, Choice, Column, Field, FieldKind, Further, On, Open, Row,
        ShrinkageBase, Slot, Table, Window,
    },
    number::{Decimal, NumberStyle, write},
    text::{Text, Unread},
};

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

/// A range as people write it, of numbers that are in order and of some that are not.
fn range_text(style: NumberStyle) -> impl Strategy<Value = Text> {
    let between = select(vec![" to ", "..", "-", " – ", " TO "]);
    let unit = select(vec!["", " %", "%", "k"]);
    let units = (unit.clone(), unit);
    (decimal(), decimal(), between, units, 0..4_usize).prop_map(
        move |(one, other, between, (unit, behind), order)| {
            let (low, high) = if order > 0 && one > other { (other, one) } else { (one, other) };
            let [low, high] = [low, high].map(|end| write(end, style));
            Text { text: format!("{low}{unit}{between}{high}{behind}"), unread: None }
        },
    )
}

/// A range of the link between two percentages, as it stands in a box.
fn percent_range(style: NumberStyle) -> impl Strategy<Value = Text> {
    (0..=100_u32, 0..=100_u32, select(vec!["", " %"])).prop_map(move |(one, other, unit)| {
        let ends = [one.min(other), one.max(other)];
        let [low, high] =
            ends.map(|end| write(Decimal::from_link(&end.to_string()).unwrap(), style));
        Text { text: format!("{low} to {high}{unit}"), unread: None }
    })
}

fn number_text(style: NumberStyle) -> impl Strategy<Value = Text> {
    let plain = |text: String| Text { text, unread: None };
    prop_oneof![
        3 => Just(Text::default()),
        6 => decimal().prop_map(move |value| plain(write(value, style))),
        1 => decimal().prop_map(move |value| plain(write(value, style) + "%")),
        1 => (0..=100_u32).prop_map(move |percent| plain(format!("{percent} %"))),
        2 => range_text(style),
        1 => percent_range(style),
        2 => garbage().prop_map(plain),
        1 => (garbage(), unread()).prop_map(|(text, why)| Text { text, unread: Some(why) }),
        1 => decimal().prop_map(|value| Text { text: value.to_link(), unread: Some(Unread::CutOff) }),
    ]
}

fn unread() -> impl Strategy<Value = Unread> {
    use Unread::*;
    select(vec![Raw, NotOfItsKind, OutOfRange, CutOff, ControlCharacter])
}

fn options(field: Field) -> Vec<&'static str> {
    fn words<C: Choice>() -> Vec<&'static str> {
        C::OPTIONS.iter().map(|(word, _)| *word).collect()
    }
    match field {
        Field::Period | Field::EarlierPeriod => words::<Window>(),
        Field::CostBasis => vec![BASIS_TIME, BASIS_CONTACTS],
        Field::BaseKind => words::<DenominatorKind>(),
        Field::TimeBase => words::<TimeBase>(),
        Field::Slot => words::<Slot>(),
        Field::ShrinkageOf => words::<ShrinkageBase>(),
        Field::Step => words::<Step>(),
        Field::Seasonal | Field::NearRule => words::<On>(),
        Field::LastPeriod => words::<Open>(),
        Field::Promised => words::<Further>(),
        Field::Segment => benchmarks::segments().iter().map(|segment| segment.id).collect(),
        _ => benchmarks::entries().iter().map(|entry| entry.row).collect(),
    }
}

fn text_of(field: Field, style: NumberStyle) -> BoxedStrategy<Text> {
    let plain = |text: String| Text { text, unread: None };
    match field.kind() {
        FieldKind::List if field == Field::TimeBase => {
            select(options(field)).prop_map(move |word| plain(word.to_owned())).boxed()
        }
        FieldKind::List => {
            let listed = select(options(field)).prop_map(move |word| plain(word.to_owned()));
            prop_oneof![1 => Just(Text::default()), 5 => listed].boxed()
        }
        FieldKind::Currency => {
            prop_oneof!["[a-zA-Z]{3}", Just(String::new()), garbage()].prop_map(plain).boxed()
        }
        FieldKind::Text => {
            prop_oneof![Just(String::new()), "\\PC{0,60}", garbage()].prop_map(plain).boxed()
        }
        FieldKind::Name => name().boxed(),
        _ => number_text(style).boxed(),
    }
}

/// A name with every kind of character, up to and beyond what a name may hold.
fn name() -> impl Strategy<Value = Text> {
    let plain = |text: String| Text { text, unread: None };
    prop_oneof![
        2 => Just(Text::default()),
        4 => "[A-Za-z ]{1,16}".prop_map(plain),
        2 => "\\PC{1,60}".prop_map(plain),
        2 => "[,:;.&=%#?|\"'<>+ 0-9a-f-]{1,20}".prop_map(plain),
        1 => select(vec!["é", "中", "\u{202e}", "👩\u{200d}🚀", "\n"])
            .prop_flat_map(|sign| (55..=60_usize).prop_map(move |count| sign.repeat(count)))
            .prop_map(move |text| plain(text.chars().take(60).collect())),
        1 => garbage().prop_map(plain),
        1 => (garbage(), unread()).prop_map(|(text, why)| Text { text, unread: Some(why) }),
    ]
}

/// A period of some years in one of its spellings, or none.
fn moment() -> impl Strategy<Value = Text> {
    let plain = |text: String| Text { text, unread: None };
    let spelt = (2023..2027_u32, 1..13_u32, 1..29_u32, 0..7_usize).prop_map(
        |(year, month, day, spelling)| match spelling {
            0 => format!("{year}-{month:02}"),
            1 => format!("{month}/{year}"),
            2 => format!("{day}.{month}.{year}"),
            3 => format!("{month}/{day}/{year}"),
            4 => format!("W{day} {year}"),
            5 => format!("Q{} {year}", month.div_ceil(3)),
            _ => format!("Mar {year}"),
        },
    );
    prop_oneof![
        1 => Just(Text::default()),
        8 => spelt.prop_map(plain),
        1 => garbage().prop_map(plain),
        1 => (garbage(), unread()).prop_map(|(text, why)| Text { text, unread: Some(why) }),
    ]
}

fn cell(column: &Column, style: NumberStyle) -> BoxedStrategy<Text> {
    let plain = |text: &str| Text { text: text.to_owned(), unread: None };
    match column.kind {
        FieldKind::Name => name().boxed(),
        FieldKind::Moment => moment().boxed(),
        FieldKind::Word => {
            let word = prop_oneof!["[a-z0-9-]{0,12}", garbage()];
            prop_oneof![2 => Just(String::new()), 3 => word]
                .prop_map(move |word| plain(&word))
                .boxed()
        }
        FieldKind::List => {
            let known = column.options.iter().map(|(word, _)| plain(word)).collect::<Vec<_>>();
            let unknown = vec!["Status", "fax", "a,b:c", "..x"];
            prop_oneof![
                2 => Just(Text::default()),
                5 => select(known),
                1 => select(unknown.clone()).prop_map(plain),
                1 => (select(unknown), unread())
                    .prop_map(|(text, why)| Text { text: text.to_owned(), unread: Some(why) }),
            ]
            .boxed()
        }
        _ => number_text(style).boxed(),
    }
}

/// A row as typing, pasting and reading links can leave it behind: blank and wholly unread ones too.
fn row(table: Table, style: NumberStyle) -> BoxedStrategy<Row> {
    let cells: Vec<_> = table.columns().iter().map(|column| cell(column, style)).collect();
    let whole = (garbage(), unread())
        .prop_map(move |(text, why)| Row::unread(table, Text { text, unread: Some(why) }));
    prop_oneof![
        1 => Just(Row::blank(table)),
        8 => cells.prop_map(Row::of),
        1 => whole,
    ]
    .boxed()
}

/// A draft as typing, picking and reading links can leave it behind.
pub fn draft() -> impl Strategy<Value = Draft> {
    style().prop_flat_map(|style| {
        let texts: Vec<BoxedStrategy<Text>> =
            Field::ALL.into_iter().map(|field| text_of(field, style)).collect();
        // Levers have the most cells, and links are read as often as they have characters.
        let most = |table| if table == Table::Levers { 3 } else { 4 };
        let rows = Table::ALL.map(|table| vec(row(table, style), 0..most(table)));
        (texts, rows).prop_map(move |(texts, rows)| {
            let mut draft = Draft::empty(style);
            for (field, text) in Field::ALL.into_iter().zip(texts) {
                draft.put(field, text);
            }
            for (list, days) in [
                (Field::Period, Field::PeriodDays),
                (Field::EarlierPeriod, Field::EarlierPeriodDays),
            ] {
                if draft.text(list) != "days" {
                    draft.set(days, ""); // a box that is not on the page
                }
            }
            for (table, rows) in Table::ALL.into_iter().zip(rows) {
                *draft.rows_mut(table).unwrap() = rows;
            }
            draft
        })
    })
}
