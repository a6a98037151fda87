//! Today, before any lever.

use crate::{
    MetricError,
    quantity::{amount, share},
    table::{Input, Lanes, One, Redraw, Scope, WIDTH},
};

/// The contacts of a period and what they cost. The period is that of the contacts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Baseline {
    /// Contacts.
    pub contacts: f64,
    /// Share of the contacts that is routed to automation, or that automation could take where it
    /// contains none yet; 0 where there is none.
    pub routed: f64,
    /// Share that automation contains of those; 0 where there is no automation yet.
    pub contained: f64,
    /// Share of contained contacts that come back to people: as it was given, also where automation contains none
    /// yet, or worked out of the counts.
    pub returned: f64,
    /// Extra handle time of escalated contacts, as a share of the average one.
    pub longer: f64,
    /// Cost of a contact that people handle: its variable part.
    pub cost: f64,
    /// Price of an automated contact.
    pub automated: f64,
    /// Share of the contacts that can never be avoided; 0 where it is not known.
    pub floor: f64,
}

impl Baseline {
    /// Today, from the inputs of the metric table and the share of the contacts that cannot be avoided.
    ///
    /// Contacts, what is routed and contained, and the cost of a contact are the inputs `levered_contacts`,
    /// `levered_routed`, `contained_today` and `lever_cost`, the parts as shares of one another. Where
    /// automation contains nothing nobody is escalated and no contact takes longer for it, so that a cost which
    /// is worked out of the total is one of these contacts. Errors: missing for an input that is not known; those
    /// of the inputs.
    ///
    /// 2,400 contacts, 60 % routed, half of it contained, for $50,400: 50,400 / (2,400 − 720) = $30.
    /// ```
    /// use metric_core::{savings::Baseline, table::{Input, Inputs}};
    /// let mut inputs = Inputs::default();
    /// inputs.give(Input::Contacts, 2_400.0)?;
    /// inputs.give(Input::TotalCost, 50_400.0)?;
    /// inputs.give_share(Input::Routed, 0.6, 0)?;
    /// inputs.give_share(Input::Contained, 0.5, 0)?;
    /// inputs.work_out();
    /// let today = Baseline::of(&inputs, 0.0)?;
    /// assert_eq!([today.contacts, today.routed, today.contained, today.cost], [2_400.0, 0.6, 0.5, 30.0]);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn of(inputs: &dyn Scope, floor: f64) -> Result<Self, MetricError> {
        let parts = parts(&One(inputs))?;
        let [[contacts], [routed], [contained], [returned], [longer], [cost], _] = parts;
        let automated = inputs.input(Input::AutomatedEach)?;
        Ok(Self { contacts, routed, contained, returned, longer, cost, automated, floor })
    }

    /// All that is routed to automation over what of it is not abandoned there: what a share of all that is routed
    /// is multiplied by to be one of [`Baseline::routed`]. 1 where nobody abandons. No unit. Errors: those of
    /// [`Baseline::of`].
    ///
    /// 4,500 routed and 450 of these abandoned: 4,500 / 4,050.
    /// ```
    /// use metric_core::{savings::Baseline, table::{Input, Inputs}};
    /// let mut inputs = Inputs::default();
    /// for (input, value) in [
    ///     (Input::Contacts, 9_000.0), (Input::CostEach, 10.0), (Input::Routed, 4_500.0),
    ///     (Input::Contained, 1_800.0), (Input::Abandoned, 450.0),
    /// ] {
    ///     inputs.give(input, value)?;
    /// }
    /// inputs.work_out();
    /// assert_eq!(Baseline::of_routed(&inputs)?, 4_500.0 / 4_050.0);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn of_routed(inputs: &dyn Scope) -> Result<f64, MetricError> {
        let [.., [of_routed]] = parts(&One(inputs))?;
        Ok(of_routed)
    }

    /// The same over many draws: contacts, shares that are routed, contained and come back, extra handle time,
    /// cost of a contact, and [`Baseline::of_routed`], each in the order of the draws. `draws` are those of the inputs that `redraw` was made
    /// of. Errors: those of [`Baseline::of`] and of an input, of any draw; missing where one input has fewer
    /// draws than the first.
    ///
    /// 2,400 contacts, of which 50 or 60 % are contained, for $50,400: $42 and $52.50 each.
    /// ```
    /// use metric_core::{savings::Baseline, table::{Input, Inputs, Redraw}};
    /// let mut inputs = Inputs::default();
    /// inputs.give(Input::Contacts, 2_400.0)?;
    /// inputs.give(Input::TotalCost, 50_400.0)?;
    /// inputs.give_share(Input::Routed, 1.0, 0)?;
    /// inputs.give_share(Input::Contained, 0.55, 0)?;
    /// inputs.work_out();
    /// let redraw = Redraw::new(&inputs, vec![Input::Contained]);
    /// let [contacts, _, contained, _, _, cost, _] = Baseline::draws(&redraw, &[&[0.5, 0.6]])?;
    /// assert_eq!((contacts, contained), (vec![2_400.0; 2], vec![0.5, 0.6]));
    /// assert_eq!(cost, [42.0, 52.5]);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn draws(redraw: &Redraw<'_>, draws: &[&[f64]]) -> Result<[Vec<f64>; 7], MetricError> {
        let count = draws.first().map_or(0, |first| first.len());
        let mut columns = std::array::from_fn(|_| Vec::with_capacity(count));
        redraw.each(draws, &mut |inputs, count| {
            for (column, part) in columns.iter_mut().zip(&parts::<WIDTH>(inputs)?) {
                column.extend(part.iter().take(count));
            }
            Ok(())
        })?;
        Ok(columns)
    }

    /// The handle time of a contact that people handle over that of one which automation did not hand on: escalated
    /// ones take longer. 1 where nobody is escalated.
    #[inline]
    pub(super) fn handled_each(&self) -> f64 {
        if self.longer == 0.0 || self.contained == 0.0 {
            return 1.0;
        }
        let handled = 1.0 - self.routed * self.contained * (1.0 - self.returned);
        let extra = self.longer * self.routed * (1.0 - self.contained);
        if handled > 0.0 { 1.0 + extra / handled } else { 1.0 }
    }

    /// Errors: those of an amount; out of range for a share outside of 0 to 1.
    pub(crate) fn check(&self) -> Result<(), MetricError> {
        for value in [self.contacts, self.longer, self.cost, self.automated] {
            amount(value)?;
        }
        for value in [self.routed, self.contained, self.returned, self.floor] {
            share(value)?;
        }
        Ok(())
    }
}

