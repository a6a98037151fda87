//! Segments: each with a base of its own, and why the rate of all changed: by their rates or their mix.

use super::{
    context::Context,
    finding::{Finding, FindingKind},
    grid::Name,
    results::Results,
    rows::{Row, fill, rows},
};
use crate::earlier::{self, Earlier};
use metric_core::{
    band::snapped,
    decompose::{Effect, Segment, kitagawa},
    rate::length,
    table::{Cell, Input, Origin},
};
use scenario::field::{Table, at};

/// The results of the segments.
pub(super) fn of(context: &mut Context<'_>, results: &mut Results) {
    let (mut rows, rest) = rows(context.scenario, context.inputs, Table::Segments);
    if let Some(rest) = rest.filter(|rest| *rest < 0.0) {
        return results.find(FindingKind::RowsAboveTotal, -rest);
    }
    if !complete_bases(context, results, &mut rows, rest.is_some()) {
        return;
    }
    let mut effects = Vec::new();
    // Behind a segment that cannot be read nobody knows what the others left over.
    if rest.is_some() {
        // What the segments left over only then is a segment as well.
        rows.push(empty_rest(context));
        effects = set_effects(context, results, &mut rows);
        // Where it changes nothing, it needs no row for the columns to add up.
        if effects.last().is_none_or(|last| last.rate == 0.0 && last.mix == 0.0) {
            rows.pop();
        }
    }
    fill(results, &rows);
    add_up(context, results, &effects);
}

/// A rest without contacts and without a base.
fn empty_rest<'a>(context: &'a Context<'_>) -> Row<'a> {
    let mut row = Row::new(Name::Rest, context.inputs);
    row.cells.set(Cell::Contacts, Some(0.0));
    row.cells.set(Cell::Base, Some(0.0));
    row
}

/// Gives what is left of the base to the rest; whether the bases can be right.
fn complete_bases<'a>(
    context: &'a Context<'_>,
    results: &mut Results,
    rows: &mut Vec<Row<'a>>,
    is_every_row_read: bool,
) -> bool {
    let size = context.get(Input::Base);
    let mut given = 0.0;
    let mut is_known = is_every_row_read;
    for row in rows.iter() {
        let base = row.get(Cell::Base);
        given += base.unwrap_or(0.0);
        is_known &= !is_unread(context, row, at::BASE);
        if let (Name::Row(index), false) =
            (row.name, base.is_some_and(|base| base > 0.0) || row.contacts() == 0.0)
        {
            results.findings.push(Finding::of_row(FindingKind::NoBase, 0.0, index));
            return false;
        }
    }
    let left = size.map(|size| snapped(size - given, size));
    if let Some(left) = left.filter(|left| *left < 0.0) {
        results.find(FindingKind::RowsAboveBase, -left);
        return false;
    }
    let left = left.filter(|_| is_known);
    if left == Some(0.0) {
        // Where nobody is left over, who has no base and no contacts is gone.
        for row in rows.iter_mut().filter(|row| row.get(Cell::Base).is_none()) {
            row.cells.set(Cell::Base, Some(0.0));
        }
    }
    let has_rest = rows.iter().any(|row| row.name == Name::Rest);
    if left.is_some_and(|left| left > 0.0) && !has_rest {
        rows.push(empty_rest(context));
    }
    if let Some(rest) = rows.last_mut().filter(|row| row.name == Name::Rest) {
        rest.cells.set(Cell::Base, left);
    }
    true
}

/// Rate and mix effect of every row, and its rate then; none where not all have an earlier period.
fn set_effects(context: &Context<'_>, results: &mut Results, rows: &mut [Row<'_>]) -> Vec<Effect> {
    let then = earlier::of(context.scenario, context.inputs);
    // Contacts in the time base shown, so that contacts ÷ base is the rate of it.
    let pace = |base: f64, length: Option<f64>| length.filter(|_| base > 0.0).map(f64::recip);
    let pace_then = then.as_ref().and_then(|then| pace(then.base, then.length));
    let pace_now = context.base.and_then(|base| {
        pace(base.size.get(), length(base.kind, base.period, context.scenario.shown()).ok())
    });
    let paces = pace_then.zip(pace_now);
    let (mut contacts_left, mut base_left) = match (&then, paces) {
        (Some(then), Some(_)) => (Some(then.contacts), Some(then.base)),
        _ => (None, None),
    };
    let whole = base_left;
    let new = new_segments(context, then.as_ref());
    let mut segments = Vec::new();
    let mut has_then = false;
    for row in rows.iter_mut() {
        let own = |column| match row.name {
            Name::Row(index) => context.cell(Table::Segments, index, column),
            _ => None,
        };
        let (mut contacts, mut base) = (own(at::WAS), own(at::WAS_BASE));
        if matches!(row.name, Name::Row(index) if new.contains(&index)) {
            (contacts, base) = (Some(0.0), Some(0.0));
        }
        has_then |= contacts.is_some();
        if row.name == Name::Rest {
            (contacts, base) = (contacts_left, base_left);
        }
        contacts_left = contacts_left.zip(contacts).map(|(left, own)| left - own);
        base_left =
            base_left.zip(base).zip(whole).map(|((left, own), all)| snapped(left - own, all));
        let at_pace = contacts.zip(paces).map(|(contacts, (then, _))| contacts * then);
        // What the segments leave over below zero is named, and no rate.
        row.cells.set(Cell::ContactsThen, contacts.filter(|contacts| *contacts >= 0.0));
        let exposure = base.zip(paces).map(|(base, (then, _))| base / then);
        row.cells.set(Cell::ExposureThen, exposure.filter(|exposure| *exposure >= 0.0));
        segments.push(Then {
            contacts: at_pace,
            base,
            contacts_now: paces.map(|(_, now)| row.contacts() * now),
            base_now: row.get(Cell::Base),
        });
    }
    let known: Option<Vec<Segment>> = segments.iter().map(Then::known).collect();
    let Some(effects) = known.and_then(|known| kitagawa(&known).ok()) else {
        // Without a base now there is nothing to be split.
        if has_then && context.base.is_some() {
            let (kind, amount) = why_not(&segments, paces.map(|(then, _)| then));
            results.find(kind, amount);
        }
        return Vec::new();
    };
    for index in new {
        results.findings.push(Finding::of_row(FindingKind::DidNotExist, 0.0, index));
    }
    for (row, effect) in rows.iter_mut().zip(&effects) {
        row.cells.set(Cell::RateEffect, Some(effect.rate));
        row.cells.set(Cell::MixEffect, Some(effect.mix));
    }
    effects
}

