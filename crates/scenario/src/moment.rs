//! Days, weeks, months and quarters as people write them, in English and in German, and as they stand in links.

use metric_core::period::{Named, Period, Step};

/// A period as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// It can be read in one way.
    One(Named),
    /// Day and month may stand in either order: read with the day first, and with the month first.
    DayOrMonth([Named; 2]),
}

/// Why a text is no period of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MomentProblem {
    /// It is no day, week, month or quarter.
    NotRead,
    /// Day and month may stand in either order.
    DayOrMonth,
    /// It is longer than the periods of the series, or a week where months or quarters are counted.
    OtherStep,
}

/// The names of months in full; a beginning of at least three letters stands for one as well.
const MONTHS: [(&str, u8); 24] = [
    ("january", 1),
    ("januar", 1),
    ("jänner", 1),
    ("february", 2),
    ("februar", 2),
    ("march", 3),
    ("märz", 3),
    ("maerz", 3),
    ("mrz", 3),
    ("april", 4),
    ("may", 5),
    ("mai", 5),
    ("june", 6),
    ("juni", 6),
    ("july", 7),
    ("juli", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("oktober", 10),
    ("november", 11),
    ("december", 12),
    ("dezember", 12),
    ("sept", 9),
];

/// How English writes months where there is little room.
const SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The words for a week and for a quarter.
const WEEK: [&str; 5] = ["w", "wk", "week", "kw", "woche"];
const QUARTER: [&str; 4] = ["q", "qtr", "quarter", "quartal"];

/// A piece of a text: digits or letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    /// A number of one or two digits, which may be a day, a month, a week, a quarter, or the end of a year.
    Short(u8),
    /// A number of four digits.
    Year(i32),
    Month(u8),
    Week,
    Quarter,
}

/// Reads a day, week, month or quarter; none where the text is none.
pub fn written(text: &str) -> Option<Written> {
    let text = without_time(text.trim());
    let pieces = pieces(text)?;
    let has_dots = text.contains('.');
    // "Mar 15" is a day without a year, and in "26-03-31" either end may be the year.
    let is_open = match *pieces {
        [Piece::Month(_), Piece::Short(_)] => {
            let before = text.trim_end_matches(|char: char| char.is_ascii_digit());
            !before.ends_with(['-', '/', '.', '’', '\'', '\u{2013}'])
        }
        [Piece::Short(10..), Piece::Short(_), Piece::Short(_)] => text.contains(['-', '\u{2013}']),
        _ => false,
    };
    named(&pieces, has_dots).filter(|_| !is_open)
}

/// The period of a series that a text stands for.
pub fn period(text: &str, step: Step) -> Result<Period, MomentProblem> {
    match written(text).ok_or(MomentProblem::NotRead)? {
        Written::One(named) => of(step, named),
        Written::DayOrMonth([one, other]) => match (of(step, one)?, of(step, other)?) {
            // In the same period either way.
            (one, other) if one == other => Ok(one),
            _ => Err(MomentProblem::DayOrMonth),
        },
    }
}

fn of(step: Step, named: Named) -> Result<Period, MomentProblem> {
    Period::of(step, named).ok_or(MomentProblem::OtherStep)
}

/// A day with midnight or another time behind it is that day: tools export both.
fn without_time(text: &str) -> &str {
    let is_time = |time: &str| {
        let digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let time = time.trim_end_matches('Z').split_once('.').map_or(time, |(whole, _)| whole);
        let time = time.trim_end_matches('Z');
        time.contains(':') && time.split(':').all(digits)
    };
    let behind = text.rsplit_once([' ', 'T']).filter(|(_, time)| is_time(time));
    behind.map_or(text, |(day, _)| day)
}

/// The pieces of a text; none where one of them is no part of a date.
fn pieces(text: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_digit = first.is_ascii_digit();
        let is_letter = first.is_alphabetic();
        let end = rest
            .find(|char: char| {
                char.is_ascii_digit() != is_digit || char.is_alphabetic() != is_letter
            })
            .unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(end);
        if is_digit {
            pieces.push(number(piece)?);
        } else if is_letter {
            pieces.push(word(&piece.to_lowercase())?);
        } else if !piece.chars().all(|char| " -/.,\u{a0}\u{2013}’'".contains(char))
            || piece.chars().count() > 2
        {
            return None;
        }
        rest = behind;
    }
    Some(pieces)
}

