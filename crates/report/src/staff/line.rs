//! A line of contacts: its load, what it needs, and what is missing for that.

use super::{
    channel::OfChannel,
    day::Day,
    loads::{self, Loads},
    need::{LineNeed, Place},
    plan::Plan,
    team::{self, Team, Teams},
};
use metric_core::{
    MetricError,
    band::below,
    queue::{Answered, Queue, Service, Targets, scheduled},
    table::{Cell, ColumnRow, Expr, Input, Inputs, Origin, RowInputs, Scope},
};
use scenario::{
    Scenario,
    field::{Field, Table, at},
};

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct StaffLine {
    /// The place of its row.
    pub place: usize,
    /// A figure for each column, or why there is none.
    pub values: Vec<Result<f64, MetricError>>,
    /// What it waits for.
    pub needs: Vec<LineNeed>,
    /// The smallest team that meets every target, and those beside it; an error while it waits, and for a line that
    /// cannot be, or a target that no team reaches.
    pub teams: Result<Teams, MetricError>,
    /// What it has to reach.
    targets: Targets,
    /// The team that is there now.
    pub now: Option<Team>,
    /// Within how many seconds contacts are to be answered; none where that is no target, and then nothing is said of it.
    pub limit_seconds: Option<f64>,
    /// Whether it has a name that is that of no channel, although there are some: its handle time is that of all contacts.
    pub is_of_no_channel: bool,
    /// The smallest team of each interval of the day, none while it is closed; none without a day.
    pub teams_of_day: Option<Vec<Option<u32>>>,
    /// The contacts of each interval of the day that are used; none without a day.
    pub contacts_of_day: Option<Vec<Option<f64>>>,
    /// What more load than its middle needs, where its contacts or its handle time are a range.
    pub loads: Option<Loads>,
}

impl StaffLine {
    /// Whether a service misses a target of the line.
    pub fn misses_target(&self, service: &Service) -> bool {
        !self.targets.are_met(service)
    }
}

/// A line that is being read.
pub(super) struct Reader<'a> {
    pub scenario: Scenario<'a>,
    pub inputs: &'a Inputs,
    pub place: usize,
    /// The contacts of a day, where they are entered.
    pub day: Option<&'a Day>,
    /// Whether it is the only line.
    pub is_alone: bool,
}

