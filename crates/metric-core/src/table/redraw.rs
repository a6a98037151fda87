//! Inputs of which some are drawn anew, as often as a sample has draws: only what follows from them is worked
//! out again, in the way that was found for the middle of every range, and for many draws side by side.

use super::{
    expression::{Scope, Term},
    inputs::{Inputs, Origin},
    rows::{Expr, INPUTS, InputRow, Unit},
    value::Lanes,
};
use crate::{MetricError, names::Input};

/// How many draws are worked out side by side.
pub(crate) const WIDTH: usize = 32;

type Lane = [f64; WIDTH];

/// Inputs with some that are drawn anew.
#[derive(Debug, Clone)]
pub struct Redraw<'a> {
    inputs: &'a Inputs,
    drawn: Vec<Input>,
    /// What follows from them, each behind what it follows from.
    following: Vec<&'static InputRow>,
}

impl<'a> Redraw<'a> {
    /// The inputs of a scenario, worked out, and those of them that are drawn: given as numbers, or as shares.
    pub fn new(inputs: &'a Inputs, drawn: Vec<Input>) -> Self {
        let mut following: Vec<&'static InputRow> = Vec::new();
        // A row names only what stands before it.
        for row in &INPUTS {
            let follows = |expression: &Expr| {
                expression.terms().into_iter().any(|term| {
                    let Term::Input(input) = term else { return false };
                    drawn.contains(&input) || following.iter().any(|row| row.input == input)
                })
            };
            if way(inputs, row).is_some_and(follows)
                || (drawn.contains(&row.input) && inputs.share(row.input).is_some())
            {
                following.push(row);
            }
        }
        Self { inputs, drawn, following }
    }

    /// Draws them, and shows the inputs of many draws side by side, with how many they are: what stands behind
    /// the last one is one of them again. `draws` has as many numbers of each as of the others, in the order in
    /// which they were named; of a share, the share.
    ///
    /// Errors: those of [`Inputs::give`] and [`Inputs::give_share`], of `show`, and where the draws of one end before those of the first.
    pub(crate) fn each(
        &self,
        draws: &[&[f64]],
        show: &mut dyn FnMut(&dyn Lanes<WIDTH>, usize) -> Result<(), MetricError>,
    ) -> Result<(), MetricError> {
        let count = draws.first().map_or(0, |first| first.len());
        let mut block = Block { own: self, values: vec![None; INPUTS.len()], shares: Vec::new() };
        for from in (0..count).step_by(WIDTH) {
            block.draw(draws, from)?;
            show(&block, WIDTH.min(count - from))?;
        }
        Ok(())
    }
}

/// How an input is worked out: the whole that it is a share of, or the alternative that was taken.
fn way(inputs: &Inputs, row: &InputRow) -> Option<&'static Expr> {
    match inputs.origin(row.input) {
        Origin::Share => row.share_of,
        Origin::WorkedOut(index) => row.first_of.get(index).copied(),
        _ => None,
    }
}

/// Some draws.
struct Block<'a> {
    own: &'a Redraw<'a>,
    /// What was drawn and what follows from it, by the place of the input; the others are as they were.
    values: Vec<Option<Drawn>>,
    /// What was drawn as a share.
    shares: Vec<(Input, Lane)>,
}

impl Block<'_> {
    /// The draws from a place on; behind the last one it stands again.
    fn draw(&mut self, draws: &[&[f64]], from: usize) -> Result<(), MetricError> {
        let own = self.own;
        self.shares.clear();
        for (input, draws) in own.drawn.iter().zip(draws) {
            let draws = draws.get(from..).filter(|rest| !rest.is_empty());
            let draws = draws.ok_or(MetricError::Missing)?;
            let last = draws.last().copied().unwrap_or_default();
            let mut lane = [last; WIDTH];
            for (value, draw) in lane.iter_mut().zip(draws) {
                *value = *draw;
            }
            if own.inputs.share(*input).is_some() {
                check(Unit::Share, &lane)?;
                self.shares.push((*input, lane));
            } else {
                check(input.row().unit, &lane)?;
                self.put(*input, Ok(()), &lane);
            }
        }
        let mut lane = [0.0; WIDTH];
        for row in &own.following {
            let Some(way) = way(own.inputs, row) else { continue };
            let found = way.values(self, &mut lane);
            self.follow(row.input, &mut lane);
            self.put(row.input, found, &lane);
        }
        Ok(())
    }

    /// The value of an input that was worked out: of a share, of the whole that it is one of.
    fn follow(&self, input: Input, values: &mut Lane) {
        if let Some((_, shares)) = self.shares.iter().find(|(own, _)| *own == input) {
            values.iter_mut().zip(shares).for_each(|(whole, share)| *whole *= share);
        } else if let Some(share) = self.own.inputs.share(input) {
            *values = values.map(|whole| whole * share);
        } else {
            // By comparison: `f64::max` is a call in wasm.
            *values = values.map(|value| if value > 0.0 { value } else { 0.0 });
        }
    }

    fn put(&mut self, input: Input, found: Result<(), MetricError>, values: &Lane) {
        if let Some(place) = self.values.get_mut(input as usize) {
            let own = place.get_or_insert(Drawn { found, values: [0.0; WIDTH] });
            own.found = found;
            own.values = *values;
        }
    }

    fn of(&self, input: Input) -> Option<&Drawn> {
        self.values.get(input as usize)?.as_ref()
    }
}

