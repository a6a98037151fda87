//! Laws of everything that leaves the page, for any draft: other people's programs read it.
#![allow(clippy::unwrap_used)] // test helpers

#[path = "../../scenario/tests/common/mod.rs"]
mod common;

use comrak::{Arena, Options, nodes::NodeValue, parse_document};
use presentation::{
    chart::Palette,
    digits::PlainDigits,
    export::{Export, Separator},
    view::{JobAnswer, View},
};
use proptest::{prelude::*, sample::select};
use scenario::{Job, draft::Draft, field::Field, link};

/// Titles that mean something to what they are pasted into.
fn title() -> impl Strategy<Value = String> {
    let signs = vec![
        "=1+1",
        "+",
        "-2",
        "@a",
        "a@b.example",
        "\t",
        "\"",
        "'",
        ";=1",
        ",",
        "|",
        "||",
        "|-",
        "{|",
        "|}",
        "!!",
        "**",
        "_",
        "`",
        "\\",
        "[a](b)",
        "![",
        "]]",
        "[[",
        "{{",
        "}}",
        "<b>",
        "</nowiki>",
        "<!--",
        "&lt;",
        "&",
        "#1",
        "~~~~",
        "'''",
        "==",
        "https://a.example",
        "www.a.example",
        "HTTP://a",
        "mailto:a@b.example",
        "\u{202e}",
        "\u{feff}",
        "\u{ffff}",
        "é",
        "客",
        "\u{2028}",
        "---",
        "1. ",
        "* ",
        " ",
        "  ",
        "RFC 1",
        "<?",
        "]]>",
        "__TOC__",
    ];
    let piece = prop_oneof![proptest::sample::select(signs).prop_map(str::to_owned), "\\PC{0,4}"];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// A draft with such a title.
fn draft() -> impl Strategy<Value = Draft> {
    (common::draft(), title()).prop_map(|(mut draft, title)| {
        draft.set(Field::Title, title);
        draft
    })
}

/// The link of a draft, or whatever else may stand in its place.
fn link_for(draft: &Draft, other: Option<String>) -> Option<String> {
    other.or_else(|| link::url_of("https://example.org/", &link::write(draft)).ok().flatten())
}

fn other() -> impl Strategy<Value = Option<String>> {
    prop_oneof![3 => Just(None), 1 => any::<String>().prop_map(Some), 1 => title().prop_map(Some)]
}

fn with<T>(draft: &Draft, link: Option<&str>, f: impl FnOnce(&Export) -> T) -> T {
    let digits = PlainDigits { style: draft.style };
    let view = View::of(draft, &digits);
    f(&Export::new(draft, &view, link, &digits, Job::Measure))
}

fn cells(table: &str, separator: u8) -> Vec<Vec<String>> {
    let table = table.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(separator);
    let rows = reader.from_reader(table.as_bytes()).into_records();
    rows.map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A change may be below zero, and a number is no formula.
fn begins_a_formula(cell: &str) -> bool {
    cell.replace(',', ".").parse::<f64>().is_err()
        && cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

fn markdown() -> Options<'static> {
    let mut options = Options::default();
    let extension = &mut options.extension;
    (extension.table, extension.autolink, extension.strikethrough) = (true, true, true);
    (extension.tasklist, extension.footnotes, extension.superscript) = (true, true, true);
    options
}

/// The wiki text without what a wiki leaves alone, which is checked on the way.
fn skeleton(wiki: &str) -> String {
    let mut rest = wiki;
    let mut outside = String::new();
    while let Some((before, behind)) = rest.split_once("<nowiki>") {
        let (inside, behind) = behind.split_once("</nowiki>").unwrap();
        assert!(!inside.contains(['<', '>', '\n', '\r']), "{inside}");
        outside.push_str(before);
        rest = behind;
    }
    outside + rest
}

const COLORS: Palette = Palette {
    ink: (1, 2, 3),
    muted: (4, 5, 6),
    line: (7, 8, 9),
    line_strong: (10, 11, 12),
    mark: (13, 14, 15),
    accent: (13, 14, 15),
    soft: (25, 26, 27),
    lost: (28, 29, 30),
    band_best: (16, 17, 18),
    band_top: (19, 20, 21),
    band_avg: (22, 23, 24),
    paper: (255, 255, 255),
    is_patterned: false,
};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_row_of_a_table_has_its_cells_and_none_is_a_formula(draft in draft(), other in other()) {
        let link = link_for(&draft, other);
        for (separator, byte, mark) in [(Separator::Comma, b',', '.'), (Separator::Semicolon, b';', ',')] {
            let table = with(&draft, link.as_deref(), |export| export.csv(separator));
            prop_assert!(table.ends_with("\r\n") && !table.replace("\r\n", "").contains(['\r', '\n']));
            let rows = cells(&table, byte);
            prop_assert_eq!(rows.len(), table.matches("\r\n").count());
            for row in &rows[1..] {
                prop_assert_eq!(row.len(), 10, "{:?}", row);
                let has_number = row[2..5].iter().any(|cell| !cell.is_empty());
                prop_assert!(!has_number || !row[5].is_empty(), "no unit: {:?}", row);
                for cell in row[2..5].iter().filter(|cell| !cell.is_empty()) {
                    let value: f64 = cell.replace(mark, ".").parse().unwrap();
                    prop_assert!(value.is_finite() && !cell.contains(['e', 'E']), "{}", cell);
                }
                let is_text = |cell: &String| !begins_a_formula(cell.trim_start()) && !cell.contains(['\t', '\r', '\n']);
                prop_assert!(row.iter().all(is_text), "{:?}", row);
            }
            // Nor where a spreadsheet splits the rows at the other separator; a blank before a sign
            // leaves it a text.
            let wrong = cells(&table, if byte == b',' { b';' } else { b',' });
            let formula = wrong.iter().flatten().find(|cell| begins_a_formula(cell));
            prop_assert_eq!(formula, None);
        }
    }

    #[test]
    fn no_title_becomes_markdown(draft in draft(), is_linked in any::<bool>()) {
        let link = link_for(&draft, None).filter(|_| is_linked);
        let text = with(&draft, link.as_deref(), |export| export.markdown());
        let arena = Arena::new();
        let (mut links, mut strong) = (Vec::new(), Vec::new());
        for node in parse_document(&arena, &text, &markdown()).descendants() {
            match &node.data.borrow().value {
                NodeValue::Link(link) => links.push(link.url.clone()),
                NodeValue::Strong => {
                    let texts = node.descendants().filter_map(|node| match &node.data.borrow().value {
                        NodeValue::Text(text) => Some(text.to_string()),
                        _ => None,
                    });
                    strong.push(texts.collect::<String>());
                }
                NodeValue::Table(table) => {
                    let columns = node.children().map(|row| row.children().count());
                    prop_assert!(columns.into_iter().all(|count| count == table.num_columns));
                }
                NodeValue::Document | NodeValue::Paragraph | NodeValue::Text(_)
                | NodeValue::TableRow(_) | NodeValue::TableCell => {}
                other => prop_assert!(false, "{other:?} in {text}"),
            }
        }
        prop_assert_eq!(links, link.into_iter().collect::<Vec<_>>(), "{}", text);
        // The first line is the title and nothing else, or what the page is about.
        let first = strong.first().unwrap().replace('\u{2060}', "");
        let title = with(&draft, None, |export| export.message());
        let View { breakdown, staff, track, .. } = View::of(&draft, &PlainDigits { style: draft.style });
        let own = ["Contact rate", "What the figures point to first"].into_iter();
        let is_own = own.chain(breakdown.cards.iter().map(|card| card.title)).any(|own| own == first);
        let is_title = title.replace('\u{2060}', "").starts_with(first.as_str());
        prop_assert!(is_own || is_title, "{} {}", first, title);
        // Every section of Break down has a title of ours, and so have all findings together, Staff and its teams.
        let findings = usize::from(!breakdown.pointers.is_empty());
        let lines = usize::from(staff.answer != JobAnswer::Empty);
        let teams = usize::from(staff.figure().is_some() && staff.teams.is_some());
        let pictures = [&staff.day, &staff.backlog, &staff.growth].into_iter().flatten().count();
        let pictures = if staff.figure().is_some() { pictures } else { 0 };
        let series = usize::from(track.answer != JobAnswer::Empty);
        let series = series + usize::from(track.figure().is_some() && track.chart.is_some());
        prop_assert_eq!(strong.len(), 1 + breakdown.cards.len() + findings + lines + teams + pictures + series);
    }

    #[test]
    fn no_title_becomes_markup_of_a_wiki(draft in draft()) {
        let mut plain = draft.clone();
        plain.set(Field::Title, "x");
        let [written, expected] = [&draft, &plain].map(|draft| skeleton(&with(draft, None, |export| export.wiki())));
        prop_assert_eq!(written, expected);
    }

    #[test]
    fn every_picture_is_sound_xml_with_its_colours_in_it(draft in draft(), other in other()) {
        let link = link_for(&draft, other);
        let family = "'A \"B\" & C', sans-serif";
        let (svg, title) = with(&draft, link.as_deref(), |export| (export.svg(&COLORS, family), export.title()));
        let Some(svg) = svg else {
            return Ok(());
        };
        let document = roxmltree::Document::parse(&svg);
        prop_assert!(document.is_ok(), "{:?}: {}", document, svg);
        let document = document.unwrap();
        let root = document.root_element();
        prop_assert_eq!(root.attribute("role"), Some("img"));
        let first: Vec<_> = root.children().filter(roxmltree::Node::is_element).take(2).collect();
        prop_assert_eq!(first[0].tag_name().name(), "title");
        prop_assert_eq!(first[0].text(), Some(title.as_str()));
        prop_assert_eq!(first[1].tag_name().name(), "desc");
        let is_colour = |text: &str| text == "none" || text.len() == 7 && text.starts_with('#');
        for attribute in root.descendants().flat_map(|node| node.attributes()) {
            let paints = matches!(attribute.name(), "fill" | "stroke" | "color");
            prop_assert!(!paints || is_colour(attribute.value()), "{:?}", attribute);
            prop_assert!(attribute.name() != "font-family" || attribute.value() == family);
            prop_assert!(attribute.name() != "style" && attribute.name() != "class");
        }
    }

    #[test]
    fn every_poster_keeps_its_texts_on_paper(draft in draft(), other in other(), width in 240.0..1500.0_f64) {
        let link = link_for(&draft, other);
        if let Some(layout) = with(&draft, link.as_deref(), |export| export.poster(width)) {
            for text in &layout.texts {
                let (left, right) = text.extent();
                prop_assert!(left >= 11.0 && right <= width - 11.0 && text.size >= 12.0, "{:?}", text);
                prop_assert!(text.y < layout.height - 11.0, "{:?}", text);
            }
        }
    }

    #[test]
    fn every_slide_keeps_its_texts_on_paper_whichever_job_answers(draft in draft(), other in other(), job in select(&Job::ALL)) {
        let link = link_for(&draft, other);
        let digits = PlainDigits { style: draft.style };
        let view = View::of(&draft, &digits);
        let export = Export::new(&draft, &view, link.as_deref(), &digits, job);
        for text in [export.message(), export.title()].into_iter().chain(export.sentence()) {
            prop_assert!(!text.is_empty() && !text.chars().any(char::is_control), "{text}");
        }
        if let Some(slide) = export.slide() {
            let stands = |(left, right): (f64, f64), y: f64| left >= 11.0 && right <= 789.0 && y < 439.0;
            prop_assert!(slide.texts.iter().all(|text| stands(text.extent(), text.y)), "{:?}", slide.texts);
        }
    }

    #[test]
    fn names_texts_and_messages_are_one_line_for_any_draft(draft in draft(), other in other()) {
        let link = link_for(&draft, other);
        with(&draft, link.as_deref(), |export| {
            let stem = export.file_stem();
            assert!(stem.starts_with("plimsoll-") && stem.len() <= 70, "{stem}");
            assert!(stem.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-'), "{stem}");
            assert!(!stem.ends_with('-') && !stem.contains("--"), "{stem}");
            for text in [export.message(), export.title()] {
                assert!(!text.is_empty() && !text.chars().any(char::is_control), "{text}");
            }
            let formulas = export.formula();
            assert!(formulas.chars().all(|char| char == '\n' || !char.is_control()), "{formulas}");
        });
    }
}