impl Reader<'_> {
    pub(super) fn line(&self, columns: &[&ColumnRow]) -> (StaffLine, Option<Plan>) {
        let mut cells = self.cells();
        let mut needs = self.needs(&cells);
        let targets = self.targets(&mut needs);
        let queue = if needs.is_empty() { self.queue(&cells) } else { Err(MetricError::Missing) };
        let limit_seconds = targets.answered.map(|answered| answered.within_seconds);
        let limit = limit_seconds.unwrap_or_default();
        let teams = queue.and_then(|queue| team::teams(&queue, &targets, self.whole(at::MINIMUM)));
        let plan = queue.ok().filter(|_| teams.is_ok());
        // Where contacts follow from the month, the days of a week are average ones and not the busiest.
        let is_of_month =
            self.scenario.draft().cell(Table::Lines, self.place, at::COUNT).is_blank()
                && !(self.is_alone && self.day.is_some());
        let open_day = Expr::Cell(Cell::OpenDay).value(&cells).ok().filter(|_| is_of_month);
        let day = self.day.map(|day| (day, open_day));
        let channel = self.of_channel().channel();
        let plan =
            plan.map(|queue| Plan::of(queue, (targets, self.whole(at::MINIMUM)), day, channel));
        if let (Ok(teams), Some(plan)) = (&teams, &plan) {
            self.compute(&mut cells, &teams.smallest, limit_seconds.is_some());
            cells.compute(Cell::SeatHours, plan.seat_hours().unwrap_or(Err(MetricError::Missing)));
            cells.set(Cell::WorkOfDay, plan.work_of_day());
        }
        let now = self.whole(at::TEAM).zip(queue.ok());
        let is_of_all = Expr::Cell(Cell::HandleTime).value(&cells).is_err();
        let shrinkage = self.inputs.get(Input::Shrinkage);
        let of_loads = |plan| loads::of(self.scenario, (self.place, is_of_all), plan, shrinkage);
        let line = StaffLine {
            place: self.place,
            values: columns.iter().map(|column| column.formula.value(&cells)).collect(),
            needs,
            teams,
            targets,
            now: now.map(|(people, queue)| team::of(&queue, people, limit)),
            limit_seconds,
            is_of_no_channel: self.of_channel().is_of_no_channel(),
            teams_of_day: plan.as_ref().and_then(|plan| plan.teams_of_day()?.ok()),
            contacts_of_day: plan
                .as_ref()
                .and_then(|plan| plan.day.as_ref().map(|(contacts, _)| contacts.clone())),
            loads: plan.as_ref().and_then(of_loads),
        };
        (line, plan)
    }

    fn number(&self, column: usize) -> Option<f64> {
        self.scenario.cell_value(Table::Lines, self.place, column)
    }

    fn share(&self, column: usize) -> Option<f64> {
        self.number(column).map(|percent| percent / 100.0)
    }

    /// A number of people; one beyond all teams is no smaller for that.
    fn whole(&self, column: usize) -> Option<u32> {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number from 0 on, which ends at the largest"
        )]
        self.number(column).map(|people| people as u32)
    }

    fn is_unread(&self, column: usize) -> bool {
        self.scenario.is_cell_unread(Table::Lines, self.place, column)
    }

    /// What is known of the line, and of the channel that it names. One that stands alone may have its contacts from
    /// the day.
    fn cells(&self) -> RowInputs<'_> {
        let of = self.of_channel();
        let mut cells = RowInputs::new(self.inputs);
        of.set(&mut cells, Cell::Queued, at::COUNT);
        of.set(&mut cells, Cell::AtOnce, at::AT_ONCE);
        of.set_of_channel(&mut cells, self.inputs);
        // The day of a line that stands alone is its own, whatever follows from the month.
        if self.is_alone
            && self.scenario.draft().cell(Table::Lines, self.place, at::COUNT).is_blank()
        {
            let of_day = self.day.and_then(|day| Some(day.most()? / day.hours / 60.0));
            let slot = self.inputs.get(Input::Slot);
            match of_day.zip(slot) {
                Some((a_minute, slot)) => cells.set(Cell::Queued, Some(a_minute * slot)),
                None if self.is_day_unread() => cells.mark_unread(Cell::Queued),
                None => {}
            }
        }
        cells
    }

    fn is_day_unread(&self) -> bool {
        self.scenario.problem(Field::Day).is_some()
    }

    fn of_channel(&self) -> OfChannel<'_> {
        OfChannel { scenario: self.scenario, table: Table::Lines, place: self.place }
    }

    /// What the load waits for.
    fn needs(&self, cells: &RowInputs<'_>) -> Vec<LineNeed> {
        let is_missing = |cell| Expr::Cell(cell).value(cells) == Err(MetricError::Missing);
        let mut needs = Vec::new();
        for column in [at::AT_ONCE, at::PATIENCE, at::BUSY, at::HANG_UP, at::MINIMUM] {
            if self.is_unread(column) {
                needs.push(LineNeed { at: Place::Cell(column), unreadable: true });
            }
        }
        if is_missing(Cell::Queued) {
            if self.is_alone && self.is_day_unread() {
                needs.push(LineNeed { at: Place::Field(Field::Day), unreadable: true });
            }
            let from_month = self.needs_of_month(cells);
            if let Some(need) = self.of_channel().need_of_contacts() {
                needs.push(need);
            } else if from_month.is_empty() {
                let unreadable = self.is_unread(at::COUNT);
                needs.push(LineNeed { at: Place::Cell(at::COUNT), unreadable });
            }
            needs.extend(from_month);
        }
        if is_missing(Cell::AnswerTime) {
            needs.push(self.of_channel().need_of_time(self.inputs));
        }
        if self.inputs.origin(Input::Slot) == Origin::Unread {
            needs.push(LineNeed { at: Place::Field(Field::Slot), unreadable: true });
        }
        needs
    }

    /// What the way from the month of the channel to the busiest interval lacks. Nothing where that way is not gone: the
    /// line has contacts of its own, or none of a channel.
    fn needs_of_month(&self, cells: &RowInputs<'_>) -> Vec<LineNeed> {
        let of_month = [
            (Input::Months, Field::Period),
            (Input::OpenDays, Field::OpenDays),
            (Input::PeakDay, Field::PeakDay),
            (Input::PeakHour, Field::PeakHour),
        ];
        let is_own = !self.scenario.draft().cell(Table::Lines, self.place, at::COUNT).is_blank();
        let has_month = Expr::Cell(Cell::Contacts).value(cells).is_ok();
        let need = |(input, field)| {
            let unreadable = self.inputs.origin(input) == Origin::Unread;
            let is_wanted = unreadable || has_month && self.inputs.get(input).is_none();
            is_wanted.then_some(LineNeed { at: Place::Field(field), unreadable })
        };
        of_month.into_iter().filter_map(need).filter(|_| !is_own).collect()
    }

    /// The targets, and what they lack: a share its limit, hanging up a patience, and a line without any target one.
    fn targets(&self, needs: &mut Vec<LineNeed>) -> Targets {
        let mut add = |column: usize| {
            needs.push(LineNeed { at: Place::Cell(column), unreadable: self.is_unread(column) });
        };
        let (share, within) = (self.share(at::ANSWER), self.number(at::WITHIN));
        let abandoned = self.share(at::HANG_UP);
        let occupancy = self.share(at::BUSY);
        let is_unread = |column| self.is_unread(column);
        let has_target = abandoned.is_some()
            || occupancy.is_some()
            || [at::BUSY, at::HANG_UP].into_iter().any(is_unread);
        if share.is_none() && (within.is_some() || !has_target || self.is_unread(at::ANSWER)) {
            add(at::ANSWER);
        }
        if within.is_none() && (share.is_some() || self.is_unread(at::WITHIN)) {
            add(at::WITHIN);
        }
        if abandoned.is_some()
            && self.number(at::PATIENCE).is_none()
            && !self.is_unread(at::PATIENCE)
        {
            add(at::PATIENCE);
        }
        let answered = share.zip(within);
        let answered = answered.map(|(share, within_seconds)| Answered { share, within_seconds });
        Targets { answered, occupancy, abandoned }
    }

    fn queue(&self, cells: &RowInputs<'_>) -> Result<Queue, MetricError> {
        let value = |cell| Expr::Cell(cell).value(cells);
        let held = value(Cell::HeldAtOnce)?;
        if below(held, 1.0) {
            return Err(MetricError::OutOfRange);
        }
        Ok(Queue {
            volume: value(Cell::Queued)?,
            interval_seconds: self.inputs.input(Input::Slot)? * 60.0,
            // A person who holds several is free for the next one that much sooner: an approximation.
            handle_seconds: value(Cell::AnswerTime)? / held,
            patience_seconds: self.number(at::PATIENCE),
        })
    }

    /// What the smallest team makes of the line. Without a limit nothing is in time, and without a patience nobody hangs
    /// up by assumption, which is no figure.
    fn compute(&self, cells: &mut RowInputs<'_>, team: &Team, has_limit: bool) {
        let has_patience = self.number(at::PATIENCE).is_some();
        cells.set(Cell::Seats, Some(f64::from(team.people)));
        let shrinkage = self.inputs.input(Input::Shrinkage);
        cells.compute(Cell::Scheduled, shrinkage.and_then(|away| scheduled(team.people, away)));
        let is_figure = |cell| match cell {
            Cell::Answered => has_limit,
            Cell::HungUp => has_patience,
            _ => true,
        };
        for (cell, of) in team::CELLS.into_iter().filter(|(cell, _)| is_figure(*cell)) {
            cells.compute(cell, team.service.as_ref().map(of).map_err(|error| *error));
        }
    }
}
