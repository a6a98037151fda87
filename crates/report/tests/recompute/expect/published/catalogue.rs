//! The published figures, read from the data files of the catalogue as they are printed.

use std::sync::OnceLock;
use toml::{Table, Value};

/// An edge of a band: the number, and whether it belongs to the band.
pub type Edge = (f64, bool);

/// A published figure, in its own unit; an end that is not printed is open.
#[derive(Debug, Clone)]
pub struct Entry {
    id: String,
    pub segment: String,
    pub metric: String,
    /// The kind of its base, as a link has it.
    pub denominator: String,
    /// Months of its period; none for a flow.
    pub months: Option<f64>,
    pub tier: String,
    pub band: [Option<Edge>; 2],
    pub handled: String,
    pub currency: String,
    grade: String,
    year: Option<i64>,
}

/// The entries of one source that belong together.
#[derive(Debug)]
pub struct Row {
    pub id: String,
    pub entries: Vec<Entry>,
}

/// Grades of evidence, the best first.
const GRADES: [&str; 6] = ["measured", "survey", "reported", "estimate", "vendor", "illustrative"];

impl Row {
    /// Whether it has all three names of tiers: then a figure stands in one of them or between two.
    pub fn has_tiers(&self) -> bool {
        ["typical", "top-quartile", "best-in-class"].iter().all(|tier| self.of_tier(tier).is_some())
    }

    pub fn of_tier(&self, tier: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.tier == tier)
    }

    /// The usual range, else the median, else what there is.
    pub fn main(&self) -> usize {
        self.of_tier("typical").or(self.of_tier("median")).unwrap_or(0)
    }

    /// Its place among rows of the same kind: tiers, then the grade, then the newest, then the id
    /// (docs/metrics.md, "Where a figure stands").
    pub fn rank(&self) -> (bool, usize, i64, &str) {
        let main = &self.entries[self.main()];
        let grade = GRADES.iter().position(|grade| *grade == main.grade).unwrap();
        (!self.has_tiers(), grade, -main.year.unwrap_or(0), &self.id)
    }

    /// A row by its id, or by that of an entry.
    pub fn named(id: &str) -> Option<&'static Self> {
        let has = |row: &&Self| row.id == id || row.entries.iter().any(|entry| entry.id == id);
        rows().iter().find(has)
    }
}

/// All rows.
pub fn rows() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let mut rows: Vec<Row> = Vec::new();
        for file in ["corebee", "count", "decagon-contact-rate", "stealth-agents"] {
            let path = format!("{}/../benchmarks/data/{file}.toml", env!("CARGO_MANIFEST_DIR"));
            let publication: Table = std::fs::read_to_string(path).unwrap().parse().unwrap();
            for table in publication["entry"].as_array().unwrap() {
                let table = table.as_table().unwrap();
                let id = text(table, "row").or(text(table, "id")).unwrap();
                let own = entry(table, &publication);
                match rows.iter_mut().find(|row| row.id == id) {
                    Some(row) => row.entries.push(own),
                    None => rows.push(Row { id, entries: vec![own] }),
                }
            }
        }
        rows
    })
}

fn text(table: &Table, key: &str) -> Option<String> {
    table.get(key).and_then(Value::as_str).map(str::to_owned)
}

fn entry(table: &Table, publication: &Table) -> Entry {
    let own = |key| text(table, key).unwrap_or_default();
    let per = table["per"].as_integer().unwrap();
    let scale = f64::from(i32::try_from(per).unwrap());
    // Its own year, where it says one or that it has none; else that of the publication.
    let year = table.get("year").unwrap_or(&publication["year"]).as_integer();
    Entry {
        id: own("id"),
        segment: own("segment"),
        metric: own("metric"),
        denominator: format!("{}s", own("denominator")),
        months: match &*own("period") {
            "month" => Some(1.0),
            "year" => Some(12.0),
            "" => None,
            period => panic!("a period of {period}"),
        },
        tier: own("tier"),
        band: band(&own("band")).map(|edge| edge.map(|(edge, is_in)| (edge / scale, is_in))),
        handled: own("handled"),
        currency: own("currency"),
        grade: text(table, "grade").or(text(publication, "grade")).unwrap(),
        year,
    }
}

/// `3..5` is closed, `<5` below, `<=1.8` at or below, `>=2.0` at or above, `>70` above, `3.2` a point.
fn band(printed: &str) -> [Option<Edge>; 2] {
    let number = |text: &str| text.parse::<f64>().unwrap();
    let closed = |text| Some((number(text), true));
    let open = |text| Some((number(text), false));
    if let Some((low, high)) = printed.split_once("..") {
        [closed(low), closed(high)]
    } else if let Some(high) = printed.strip_prefix("<=") {
        [None, closed(high)]
    } else if let Some(low) = printed.strip_prefix(">=") {
        [closed(low), None]
    } else if let Some(high) = printed.strip_prefix('<') {
        [None, open(high)]
    } else if let Some(low) = printed.strip_prefix('>') {
        [open(low), None]
    } else {
        [closed(printed); 2]
    }
}
