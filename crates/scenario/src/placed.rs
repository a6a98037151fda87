//! Where the rows of a series stand. Chart and link go by the same places, so that a link brings back the same chart.

use crate::field::Table;
use metric_core::period::Period;
use std::collections::BTreeMap;

/// Where a row stands in its series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// So many periods behind the first one.
    At(usize),
    /// At the period of an earlier row, this one.
    Again(usize),
    /// Outside of the 600 periods that hold the most rows.
    Far,
}

/// The places of all rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The first period of the series.
    pub first: Period,
    /// The place of each row; none for one whose period is blank or cannot be read.
    pub rows: Vec<Option<Place>>,
}

impl Places {
    /// The places of rows of these periods; none where no row has one.
    pub fn of(periods: &[Option<Period>]) -> Option<Self> {
        let origin = periods.iter().copied().flatten().next()?;
        let since_origin =
            |period: &Option<Period>| period.as_ref().map(|period| period.since(origin));
        let start = start(periods.iter().filter_map(since_origin).collect())?;
        let mut first_rows: BTreeMap<usize, usize> = BTreeMap::new();
        let place = |(row, period): (usize, &Option<Period>)| {
            let place = usize::try_from(since_origin(period)?.saturating_sub(start)).ok();
            Some(match place.filter(|place| *place < Table::MOST_PERIODS) {
                None => Place::Far,
                Some(place) => match *first_rows.entry(place).or_insert(row) {
                    first if first < row => Place::Again(first),
                    _ => Place::At(place),
                },
            })
        };
        let rows = periods.iter().enumerate().map(place).collect();
        Some(Self { first: origin.plus(start), rows })
    }
}

/// Where the series starts: with the 600 periods that hold the most rows, since one year that is mistyped is no reason to
/// lose all others; the earliest of them.
fn start(mut places: Vec<i32>) -> Option<i32> {
    places.sort_unstable();
    let most = i32::try_from(Table::MOST_PERIODS).unwrap_or(i32::MAX);
    let held = |start: &i32| {
        let below = |end: i32| places.partition_point(|place| *place < end);
        below(start.saturating_add(most)) - below(*start)
    };
    // Of equal ones the last is taken.
    places.iter().rev().copied().max_by_key(held)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        draft::Draft, field::Row, link, moment, number::NumberStyle, scenario::Scenario, text::Text,
    };

    /// A series of months with one contact each, as typed.
    fn typed(periods: impl IntoIterator<Item = String>) -> Draft {
        let mut draft = link::open("v=1&step=month&end", NumberStyle::EnUs).draft;
        let row = |period| {
            Row::of(vec![
                Text { text: "1".to_owned(), unread: None },
                Text::default(),
                Text { text: period, unread: None },
            ])
        };
        if let Some(rows) = draft.rows_mut(Table::Series) {
            *rows = periods.into_iter().map(row).collect();
        }
        draft
    }

    fn reopened(draft: &Draft) -> Draft {
        let written = link::write(draft).ok().flatten().unwrap();
        let opened = link::open_file(&written, NumberStyle::EnUs);
        let is_unread = |notice: &link::Notice| notice.id == link::NoticeId::UnreadEntry;
        assert!(opened.notices.iter().all(is_unread), "{:?}", opened.notices);
        opened.draft
    }

    #[test]
    fn one_mistyped_year_is_far_and_moves_no_other_row() {
        let mut periods: Vec<String> = (1..=12).map(|month| format!("2024-{month:02}")).collect();
        periods[9] = "1924-10".to_owned();
        let draft = typed(periods);
        let places = Scenario::of(&draft).places().unwrap();
        assert_eq!(moment::of_link(places.first.named()), "2024-01");
        assert_eq!(
            places.rows.iter().position(|place| *place == Some(Place::Far)),
            Some(9),
            "{places:?}"
        );
        assert_eq!(places.rows[11], Some(Place::At(11)));
        // Behind the others in the link, and far still.
        let again = reopened(&draft);
        let places = Scenario::of(&again).places().unwrap();
        assert_eq!(moment::of_link(places.first.named()), "2024-01");
        assert_eq!(places.rows[11], Some(Place::Far));
    }

    #[test]
    fn links_of_as_many_rows_as_there_can_be_open_whole() {
        // Rows that cannot be read have three cells each.
        let unread = typed((0..600).map(|row| format!("week x{row}")));
        assert_eq!(reopened(&unread).rows(Table::Series).len(), 600);
        // 599 months in a row, and the first of them once more.
        let month = |row: usize| format!("{}-{:02}", 1950 + row / 12, row % 12 + 1);
        let twice = typed((0..599).chain([0]).map(month));
        let again = reopened(&twice);
        assert_eq!(again.rows(Table::Series).len(), 600);
        assert_eq!(Scenario::of(&again).places().unwrap().rows[599], Some(Place::Again(0)));
    }

    #[test]
    fn a_first_period_of_two_readings_that_agree_keeps_its_place_in_the_link() {
        let mut draft = typed(["01/02/2026", "2026-q2"].map(str::to_owned));
        draft.set(crate::field::Field::Step, "quarter");
        let written = link::write(&draft).ok().flatten().unwrap();
        assert!(written.contains("series=2026-q1:1::1:&"), "{written}");
    }
}
