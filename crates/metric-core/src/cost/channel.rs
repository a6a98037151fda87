//! Cost by channel, from handle time, and at another volume.

use crate::{
    Inconsistency::FixedAboveTotal,
    MetricError::{self, Inconsistent, Missing, OutOfRange},
    quantity::{Amount, Count, amount, checked, ratio},
};

/// A channel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Channel {
    /// Contacts handled.
    pub contacts: f64,
    /// Cost of this channel alone.
    pub direct: f64,
    /// Handle time of a contact, in seconds.
    pub seconds: Option<f64>,
}

/// By what shared cost is spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Contacts × seconds.
    HandleTime,
    /// Contacts.
    Contacts,
}

/// Total cost of each channel = direct + shared × basis ÷ sum of the bases.
///
/// They add up to the sum of the direct costs + shared. Unit: money per period. Errors: missing for a
/// channel with contacts and no handle time where that is the basis; zero denominator where cost is
/// shared and the bases are 0; those of an amount.
///
/// $6,000 shared by 100 calls of 600 s and 300 emails of 400 s: 60,000 and 120,000 s, $2,000 and $4,000.
/// ```
/// use metric_core::cost::{Basis, Channel, channel_costs};
/// let calls = Channel { contacts: 100.0, direct: 500.0, seconds: Some(600.0) };
/// let emails = Channel { contacts: 300.0, direct: 0.0, seconds: Some(400.0) };
/// let costs = channel_costs(6_000.0, &[calls, emails], Basis::HandleTime)?;
/// assert_eq!(costs.iter().map(|cost| cost.round()).collect::<Vec<_>>(), [2_500.0, 4_000.0]);
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn channel_costs(
    shared: f64,
    channels: &[Channel],
    basis: Basis,
) -> Result<Vec<f64>, MetricError> {
    let shared = amount(shared)?;
    let mut sum = 0.0;
    for channel in channels {
        sum += size(channel, basis)?;
    }
    let mut costs = Vec::with_capacity(channels.len());
    for channel in channels {
        let part = if shared == 0.0 { 0.0 } else { ratio(size(channel, basis)?, sum)? };
        costs.push(checked(amount(channel.direct)? + shared * part)?);
    }
    if channels.is_empty() && shared > 0.0 { Err(MetricError::ZeroDenominator) } else { Ok(costs) }
}

/// What a channel weighs when shared cost is spread.
fn size(channel: &Channel, basis: Basis) -> Result<f64, MetricError> {
    let contacts = amount(channel.contacts)?;
    match (basis, channel.seconds) {
        (Basis::HandleTime, Some(seconds)) => Ok(contacts * amount(seconds)?),
        (Basis::HandleTime, None) if contacts > 0.0 => Err(Missing),
        _ => Ok(contacts),
    }
}

/// What a contact costs by the time of a person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HandleTime {
    /// Loaded cost of a *paid* hour.
    pub hour: f64,
    /// Handle time of a contact, in seconds: 0 to 10^9.
    pub seconds: f64,
    /// Share of the time on duty with a contact: above 0, to 1.
    pub occupancy: f64,
    /// Share of the paid time not on duty: 0 to below 1.
    pub shrinkage: f64,
    /// Contacts handled at a time: from 1 on.
    pub concurrency: f64,
    /// Cost of a contact beside people.
    pub other: f64,
}

/// Cost per contact = hour × seconds/3600 ÷ (occupancy × (1 − shrinkage) × concurrency) + other.
///
/// Divide once: with the cost of a productive hour shrinkage is 0, and where "utilisation" has it in it
/// occupancy is 1. Unit: money per contact. Errors: out of range, those of an amount, overflow. Source:
/// the metric model's R15 (MetricNet, HDI).
///
/// $24 an hour, 600 s, occupancy 80 %, shrinkage 25 %: 4 ÷ 0.6 = $6.67, and $1 of software.
/// ```
/// use metric_core::cost::{HandleTime, cost_from_handle_time};
/// let people = HandleTime {
///     hour: 24.0, seconds: 600.0, occupancy: 0.8, shrinkage: 0.25, concurrency: 1.0, other: 1.0,
/// };
/// assert_eq!(cost_from_handle_time(people).map(|cost| (cost * 100.0).round()), Ok(767.0));
/// ```
pub fn cost_from_handle_time(input: HandleTime) -> Result<f64, MetricError> {
    let HandleTime { hour, seconds, occupancy, shrinkage, concurrency, other } = input;
    let is_share = occupancy > 0.0 && occupancy <= 1.0 && (0.0..1.0).contains(&shrinkage);
    if !is_share || amount(concurrency)? < 1.0 || amount(seconds)? > 1e9 {
        return Err(OutOfRange);
    }
    let people = amount(hour)? * (seconds / 3600.0);
    let productive = occupancy * (1.0 - shrinkage) * concurrency;
    checked(ratio(people, productive)? + amount(other)?)
}

/// Variable cost of a contact = (total − fixed) ÷ contacts: what one contact less saves.
///
/// Unit: money per contact. Errors: fixed above total is inconsistent, zero denominator. Example:
/// ($48,000 − $12,000) ÷ 2,400 = $15, beside an average of $20.
pub fn variable_cost(total: Amount, fixed: Amount, contacts: Count) -> Result<f64, MetricError> {
    if fixed > total {
        return Err(Inconsistent(FixedAboveTotal));
    }
    ratio(total.get() - fixed.get(), contacts.as_f64())
}

/// Average cost of a contact at another volume = fixed ÷ contacts + variable: it rises as they fall.
///
/// Unit: money per contact. Errors: zero denominator, those of an amount, overflow. Example: $12,000 ÷
/// 1,200 + $15 = $25, where 2,400 contacts cost $20 each.
pub fn average_cost_at(fixed: Amount, variable: f64, contacts: f64) -> Result<f64, MetricError> {
    checked(ratio(fixed.get(), amount(contacts)?)? + amount(variable)?)
}

/// Cost of a contact over people and automation = (H × its cost + K × its cost) ÷ (H + K).
///
/// Automation may cost more. Unit: money per contact. Errors: zero denominator, those of an amount,
/// overflow. Example: 280 at $10 and 120 at $1: $2,920 ÷ 400 = $7.30.
pub fn blended_cost(
    human: f64,
    human_cost: f64,
    automated: f64,
    automated_cost: f64,
) -> Result<f64, MetricError> {
    let (human, automated) = (amount(human)?, amount(automated)?);
    let total = human * amount(human_cost)? + automated * amount(automated_cost)?;
    ratio(total, human + automated)
}
