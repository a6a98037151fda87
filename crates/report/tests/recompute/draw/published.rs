//! What is compared, and what chance alone seldom draws: rates at the edge of a band, segments that move
//! against the whole, channels that cost other than is expected, words that cannot be read.

use super::Draw;
use crate::{
    expect::{
        FUNNEL, exposure,
        published::catalogue::{self, rows},
        total_cost,
    },
    scenario::{Entry, Period, Row},
};

const BRIDGES: [&str; 4] = ["opc", "upc", "cpa", "seats"];

impl Draw<'_> {
    pub(super) fn published(&mut self) {
        if self.percent(4) && FUNNEL.iter().all(|key| self.scenario.is_blank(key)) {
            self.set("vol", 0);
        }
        if self.percent(10) && !self.scenario.is_blank("who") {
            let most = self.contacts() + 1 + self.random.up_to(9);
            self.set("who", most.min(1_000_000_000_000_000));
        }
        if self.percent(15) {
            self.scenario.currency = "eur";
        }
        for key in BRIDGES {
            if self.percent(35) {
                let number = self.random.up_to(40);
                let entry = match self.random.up_to(29) {
                    0 => Entry::Unread,
                    1 => Entry::count(0),
                    2..15 => self.decimals(number, 2),
                    _ => Entry::count(number),
                };
                self.give(key, entry);
            }
        }
        if self.percent(85) {
            self.compared();
        }
        for rows in [&mut self.scenario.issues, &mut self.scenario.channels] {
            if let Some(Row::Cells(_, word)) = rows.first_mut()
                && self.random.percent(3)
            {
                *word = "..odd";
            }
        }
    }

    /// A segment of the catalogue, as a rule one with figures of the person's kind; a row of it, or of
    /// another one; and now and then the rate at one of its edges, or beside one.
    fn compared(&mut self) {
        let kind = self.scenario.kind;
        let of_kind = self.percent(70);
        let is_own = |row: &&catalogue::Row| {
            let entry = &row.entries[0];
            entry.metric == "rate" && (!of_kind || entry.denominator == kind)
        };
        let rows: Vec<_> = rows().iter().filter(is_own).collect();
        if rows.is_empty() {
            return;
        }
        let row = self.random.pick(&rows);
        self.scenario.compared = &row.entries[0].segment;
        if self.percent(25) {
            self.scenario.row = &self.random.pick(&rows).id;
        }
        if of_kind && self.percent(50) && self.scenario.segments.is_empty() {
            let edges: Vec<f64> =
                row.entries.iter().flat_map(|one| one.band).flatten().map(|edge| edge.0).collect();
            let time =
                row.entries[0].months.map_or(1.0, |months| self.scenario.shown_months() / months);
            let beside = self.random.pick(&[0.8, 0.95, 1.0, 1.0, 1.05, 1.2]);
            let edge = self.random.pick(&edges) * time * beside;
            self.give("base", Entry::count(1));
            if let (Ok(contacts), Ok(each)) = (self.scenario.value("vol"), exposure(&self.scenario))
            {
                self.give("base", number(contacts / each / edge));
            }
        }
    }

    /// Two segments with rates ten to one that trade places, while both rates move the other way.
    pub(super) fn turned_round(&mut self) {
        let contacts = self.contacts();
        if !(100..100_000_000_000_000).contains(&contacts) || !self.percent(9) {
            return;
        }
        let (tenth, few) = (contacts / 10, contacts / 41);
        let is_rise = self.percent(50);
        let [(now_dear, now_cheap), (was_dear, was_cheap)] =
            if is_rise { [(8, 2), (2, 8)] } else { [(2, 8), (8, 2)] };
        let cheap = if is_rise { few } else { contacts * 8 / 28 };
        let dear = contacts - cheap;
        // A twentieth more or less than what the rates of now would make of the bases of then.
        let then = |count: u64, was: u64, now: u64| {
            let same = u128::from(count) * u128::from(was) / u128::from(now);
            let moved = if is_rise { same * 21 / 20 + 1 } else { same * 19 / 20 };
            u64::try_from(moved).unwrap()
        };
        let mut was = [then(dear, was_dear, now_dear), then(cheap, was_cheap, now_cheap)];
        if self.percent(20) {
            // Then only one of them moves against the whole.
            was[1] = then(cheap, was_cheap, now_cheap) * 9 / 8;
        }
        let row = |[count, base, was, was_base]: [u64; 4]| {
            Row::Cells([count, base, was, was_base].map(Entry::count).to_vec(), "")
        };
        self.scenario.segments = vec![
            row([dear, now_dear * tenth, was[0], was_dear * tenth]),
            row([cheap, now_cheap * tenth, was[1], was_cheap * tenth]),
        ];
        self.set("base", 10 * tenth);
        self.set("was", was[0] + was[1]);
        self.set("was-base", 10 * tenth);
        self.scenario.earlier_period = Period::Blank;
    }

    /// Costs of then at which a contact got cheaper and a resolution dearer, or the other way round.
    pub(super) fn moved_apart(&mut self) {
        let contacts = self.contacts();
        let resolved = self.whole("resolved").unwrap_or(contacts / 2);
        let Ok(cost) = total_cost(&self.scenario) else { return };
        let is_usual = (10..1_000_000_000).contains(&resolved) && (1.0..1e12).contains(&cost);
        if !is_usual || contacts == 0 || !self.percent(40) {
            return;
        }
        let (cost_then, cases) = self.random.pick(&[(1.1, 13), (0.9, 7)]);
        self.set("was", contacts);
        self.set("resolved", resolved);
        self.give("was-cost", number(cost * cost_then));
        self.set("was-resolved", resolved * cases / 10);
    }

    /// Kinds of which one is held to be dearer than another.
    pub(super) fn channel_costs(&mut self) {
        if !self.percent(60) {
            return;
        }
        for place in 0..self.scenario.channels.len() {
            let own = self.random.pick(&["phone", "chat", "self-service"]);
            if let Row::Cells(_, kind) = &mut self.scenario.channels[place] {
                *kind = own;
            }
        }
    }
}

/// An amount with at most 15 digits.
fn number(value: f64) -> Entry {
    if !(1e-6..1e14).contains(&value) {
        return Entry::Blank;
    }
    let digits = value.log10().floor() + 1.0;
    let places = (15.0 - digits.max(1.0)).clamp(0.0, 12.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 12")]
    let places = places as usize;
    let text = format!("{value:.places$}");
    let text =
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    Entry::Number(text.to_owned())
}
