//! Which column of a block with a header row holds the contacts.

use super::{Planner, rank_of};
use crate::{
    field::{Table, at},
    paste::{
        parallel,
        plan::{ColumnReason as Reason, Meaning, Question},
        roles::{NEVER, Role, is_doubtful},
    },
};

impl Planner<'_> {
    /// Finds the contacts: the one header that says so best, else the only unknown numbers, else shares.
    pub(super) fn contacts(&mut self) {
        if self.is_taken(at::COUNT) {
            return;
        }
        let named = self.open(|role| rank_of(*role, at::COUNT));
        if let Some((best, _)) = named.first().filter(|(rank, _)| *rank < NEVER) {
            let equal = named.iter().filter(|(rank, _)| rank == best).map(|(_, index)| *index);
            return self.told(*best, &equal.collect::<Vec<_>>());
        }
        self.untold(&named);
    }

    /// Takes the columns whose headers say so best, or asks.
    fn told(&mut self, rank: u8, equal: &[usize]) {
        let open = self.open_columns();
        let mut all = parallel::to_contacts(equal, &open, self.sources, &self.roles);
        let rivals = self.rivals(&all, at::COUNT);
        if is_doubtful(rank) || !rivals.is_empty() {
            all.extend(rivals);
            all.sort_unstable();
            self.ask(all);
        } else {
            self.choose(&all, Reason::Header);
        }
    }

    /// Takes the only unknown numbers, or shares, where no header says that it is all contacts; of
    /// these ones the headers name parts of them.
    fn untold(&mut self, named: &[(u8, usize)]) {
        let has_handled =
            self.roles.iter().any(|role| matches!(role, Role::Column(at::HANDLED, _)));
        let unknown = self.open(|role| (*role == Role::Unknown).then_some(0));
        let mut candidates: Vec<usize> = unknown.into_iter().map(|(_, index)| index).collect();
        // Beside handled contacts, missed ones are no question.
        let is_handled = self.table == Table::Channels && has_handled && candidates.is_empty();
        if !named.is_empty() && !is_handled {
            candidates.extend(named.iter().map(|(_, index)| *index));
            candidates.sort_unstable();
            return self.ask(candidates);
        }
        if candidates.is_empty() {
            let shares = self.open(|role| (*role == Role::Share).then_some(0));
            if let Some((_, index)) = shares.first() {
                self.put(*index, Meaning::Column(at::COUNT), Reason::Header);
            }
            return;
        }
        match candidates.as_slice() {
            [only] if !self.is_only_number(*only) => self.ask(candidates),
            _ => self.choose(&candidates, Reason::OnlyNumber),
        }
    }

    /// The columns without a plan.
    fn open_columns(&self) -> Vec<usize> {
        let plans = self.plans.iter().enumerate();
        plans.filter(|(_, plan)| plan.is_none()).map(|(index, _)| index).collect()
    }

    /// Whether a column has the only numbers that may be counts, or its header is a period.
    fn is_only_number(&self, index: usize) -> bool {
        let head = self.sources.get(index).map(|source| &source.head);
        if head.is_some_and(|head| head.period.is_some()) {
            return true;
        }
        let mut others = self.sources.iter().zip(&self.roles).enumerate();
        let has_others = others.any(|(other, (source, role))| {
            let is_none = matches!(
                role,
                Role::Text | Role::Name | Role::Share | Role::Out(Reason::CountsNothing)
            );
            other != index && !is_none && source.cells.are_values()
        });
        !has_others && head.is_some_and(|head| !head.has_remark())
    }

    fn choose(&mut self, candidates: &[usize], reason: Reason) {
        match candidates {
            [only] => self.put(*only, Meaning::Column(at::COUNT), reason),
            several => self.ask(several.to_vec()),
        }
    }

    fn ask(&mut self, candidates: Vec<usize>) {
        for index in &candidates {
            self.put(*index, Meaning::LeftOut, Reason::Asked);
        }
        self.questions.push(Question::Contacts(candidates));
    }
}
