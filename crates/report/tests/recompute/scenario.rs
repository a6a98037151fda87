//! A scenario as it is drawn: what stands in every entry, and the link that says so.

use crate::value::{Lack, Value, left, times};
use std::collections::BTreeMap;
use std::fmt::Write;

/// What stands in an entry or a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Entry {
    #[default]
    Blank,
    /// A text that is no number.
    Unread,
    /// A number as it is written.
    Number(String),
    /// A share of another entry, in percent.
    Percent(String),
}

impl Entry {
    pub fn count(value: u64) -> Self {
        Self::Number(value.to_string())
    }

    pub fn is_blank(&self) -> bool {
        *self == Self::Blank
    }

    pub fn is_unread(&self) -> bool {
        *self == Self::Unread
    }

    /// The number, where it is one.
    pub fn number(&self) -> Value {
        match self {
            Self::Blank => Err(Lack::Blank),
            Self::Unread => Err(Lack::Unread),
            Self::Number(text) => Ok(text.parse().unwrap()),
            Self::Percent(_) => Err(Lack::Waits),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Unread => "..about%2050".to_owned(),
            Self::Number(text) => text.clone(),
            Self::Percent(text) => format!("{text}:percent"),
        }
    }
}

/// A period, as the link has it.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Period {
    #[default]
    Blank,
    /// A word that is no period.
    Unread,
    /// Days that cannot be read.
    UnreadDays,
    Word(&'static str),
    Days(String),
}

impl Period {
    /// Its months: a year is 12 months, 4 quarters and 365.25 days; a week is 7 days (docs/metrics.md, "Units
    /// and periods").
    pub fn months(&self) -> Value {
        let days = |days: f64| days / (365.25 / 12.0);
        match self {
            Self::Blank => Err(Lack::Blank),
            Self::Unread | Self::UnreadDays => Err(Lack::Unread),
            Self::Days(text) => Ok(days(text.parse().unwrap())),
            Self::Word("day") => Ok(days(1.0)),
            Self::Word("week") => Ok(days(7.0)),
            Self::Word("month") => Ok(1.0),
            Self::Word("quarter") => Ok(3.0),
            Self::Word(_) => Ok(12.0),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Unread => "fortnight".to_owned(),
            Self::UnreadDays => "..about%2050:days".to_owned(),
            Self::Word(word) => (*word).to_owned(),
            Self::Days(days) => format!("{days}:days"),
        }
    }
}

/// A row of a breakdown: its cells in the order of docs/link-format.md, without the name.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    Cells(Vec<Entry>, &'static str),
    /// A row that nobody could read.
    Unread,
}

impl Row {
    /// A cell; of a row that cannot be read none can.
    pub fn cell(&self, column: usize) -> &Entry {
        match self {
            Self::Cells(cells, _) => &cells[column],
            Self::Unread => &Entry::Unread,
        }
    }
}

/// A scenario.
#[derive(Debug, Clone, Default)]
pub struct Scenario {
    pub entries: BTreeMap<&'static str, Entry>,
    pub period: Period,
    pub earlier_period: Period,
    /// The kind of the base; "" where none is given.
    pub kind: &'static str,
    /// The time base shown; "" where none is given.
    pub shown: &'static str,
    pub basis: &'static str,
    pub currency: &'static str,
    /// The segment of the catalogue to compare with, and the row that was chosen.
    pub compared: &'static str,
    pub row: &'static str,
    pub issues: Vec<Row>,
    pub channels: Vec<Row>,
    pub segments: Vec<Row>,
}

impl Scenario {
    pub fn entry(&self, key: &str) -> &Entry {
        self.entries.get(key).unwrap_or(&Entry::Blank)
    }

    pub fn is_blank(&self, key: &str) -> bool {
        self.entry(key).is_blank()
    }

    pub fn is_unread(&self, key: &str) -> bool {
        self.entry(key).is_unread()
    }

    pub fn set(&mut self, key: &'static str, entry: Entry) {
        self.entries.insert(key, entry);
    }

    /// The value of an entry; a share is worked out of its whole (docs/link-format.md, "Keys").
    pub fn value(&self, key: &str) -> Value {
        let Entry::Percent(text) = self.entry(key) else { return self.entry(key).number() };
        let whole = match key {
            "tried" => self.value("attempts"),
            "solved" => self.value("tried"),
            "gave-up" => left(self.value("tried"), &[self.value("solved")]),
            "routed" | "human" => self.value("vol"),
            "contained" | "left" | "escalated" => self.value("routed"),
            "returned" => self.value("contained"),
            "one-touch" => self.value("cases"),
            "fixed" => crate::expect::total_cost(self),
            _ => panic!("{key} is no share"),
        };
        let share = text.parse::<f64>().unwrap() / 100.0;
        match whole {
            Err(lack) if lack.is_missing() => Err(Lack::Waits),
            whole => times(Ok(share), whole),
        }
    }

    /// Whether an entry was given as a share.
    pub fn is_share(&self, key: &str) -> bool {
        matches!(self.entry(key), Entry::Percent(_))
    }

    /// Orders and transactions are a flow: their rate has no time base.
    pub fn is_flow(&self) -> bool {
        matches!(self.kind, "orders" | "transactions")
    }

    /// Months of the time base in which rates are shown.
    pub fn shown_months(&self) -> f64 {
        match self.shown {
            "quarter" => 3.0,
            "year" => 12.0,
            _ => 1.0,
        }
    }

    /// The earlier period: as long as the other one where nothing else was said.
    pub fn earlier_months(&self) -> Value {
        match self.earlier_period.months() {
            Err(Lack::Blank) => self.period.months(),
            given => given,
        }
    }

    /// The link.
    pub fn link(&self) -> String {
        let mut link = "v=1".to_owned();
        for (key, entry) in &self.entries {
            let kind = if *key == "base" { self.kind } else { "" };
            if !entry.is_blank() {
                let mark = if kind.is_empty() { "" } else { ":" };
                write!(link, "&{key}={}{mark}{kind}", entry.text()).unwrap();
            }
        }
        if self.is_blank("base") && !self.kind.is_empty() {
            write!(link, "&base=:{}", self.kind).unwrap();
        }
        let words = [
            ("per", self.period.text()),
            ("was-per", self.earlier_period.text()),
            ("cur", self.currency.to_owned()),
            ("basis", self.basis.to_owned()),
            ("in", self.shown.to_owned()),
            ("vs", self.compared.to_owned()),
            ("band", self.row.to_owned()),
        ];
        for (key, text) in words {
            if !text.is_empty() {
                write!(link, "&{key}={text}").unwrap();
            }
        }
        for (key, rows) in
            [("iss", &self.issues), ("chan", &self.channels), ("part", &self.segments)]
        {
            if !rows.is_empty() {
                let rows: Vec<String> =
                    rows.iter().enumerate().map(|one| row_text(key, one)).collect();
                write!(link, "&{key}={}", rows.join(",")).unwrap();
            }
        }
        link + "&end"
    }
}

/// The name of a row, by which it is found again in the report.
pub fn row_name(place: usize) -> String {
    format!("r{place}")
}

fn row_text(key: &str, (place, row): (usize, &Row)) -> String {
    let Row::Cells(cells, word) = row else { return "..new%20ones".to_owned() };
    let mut texts: Vec<String> = cells.iter().map(Entry::text).collect();
    if key != "part" {
        texts.insert(1, (*word).to_owned());
    }
    texts.push(row_name(place));
    texts.join(":")
}
