//! The rows of the levers, each as a lever of the cost model, or why it is none.

use super::{
    floor::floor,
    range::{self, Entered},
};
use crate::channel_time::{self, Unusable};
use metric_core::{
    band::below,
    range::Distribution,
    table::{Input, Inputs, Origin},
};
use scenario::{
    Scenario,
    field::{Choice, Effect, Field, FieldKind, Further, Reach, Table, at},
};

/// A row of the levers.
#[derive(Debug, Clone, PartialEq)]
pub struct LeverRow {
    /// Its place among the rows of the table.
    pub place: usize,
    /// What it does and of what, or why that is not known.
    pub kind: Result<LeverKind, LeverProblem>,
    /// Its amount in each of the further scenarios.
    pub amounts: [Amount; Further::ALL.len()],
    /// Months until it starts, and from then on until its full effect.
    pub timing: [u32; 2],
    /// Names its draws: what it does, of what, and which of those with both alike it is. Blank where it is
    /// no lever.
    pub key: String,
}

/// What a lever does and of what.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeverKind {
    /// What it does.
    pub effect: Effect,
    /// Of what.
    pub reach: Reached,
    /// The share of the contacts in reach that it can move at most: of an issue those that can be avoided.
    pub most: f64,
    /// Contacts in reach, of those that it is a share of.
    pub contacts: f64,
    /// Handle time of what it avoids over the average one at the middle of its range; none where it is not given.
    pub touched: Option<f64>,
    /// The share of the contacts in reach that comes again because of it.
    pub repeats: f64,
}

/// The contacts in reach of a lever.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reached {
    /// All of them.
    All,
    /// Those that people handle.
    People,
    /// What is routed to automation.
    Routed,
    /// The issue in this row, and its share of all contacts.
    Issue(usize, f64),
    /// The channel in this row, its share of all contacts, and the handle time of each over that of all.
    Channel(usize, f64, f64),
}

/// The amount of a lever in a scenario.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount {
    /// The scenario does not use it.
    Blank,
    /// As a number, or a range: percent as a share, points per 100 units of the base.
    Of(Distribution),
    /// It cannot be used.
    Problem(LeverProblem),
}

/// Why a lever, or an amount of one, cannot be used.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LeverProblem {
    /// A cell of it, or one of the row of Break down that it names, cannot be read, which says so itself.
    Unread,
    /// An entry that it needs cannot be read: the contacts, the base or the handle time.
    UnreadEntry(Field),
    /// What it does is not chosen.
    NoEffect,
    /// Of what is not chosen.
    NoReach,
    /// This effect has no such reach: shorter handle time of what automation takes.
    OtherReach,
    /// No issue or channel has that name.
    UnknownTarget,
    /// The issue or channel has no number of contacts.
    NoContacts,
    /// The handle time of what it touches needs that of all contacts.
    NeedsHandleTime,
    /// Points need the contacts and the base.
    NeedsBase,
    /// More than can be avoided: at most this share.
    BelowFloor(f64),
    /// More points than the rate of what it is about, or than what of that can be avoided, in contacts per unit of
    /// the base.
    AboveRate(f64),
    /// What it avoids takes more handle time than there is: at most so many seconds each.
    AboveWork(f64),
    /// A handle time of the channels, or contacts handled on one, cannot be read.
    UnreadTimes,
    /// The channels that have a handle time take more of it than there is.
    TimesDiffer,
    /// More than automation can contain, since a part of what is routed there is abandoned: at most this share.
    AboveRouted(f64),
}

/// Every row of the levers that is not blank.
pub(super) fn rows(scenario: Scenario<'_>, inputs: &Inputs) -> Vec<LeverRow> {
    let all = scenario.draft().rows(Table::Levers);
    let mut rows: Vec<LeverRow> = Vec::new();
    for (place, row) in all.iter().enumerate() {
        if row.is_blank() {
            continue;
        }
        let lever = Reader { scenario, inputs, place };
        let kind = lever.kind();
        let key = kind.map_or_else(|_| String::new(), |kind| lever.key(kind.reach, &rows));
        rows.push(LeverRow {
            place,
            amounts: Further::ALL.map(|further| lever.amount(&kind, further)),
            timing: [at::START, at::RAMP].map(|column| lever.months(column)),
            key,
            kind,
        });
    }
    rows
}

/// A row that is being read.
struct Reader<'a> {
    scenario: Scenario<'a>,
    inputs: &'a Inputs,
    place: usize,
}

