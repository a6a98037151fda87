//! Which column of a block without a header row goes into which column of the breakdown: texts are
//! names, numbers come in the order of the breakdown, and a blank column keeps its place among them.

use super::{
    plan::{ColumnPlan, ColumnReason as Reason, Meaning, Question},
    source::{self, Source},
};
use crate::field::{FieldKind, Table, at};

/// Whether a block belongs into the columns from one on, as in a spreadsheet: a single column, and
/// numbers beside one another. Others begin with the name, wherever they are pasted.
pub fn is_from(table: Table, sources: &[Source], from: usize) -> bool {
    let are_values = sources.iter().all(|source| source.cells.are_values());
    let is_box_of_numbers = kind(table, from).is_some_and(FieldKind::is_number);
    let are_numbers = are_values && sources.iter().any(|source| !source.cells.is_blank());
    are_numbers == is_box_of_numbers && (sources.len() == 1 || are_numbers)
}

fn kind(table: Table, column: usize) -> Option<FieldKind> {
    table.columns().get(column).map(|column| column.kind)
}

/// The columns of the breakdown from one on; numbers pass lists by.
pub fn side_by_side(
    table: Table,
    sources: &[Source],
    from: usize,
    chosen: &[Option<Meaning>],
) -> (Vec<ColumnPlan>, Vec<Question>) {
    let mut next = from;
    let (mut plans, mut unplaced) = (Vec::new(), Vec::new());
    for (index, source) in sources.iter().enumerate() {
        if let Some(meaning) = chosen.get(index).copied().flatten() {
            plans.push(source.plan(meaning, Reason::Chosen));
            next += 1;
            continue;
        }
        if source.cells.is_blank() {
            plans.push(source.plan(Meaning::Blank, Reason::Blank));
            next += 1;
            continue;
        }
        let is_single = sources.len() == 1;
        while !is_single
            && kind(table, next).is_some_and(|kind| !kind.is_number())
            && next < table.name_column()
        {
            next += 1;
        }
        let meaning = Meaning::Column(next);
        let by = chosen.iter().position(|chosen| *chosen == Some(meaning));
        plans.push(if let Some(by) = by {
            source.plan(Meaning::LeftOut, Reason::Taken(by))
        } else if !is_single && next >= table.name_column() {
            unplaced.push(index);
            source.plan(Meaning::LeftOut, Reason::Asked)
        } else {
            source.plan(meaning, Reason::Place)
        });
        next += 1;
    }
    let question = (!unplaced.is_empty()).then_some(Question::Unplaced(unplaced));
    (plans, question.into_iter().collect())
}

/// The columns by their cells, and what has to be asked; `are_shares_of` tells of a column whether it
/// holds the shares of the numbers in another one.
pub fn by_cells(
    table: Table,
    sources: &[Source],
    chosen: &[Option<Meaning>],
    are_shares_of: impl Fn(usize, usize) -> bool,
) -> (Vec<ColumnPlan>, Vec<Question>) {
    let plans = source::chosen(sources, chosen);
    let mut planner = Planner { table, sources, plans, kept: Vec::new(), unplaced: Vec::new() };
    planner.leave_out(are_shares_of);
    let codes = planner.codes_or_contacts();
    for of_numbers in [false, true] {
        for index in 0..sources.len() {
            planner.place(index, of_numbers);
        }
    }
    let unplaced = std::mem::take(&mut planner.unplaced);
    let unplaced = (!unplaced.is_empty()).then_some(Question::Unplaced(unplaced));
    let plans = planner.plans.iter().zip(sources).map(|(plan, source)| {
        plan.clone().unwrap_or_else(|| source.plan(Meaning::Blank, Reason::Blank))
    });
    (plans.collect(), codes.into_iter().chain(unplaced).collect())
}

/// A plan under construction.
struct Planner<'a> {
    table: Table,
    sources: &'a [Source],
    plans: Vec<Option<ColumnPlan>>,
    /// The columns of the breakdown whose places blank columns of the block keep.
    kept: Vec<usize>,
    /// The columns of the block that have no place.
    unplaced: Vec<usize>,
}

