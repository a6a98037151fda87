//! The library of published effects, each with the lever that it fills.

use super::{format::typed_amount, source::Source};
use crate::words;
use benchmarks::{Action, Base, Effect as Published};
use metric_core::unit::DenominatorKind;
use scenario::{
    Scenario,
    draft::NewLever,
    field::{Choice, Effect, Reach, Table, at},
};

/// A published effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectView {
    /// Its id.
    pub id: &'static str,
    /// What it is of.
    pub name: &'static str,
    /// "35 to 50 % fewer contacts".
    pub figure: String,
    /// Of what, in the words of the source, and of what of the person's.
    pub of: String,
    /// What was found, for whom.
    pub definition: &'static str,
    /// How it was found.
    pub design: String,
    /// Source, year and grade.
    pub source: String,
    /// What it contradicts; empty where nothing.
    pub contradicts: String,
    /// Whether it is of the person's own issues.
    pub is_own: bool,
    /// What a click does with it.
    pub fills: Fills,
}

/// What a published effect fills in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Fills {
    /// A lever.
    Lever(NewLever),
    /// How much longer escalated contacts take.
    Longer(String),
    /// Nothing: it is a condition.
    Nothing,
}

/// The library: effects of the person's own issues first, then those of all contacts, then all others.
pub(super) fn of(scenario: Scenario<'_>) -> Vec<EffectView> {
    let mut effects: Vec<(u8, EffectView)> =
        benchmarks::effects().iter().map(|effect| view(scenario, effect)).collect();
    effects.sort_by_key(|(order, _)| *order);
    effects.into_iter().map(|(_, effect)| effect).collect()
}

fn view(scenario: Scenario<'_>, effect: &'static Published) -> (u8, EffectView) {
    let own = own_target(scenario, effect.on);
    let order = match (effect.on, &own) {
        (Base::Issue(_), Some(_)) => 0,
        (Base::All | Base::Automation | Base::People, _) => 1,
        (Base::Issue(_), None) => 2,
        (Base::Unknown, _) => 3,
        (Base::Nothing, _) => 4,
    };
    let stated = words::base_as_stated(effect);
    let of = match (effect.on, &own) {
        (Base::Issue(_), Some(name)) => format!("of “{stated}”; here {}", words::isolated(name)),
        (Base::Issue(_), None) => format!("of “{stated}”; you have no issue of this type yet"),
        (Base::Unknown, _) if effect.base.is_empty() => {
            "the source does not say of what: pick it after adding".to_owned()
        }
        (Base::Unknown, _) => format!("of “{stated}”: pick what that is here after adding"),
        (Base::Nothing, _) => String::new(),
        (on, _) => format!("of “{stated}”; here {}", words::own_base(on)),
    };
    let of = match scenario.kind().value() {
        _ if !is_of_other_kind(scenario, effect) => of,
        Some(kind) => format!(
            "{of}; published per 100 orders, and you count {}: the amount is yours to say",
            kind.plural()
        ),
        None => format!("{of}; published per 100 orders: the amount is yours to say"),
    };
    let others = effect.contradicts.iter().filter_map(|id| benchmarks::effect(id));
    let contradicts: Vec<String> = others
        .map(|other| format!("“{}”: {}", other.name, words::contradiction(effect, other)))
        .collect();
    let figure = format!("{}, {}", words::printed(effect), words::action(effect.does));
    let source_text = words::evidence_of_effect(effect);
    let view = EffectView {
        id: effect.id,
        name: effect.name,
        figure,
        of,
        definition: effect.definition,
        design: words::design(effect.design).to_owned(),
        source: source_text,
        contradicts: contradicts.join("; "),
        is_own: order == 0,
        fills: fills(scenario, effect, own),
    };
    (order, view)
}

/// The person's own issue of a type, the one of most contacts.
fn own_target(scenario: Scenario<'_>, base: Base) -> Option<String> {
    let Base::Issue(of) = base else { return None };
    let draft = scenario.draft();
    let rows = draft.rows(Table::Issues).iter().enumerate();
    let own = rows.filter(|(_, row)| row.text(at::KIND) == of.id() && !row.name().is_empty());
    let contacts =
        |row: usize| scenario.cell_value(Table::Issues, row, at::COUNT).unwrap_or_default();
    let most = own.max_by(|(a, _), (b, _)| contacts(*a).total_cmp(&contacts(*b)).then(b.cmp(a)));
    most.map(|(_, row)| row.name().to_owned())
}

