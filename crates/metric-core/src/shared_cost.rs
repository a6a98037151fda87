//! Cost that several channels share, spread over them.

use crate::{
    MetricError::{self, Missing},
    quantity::{amount, checked, ratio},
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
/// use metric_core::shared_cost::{Basis, Channel, channel_costs};
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