/// Contacts, shares that are routed, contained and come back, extra handle time, cost of a contact, and all that is
/// routed over what of it is not abandoned.
fn parts<const W: usize>(inputs: &dyn Lanes<W>) -> Result<[[f64; W]; 7], MetricError> {
    let read = |input| {
        let mut values = [0.0; W];
        inputs.input(input, &mut values).map(|()| values)
    };
    let (contacts, routed) = (read(Input::LeveredContacts)?, read(Input::LeveredRouted)?);
    let contained = read(Input::ContainedToday)?;
    let mut cost = read(Input::LeverCost)?;
    let is_worked_out = read(Input::CostEach).is_err();
    let is_new = |contained: f64, contacts: f64| contained == 0.0 && contacts > 0.0;
    let is_any_new = contained.iter().zip(&contacts).any(|(k, contacts)| is_new(*k, *contacts));
    if is_worked_out && is_any_new {
        let loads = read(Input::PeopleLoad)?;
        let of_draw = cost.iter_mut().zip(&contained).zip(contacts.iter().zip(&loads));
        for ((cost, contained), (contacts, load)) in of_draw {
            if is_new(*contained, *contacts) {
                *cost *= load / contacts;
            }
        }
    }
    // A share counts where nothing is contained yet, as well: a lever may change that.
    let returned = match inputs.share(Input::Returned) {
        Some(share) => [share; W],
        None => shares(&read(Input::Returns)?, &contained),
    };
    let of_routed = shares(&contained, &routed);
    let of_contacts = shares(&routed, &contacts);
    // Nobody knows of anybody who abandons where nothing is said of what is routed.
    let all = read(Input::Routed).map_or([1.0; W], |all| wholes(&all, &routed));
    Ok([contacts, of_contacts, of_routed, returned, read(Input::ExtraTime)?, cost, all])
}

/// Wholes over parts of them, never below 1; 1 of nothing.
fn wholes<const W: usize>(wholes: &[f64; W], parts: &[f64; W]) -> [f64; W] {
    let mut over = *wholes;
    for (over, part) in over.iter_mut().zip(parts) {
        *over = if *part > 0.0 && *over > *part { *over / part } else { 1.0 };
    }
    over
}

/// Parts as shares of wholes: of nothing none, and never above 1.
fn shares<const W: usize>(parts: &[f64; W], wholes: &[f64; W]) -> [f64; W] {
    let mut shares = *parts;
    for (share, whole) in shares.iter_mut().zip(wholes) {
        // By comparison: `f64::min` is a call in wasm.
        *share = if *whole > 0.0 && *share < *whole {
            *share / whole
        } else if *whole > 0.0 {
            1.0
        } else {
            0.0
        };
    }
    shares
}
