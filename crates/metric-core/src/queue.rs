//! Contacts that wait for a free person: what a team answers in time, and the smallest team that meets targets.
//!
//! Both models take contacts that arrive at random at a steady pace, handle times that are exponential, one
//! skill and one line. Without a patience nobody hangs up (Erlang C); with one everybody who waits does after
//! an exponential time of that mean (Erlang A). Volumes, times and shares are plain numbers: contacts of the
//! interval, seconds, 0 to 1.

mod day;
mod number;
mod states;
mod team;

pub use day::{OPEN, TeamsByVolume};
pub use team::{Answered, Targets};

use crate::{
    MetricError,
    band::same,
    quantity::{amount, finite, ratio, share},
};
use states::States;

/// The largest load, in erlangs.
const MOST_LOAD: f64 = 1e6;

/// The largest team.
pub const MOST_AGENTS: u32 = 10_000_000;

/// A line of contacts in one interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Queue {
    /// Contacts that arrive in the interval.
    pub volume: f64,
    /// Length of the interval, in seconds.
    pub interval_seconds: f64,
    /// Average handle time of a contact, in seconds.
    pub handle_seconds: f64,
    /// Average time after which somebody who waits hangs up, in seconds; none where nobody does.
    pub patience_seconds: Option<f64>,
}

/// What a team makes of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Service {
    /// Contacts that are answered within the limit, as a share of all that arrive.
    pub answered: f64,
    /// Contacts that wait, as a share of all that arrive.
    pub waiting: f64,
    /// Average wait of all that arrive, those who hang up among them, in seconds.
    pub wait_seconds: f64,
    /// Time spent on contacts, as a share of the time of the team.
    pub occupancy: f64,
    /// Contacts whose callers hang up, as a share of all that arrive; 0 where nobody does.
    pub abandoned: f64,
}

impl Service {
    /// A line in which nothing arrives.
    const IDLE: Self =
        Self { answered: 1.0, waiting: 0.0, wait_seconds: 0.0, occupancy: 0.0, abandoned: 0.0 };
}

impl Queue {
    /// The load: volume ÷ interval × handle time, in erlangs.
    ///
    /// Domain: volume 0 to 10^15, times above 0; a load of 10^6 at most. Errors: those of an amount; out of
    /// range. Source: Erlang.
    ///
    /// 100 calls in half an hour, 180 s each, are 10 erlangs.
    /// ```
    /// use metric_core::queue::Queue;
    /// let calls = Queue {
    ///     volume: 100.0, interval_seconds: 1_800.0, handle_seconds: 180.0, patience_seconds: None,
    /// };
    /// assert_eq!(calls.load(), Ok(10.0));
    /// ```
    pub fn load(&self) -> Result<f64, MetricError> {
        let times = [Some(self.interval_seconds), Some(self.handle_seconds), self.patience_seconds];
        for seconds in times.into_iter().flatten() {
            if amount(seconds)? == 0.0 {
                return Err(MetricError::OutOfRange);
            }
        }
        let load = finite(amount(self.volume)? / self.interval_seconds * self.handle_seconds)?;
        if load > MOST_LOAD { Err(MetricError::OutOfRange) } else { Ok(load) }
    }

