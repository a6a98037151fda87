//! The key table: one row a key, in the order of writing. Reading, writing, the report and the
//! documentation all go by it. A released key keeps its meaning for ever.

use crate::draft::Slot;

/// What the value of a key looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A number.
    Number,
    /// A number and the kind of denominator.
    Based,
    /// A word for the window, or a number of days.
    Period,
    /// A word of a list.
    Word,
    /// A currency code.
    Currency,
    /// Text.
    Text,
}

/// A row of the key table.
#[derive(Debug, PartialEq, Eq)]
pub struct Key {
    /// The key as it stands in links.
    pub name: &'static str,
    /// The slot that it fills; [`Form::Based`] and [`Form::Period`] fill a second one.
    pub slot: Slot,
    /// What its value looks like.
    pub form: Form,
    /// What it means, for docs/link-format.md; the page has no use for it.
    #[cfg(not(target_arch = "wasm32"))]
    pub meaning: &'static str,
    /// An example value, for docs/link-format.md; the page has no use for it.
    #[cfg(not(target_arch = "wasm32"))]
    pub example: &'static str,
}

#[cfg_attr(target_arch = "wasm32", allow(unused_variables))]
const fn key(
    name: &'static str,
    slot: Slot,
    form: Form,
    meaning: &'static str,
    example: &'static str,
) -> Key {
    Key {
        name,
        slot,
        form,
        #[cfg(not(target_arch = "wasm32"))]
        meaning,
        #[cfg(not(target_arch = "wasm32"))]
        example,
    }
}

/// The key table.
#[rustfmt::skip] // a table reads best as one row a line
pub const KEYS: [Key; 22] = [
    key("vol", Slot::Vol, Form::Number, "contacts counted in the period, offered; whole", "2400"),
    key("per", Slot::Per, Form::Period, "the period that contacts and costs cover: day, week, month, quarter, year, or a number of days; no default", "quarter"),
    key("base", Slot::Base, Form::Based, "the denominator and its kind: orders, transactions, customers, users, it-users, subscribers, accounts, patients; for all but the first two the average over the period; no default kind", "1000:customers"),
    key("vs", Slot::Vs, Form::Word, "segment of the catalogue to compare with", "saas-b2b"),
    key("band", Slot::Band, Form::Word, "row of the catalogue that the answer speaks of, where the person chose one", "count-saas-b2b"),
    key("cur", Slot::Cur, Form::Currency, "currency, three letters; no default", "usd"),
    key("cost", Slot::Cost, Form::Number, "total support cost in the period", "48000"),
    key("cost-agents", Slot::CostAgents, Form::Number, "cost line: agent compensation", "31000"),
    key("cost-software", Slot::CostSoftware, Form::Number, "cost line: software and tooling", "6000"),
    key("cost-telephony", Slot::CostTelephony, Form::Number, "cost line: telephony", "2000"),
    key("cost-management", Slot::CostManagement, Form::Number, "cost line: management and quality assurance", "5000"),
    key("cost-outsourced", Slot::CostOutsourced, Form::Number, "cost line: outsourced support", "3000"),
    key("cost-other", Slot::CostOther, Form::Number, "cost line: everything else", "1000"),
    key("handled", Slot::Handled, Form::Number, "contacts handled in the period, where it differs from those offered; whole", "2310"),
    key("ai", Slot::Ai, Form::Number, "contacts resolved by automation in the period; whole", "700"),
    key("who", Slot::Who, Form::Number, "distinct customers who made contact in the period; whole", "610"),
    key("opc", Slot::Opc, Form::Number, "orders per customer per month", "1.8"),
    key("upc", Slot::Upc, Form::Number, "users per customer", "12"),
    key("cpa", Slot::Cpa, Form::Number, "customers per account", "3"),
    key("seats", Slot::Seats, Form::Number, "users per account", "25"),
    key("in", Slot::In, Form::Word, "time base in which results are shown: month, quarter, year; written whenever contacts or costs are", "month"),
    key("title", Slot::Title, Form::Text, "the scenario's name, up to 200 characters", "EU%20chat%20Q3"),
];

impl Key {
    /// The row of a key.
    pub fn named(name: &str) -> Option<&'static Key> {
        KEYS.iter().find(|key| key.name == name)
    }

    /// Whether the key may stand in the further scenarios b, c, d.
    pub fn varies(&self) -> bool {
        !matches!(self.slot, Slot::Cur | Slot::Vs | Slot::Band | Slot::In | Slot::Title)
    }

    /// The slots that the key fills.
    pub fn slots(&self) -> [Option<Slot>; 2] {
        let second = match self.form {
            Form::Based => Some(Slot::Kind),
            Form::Period => Some(Slot::Days),
            _ => None,
        };
        [Some(self.slot), second]
    }
}
