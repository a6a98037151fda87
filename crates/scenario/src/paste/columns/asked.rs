//! What is asked of columns other than the contacts, since their headers leave doubts.

use super::{Planner, rank_of};
use crate::{
    field::{Table, at},
    paste::{
        heads::{Head, Term},
        parallel,
        plan::{ColumnReason as Reason, Meaning, Question},
        roles::{NEVER, is_doubtful},
    },
};

impl Planner<'_> {
    /// Asks where a header has the term of a column beside words that may change what it says, and where
    /// several say the same of a column of which figures follow.
    pub(super) fn ask_where_doubtful(&mut self, column: usize) {
        let named = self.open(|role| rank_of(*role, column));
        let Some((best, _)) = named.first().copied() else { return };
        let equal = named.iter().filter(|(rank, _)| *rank == best);
        let equal: Vec<usize> = equal.map(|(_, index)| *index).collect();
        let open: Vec<usize> = named.iter().map(|(_, index)| *index).collect();
        let like = parallel::to_column(equal.get(..1).unwrap_or_default(), &open, self.sources);
        let is_told = !matches!(
            (self.table, column),
            (Table::Segments, at::BASE) | (Table::Channels, at::DIRECT)
        );
        let rivals = self.rivals(equal.get(..1).unwrap_or_default(), column);
        let is_alone = like.len() < 2 && (is_told || equal.len() < 2) && rivals.is_empty();
        if (is_doubtful(best) || !is_alone) && column != at::COUNT && !self.is_taken(column) {
            let mut asked = if like.len() > 1 { like } else { equal };
            asked.extend(
                rivals.into_iter().filter(|rival| !asked.contains(rival)).collect::<Vec<_>>(),
            );
            asked.sort_unstable();
            for index in &asked {
                self.put(*index, Meaning::LeftOut, Reason::Asked);
            }
            self.questions.push(Question::Column(column, asked));
        }
    }

    /// The columns that may be meant as well as the only best one of a column of the breakdown, where its header
    /// has a remark that may be what tells them apart: "Volume" beside "Contacts (EMEA)".
    pub(super) fn rivals(&self, best: &[usize], column: usize) -> Vec<usize> {
        let [best] = best else { return Vec::new() };
        let Some(head) = self.sources.get(*best).map(|source| &source.head) else {
            return Vec::new();
        };
        let is_rival = |other: &Head| {
            let is_answered = column == at::COUNT && other.has_any(&[Term::Handled, Term::Solved]);
            !is_answered && !other.has_remark_of(head)
        };
        let named = self.open(|role| rank_of(*role, column).filter(|rank| *rank < NEVER));
        named
            .into_iter()
            .map(|(_, index)| index)
            .filter(|index| head.counts_with_remark() && index != best)
            .filter(|index| self.sources.get(*index).is_some_and(|other| is_rival(&other.head)))
            .collect()
    }

    /// Asks of columns that name another period than the contacts beside which they would stand.
    pub(super) fn ask_of_other_periods(&mut self) {
        let of = |planner: &Self, column| {
            planner.plans.iter().zip(planner.sources).enumerate().find_map(
                |(index, (plan, source))| {
                    let plan = plan.as_ref().filter(|plan| plan.reason == Reason::Header)?;
                    (plan.meaning == Meaning::Column(column))
                        .then_some((index, source.head.period?))
                },
            )
        };
        for column in 1..self.table.name_column() {
            let is_then = self.table == Table::Segments && column == at::WAS_BASE;
            let counts = of(self, if is_then { at::WAS } else { at::COUNT });
            let is_was = self.table == Table::Segments && column == at::WAS;
            if let (Some((_, period)), Some((index, own))) = (counts, of(self, column))
                && !is_was
                && period.differs(&own)
            {
                self.put(index, Meaning::LeftOut, Reason::Asked);
                self.questions.push(Question::Column(column, vec![index]));
            }
        }
    }
}
