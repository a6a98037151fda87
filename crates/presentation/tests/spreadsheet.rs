//! `LibreOffice` opens the tables with numbers as numbers and text as text.
//!
//! Not among the tests of every day, since it needs `LibreOffice`:
//! `cargo test -p presentation --test spreadsheet -- --ignored --nocapture`
#![allow(clippy::unwrap_used)] // test helpers

use presentation::{
    digits::PlainDigits,
    export::{Export, Separator},
    view::View,
};
use scenario::{Job, field::Field, link, number::NumberStyle};
use std::{fs, path::Path, process::Command};

const STATE: &str = "v=1&vol=2400&per=quarter&base=1000.5:customers&vs=saas-b2b&cur=usd&cost=48000.25&ai=700&who=610&in=month&end";

/// A cell: its type as `LibreOffice` took it, its exact value, its text.
#[derive(Debug, PartialEq)]
struct Cell {
    kind: Option<String>,
    value: Option<f64>,
    formula: Option<String>,
    text: String,
}

fn table(title: &str, separator: Separator) -> String {
    let style = NumberStyle::EnUs;
    let mut draft = link::open(STATE, style).draft;
    draft.set(Field::Title, title);
    let digits = PlainDigits { style };
    let view = View::of(&draft, &digits);
    let url = link::url_of("https://example.org/", &link::write(&draft)).unwrap();
    Export::new(&draft, &view, url.as_deref(), &digits, Job::Measure).csv(separator)
}

/// The rows as `LibreOffice` reads a file; `filter` is separator, quote, character set (76: UTF-8),
/// first row, formats of columns, language (1031: German), and at the end that formulas are run.
fn opened(csv: &str, filter: &str) -> Vec<Vec<Cell>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("spreadsheet");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("table.csv"), csv).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let status = Command::new("soffice")
        .args([&profile, "--headless", &format!("--infilter=CSV:{filter}")])
        .args(["--convert-to", "fods", "--outdir", ".", "table.csv"])
        .current_dir(&folder)
        .status()
        .unwrap();
    assert!(status.success());
    let sheet = fs::read_to_string(folder.join("table.fods")).unwrap();
    let sheet = roxmltree::Document::parse(&sheet).unwrap();
    let named = |name: &'static str| move |node: &roxmltree::Node| node.tag_name().name() == name;
    let rows = sheet.descendants().filter(named("table-row"));
    rows.map(|row| row.children().filter(named("table-cell")).flat_map(cells).collect()).collect()
}

/// A cell as often as it is repeated.
fn cells(node: roxmltree::Node) -> Vec<Cell> {
    let attribute = |name: &str| {
        let mut found = node.attributes().filter(|attribute| attribute.name() == name);
        found.next().map(|attribute| attribute.value().to_owned())
    };
    let repeated = attribute("number-columns-repeated").map_or(1, |count| count.parse().unwrap());
    let cell = || Cell {
        kind: attribute("value-type"),
        value: attribute("value").map(|value| value.parse().unwrap()),
        formula: attribute("formula"),
        text: node
            .descendants()
            .filter(|node| node.tag_name().name() == "p")
            .filter_map(|paragraph| paragraph.text())
            .collect(),
    };
    (0..repeated.min(20)).map(|_| cell()).collect()
}

#[test]
#[ignore = "needs LibreOffice"]
fn numbers_open_as_numbers_and_no_title_as_a_formula() {
    for (separator, filter, mark) in [
        (Separator::Comma, "44,34,76,1,,1033,false,false,false,false,false,0,true", '.'),
        (Separator::Semicolon, "59,34,76,1,,1031,false,false,false,false,false,0,true", ','),
    ] {
        for title in ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\"=1+1", "a;=1+1", "a, =1+1", "ä €, 客"]
        {
            let csv = table(title, separator);
            let rows = opened(&csv, filter);
            let lines = csv.lines().count();
            let (mut numbers, mut texts) = (0, 0);
            for row in rows.iter().take(lines) {
                for (column, cell) in row.iter().take(10).enumerate() {
                    assert_eq!(cell.formula, None, "{cell:?}");
                    let Some(kind) = &cell.kind else { continue };
                    let is_number = (2..5).contains(&column) && row[0].text != "Kind";
                    assert_eq!(kind, if is_number { "float" } else { "string" }, "{row:?}");
                    if is_number { numbers += 1 } else { texts += 1 }
                }
            }
            let apostrophe = if title.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
            let shown = format!("{apostrophe}{title}");
            let shown = shown.replace("\"=", "\"'=").replace(";=", ";'=");
            assert_eq!(rows[1][9].text, shown);
            let find = |name: &str| rows.iter().find(|row| row[1].text == name).unwrap();
            assert_eq!(find("Total support cost")[2].value, Some(48000.25));
            assert_eq!(find("Customer base")[2].value, Some(1000.5));
            // 2,400 / 1,000.5 / 3 to twelve digits
            assert_eq!(find("Contact rate")[2].value, Some(0.799_600_199_9));
            println!(
                "{title:10} {mark} {lines} rows: {numbers} numbers, {texts} texts, no formula"
            );
        }
    }
}