/// Whether a cell of a segment cannot be read.
fn is_unread(context: &Context<'_>, row: &Row<'_>, column: usize) -> bool {
    matches!(row.name, Name::Row(index) if context.is_unread(Table::Segments, index, column))
}

/// Segments that did not exist then: nothing stands in their earlier cells, and all others have
/// earlier figures that add up to the totals as given.
fn new_segments(context: &Context<'_>, then: Option<&Earlier>) -> Vec<usize> {
    let mut new = Vec::new();
    let is_given = |input| context.inputs.origin(input) == Origin::Given;
    let (true, Some(then)) =
        (is_given(Input::EarlierContacts) && is_given(Input::EarlierBase), then)
    else {
        return new;
    };
    let (mut contacts_left, mut base_left) = (then.contacts, then.base);
    for (index, row) in context.scenario.draft().rows(Table::Segments).iter().enumerate() {
        let earlier = [at::WAS, at::WAS_BASE];
        if earlier.into_iter().any(|column| context.is_unread(Table::Segments, index, column)) {
            return Vec::new();
        }
        match earlier.map(|column| context.cell(Table::Segments, index, column)) {
            _ if row.is_blank() => {}
            [Some(contacts), Some(base)] => {
                contacts_left -= contacts;
                base_left -= base;
            }
            [None | Some(0.0), None | Some(0.0)] => new.push(index),
            _ => return Vec::new(),
        }
    }
    let is_all = contacts_left == 0.0 && snapped(base_left, then.base) == 0.0;
    if is_all { new } else { Vec::new() }
}

/// A segment in two periods, as far as it is known.
struct Then {
    contacts: Option<f64>,
    base: Option<f64>,
    contacts_now: Option<f64>,
    base_now: Option<f64>,
}

impl Then {
    fn known(&self) -> Option<Segment> {
        let contacts = [self.contacts?, self.contacts_now?];
        Some(Segment { contacts, base: [self.base?, self.base_now?] })
    }
}

/// Why a change cannot be split, and the contacts that are too many.
fn why_not(segments: &[Then], pace: Option<f64>) -> (FindingKind, f64) {
    let mut kind = FindingKind::ThenNoBase;
    for segment in segments {
        if let (Some(contacts), Some(pace)) = (segment.contacts, pace)
            && contacts < 0.0
        {
            return (FindingKind::ThenAbove, -contacts / pace);
        }
        if segment.base.is_some_and(|base| base < 0.0) {
            return (FindingKind::ThenBaseAbove, 0.0);
        }
        let has_contacts = segment.contacts_now.is_some_and(|contacts| contacts > 0.0);
        if has_contacts && segment.base_now == Some(0.0) {
            return (FindingKind::RestNoBase, 0.0);
        }
        if segment.contacts.is_none() || segment.base.is_none() || segment.base_now.is_none() {
            kind = FindingKind::ThenIncomplete;
        }
    }
    (kind, 0.0)
}

/// Adds the effects up, and names the case in which every segment goes one way and the whole another.
fn add_up(context: &mut Context<'_>, results: &mut Results, effects: &[Effect]) {
    if effects.is_empty() {
        return;
    }
    let by_rate = effects.iter().map(|effect| effect.rate).sum::<f64>();
    let by_mix = effects.iter().map(|effect| effect.mix).sum::<f64>();
    let size = effects.iter().map(|effect| effect.rate.abs() + effect.mix.abs()).sum::<f64>();
    context.inputs.set(Input::RateEffect, Some(snapped(by_rate, size)));
    context.inputs.set(Input::MixEffect, Some(snapped(by_mix, size)));
    let change = snapped(by_rate + by_mix, size);
    // Every segment goes one way, and the whole the other.
    let is_against =
        |effect: &Effect| effect.rate * change < 0.0 || effect.rate == 0.0 && effect.mix == 0.0;
    if change != 0.0 && effects.iter().all(is_against) {
        results.find(
            if change > 0.0 { FindingKind::SimpsonUp } else { FindingKind::SimpsonDown },
            0.0,
        );
    }
}