    /// What a team of `agents` makes of the line; `limit_seconds` is the wait within which a contact counts as
    /// answered in time.
    ///
    /// Erlang C, A erlangs and N people: waiting = C = N B / (N − A (1 − B)), B = 1 / sum over k from 0 to N of
    /// N! / ((N − k)! A^k); answered = 1 − C e^(−(N − A) T / h); wait = C h / (N − A); occupancy = A / N. Erlang
    /// A: the chain of N people and a line from which each leaves at the rate 1 / patience, summed exactly;
    /// abandoned = mean line / patience / arrivals; wait = mean line / arrivals; occupancy = A (1 − abandoned) /
    /// N; who hangs up within the limit is not answered. Domain: 1 to 10^7 people, a limit from 0 on. Errors:
    /// those of [`Queue::load`]; unstable where nobody hangs up and the team is not larger than the load; out
    /// of range for another team, or where more than a million would wait. Sources: Erlang; Mandelbaum and
    /// Zeltyn, The Palm/Erlang-A queue.
    ///
    /// 14 people at 10 erlangs answer 88.8 % within 20 s; 17.4 % wait, on average 7.8 s a call. Where callers
    /// hang up after 300 s on average, 13 answer 85.8 %.
    /// ```
    /// use metric_core::queue::Queue;
    /// let calls = Queue {
    ///     volume: 100.0, interval_seconds: 1_800.0, handle_seconds: 180.0, patience_seconds: None,
    /// };
    /// let of_14 = calls.service(14, 20.0)?;
    /// assert_eq!((of_14.answered * 1e5).round(), 88_835.0);
    /// assert_eq!((of_14.waiting * 1e5).round(), 17_413.0);
    /// assert_eq!((of_14.wait_seconds * 1e3).round(), 7_836.0);
    /// assert_eq!((of_14.occupancy * 1e4).round(), 7_143.0);
    /// let of_13 = Queue { patience_seconds: Some(300.0), ..calls }.service(13, 20.0)?;
    /// assert_eq!((of_13.answered * 1e3).round(), 858.0);
    /// assert_eq!((of_13.abandoned * 1e5).round(), 2_496.0);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn service(&self, agents: u32, limit_seconds: f64) -> Result<Service, MetricError> {
        let load = self.load()?;
        let limit = amount(limit_seconds)? / self.handle_seconds;
        if agents == 0 || agents > MOST_AGENTS {
            return Err(MetricError::OutOfRange);
        }
        if load == 0.0 {
            return Ok(Service::IDLE);
        }
        let states = States { load, agents: f64::from(agents), leaving: self.leaving() };
        let found = states.service(limit)?;
        Ok(Service { wait_seconds: found.wait_seconds * self.handle_seconds, ..found })
    }

    /// How many of those who wait hang up in the time of one contact; 0 where nobody does.
    fn leaving(&self) -> f64 {
        self.patience_seconds.map_or(0.0, |seconds| self.handle_seconds / seconds)
    }
}

/// People to schedule so that so many are on the line: seats ÷ (1 − shrinkage), rounded up.
///
/// What floating point leaves above a whole number is none: 21 ÷ 0.7 is 30. Units: people, a share. Domain:
/// shrinkage from 0 to below 1. Errors: out of range; zero denominator for a shrinkage of 100 %. Source: The Call
/// Center School.
///
/// 14 on the line and 30 % away are 20, and not 14 × 1.3 = 18.2.
/// ```
/// assert_eq!(metric_core::queue::scheduled(14, 0.3)?, 20.0);
/// assert_eq!(metric_core::queue::scheduled(21, 0.3)?, 30.0);
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn scheduled(seats: u32, shrinkage: f64) -> Result<f64, MetricError> {
    let exact = ratio(f64::from(seats), 1.0 - share(shrinkage)?)?;
    Ok(snapped_up(exact))
}

/// Shrinkage from its parts: the share of paid time in which nobody is on the line.
///
/// Shares of the paid hours add. Shares of what those before them leave compound: 1 − (1 − s1)(1 − s2)… Units: shares.
/// Domain: parts of 0 to 1. Errors: out of range for a part, or where parts of the paid hours are more than all of
/// them. Sources: ccplanning; Society of Workforce Planning Professionals.
///
/// 10, 5 and 15 % are 30 % of the paid hours; of what is left each, 1 − 0.9 × 0.95 × 0.85 = 27.3 %.
/// ```
/// use metric_core::queue::shrinkage;
/// let percent = |compound| shrinkage(&[0.1, 0.05, 0.15], compound).map(|share| (share * 1e3).round());
/// assert_eq!([percent(false)?, percent(true)?], [300.0, 273.0]);
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn shrinkage(parts: &[f64], compound: bool) -> Result<f64, MetricError> {
    let (mut added, mut left) = (0.0, 1.0);
    for part in parts {
        added += share(*part)?;
        left *= 1.0 - part;
    }
    if compound {
        share(1.0 - left)
    } else if same(added, 1.0) {
        Ok(1.0)
    } else {
        share(added)
    }
}

/// A number rounded up, where it is above a whole one by more than floating point: whole people, once.
///
/// ```
/// assert_eq!(metric_core::queue::snapped_up(21.0 / 0.7), 30.0);
/// assert_eq!(metric_core::queue::snapped_up(30.1), 31.0);
/// ```
pub fn snapped_up(exact: f64) -> f64 {
    let down = exact.floor();
    if same(exact, down) { down } else { exact.ceil() }
}
