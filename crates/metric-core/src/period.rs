//! Calendar periods of one length: days, ISO weeks, months and quarters, one after the other.

use crate::unit::{Period as Window, TimeBase};
use time::{Date, Month, Weekday};

/// The length of the periods of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// A day.
    Day,
    /// An ISO week, which begins on Monday.
    Week,
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
}

impl Step {
    /// All of them, the shortest first.
    pub const ALL: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Quarter];

    /// Periods after which a season begins anew: the days of a week, the months and the quarters of a year. A year is
    /// no whole number of weeks.
    pub fn cycle(self) -> Option<usize> {
        match self {
            Self::Day => Some(7),
            Self::Week => None,
            Self::Month => Some(12),
            Self::Quarter => Some(4),
        }
    }

    /// The window of the scenario that is as long.
    pub fn window(self) -> Window {
        match self {
            Self::Day => Window::Day,
            Self::Week => Window::Week,
            Self::Month => Window::Month,
            Self::Quarter => Window::Quarter,
        }
    }

    /// How many of them are in a time base: 3 months in a quarter, 4.348 weeks in a month.
    pub fn in_time_base(self, base: TimeBase) -> f64 {
        base.months() / self.window().months()
    }
}

/// A period of a length, by its place among all periods of that length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    step: Step,
    place: i32,
}

/// A period as people name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A day: year, month from 1 on, day.
    Day(i32, u8, u8),
    /// An ISO week: the year that it belongs to, and its number.
    Week(i32, u8),
    /// A month: year, month from 1 on.
    Month(i32, u8),
    /// A quarter: year, quarter from 1 on.
    Quarter(i32, u8),
}

/// The years that a series may lie in.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

impl Period {
    /// The period of a length that a day lies in; none for a day that does not exist, or is not of 1900 to 2199.
    ///
    /// ```
    /// use metric_core::period::{Named, Period, Step};
    /// let of = |step| Period::of_day(step, (2027, 1, 3)).map(Period::named);
    /// // That Sunday belongs to the last week of the year before.
    /// assert_eq!(of(Step::Week), Some(Named::Week(2026, 53)));
    /// assert_eq!(of(Step::Quarter), Some(Named::Quarter(2027, 1)));
    /// assert_eq!(Period::of_day(Step::Day, (2026, 2, 29)), None);
    /// ```
    pub fn of_day(step: Step, (year, month, day): (i32, u8, u8)) -> Option<Self> {
        let date = date(year, month, day)?;
        let months = year * 12 + i32::from(month) - 1;
        let place = match step {
            Step::Day => date.to_julian_day(),
            // Day 0 of the count is a Monday.
            Step::Week => date.to_julian_day().div_euclid(7),
            Step::Month => months,
            Step::Quarter => months.div_euclid(3),
        };
        Some(Self { step, place })
    }

    /// The period of a length that holds a named one as a whole; none for one that does not exist, or that is longer.
    /// A week lies in no month as a whole.
    pub fn of(step: Step, named: Named) -> Option<Self> {
        match (named, step) {
            (Named::Day(year, month, day), _) => Self::of_day(step, (year, month, day)),
            (Named::Month(year, month), Step::Month | Step::Quarter) => {
                Self::of_day(step, (year, month, 1))
            }
            (Named::Quarter(year, quarter @ 1..=4), Step::Quarter) => {
                Self::of_day(step, (year, quarter * 3, 1))
            }
            (Named::Week(year, week), Step::Week) if YEARS.contains(&year) => {
                let monday = Date::from_iso_week_date(year, week, Weekday::Monday).ok()?;
                Some(Self { step, place: monday.to_julian_day().div_euclid(7) })
            }
            _ => None,
        }
    }

    /// The length.
    pub fn step(self) -> Step {
        self.step
    }

    /// The one so many periods later.
    #[must_use]
    pub fn plus(self, periods: i32) -> Self {
        Self { place: self.place.saturating_add(periods), ..self }
    }

    /// How many periods it lies behind another one of the same length.
    pub fn since(self, other: Self) -> i32 {
        self.place.saturating_sub(other.place)
    }

    /// The months that it lies in: those of a quarter, and one of all else; of a week that of its Thursday, which also
    /// tells its year by ISO 8601.
    ///
    /// ```
    /// use metric_core::period::{Named, Period, Step};
    /// let of = |step, named| {
    ///     let period = Period::of(step, named).unwrap();
    ///     period.months().map(Period::named).collect::<Vec<_>>()
    /// };
    /// // 30 March to 5 April 2026: Thursday is 2 April.
    /// assert_eq!(of(Step::Week, Named::Week(2026, 14)), [Named::Month(2026, 4)]);
    /// let quarter = [4, 5, 6].map(|month| Named::Month(2026, month));
    /// assert_eq!(of(Step::Quarter, Named::Quarter(2026, 2)), quarter);
    /// ```
    pub fn months(self) -> impl Iterator<Item = Self> {
        let of_day = |julian| {
            let day = Date::from_julian_day(julian).unwrap_or(Date::MAX);
            day.year() * 12 + i32::from(u8::from(day.month())) - 1
        };
        let (first, count) = match self.step {
            Step::Day => (of_day(self.place), 1),
            Step::Week => (of_day(self.place.saturating_mul(7).saturating_add(3)), 1),
            Step::Month => (self.place, 1),
            Step::Quarter => (self.place.saturating_mul(3), 3),
        };
        (0..count).map(move |more| Self { step: Step::Month, place: first.saturating_add(more) })
    }

    /// Its place in the season, from 0 on: January, the first quarter, Monday; none where there is no season.
    pub fn season(self) -> Option<usize> {
        let cycle = i32::try_from(self.step.cycle()?).ok()?;
        usize::try_from(self.place.rem_euclid(cycle)).ok()
    }

    /// As people name it.
    pub fn named(self) -> Named {
        let of_day = |julian| Date::from_julian_day(julian).unwrap_or(Date::MAX);
        let month_of = |months: i32| u8::try_from(months.rem_euclid(12) + 1).unwrap_or(1);
        match self.step {
            Step::Day => {
                let (year, month, day) = of_day(self.place).to_calendar_date();
                Named::Day(year, month.into(), day)
            }
            Step::Week => {
                let (year, week, _) = of_day(self.place.saturating_mul(7)).to_iso_week_date();
                Named::Week(year, week)
            }
            Step::Month => Named::Month(self.place.div_euclid(12), month_of(self.place)),
            Step::Quarter => {
                let quarter = u8::try_from(self.place.rem_euclid(4) + 1).unwrap_or(1);
                Named::Quarter(self.place.div_euclid(4), quarter)
            }
        }
    }
}

/// A date of the years that a series may lie in.
fn date(year: i32, month: u8, day: u8) -> Option<Date> {
    let is_of_time = YEARS.contains(&year);
    let date = Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok();
    date.filter(|_| is_of_time)
}
