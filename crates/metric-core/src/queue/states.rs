//! The states of a line: how many are in it, and what follows from how often each of them is met. Times are in
//! handle times, so that each of the team answers one contact a unit.

use super::{Service, number::Tiny};
use crate::MetricError;

/// What is beside a sum of 1 no more than its last digit.
const NEGLIGIBLE: f64 = 1e-17;

/// The longest line that is summed: beyond it the answer is no matter of staffing, and it would take long.
const MOST_WAITING: f64 = 1e6;

/// The most steps of a sum, several times those of the longest line.
const MOST_STEPS: u32 = 8_000_000;

/// What a sum of states passes before it is made smaller by [`SMALLER`].
const LARGE: f64 = 1e200;
/// The inverse of [`LARGE`].
const SMALLER: f64 = 1e-200;

/// A line in the long run.
#[derive(Debug, Clone, Copy)]
pub(super) struct States {
    /// Contacts that arrive in the time of one, above 0.
    pub(super) load: f64,
    /// People.
    pub(super) agents: f64,
    /// How many of those who wait hang up in the time of one contact; 0 where nobody does.
    pub(super) leaving: f64,
}

/// How often each length of the line is met, where all are busy; the state without a line counts 1.
#[derive(Debug, Clone, Copy)]
struct Line {
    /// All states in which somebody is free, relative to it.
    free: f64,
    /// All states in which all are busy.
    busy: f64,
    /// The sum of the lengths of the line over these.
    length: f64,
    /// How often the three were divided by 10^200.
    steps: u32,
}

impl States {
    /// What the team makes of the line, given the limit of an answer in time. The wait is in handle times.
    /// Errors: unstable; out of range.
    pub(super) fn service(&self, limit: f64) -> Result<Service, MetricError> {
        if self.leaving == 0.0 && self.agents <= self.load {
            return Err(MetricError::Unstable);
        }
        let free = self.free();
        if free.is_infinite() {
            // There are so many people that nobody ever waits.
            let occupancy = self.load / self.agents;
            return Ok(Service { occupancy, ..Service::IDLE });
        }
        let line = if self.leaving == 0.0 { self.endless(free) } else { self.leaving_line(free)? };
        let all = line.free + line.busy;
        let waiting = line.busy / all;
        let length = line.length / all;
        let abandoned = self.leaving * length / self.load;
        let late = if self.leaving == 0.0 {
            waiting * libm::exp(-(self.agents - self.load) * limit)
        } else {
            self.late(&line, limit)?
        };
        Ok(Service {
            answered: (1.0 - late).clamp(0.0, 1.0),
            waiting,
            wait_seconds: length / self.load,
            occupancy: self.load * (1.0 - abandoned) / self.agents,
            abandoned,
        })
    }

    /// The states in which somebody is free, where the one in which all are busy without a line counts 1:
    /// sum over k from 1 to N of N! / ((N − k)! A^k), which is 1/B − 1. Infinite beyond the range of a float.
    ///
    /// Its terms rise as far as the load and fall from there, so that it is done after some √A terms beyond.
    fn free(&self) -> f64 {
        let (mut sum, mut term, mut busy) = (0.0, 1.0, self.agents);
        while busy > 0.0 {
            term *= busy / self.load;
            sum += term;
            busy -= 1.0;
            let rest = 1.0 - busy / self.load;
            if sum.is_infinite() || rest > 0.0 && term < NEGLIGIBLE * sum * rest {
                break;
            }
        }
        sum
    }

    /// The line from which nobody leaves: each length is A / N times as frequent as the one before it.
    fn endless(&self, free: f64) -> Line {
        let ratio = self.load / self.agents;
        let busy = 1.0 / (1.0 - ratio);
        Line { free, busy, length: ratio * busy * busy, steps: 0 }
    }

    /// The same where those who wait hang up: length m is A / (N + m × leaving) times as frequent as m − 1. It
    /// rises as far as (A − N) / leaving.
    fn leaving_line(&self, free: f64) -> Result<Line, MetricError> {
        if (self.load - self.agents) / self.leaving > MOST_WAITING {
            return Err(MetricError::OutOfRange);
        }
        let mut line = Line { free, busy: 1.0, length: 0.0, steps: 0 };
        let (mut term, mut waiting) = (1.0, 0.0);
        for _ in 0..MOST_STEPS {
            waiting += 1.0;
            let ratio = self.ratio(waiting);
            term *= ratio;
            line.busy += term;
            line.length += term * waiting;
            if ratio < 1.0 && term * waiting <= NEGLIGIBLE * line.length * (1.0 - ratio) {
                return Ok(line);
            }
            if term > LARGE {
                term *= SMALLER;
                let Line { free, busy, length, steps } = line;
                let [free, busy, length] = [free, busy, length].map(|sum| sum * SMALLER);
                line = Line { free, busy, length, steps: steps + 1 };
            }
        }
        Err(MetricError::OutOfRange)
    }

    /// How much more often `waiting` are in line than one fewer.
    fn ratio(&self, waiting: f64) -> f64 {
        self.load / (self.agents + waiting * self.leaving)
    }

    /// The contacts that are not answered within the limit, as a share of all.
    ///
    /// Who meets m in line is answered before hanging up with the chance N / (N + (m + 1) leaving), and then
    /// waits longer than the limit with that of at most m of what leaves the line in so long, a negative
    /// binomial of N / leaving + 1 and chance e^(−leaving × limit): summed upward from 0, term by term.
    fn late(&self, line: &Line, limit: f64) -> Result<f64, MetricError> {
        let leaves = -libm::expm1(-self.leaving * limit);
        let people = self.agents / self.leaving;
        let mut state = Tiny::inverse(line.free + line.busy, line.steps);
        let mut left = Tiny::exp(-(self.agents + self.leaving) * limit);
        let (mut at_most, mut late, mut waiting) = (left.get(), 0.0, 0.0);
        for _ in 0..MOST_STEPS {
            let ahead = waiting + 1.0;
            let answered = self.agents / (self.agents + ahead * self.leaving);
            late += state.get() * (1.0 - answered * (1.0 - at_most.min(1.0)));
            let ratio = self.ratio(ahead);
            if ratio < 1.0 && state.get() <= NEGLIGIBLE * (1.0 - ratio) {
                return Ok(late);
            }
            state = state.times(ratio);
            left = left.times((people + ahead) / ahead * leaves);
            at_most += left.get();
            waiting = ahead;
        }
        Err(MetricError::OutOfRange)
    }
}