fn number(digits: &str) -> Option<Piece> {
    match digits.len() {
        1 | 2 => digits.parse().ok().map(Piece::Short),
        4 => digits.parse().ok().map(Piece::Year),
        _ => None,
    }
}

fn word(word: &str) -> Option<Piece> {
    if WEEK.contains(&word) {
        return Some(Piece::Week);
    }
    if QUARTER.contains(&word) {
        return Some(Piece::Quarter);
    }
    let is_long = word.chars().count() >= 3;
    let month = MONTHS.iter().find(|(name, _)| is_long && name.starts_with(word));
    month.map(|(_, month)| Piece::Month(*month))
}

/// A year of two digits is one from 2010 on: no series of contacts is older, and "Mar 5" is a day.
fn year(piece: Piece) -> Option<i32> {
    match piece {
        Piece::Year(year) => Some(year),
        Piece::Short(end @ 10..) => Some(2_000 + i32::from(end)),
        _ => None,
    }
}

fn named(pieces: &[Piece], has_dots: bool) -> Option<Written> {
    use Piece::{Month, Quarter, Short, Week, Year};
    let one = match *pieces {
        // 2026-03, 03/2026
        [Year(year), Short(month)] | [Short(month), Year(year)] => Named::Month(year, month),
        // Mar 2026, March-26, 2026 March
        [Month(month), year_piece] | [year_piece @ Year(_), Month(month)] => {
            Named::Month(year(year_piece)?, month)
        }
        // 2026-03-31
        [Year(year), Short(month) | Month(month), Short(day)] => Named::Day(year, month, day),
        // 31 March 2026, March 31, 2026, 2026 Mar 31
        [Short(day), Month(month), year_piece] | [Month(month), Short(day), year_piece] => {
            Named::Day(year(year_piece)?, month, day)
        }
        // 2026-W05, W5 2026
        [Year(year), Week, Short(week)] => Named::Week(year, week),
        [Week, Short(week), year_piece] => Named::Week(year(year_piece)?, week),
        // Q3 2026, 2026-Q3, 3. Quartal 2026
        [Year(year), Quarter, Short(quarter)] => Named::Quarter(year, quarter),
        [Quarter, Short(quarter), year_piece] | [Short(quarter), Quarter, year_piece] => {
            Named::Quarter(year(year_piece)?, quarter)
        }
        // 31.03.2026; with slashes or hyphens either may come first
        [Short(first), Short(second), year_piece] => {
            return day_or_month((first, second), year(year_piece)?, has_dots);
        }
        _ => return None,
    };
    exists(one).then_some(Written::One(one))
}

/// A date of which day and month stand in front: with dots the day comes first.
fn day_or_month((first, second): (u8, u8), year: i32, has_dots: bool) -> Option<Written> {
    let [day_first, month_first] =
        [Named::Day(year, second, first), Named::Day(year, first, second)];
    match (exists(day_first), exists(month_first) && !has_dots) {
        (true, true) if first != second => Some(Written::DayOrMonth([day_first, month_first])),
        (true, _) => Some(Written::One(day_first)),
        (false, true) => Some(Written::One(month_first)),
        (false, false) => None,
    }
}

/// Whether a period exists, in the years that a series may lie in.
fn exists(named: Named) -> bool {
    let step = match named {
        Named::Day(..) => Step::Day,
        Named::Week(..) => Step::Week,
        Named::Month(..) => Step::Month,
        Named::Quarter(..) => Step::Quarter,
    };
    Period::of(step, named).is_some()
}

/// A period in English: `31 Mar 2026`, `week 5 of 2026`, `Mar 2026`, `Q3 2026`. It is read as that period.
pub fn text(period: Named) -> String {
    let short = |month: u8| SHORT.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("");
    match period {
        Named::Day(year, month, day) => format!("{day} {} {year}", short(month)),
        Named::Week(year, week) => format!("W{week} {year}"),
        Named::Month(year, month) => format!("{} {year}", short(month)),
        Named::Quarter(year, quarter) => format!("Q{quarter} {year}"),
    }
}

/// A period of a link: `2026-03-31`, `2026-w05`, `2026-03`, `2026-q3`.
pub fn of_link(period: Named) -> String {
    match period {
        Named::Day(year, month, day) => format!("{year}-{month:02}-{day:02}"),
        Named::Week(year, week) => format!("{year}-w{week:02}"),
        Named::Month(year, month) => format!("{year}-{month:02}"),
        Named::Quarter(year, quarter) => format!("{year}-q{quarter}"),
    }
}