impl Reader<'_> {
    fn text(&self, column: usize) -> &str {
        self.scenario.draft().cell(Table::Levers, self.place, column).text.trim()
    }

    fn number(&self, column: usize) -> Option<f64> {
        self.scenario.cell_value(Table::Levers, self.place, column)
    }

    fn months(&self, column: usize) -> u32 {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number of 0 to 600 months"
        )]
        self.number(column).map_or(0, |months| months as u32)
    }

    /// What it does and of what: rows with both alike are told apart by their order alone.
    fn key(&self, reached: Reached, before: &[LeverRow]) -> String {
        let [effect, reach] = [at::EFFECT, at::REACH].map(|column| self.text(column));
        // What a row of another reach was about may still stand in it.
        let target = match reached {
            Reached::Issue(..) | Reached::Channel(..) => self.text(at::TARGET).to_lowercase(),
            Reached::All | Reached::People | Reached::Routed => String::new(),
        };
        let alike = format!("lever:{effect}:{reach}:{target}");
        // One issue may be called as another one begins.
        let is_alike =
            |row: &&LeverRow| row.key.rsplit_once(':').is_some_and(|(own, _ordinal)| own == alike);
        let ordinal = before.iter().filter(is_alike).count();
        format!("{alike}:{ordinal}")
    }

    fn kind(&self) -> Result<LeverKind, LeverProblem> {
        let is_unread = |column| self.scenario.is_cell_unread(Table::Levers, self.place, column);
        let own = [at::EFFECT, at::REACH, at::START, at::RAMP, at::TOUCHED_SECONDS, at::REPEATS];
        if own.into_iter().any(is_unread) {
            return Err(LeverProblem::Unread);
        }
        let effect = Effect::from_word(self.text(at::EFFECT)).ok_or(LeverProblem::NoEffect)?;
        let reach = Reach::from_word(self.text(at::REACH)).ok_or(LeverProblem::NoReach)?;
        let reach = self.reached(effect, reach)?;
        let all = self.inputs.get(Input::Contacts).unwrap_or_default();
        let contacts = match reach {
            Reached::Issue(_, share) | Reached::Channel(_, share, _) => share * all,
            _ => all,
        };
        Ok(LeverKind {
            effect,
            reach,
            most: self.most(effect, reach)?,
            contacts,
            touched: self.touched()?,
            repeats: self.number(at::REPEATS).unwrap_or_default() / 100.0,
        })
    }

    fn reached(&self, effect: Effect, reach: Reach) -> Result<Reached, LeverProblem> {
        let is_avoiding = matches!(effect, Effect::Fewer | Effect::Points | Effect::Solved);
        match reach {
            // Of all contacts it would be another share than of what automation can take.
            Reach::Automation if effect == Effect::Contained => Ok(Reached::Routed),
            Reach::All if effect == Effect::Contained => Err(LeverProblem::OtherReach),
            Reach::All if is_avoiding => Ok(Reached::All),
            Reach::All => Ok(Reached::People),
            // Points are of the rate of all contacts.
            Reach::People if !matches!(effect, Effect::Contained | Effect::Points) => {
                Ok(Reached::People)
            }
            Reach::Issue => self.row(Table::Issues).map(|(row, share)| Reached::Issue(row, share)),
            Reach::Channel if effect != Effect::Contained => {
                let (row, share) = self.row(Table::Channels)?;
                let time = channel_time::relative(self.scenario, self.inputs, row);
                let time = time.map_err(|unusable| match unusable {
                    Unusable::Unread => LeverProblem::UnreadTimes,
                    Unusable::AllUnread => LeverProblem::UnreadEntry(Field::HandleTime),
                    Unusable::AboveAll => LeverProblem::TimesDiffer,
                    Unusable::RowsAboveAll => LeverProblem::NoContacts,
                })?;
                Ok(Reached::Channel(row, share, time))
            }
            _ => Err(LeverProblem::OtherReach),
        }
    }

    /// The row of a breakdown that the lever names, with its share of all contacts.
    fn row(&self, table: Table) -> Result<(usize, f64), LeverProblem> {
        let row = self.scenario.row_named(table, self.text(at::TARGET));
        let row = row.ok_or(LeverProblem::UnknownTarget)?;
        if self.scenario.is_cell_unread(table, row, at::COUNT) {
            return Err(LeverProblem::Unread);
        }
        let own = self.scenario.cell_value(table, row, at::COUNT);
        let all = self.inputs.get(Input::Contacts).filter(|all| *all > 0.0);
        let (own, all) = own.zip(all).ok_or(self.unread_or(LeverProblem::NoContacts))?;
        if own > all { Err(LeverProblem::NoContacts) } else { Ok((row, own / all)) }
    }

    /// The share that can be avoided of what is in reach, where the person said so.
    fn most(&self, effect: Effect, reach: Reached) -> Result<f64, LeverProblem> {
        match reach {
            // What is abandoned there cannot be contained.
            Reached::Routed => Ok(1.0 - self.abandoned()),
            _ if !matches!(effect, Effect::Fewer | Effect::Points | Effect::Solved) => Ok(1.0),
            Reached::Issue(row, _) => {
                if self.scenario.is_cell_unread(Table::Issues, row, at::REDUCIBLE) {
                    return Err(LeverProblem::Unread);
                }
                let percent = self.scenario.cell_value(Table::Issues, row, at::REDUCIBLE);
                Ok(percent.map_or(1.0, |percent| percent / 100.0))
            }
            Reached::All => Ok(1.0 - floor(self.inputs)),
            _ => Ok(1.0),
        }
    }

    /// The share of what is routed to automation that is abandoned there.
    fn abandoned(&self) -> f64 {
        let share = self.inputs.share(Input::Abandoned);
        let counts = self.inputs.get(Input::Abandonment).zip(self.inputs.get(Input::Routed));
        let of_counts = counts.filter(|(_, routed)| *routed > 0.0).map(|(left, all)| left / all);
        share.or(of_counts).unwrap_or_default().min(1.0)
    }

    fn touched(&self) -> Result<Option<f64>, LeverProblem> {
        let Some(own) = self.number(at::TOUCHED_SECONDS) else { return Ok(None) };
        if self.inputs.origin(Input::HandleTime) == Origin::Unread {
            return Err(LeverProblem::UnreadEntry(Field::HandleTime));
        }
        let all = self.inputs.get(Input::HandleTime).filter(|all| *all > 0.0);
        all.map(|all| Some(own / all)).ok_or(LeverProblem::NeedsHandleTime)
    }

    fn amount(&self, kind: &Result<LeverKind, LeverProblem>, further: Further) -> Amount {
        let column = further.column();
        let reading = self.scenario.cell(Table::Levers, self.place, column);
        if self.scenario.is_cell_unread(Table::Levers, self.place, column) {
            return Amount::Problem(LeverProblem::Unread);
        }
        let Some(reading) = reading.value() else { return Amount::Blank };
        let kind = match kind {
            Ok(kind) => kind,
            Err(problem) => return Amount::Problem(*problem),
        };
        let is_points = kind.effect == Effect::Points;
        let of = if is_points { FieldKind::Amount } else { FieldKind::Percent };
        let Some(Entered { distribution, low, .. }) = range::entered(reading, of) else {
            return Amount::Problem(LeverProblem::Unread);
        };
        let most = if is_points {
            let rate = self.rate(kind);
            match rate {
                None => return Amount::Problem(self.unread_or(LeverProblem::NeedsBase)),
                Some(rate) if below(rate * kind.most, low / 100.0) => {
                    return Amount::Problem(LeverProblem::AboveRate(rate * kind.most));
                }
                Some(rate) => rate * kind.most * 100.0,
            }
        } else {
            kind.most
        };
        if below(most, low) {
            return Amount::Problem(match kind.effect {
                Effect::Contained => LeverProblem::AboveRouted(kind.most),
                _ => LeverProblem::BelowFloor(kind.most),
            });
        }
        match self.most_seconds(kind, if is_points { low / most * kind.most } else { low }) {
            Some(seconds) => Amount::Problem(LeverProblem::AboveWork(seconds)),
            None => Amount::Of(distribution),
        }
    }

    /// The longest handle time that so large a share of what is in reach can have, where the one entered is longer:
    /// all of it together is no more than the channel has, where its handle time is known, and than all there is.
    fn most_seconds(&self, kind: &LeverKind, share: f64) -> Option<f64> {
        let touched = kind.touched.filter(|_| kind.is_avoiding())?;
        let all = self.inputs.get(Input::HandleTime)?;
        let own = match kind.reach {
            Reached::Channel(row, ..) => {
                self.scenario.cell_value(Table::Channels, row, at::SECONDS)
            }
            _ => None,
        };
        let weight = match kind.reach {
            Reached::Issue(_, weight) | Reached::Channel(_, weight, _) => weight,
            Reached::All | Reached::People | Reached::Routed => 1.0,
        };
        let most = all / (share * weight);
        let most = own.map_or(most, |own| most.min(own / share));
        below(most, touched * all).then_some(most)
    }

    /// Why contacts or the base are not known: an entry that cannot be read is no blank one.
    fn unread_or(&self, problem: LeverProblem) -> LeverProblem {
        let entries = [(Input::Contacts, Field::Contacts), (Input::Base, Field::Base)];
        let is_unread = |(input, _): &(Input, Field)| self.inputs.origin(*input) == Origin::Unread;
        let unread = entries.into_iter().find(is_unread);
        unread.map_or(problem, |(_, field)| LeverProblem::UnreadEntry(field))
    }

    /// Contacts in reach per unit of the base in the period.
    fn rate(&self, kind: &LeverKind) -> Option<f64> {
        self.inputs.get(Input::Contacts)?;
        let base = self.inputs.get(Input::Base).filter(|base| *base > 0.0)?;
        Some(kind.contacts / base)
    }
}
