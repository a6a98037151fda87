//! Which column of a block with a header row goes into which column of the breakdown. A header says
//! where a column belongs, and it goes there only if its cells can stand there.

mod asked;
mod contacts;

use super::{
    heads::Term,
    names, parts, periods,
    plan::{ColumnPlan, ColumnReason as Reason, LinePlan, Meaning, Question},
    roles::{NEVER, Role, role},
    source::{self, Source},
    unit::{Named, Unit},
};
use crate::field::{FieldKind, Table, at};

/// What the columns of a block with a header row are, and what has to be asked.
pub fn by_header(
    table: Table,
    lines: &[&LinePlan],
    sources: &[Source],
    chosen: &[Option<Meaning>],
) -> (Vec<ColumnPlan>, Vec<Question>) {
    let role_of = |(source, chosen): (&Source, &Option<Meaning>)| {
        chosen.map_or_else(|| role(table, source), |_| Role::Out(Reason::Chosen))
    };
    let mut roles: Vec<Role> = sources.iter().zip(chosen).map(role_of).collect();
    leave_out_sequences(sources, &mut roles);
    parts::find(lines, sources, &mut roles);
    periods::find(table, sources, &mut roles);
    let plans = source::chosen(sources, chosen);
    let mut planner = Planner { table, sources, roles, plans, questions: Vec::new() };
    planner.contacts();
    for column in 0..table.columns().len() {
        planner.ask_where_doubtful(column);
        planner.place(column);
    }
    planner.ask_of_other_periods();
    planner.names();
    planner.rest();
    let plans = planner.plans.iter().zip(sources).map(|(plan, source)| {
        let plan = plan.clone();
        let plan = plan.unwrap_or_else(|| source.plan(Meaning::LeftOut, Reason::Unknown));
        ColumnPlan { unit: unit_of(table, source, plan.meaning), ..plan }
    });
    (plans.collect(), planner.questions)
}

/// The unit that a header names, where the column of the breakdown has another one.
fn unit_of(table: Table, source: &Source, meaning: Meaning) -> Option<Unit> {
    match table.columns().get(meaning.column()?)?.kind {
        FieldKind::Seconds => source.head.time.and_then(Named::unit),
        kind if kind.is_number() && kind != FieldKind::Percent => source.head.scale,
        _ => None,
    }
}

/// The rank of a column that may be this one of the breakdown.
fn rank_of(role: Role, column: usize) -> Option<u8> {
    match role {
        Role::Column(of, rank) if of == column => Some(rank),
        _ => None,
    }
}

/// Numbers of lines and years count nothing where other numbers do, unless their header says so.
fn leave_out_sequences(sources: &[Source], roles: &mut [Role]) {
    let values =
        sources.iter().filter(|source| source.cells.are_values() && !source.cells.is_blank());
    if values.count() < 2 {
        return;
    }
    for (source, role) in sources.iter().zip(roles) {
        let is_open = *role == Role::Unknown || source.head.is_only(&[Term::Count]);
        if source.cells.count_nothing()
            && is_open
            && matches!(role, Role::Unknown | Role::Column(at::COUNT, _))
        {
            *role = Role::Out(Reason::CountsNothing);
        }
    }
}

/// A plan of columns under construction.
struct Planner<'a> {
    table: Table,
    sources: &'a [Source],
    roles: Vec<Role>,
    plans: Vec<Option<ColumnPlan>>,
    questions: Vec<Question>,
}

impl Planner<'_> {
    fn put(&mut self, index: usize, meaning: Meaning, reason: Reason) {
        if let (Some(place), Some(source)) = (self.plans.get_mut(index), self.sources.get(index)) {
            *place = Some(source.plan(meaning, reason));
        }
    }

    /// Whether a column of the breakdown has its column of the block.
    fn is_taken(&self, column: usize) -> bool {
        let mut plans = self.plans.iter().flatten();
        plans.any(|plan| plan.meaning == Meaning::Column(column))
    }

    /// The open columns of a role, with their ranks.
    fn open(&self, wanted: impl Fn(&Role) -> Option<u8>) -> Vec<(u8, usize)> {
        let open =
            self.roles.iter().zip(&self.plans).enumerate().filter(|(_, (_, plan))| plan.is_none());
        let mut open: Vec<(u8, usize)> =
            open.filter_map(|(index, (role, _))| Some((wanted(role)?, index))).collect();
        open.sort_unstable();
        open
    }

    /// Gives a column of the breakdown the first of the columns whose headers say so.
    fn place(&mut self, column: usize) {
        let mut open = self.open(|role| rank_of(*role, column)).into_iter();
        let mut taken = self.plans.iter().position(|plan| {
            plan.as_ref().is_some_and(|plan| plan.meaning == Meaning::Column(column))
        });
        if taken.is_none() && column != at::COUNT {
            taken = open.next().map(|(_, index)| index);
            if let Some(index) = taken {
                self.put(index, Meaning::Column(column), Reason::Header);
            }
        }
        for (rank, index) in open {
            let reason = match taken {
                Some(by) if rank < NEVER => Reason::Taken(by),
                _ => Reason::OtherMeasure,
            };
            self.put(index, Meaning::LeftOut, reason);
        }
    }

    /// Finds the names of the rows, and the words of the list.
    fn names(&mut self) {
        let name = self.table.name_column();
        let is_open = |index: &usize| self.plans.get(*index).is_some_and(Option::is_none);
        let kind = names::kind(self.table, self.sources).filter(is_open);
        let kind = kind.filter(|_| !self.is_taken(at::KIND));
        let found = names::find(self.table, self.sources, &self.plans, kind);
        let found = found.filter(|_| !self.is_taken(name));
        if let Some((index, reason)) = found {
            self.put(index, Meaning::Column(name), reason);
        }
        if let Some(index) = kind.filter(|kind| found.is_none_or(|(name, _)| name != *kind)) {
            self.put(index, Meaning::Column(at::KIND), Reason::Header);
        }
    }

    /// What is left.
    fn rest(&mut self) {
        let counts = self.plans.iter().position(|plan| {
            plan.as_ref().is_some_and(|plan| plan.meaning == Meaning::Column(at::COUNT))
        });
        for index in 0..self.sources.len() {
            let (Some(source), Some(None)) = (self.sources.get(index), self.plans.get(index))
            else {
                continue;
            };
            let reason = match self.roles.get(index) {
                _ if source.cells.is_blank() => Reason::Blank,
                _ if source.is_text() && source.head.has(Term::Id) => Reason::CountsNothing,
                _ if source.is_text() && source.head.is_only_number() => Reason::CellsDoNotFit,
                Some(Role::Out(reason)) => *reason,
                Some(Role::Share) if counts.is_some() => Reason::ShareOfTotal,
                Some(Role::Share) => Reason::OtherMeasure,
                Some(Role::Name) => Reason::CountsNothing,
                _ => Reason::Unknown,
            };
            let meaning = if reason == Reason::Blank { Meaning::Blank } else { Meaning::LeftOut };
            self.put(index, meaning, reason);
        }
    }
}
