//! The shape of a typed number: runs of digits and the marks between them, and how it can be read.

use super::{NumberProblem, NumberStyle};

/// A mark between digits. All white space is one mark, and both apostrophes are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Dot,
    Comma,
    Space,
    Apostrophe,
}

impl Mark {
    /// The mark that a character is, if it is one.
    pub(super) fn from_char(char: char) -> Option<Self> {
        match char {
            '.' => Some(Self::Dot),
            ',' => Some(Self::Comma),
            '\'' | '’' => Some(Self::Apostrophe),
            space if space.is_whitespace() => Some(Self::Space),
            _ => None,
        }
    }

    /// Whether the mark can stand before decimals at all.
    fn can_be_decimal(self) -> bool {
        matches!(self, Self::Dot | Self::Comma)
    }
}

/// Digits and marks: `runs` has one item more than `marks`; the outer runs may be empty.
pub(super) struct Shape<'a> {
    runs: Vec<&'a str>,
    marks: Vec<Mark>,
}

/// One way to read a shape.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Split {
    /// The digits before the decimal mark.
    pub(super) whole: String,
    /// The digits behind it.
    pub(super) decimals: String,
    /// Whether the reading needs to be shown: another style, or two readings of which the reader's
    /// style chose one.
    pub(super) echo: bool,
}

impl<'a> Shape<'a> {
    /// The shape of a text of ASCII digits and marks; `None` if anything else is in it.
    pub(super) fn of(text: &'a str) -> Option<Self> {
        let mut marks = Vec::new();
        for char in text.chars().filter(|char| !char.is_ascii_digit()) {
            marks.push(Mark::from_char(char)?);
        }
        let runs = text.split(|char: char| !char.is_ascii_digit()).collect();
        Some(Self { runs, marks })
    }

    /// Whether there is a digit at all.
    pub(super) fn has_digits(&self) -> bool {
        self.runs.iter().any(|run| !run.is_empty())
    }

    /// The one mark of a number that may part thousands or decimals: a dot or comma before three digits.
    pub(super) fn lone_mark_before_three(&self) -> Option<char> {
        match self.marks.as_slice() {
            [Mark::Dot] if self.could_be_group() => Some('.'),
            [Mark::Comma] if self.could_be_group() => Some(','),
            _ => None,
        }
    }

    /// The reading of all marks as groups.
    pub(super) fn grouped(&self, echo: bool) -> Split {
        Split { whole: self.runs.concat(), decimals: String::new(), echo }
    }

    /// The reading by the reader's style.
    ///
    /// In this order: as the style itself writes; then as another style writes, where only one
    /// reading is left; everything else is a problem.
    pub(super) fn split(&self, style: NumberStyle) -> Result<Split, NumberProblem> {
        let decimal = Mark::from_char(style.decimal());
        self.native(style).map_or_else(|| self.foreign(style), |split| Ok(Some(split)))?.ok_or_else(
            || {
                let decimal_marks = self.marks.iter().filter(|mark| Some(**mark) == decimal);
                if decimal_marks.count() > 1 {
                    NumberProblem::SeveralDecimalMarks
                } else {
                    NumberProblem::MisplacedGroup
                }
            },
        )
    }

    /// The reading of what the style itself writes.
    fn native(&self, style: NumberStyle) -> Option<Split> {
        let group = Mark::from_char(style.group());
        let grouping: &[bool] = &[style.is_indian()];
        let are_groups = |marks: &[Mark]| marks.iter().all(|mark| Some(*mark) == group);
        if are_groups(&self.marks) {
            // A lone dot is a decimal point wherever machines write, so 2.400 may be 2.4 even to a
            // German; a lone comma before three digits is a group to whoever groups so.
            let echo = self.marks.as_slice() == [Mark::Dot];
            return self.whole(grouping, echo);
        }
        let (last, before) = self.marks.split_last()?;
        let decimal = Mark::from_char(style.decimal());
        if Some(*last) == decimal && are_groups(before) {
            return self.decimal(grouping, self.could_be_group());
        }
        None
    }

    /// The reading of what the style would not write, always echoed; `None` if there is none.
    fn foreign(&self, style: NumberStyle) -> Result<Option<Split>, NumberProblem> {
        let group = Mark::from_char(style.group());
        // Pairs of digits are groups to an Indian reader only, who also meets groups of three.
        let grouping: &[bool] = if style.is_indian() { &[true, false] } else { &[false] };
        Ok(match self.marks.as_slice() {
            [mark] if mark.can_be_decimal() && Some(*mark) == group => {
                let slip = !self.is_plainly_decimal();
                self.whole(grouping, true)
                    .or_else(|| self.decimal(grouping, true).filter(|_| !slip))
            }
            [mark] if mark.can_be_decimal() && self.could_be_group() => {
                return Err(NumberProblem::AmbiguousMark);
            }
            [mark] if mark.can_be_decimal() => self.decimal(grouping, true),
            [first, rest @ ..] if rest.iter().all(|mark| mark == first) => {
                self.whole(grouping, true)
            }
            [first, rest @ .., last] if rest.iter().all(|mark| mark == first) => {
                last.can_be_decimal().then(|| self.decimal(grouping, true)).flatten()
            }
            _ => None,
        })
    }

    /// All marks between groups, where these are well placed by one of the groupings.
    fn whole(&self, grouping: &[bool], echo: bool) -> Option<Split> {
        let well_placed = grouping.iter().any(|pairs| is_grouped(&self.runs, *pairs));
        well_placed.then(|| self.grouped(echo))
    }

    /// The last mark before the decimals, all others between groups.
    ///
    /// `.5` and `5.` are read too: people write the one, and everybody passes the other when typing.
    fn decimal(&self, grouping: &[bool], echo: bool) -> Option<Split> {
        let (decimals, whole) = self.runs.split_last()?;
        let well_placed = grouping.iter().any(|pairs| is_grouped(whole, *pairs));
        well_placed.then(|| Split { whole: whole.concat(), decimals: (*decimals).to_owned(), echo })
    }

    /// Whether there is one mark, with digits around it that could be groups: `2,400`.
    fn could_be_group(&self) -> bool {
        self.marks.len() == 1 && is_grouped(&self.runs, false)
    }

    /// Whether a mark that the style uses for groups can only stand before decimals here: `1,5` or
    /// `0,125`. `2,4000` is rather a slip of `24,000`, and `2,` is on its way to `2,400`.
    fn is_plainly_decimal(&self) -> bool {
        match self.runs.as_slice() {
            ["0", decimals] => !decimals.is_empty(),
            [whole, decimals] => !whole.is_empty() && matches!(decimals.len(), 1 | 2),
            _ => false,
        }
    }
}

/// Whether runs of digits are well placed groups: threes, or by `pairs` a three behind twos. The
/// first one may be shorter and never begins with 0. A run alone may have any length.
fn is_grouped(runs: &[&str], pairs: bool) -> bool {
    let group_length = if pairs { 2 } else { 3 };
    match runs {
        [] | [_] => true,
        [first, middle @ .., last] => {
            (1..=group_length).contains(&first.len())
                && !first.starts_with('0')
                && middle.iter().all(|run| run.len() == group_length)
                && last.len() == 3
        }
    }
}