/// Errors: those of an input of this unit. The domain of a unit has no holes, so that the ends of the draws
/// decide.
fn check(unit: Unit, draws: &Lane) -> Result<(), MetricError> {
    let (mut low, mut high, mut sum) = (f64::INFINITY, f64::NEG_INFINITY, 0.0);
    for draw in draws {
        low = if *draw < low { *draw } else { low };
        high = if *draw > high { *draw } else { high };
        sum += draw;
    }
    // No number is neither low nor high.
    let ends = [low, high, if sum.is_nan() { sum } else { low }];
    ends.into_iter().try_for_each(|end| unit.checked(end).map(|_| ()))
}

/// The draws of an input, or why it has none.
#[derive(Clone)]
struct Drawn {
    found: Result<(), MetricError>,
    values: Lane,
}

impl Lanes<WIDTH> for Block<'_> {
    fn input(&self, input: Input, values: &mut Lane) -> Result<(), MetricError> {
        let Some(drawn) = self.of(input) else {
            *values = [self.own.inputs.input(input)?; WIDTH];
            return Ok(());
        };
        *values = drawn.values;
        drawn.found
    }

    fn share(&self, input: Input) -> Option<f64> {
        let is_drawn = self.shares.iter().any(|(drawn, _)| *drawn == input);
        self.own.inputs.share(input).filter(|_| !is_drawn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_from_a_draw_is_worked_out_anew_and_nothing_else() {
        let mut inputs = Inputs::default();
        inputs.give(Input::Contacts, 2_400.0).unwrap();
        inputs.give(Input::TotalCost, 48_000.0).unwrap();
        inputs.give_share(Input::Routed, 0.6, 0).unwrap();
        inputs.give_share(Input::Contained, 0.5, 0).unwrap();
        inputs.work_out();
        let redraw = Redraw::new(&inputs, vec![Input::Contacts, Input::Contained]);
        // More than one block, so that the last one is not full.
        let contacts: Vec<f64> =
            (0..70).map(|draw| if draw % 2 == 0 { 1_000.0 } else { 2_400.0 }).collect();
        let contained: Vec<f64> =
            (0..70).map(|draw| if draw % 2 == 0 { 0.25 } else { 0.5 }).collect();
        let own = [
            Input::Contacts,
            Input::ContactsHandled,
            Input::Routed,
            Input::Contained,
            Input::TotalCost,
            Input::LeverCost,
        ];
        let mut found = own.map(|_| Vec::new());
        let mut show = |scope: &dyn Lanes<WIDTH>, count: usize| {
            for (found, input) in found.iter_mut().zip(own) {
                let mut lane = [0.0; WIDTH];
                scope.input(input, &mut lane)?;
                found.extend_from_slice(&lane[..count]);
            }
            Ok(())
        };
        redraw.each(&[&contacts, &contained], &mut show).unwrap();
        // 1,000 x 0.6 = 600, 600 x 0.25 = 150; 48,000 / (1,000 - 150 contained)
        let even = [1_000.0, 1_000.0, 600.0, 150.0, 48_000.0, 48_000.0 / 850.0];
        let odd = own.map(|input| inputs.get(input).unwrap());
        assert_eq!(odd[3], 720.0, "2,400 x 0.6 x 0.5");
        for ((found, even), odd) in found.iter().zip(even).zip(odd) {
            let expected: Vec<f64> =
                (0..70).map(|draw| if draw % 2 == 0 { even } else { odd }).collect();
            assert_eq!(*found, expected);
        }
    }

    #[test]
    fn draws_that_cannot_be_are_refused() {
        let mut inputs = Inputs::default();
        inputs.give(Input::Contacts, 2_400.0).unwrap();
        inputs.give_share(Input::Routed, 0.6, 0).unwrap();
        inputs.work_out();
        let redraw = Redraw::new(&inputs, vec![Input::Contacts, Input::Routed]);
        let mut shown = 0;
        let mut each = |contacts: &[f64], routed: &[f64]| {
            redraw.each(&[contacts, routed], &mut |_, count| {
                shown += count;
                Ok(())
            })
        };
        assert_eq!(each(&[1.0, 2.0], &[0.5, 0.5]), Ok(()));
        assert_eq!(each(&[1.0, -2.0], &[0.5, 0.5]), Err(MetricError::Negative));
        assert_eq!(each(&[1.0, f64::NAN], &[0.5, 0.5]), Err(MetricError::NotFinite));
        assert_eq!(each(&[1.0, 2.0], &[0.5, 1.5]), Err(MetricError::OutOfRange));
        assert_eq!(each(&[1.0], &[]), Err(MetricError::Missing));
        assert_eq!(shown, 2);
    }
}
