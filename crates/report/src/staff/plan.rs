//! A line as a queue with its targets, by which people are asked for again and again.

use super::day::Day;
use metric_core::{
    MetricError,
    queue::{OPEN, Queue, Targets, TeamsByVolume, scheduled},
};
use std::{cell::RefCell, rc::Rc};

/// A line that waits for nothing.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plan {
    pub queue: Queue,
    pub targets: Targets,
    /// Fewest people on the line; none where that is not entered.
    pub minimum: Option<u32>,
    /// The contacts of the line by interval of the day, and the hours of one.
    pub day: Option<(Vec<Option<f64>>, f64)>,
    /// The row of its channel.
    pub channel: Option<usize>,
    /// The teams that were found, by length of the interval and handle time: months and scenarios ask for the same.
    known: Known,
}

type Known = Rc<RefCell<Vec<([f64; 2], TeamsByVolume)>>>;

impl Plan {
    /// A line with its targets and fewest people. Its day has the pattern of the day that is entered: with the contacts of
    /// an average open day, where they are known from the month, else with those of the queue in its busiest interval.
    pub fn of(
        queue: Queue,
        (targets, minimum): (Targets, Option<u32>),
        day: Option<(&Day, Option<f64>)>,
        channel: Option<usize>,
    ) -> Self {
        let day = day.map(|(day, open_day)| {
            let most = queue.volume / queue.interval_seconds * day.hours * 3600.0;
            let contacts = open_day.map_or_else(|| day.with_most(most), |all| day.with_sum(all));
            (contacts, day.hours)
        });
        Self { queue, targets, minimum, day, channel, known: Known::default() }
    }

    /// The line with so many times the contacts, each of which takes so many times as long.
    pub fn times(&self, contacts: f64, time: f64) -> Self {
        let day = self.day.as_ref().map(|(day, hours)| {
            let times = |volume: &Option<f64>| volume.map(|volume| volume * contacts);
            (day.iter().map(times).collect(), *hours)
        });
        let queue = Queue {
            volume: self.queue.volume * contacts,
            handle_seconds: self.queue.handle_seconds * time,
            ..self.queue
        };
        Self { queue, day, ..self.clone() }
    }

    /// The smallest team of the busiest interval.
    pub fn team(&self) -> Result<u32, MetricError> {
        let team = self.found(self.queue, |known| known.team(self.queue.volume))?;
        Ok(team.max(self.minimum.unwrap_or_default()))
    }

    /// What the teams found so far of a queue make of a question.
    fn found<T>(&self, queue: Queue, ask: impl FnOnce(&mut TeamsByVolume) -> T) -> T {
        let of = [queue.interval_seconds, queue.handle_seconds];
        let mut known = self.known.borrow_mut();
        let place = known.iter().position(|(known, _)| *known == of);
        if let Some((_, teams)) = place.and_then(|place| known.get_mut(place)) {
            return ask(teams);
        }
        let mut teams = TeamsByVolume::new(queue, self.targets);
        let answer = ask(&mut teams);
        known.push((of, teams));
        answer
    }

    /// The teams of the day; none without a day.
    pub fn teams_of_day(&self) -> Option<Result<Vec<Option<u32>>, MetricError>> {
        let (day, hours) = self.day.as_ref()?;
        let queue = Queue { interval_seconds: hours * 3600.0, ..self.queue };
        Some(self.found(queue, |known| known.day(self.minimum.unwrap_or(OPEN), day)))
    }

    /// Hours on the line a day; none without a day.
    pub fn seat_hours(&self) -> Option<Result<f64, MetricError>> {
        let (_, hours) = self.day.as_ref()?;
        let sum = |teams: Vec<Option<u32>>| {
            teams.into_iter().flatten().map(f64::from).sum::<f64>() * hours
        };
        Some(self.teams_of_day()?.map(sum))
    }

    /// Hours of work a day; none without a day.
    pub fn work_of_day(&self) -> Option<f64> {
        let (day, _) = self.day.as_ref()?;
        Some(day.iter().flatten().sum::<f64>() * self.queue.handle_seconds / 3600.0)
    }

    /// People to schedule in the busiest interval.
    pub fn scheduled(&self, shrinkage: f64) -> Result<f64, MetricError> {
        scheduled(self.team()?, shrinkage)
    }
}
