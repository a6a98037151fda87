//! The picture of the funnel: what is known of attempts and contacts, level by level.

use crate::{
    chart::{BarRole, ChartModel, Funnel, FunnelPart},
    view::{
        format::{percent, whole},
        source::Source,
    },
};
use metric_core::table::{Expr, Input};
use report::{Line, Name, Results};

/// What the legend calls each role.
const WORDS: [(BarRole, &str); 3] = [
    (BarRole::Own, "ended without a person"),
    (BarRole::Lost, "lost"),
    (BarRole::OwnSoft, "reached people"),
];
/// Parts may exceed their whole by half a contact, which rounds away.
const ROUNDING: f64 = 0.5;

/// What a stage is in the picture.
struct Stage {
    count: Input,
    role: BarRole,
    words: &'static str,
}

/// What becomes of attempts, the contacts last.
const OF_ATTEMPTS: [Stage; 3] = [
    Stage { count: Input::Solved, role: BarRole::Own, words: "solved by themselves" },
    Stage { count: Input::GaveUp, role: BarRole::Lost, words: "gave up" },
    Stage { count: Input::Contacts, role: BarRole::Whole, words: "became contacts" },
];
/// What becomes of contacts, those of people last.
const OF_CONTACTS: [Stage; 3] = [
    Stage { count: Input::Contained, role: BarRole::Own, words: "contained" },
    Stage { count: Input::Abandonment, role: BarRole::Lost, words: "abandoned in automation" },
    Stage { count: Input::People, role: BarRole::OwnSoft, words: "handled by people" },
];

/// The picture; none where nothing is known of what attempts or contacts became.
pub(super) fn of(source: &Source<'_>, results: &Results) -> Option<ChartModel> {
    let count = |input| line(results, input).and_then(|line| results.value(line, "count"));
    let (attempts, contacts) = (count(Input::Attempts), count(Input::Contacts));
    let all = attempts.or(contacts).filter(|all| *all > 0.0)?;
    let noun = if attempts.is_some() { "attempts to get help" } else { "contacts" };
    let text = whole(source, all);
    let mut levels = vec![vec![FunnelPart {
        from: 0.0,
        to: all,
        role: BarRole::Whole,
        count: text.clone(),
        words: noun.to_owned(),
        share: String::new(),
        of: "",
    }]];
    let parts = Parts { source, results, has_attempts: attempts.is_some() };
    if attempts.is_some() {
        levels.extend(parts.level(&OF_ATTEMPTS, 0.0, all));
    }
    // Contacts stand at the right end of the attempts.
    if let Some(contacts) = contacts.filter(|contacts| *contacts <= all + ROUNDING) {
        levels.extend(parts.level(&OF_CONTACTS, (all - contacts).max(0.0), all));
    }
    let title = format!("Where {text} {noun} ended");
    (levels.len() > 1).then_some(ChartModel::Funnel(Funnel { title, levels, words: &WORDS }))
}

/// The stage that counts an input.
fn line(results: &Results, input: Input) -> Option<&Line> {
    let counts = |line: &&Line| match line.name {
        Name::Stage(stage) => *stage.count == Expr::Input(input),
        _ => false,
    };
    results.lines.iter().find(counts)
}

/// Makes the parts of a level.
struct Parts<'a> {
    source: &'a Source<'a>,
    results: &'a Results,
    has_attempts: bool,
}

impl Parts<'_> {
    /// The stages that are known between two places: the last ends at the right, the first begins at
    /// the left, and the one between stands at whichever of them is known. None where they are more
    /// than there is, which their findings say.
    fn level(&self, stages: &[Stage; 3], from: f64, to: f64) -> Option<Vec<FunnelPart>> {
        let [first, middle, last] = stages;
        let count = |stage: &Stage| {
            let line = line(self.results, stage.count)?;
            Some((line, self.results.value(line, "count")?))
        };
        let found = [count(first), count(middle), count(last)];
        let sum: f64 = found.iter().flatten().map(|(_, count)| count).sum();
        if sum > to - from + ROUNDING || sum == 0.0 {
            return None;
        }
        let [one, two, three] = found;
        let first_end = from + one.map_or(0.0, |(_, count)| count);
        let last_start = (to - three.map_or(0.0, |(_, count)| count)).max(first_end);
        let mut parts = Vec::new();
        parts.extend(one.map(|(line, _)| self.part(first, line, (from, first_end))));
        parts.extend(two.map(|(line, count)| {
            let start = if one.is_some() { first_end } else { (last_start - count).max(from) };
            let end = (start + count).min(last_start.max(start));
            self.part(middle, line, (start, end))
        }));
        parts.extend(three.map(|(line, _)| self.part(last, line, (last_start, to))));
        Some(parts)
    }

    fn part(&self, stage: &Stage, line: &Line, (from, to): (f64, f64)) -> FunnelPart {
        let (column, of) = if self.has_attempts {
            ("of-attempts", "of attempts")
        } else {
            ("share", "of contacts")
        };
        let count = self.results.value(line, "count").unwrap_or_default();
        let share = self.results.value(line, column);
        FunnelPart {
            from,
            to,
            role: stage.role,
            count: whole(self.source, count),
            words: stage.words.to_owned(),
            share: share.map_or_else(String::new, |share| percent(self.source, share)),
            of,
        }
    }
}
