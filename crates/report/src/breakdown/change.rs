//! Segments, and what changed since an earlier period: rate, mix and volume, and whether chance
//! explains it.

use super::{
    finding::{Finding, Odd},
    grid::{Figures, Head, Name},
    input::Input,
    results::{Results, fill},
};
use metric_core::{
    band::{same, snapped},
    change::{rate_ratio, smallest_change},
    decompose::{Effect, Segment, kitagawa, volume_effects},
    interval::Interval,
    quantity::{Amount, Count},
    rate::Base,
};
use scenario::field::{Field, Table, at};

/// From which customers contacts come: every segment with a base of its own.
pub(super) fn segments(
    input: &mut Input<'_>,
    results: &mut Results,
    mut rows: Vec<Figures>,
    heads: &'static [Head],
) {
    let size = input.base.map_or(f64::NAN, |base| base.size.get());
    let mut left = size;
    for row in &rows {
        let base = row.get(at::BASE);
        left -= if base.is_nan() { 0.0 } else { base };
        if let (Name::Row(index), false) = (row.name, base > 0.0 || row.get(at::COUNT) == 0.0) {
            let rows = [index, 0];
            return results.findings.push(Finding { odd: Odd::NoBase, amount: 0.0, rows });
        }
    }
    left = snapped(left, size);
    if left < 0.0 {
        return results.find(Odd::RowsAboveBase, -left);
    }
    // Where nobody is left over, who has no base and no contacts is gone.
    for row in &mut rows {
        if left == 0.0 && row.get(at::BASE).is_nan() {
            row.figures[at::BASE] = 0.0;
        }
    }
    if left > 0.0 && !rows.iter().any(|row| row.name == Name::Rest) {
        let mut figures = [f64::NAN; 10];
        figures[at::COUNT] = 0.0;
        rows.push(Figures { name: Name::Rest, figures });
    }
    if let Some(Figures { name: Name::Rest, figures }) = rows.last_mut() {
        figures[at::BASE] = left;
    }
    input.book.set('z', size);
    // What they left over only then is a segment as well.
    let mut figures = [f64::NAN; 10];
    (figures[at::COUNT], figures[at::BASE]) = (0.0, 0.0);
    rows.push(Figures { name: Name::Rest, figures });
    let effects = effects(input, results, &mut rows);
    // Where it changes nothing, it needs no row for the columns to add up.
    if effects.last().is_none_or(|last| last.rate == 0.0 && last.mix == 0.0) {
        rows.pop();
    }
    fill(input, results, heads, &rows);
    note_effects(input, results, &effects);
}

/// Adds the effects up, and names the case in which every segment goes one way and the whole another.
fn note_effects(input: &mut Input<'_>, results: &mut Results, effects: &[Effect]) {
    if effects.is_empty() {
        return;
    }
    let by_rate = effects.iter().map(|effect| effect.rate).sum::<f64>();
    let by_mix = effects.iter().map(|effect| effect.mix).sum::<f64>();
    let size = effects.iter().map(|effect| effect.rate.abs() + effect.mix.abs()).sum::<f64>();
    input.book.set('x', snapped(by_rate, size));
    input.book.set('y', snapped(by_mix, size));
    let change = snapped(by_rate + by_mix, size);
    // Every segment goes one way, and the whole the other.
    let is_against =
        |effect: &Effect| effect.rate * change < 0.0 || effect.rate == 0.0 && effect.mix == 0.0;
    if change != 0.0 && effects.iter().all(is_against) {
        results.find(if change > 0.0 { Odd::SimpsonUp } else { Odd::SimpsonDown }, 0.0);
    }
}

/// The earlier period: contacts and base as given, or as the segments add up, where these are all there
/// is now and none lacks its earlier figures. Otherwise a part then would be set against all now.
fn then(input: &Input<'_>) -> Option<(f64, Base)> {
    let table = Table::Segments;
    let or_sum = |given: f64, (now, then): (usize, usize), mut left: f64| {
        if !given.is_nan() {
            return given;
        }
        let (all, mut sum) = (left, 0.0);
        for (row, cells) in input.scenario.draft().rows(table).iter().enumerate() {
            if !cells.is_blank() {
                // One that is gone has earlier figures only.
                let part = input.cell(table, row, now);
                left -= if part.is_nan() { 0.0 } else { part };
                sum += input.cell(table, row, then);
            }
        }
        // Where nothing arrives now, the sum of no rows would be complete as well.
        if all > 0.0 && snapped(left, all) == 0.0 { sum } else { f64::NAN }
    };
    let all = input.base?.size.get();
    let given = input.scenario.amount(Field::EarlierBase).value().map_or(f64::NAN, Amount::get);
    let contacts = or_sum(input.get('w'), (at::COUNT, at::WAS), input.get('C'));
    let size = Amount::new(or_sum(given, (at::BASE, at::WAS_BASE), all)).ok()?;
    let period = input.scenario.earlier_period().value();
    let base = Base { size, kind: input.base?.kind, period };
    (!contacts.is_nan()).then_some((contacts, base))
}