/// Reads a period of a link, in that form alone.
pub fn from_link(text: &str) -> Option<Named> {
    match written(text)? {
        Written::One(named) if of_link(named) == text => Some(named),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn periods_are_read_as_people_write_them() {
        for (text, expected) in [
            ("2026-03", Named::Month(2026, 3)),
            ("2026/3", Named::Month(2026, 3)),
            ("03/2026", Named::Month(2026, 3)),
            ("3.2026", Named::Month(2026, 3)),
            ("Mar-26", Named::Month(2026, 3)),
            ("Mar ’26", Named::Month(2026, 3)),
            ("Sept 2026", Named::Month(2026, 9)),
            ("march 2026", Named::Month(2026, 3)),
            ("März 2026", Named::Month(2026, 3)),
            ("Mrz-26", Named::Month(2026, 3)),
            ("2026 Mai", Named::Month(2026, 5)),
            ("31.03.2026", Named::Day(2026, 3, 31)),
            ("05.03.2026", Named::Day(2026, 3, 5)),
            ("31.3.26", Named::Day(2026, 3, 31)),
            ("3/31/2026", Named::Day(2026, 3, 31)),
            ("31/3/2026", Named::Day(2026, 3, 31)),
            ("4/4/2026", Named::Day(2026, 4, 4)),
            ("2026-03-31", Named::Day(2026, 3, 31)),
            ("2026-03-31 00:00:00", Named::Day(2026, 3, 31)),
            ("2026-03-31T00:00:00.000Z", Named::Day(2026, 3, 31)),
            ("31 March 2026", Named::Day(2026, 3, 31)),
            ("March 31, 2026", Named::Day(2026, 3, 31)),
            ("2026-W05", Named::Week(2026, 5)),
            ("W5 2026", Named::Week(2026, 5)),
            ("KW 53/2026", Named::Week(2026, 53)),
            ("Q3 2026", Named::Quarter(2026, 3)),
            ("2026Q3", Named::Quarter(2026, 3)),
            ("3. Quartal 2026", Named::Quarter(2026, 3)),
        ] {
            assert_eq!(written(text), Some(Written::One(expected)), "{text}");
        }
    }

    #[test]
    fn what_is_no_period_is_none_and_what_may_be_two_is_both() {
        for text in [
            "",
            "2026",
            "Total",
            "13/2026",
            "2026-00",
            "31.02.2026",
            "2025-W53",
            "Q5 2026",
            "1800-01",
            "ma 2026",
            "2026-03-31 x",
            "12,345",
            "45000",
            "1 2 3 4",
            "Mar 5",
            "Mar 15",
            "Mrz. 26",
            "26-03-31",
        ] {
            assert_eq!(written(text), None, "{text}");
        }
        let both = [Named::Day(2026, 4, 3), Named::Day(2026, 3, 4)];
        assert_eq!(written("03/04/2026"), Some(Written::DayOrMonth(both)));
        assert_eq!(period("03/04/2026", Step::Month), Err(MomentProblem::DayOrMonth));
        // Both lie in the first and the second quarter, or in the same one.
        assert_eq!(period("03/04/2026", Step::Quarter), Err(MomentProblem::DayOrMonth));
        assert!(period("01/02/2026", Step::Quarter).is_ok());
        assert_eq!(period("2026-W05", Step::Month), Err(MomentProblem::OtherStep));
        assert_eq!(period("2026-03", Step::Day), Err(MomentProblem::OtherStep));
    }

    proptest! {
        #[test]
        fn a_period_that_is_written_is_read_as_itself(place in -1_200_i32..3_500, step in prop::sample::select(&Step::ALL[..])) {
            let period = Period::of_day(step, (2000, 1, 1)).unwrap().plus(place);
            let named = period.named();
            let is_there = Period::of(step, named).is_some();
            prop_assert_eq!(written(&text(named)), is_there.then_some(Written::One(named)));
            prop_assert_eq!(from_link(&of_link(named)), is_there.then_some(named));
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,20}|[0-9QWKJanMr./ -]{0,14}") {
            for step in Step::ALL {
                let _ = period(&text, step);
            }
        }
    }
}