impl Planner<'_> {
    fn put(&mut self, index: usize, meaning: Meaning, reason: Reason) {
        if let (Some(place), Some(source)) = (self.plans.get_mut(index), self.sources.get(index)) {
            *place = Some(source.plan(meaning, reason));
        }
    }

    /// Whether a person said what a column of the block is.
    fn is_chosen(&self, index: usize) -> bool {
        let plan = self.plans.get(index).and_then(Option::as_ref);
        plan.is_some_and(|plan| plan.reason == Reason::Chosen)
    }

    /// Whether a column of the breakdown is taken.
    fn is_taken(&self, column: usize) -> bool {
        let is_it = |plan: &Option<ColumnPlan>| {
            plan.as_ref().is_some_and(|plan| plan.meaning == Meaning::Column(column))
        };
        self.kept.contains(&column) || self.plans.iter().any(is_it)
    }

    /// Numbers of lines, years, shares beside their numbers, and amounts, times and percentages that no
    /// box takes.
    fn leave_out(&mut self, are_shares_of: impl Fn(usize, usize) -> bool) {
        let numbers: Vec<usize> = self.of(is_plain);
        let texts = self.of(Source::is_text);
        let has_others = numbers.len() > 1;
        for index in &numbers {
            let is_before_names = texts.iter().any(|text| text > index);
            let nothing = self.sources.get(*index).is_some_and(|source| {
                source.cells.count_nothing() || source.cells.numbering.is_run && is_before_names
            });
            // The first numbers are contacts where no others are.
            if nothing && has_others && numbers.first() == Some(index) {
                if texts.is_empty() && !self.is_taken(self.table.name_column()) {
                    self.put(
                        *index,
                        Meaning::Column(self.table.name_column()),
                        Reason::NoOtherName,
                    );
                } else {
                    self.put(*index, Meaning::LeftOut, Reason::CountsNothing);
                }
            }
        }
        for index in texts.iter().filter(|_| texts.len() > 1) {
            if self.sources.get(*index).is_some_and(|source| source.cells.numbering.is_run) {
                self.put(*index, Meaning::LeftOut, Reason::CountsNothing);
            }
        }
        let is_open = |index: &usize| self.plans.get(*index).is_some_and(Option::is_none);
        let is_count = |plan: &Option<ColumnPlan>| {
            plan.as_ref().is_some_and(|plan| plan.meaning == Meaning::Column(at::COUNT))
        };
        let counts = self.plans.iter().position(is_count);
        let counts = counts.or_else(|| numbers.iter().copied().find(is_open));
        let percents = self.of(|source| source.cells.are_percents());
        let others = numbers.iter().filter(|index| counts.is_some_and(|counts| **index > counts));
        for index in percents.iter().chain(others) {
            let Some(counts) = counts else { continue };
            let is_change = self.sources.get(*index).is_some_and(|source| source.has_negative);
            if is_change {
                self.put(*index, Meaning::LeftOut, Reason::OtherMeasure);
            } else if are_shares_of(*index, counts) {
                self.put(*index, Meaning::LeftOut, Reason::ShareOfTotal);
            } else if self.table != Table::Issues && percents.contains(index) {
                self.put(*index, Meaning::LeftOut, Reason::OtherMeasure);
            }
        }
        if self.table != Table::Channels {
            for index in self.of(|source| source.cells.are_durations() || source.cells.are_money())
            {
                self.put(index, Meaning::LeftOut, Reason::OtherMeasure);
            }
        }
    }

    /// Asks where the numbers before the names may be their codes: others stand behind the names.
    fn codes_or_contacts(&mut self) -> Option<Question> {
        let open = |index: &usize| self.plans.get(*index).is_some_and(Option::is_none);
        let numbers: Vec<usize> = self.of(is_plain).into_iter().filter(open).collect();
        let [first, second, ..] = *numbers.as_slice() else { return None };
        let is_between =
            self.of(Source::is_text).iter().any(|text| first < *text && *text < second);
        if !is_between
            || self.is_taken(at::COUNT)
            || !self.sources.get(first)?.cells.numbering.are_codes
        {
            return None;
        }
        for index in [first, second] {
            self.put(index, Meaning::LeftOut, Reason::Asked);
        }
        Some(Question::Contacts(vec![first, second]))
    }

    /// The open columns that are so.
    fn of(&self, is_so: impl Fn(&Source) -> bool) -> Vec<usize> {
        let sources = self.sources.iter().enumerate();
        let is_so = |(index, source): &(usize, &Source)| !self.is_chosen(*index) && is_so(source);
        sources.filter(is_so).map(|(index, _)| index).collect()
    }

    /// Gives a column its place. Without a header row nothing is left out that may be meant.
    fn place(&mut self, index: usize, of_numbers: bool) {
        let Some(source) = self.sources.get(index) else { return };
        let cells = &source.cells;
        let is_outside = (0..index)
            .all(|index| self.sources.get(index).is_none_or(|source| source.cells.is_blank()));
        let is_placed = self.plans.get(index).is_some_and(Option::is_some);
        if is_placed || of_numbers != cells.are_values() || cells.is_blank() && is_outside {
            return;
        }
        let place = self.free_column(index, source);
        if cells.is_blank() {
            self.kept.extend(place);
            return;
        }
        // Where the form has its list, a number behind a gap may be contacts, or the next number.
        let has_gap = self.kept.contains(&at::COUNT) && !self.is_taken(at::KIND);
        if let Some(place) = place.filter(|place| !has_gap || *place != at::REDUCIBLE) {
            self.put(index, Meaning::Column(place), Reason::Cells);
        } else {
            self.put(index, Meaning::LeftOut, Reason::Asked);
            self.unplaced.push(index);
        }
    }

    /// Whether the plain numbers of a column come in the order of the breakdown. Costs, handle times and what
    /// can be avoided may as well be any other figures, unless the list or a blank column keeps its place
    /// before them.
    fn is_in_order(&self, index: usize) -> bool {
        let is_kind_between = self
            .place_of(at::COUNT)
            .zip(self.place_of(at::KIND))
            .is_some_and(|(count, kind)| count < kind && kind < index);
        self.table == Table::Segments
            || !self.kept.is_empty()
            || is_kind_between
            || self.is_before_kind(index)
    }

    /// Whether a column stands between the contacts and the list, as what can be avoided and handle time do
    /// in the sheet.
    fn is_before_kind(&self, index: usize) -> bool {
        self.place_of(at::COUNT).is_some_and(|count| count + 1 == index)
            && self.place_of(at::KIND) == Some(index + 1)
    }

    /// The column of the block that is a column of the breakdown.
    fn place_of(&self, column: usize) -> Option<usize> {
        let is_it = |plan: &Option<ColumnPlan>| {
            plan.as_ref().is_some_and(|plan| plan.meaning == Meaning::Column(column))
        };
        self.plans.iter().position(is_it)
    }

    /// The free column of the breakdown that takes such cells. Numbers take the first one; texts the
    /// last one, which is the name.
    fn free_column(&self, index: usize, source: &Source) -> Option<usize> {
        let cells = &source.cells;
        let has_plain = self.sources.iter().any(is_plain);
        let is_in_order = self.is_in_order(index);
        let is_handle_time = self.table == Table::Channels && self.is_before_kind(index);
        let is_free = |column: usize, kind: FieldKind| {
            let is_name = column == self.table.name_column();
            let fits = if cells.is_blank() {
                !is_name
            } else if cells.are_durations() {
                kind == FieldKind::Seconds
            } else if cells.are_money() {
                kind.is_money()
            } else if cells.are_percents() && has_plain {
                kind == FieldKind::Percent
            } else if cells.are_values() {
                let is_its_place = !is_handle_time || column == at::SECONDS;
                kind.is_number() && (column == at::COUNT || is_in_order) && is_its_place
            } else {
                is_name || cells.has_listed && column == at::KIND
            };
            fits && !self.is_taken(column)
        };
        let columns = self.table.columns().iter().enumerate();
        let mut free = columns.filter(|(index, column)| is_free(*index, column.kind));
        let found = if cells.are_values() { free.next() } else { free.next_back() };
        found.map(|(index, _)| index)
    }
}

/// Whether numbers stand in a column that are no percentages, times or amounts of money.
fn is_plain(source: &Source) -> bool {
    let cells = &source.cells;
    let are_others = cells.are_percents() || cells.are_durations() || cells.are_money();
    !cells.is_blank() && cells.are_values() && !are_others
}