/// Rate and mix effect of every row, and its rate then; none where not all have an earlier period.
fn effects(input: &Input<'_>, results: &mut Results, rows: &mut [Figures]) -> Vec<Effect> {
    let (mut was, mut base) = (f64::NAN, f64::NAN);
    let (mut pace_then, mut pace) = (f64::NAN, f64::NAN);
    let shown = input.scenario.shown();
    if let (Some((contacts, then)), Some(now)) = (then(input), input.base)
        && let (Ok(exposure_then), Ok(exposure)) = (then.exposure(shown), now.exposure(shown))
    {
        (was, base) = (contacts, then.size.get());
        // Contacts in the time base shown, so that contacts ÷ base is the rate of it.
        (pace_then, pace) = (base / exposure_then, now.size.get() / exposure);
    }
    let (mut was_left, mut base_left) = (was, base);
    let mut segments = Vec::new();
    let mut has_then = false;
    for row in rows.iter_mut() {
        let (mut contacts, mut size) = (row.get(at::WAS), row.get(at::WAS_BASE));
        has_then |= !contacts.is_nan();
        if row.name == Name::Rest {
            (contacts, size) = (was_left, base_left);
        }
        was_left -= contacts;
        base_left = snapped(base_left - size, base);
        let contacts = [contacts * pace_then, row.get(at::COUNT) * pace];
        row.figures[4] = contacts[0] / size;
        segments.push(Segment { contacts, base: [size, row.get(at::BASE)] });
    }
    let Ok(effects) = kitagawa(&segments) else {
        let (odd, amount) = why_not(&segments, pace_then);
        // Without a base now there is nothing to be split.
        if has_then && input.base.is_some() {
            results.find(odd, amount);
        }
        return Vec::new();
    };
    for (row, effect) in rows.iter_mut().zip(&effects) {
        row.figures[7] = effect.rate;
        row.figures[8] = effect.mix;
    }
    effects
}

/// Why a change cannot be split, and the contacts that are too many.
fn why_not(segments: &[Segment], pace: f64) -> (Odd, f64) {
    let mut odd = Odd::ThenNoBase;
    for segment in segments {
        let (contacts, base) = (segment.contacts[0], segment.base[0]);
        if contacts < 0.0 {
            return (Odd::ThenAbove, -contacts / pace);
        }
        if base < 0.0 {
            return (Odd::ThenBaseAbove, 0.0);
        }
        if segment.contacts[1] > 0.0 && segment.base[1] == 0.0 {
            return (Odd::RestNoBase, 0.0);
        }
        if contacts.is_nan() || base.is_nan() || segment.base[1].is_nan() {
            odd = Odd::ThenIncomplete;
        }
    }
    (odd, 0.0)
}

/// What changed since the earlier period.
pub(super) fn of(input: &mut Input<'_>, results: &mut Results) {
    let shown = input.scenario.shown();
    if let Some((was, base)) = then(input)
        && let Ok(exposure) = base.exposure(shown)
    {
        let now = [input.get('C'), input.get('N')];
        let mut rates = [was / exposure, now[0] / now[1]];
        // One rate in both periods: no formula makes a change of it.
        if same(rates[0], input.get('r')) {
            rates[0] = input.get('r');
        }
        input.book.set('w', was);
        input.book.set('n', exposure);
        input.book.set('q', rates[0]);
        let smallest = smallest_change(rates[0], [exposure, now[1]]).unwrap_or_default();
        for (letter, change) in ['d', 'u'].into_iter().zip(smallest) {
            input.book.set(letter, change.unwrap_or(f64::NAN));
        }
        let [growth, rate] = volume_effects(rates, [exposure, now[1]]);
        input.book.set('g', growth);
        input.book.set('v', rate);
        if let Some(p) = ratio(input).map(|ratio| ratio.p) {
            input.book.set('P', p);
            results.find(if p < 0.05 { Odd::NoChance } else { Odd::Chance }, p);
        }
    }
    // Where there is no volume then, nothing is compared that grows with the length.
    if let (Some(now), Some(then)) =
        (input.scenario.period().value(), input.scenario.earlier_period().value())
        && now != then
        && !(input.get('C') - input.get('w')).is_nan()
    {
        results.find(Odd::LengthsDiffer, 0.0);
    }
    if !input.get('X').is_nan() {
        let each = input.book.evaluate("@M ÷ @C").unwrap_or(f64::NAN);
        input.book.set('b', each);
    }
    if let Some([contact, resolution]) = moved(input) {
        if contact < 0.0 && resolution > 0.0 {
            results.find(Odd::CostsApart, resolution);
        } else if contact > 0.0 && resolution < 0.0 {
            results.find(Odd::CostsApartUp, resolution);
        }
    }
}

/// The ratio of the rates, by the exact test.
fn ratio(input: &Input<'_>) -> Option<metric_core::change::Ratio> {
    let count = |letter| Count::from_f64(input.get(letter)).ok();
    rate_ratio((count('C')?, input.get('N')), (count('w')?, input.get('n'))).ok()
}

/// The interval of the ratio.
pub(super) fn interval(input: &Input<'_>) -> Option<Interval> {
    ratio(input).and_then(|ratio| Some(Interval { low: ratio.low, high: ratio.high? }))
}

/// Change of the cost per contact, and of the cost per resolution; of then only those offered are known.
fn moved(input: &Input<'_>) -> Option<[f64; 2]> {
    let change = |formula| input.book.evaluate(formula).ok();
    Some([change("@M ÷ @C − @X ÷ @w")?, change("@M ÷ @D − @X ÷ @Z")?])
}