fn fills(scenario: Scenario<'_>, effect: &Published, own: Option<String>) -> Fills {
    let style = scenario.draft().style;
    let [low, high] = [effect.low, effect.high].map(|end| typed_amount(end, style));
    let amount = if low == high { low } else { format!("{low} to {high}") };
    let Some(does) = lever_effect(effect.does) else {
        let is_longer = effect.does == Action::Longer;
        return if is_longer { Fills::Longer(amount) } else { Fills::Nothing };
    };
    Fills::Lever(NewLever {
        name: effect.name.to_owned(),
        effect: does.word().to_owned(),
        reach: reach_of(effect.on).map(Reach::word).unwrap_or_default().to_owned(),
        target: own.unwrap_or_default(),
        source: effect.id.to_owned(),
        amount: if is_of_other_kind(scenario, effect) { String::new() } else { amount },
    })
}

/// What the lever of a published effect does; none where it is no lever.
fn lever_effect(does: Action) -> Option<Effect> {
    Some(match does {
        Action::Longer | Action::Condition => return None,
        Action::Fewer => Effect::Fewer,
        Action::Points => Effect::Points,
        Action::Solved => Effect::Solved,
        Action::Contained => Effect::Contained,
        Action::Shorter => Effect::Shorter,
        Action::Cheaper => Effect::Cheaper,
    })
}

/// What the lever of a published effect acts on; none where the source does not say it.
fn reach_of(on: Base) -> Option<Reach> {
    match on {
        Base::All => Some(Reach::All),
        Base::Issue(_) => Some(Reach::Issue),
        Base::Automation => Some(Reach::Automation),
        Base::People => Some(Reach::People),
        Base::Unknown | Base::Nothing => None,
    }
}

/// Whether a lever still does what a published effect does, of what it is published of. Where the source does not
/// say of what, that is for the person to say; an issue without a type may be of any.
pub(super) fn is_of(scenario: Scenario<'_>, place: usize, effect: &Published) -> bool {
    let text = |column| scenario.draft().cell(Table::Levers, place, column).text.trim();
    let is_of_type = || {
        let rows = scenario.draft().rows(Table::Issues);
        let own =
            rows.iter().find(|row| row.name().to_lowercase() == text(at::TARGET).to_lowercase());
        match (effect.on, own.map_or("", |row| row.text(at::KIND))) {
            (_, "") => true,
            (Base::Issue(of), kind) => of.id() == kind,
            _ => true,
        }
    };
    lever_effect(effect.does).is_some_and(|does| text(at::EFFECT) == does.word())
        && reach_of(effect.on).is_none_or(|reach| text(at::REACH) == reach.word())
        && !is_of_other_kind(scenario, effect)
        && is_of_type()
}

/// Whether points are published of another denominator than the person counts: they are per 100 orders, and no
/// figure turns orders into customers.
fn is_of_other_kind(scenario: Scenario<'_>, effect: &Published) -> bool {
    effect.does == Action::Points && scenario.kind().value() != Some(DenominatorKind::Order)
}

/// The lever on an issue: with the first effect that is published of its type, else without an amount.
pub(super) fn lever_of_issue(source: &Source<'_>, row: usize) -> NewLever {
    let own = source.scenario.draft().rows(Table::Issues).get(row);
    let (kind, name) = own.map_or(("", ""), |row| (row.text(at::KIND), row.name()));
    let is_of_kind = |effect: &&Published| {
        effect.does.is_lever() && matches!(effect.on, Base::Issue(of) if of.id() == kind)
    };
    let published = benchmarks::effects().iter().find(is_of_kind);
    let filled = published.map(|effect| fills(source.scenario, effect, Some(name.to_owned())));
    match filled {
        Some(Fills::Lever(lever)) => lever,
        _ => NewLever {
            effect: Effect::Fewer.word().to_owned(),
            reach: Reach::Issue.word().to_owned(),
            target: name.to_owned(),
            ..NewLever::default()
        },
    }
}
