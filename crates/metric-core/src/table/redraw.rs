//! Inputs of which some are drawn anew, as often as a sample has draws: only what follows from them is worked
//! out again, in the way that was found for the middle of every range.

use super::{
    expression::{Scope, Term},
    inputs::{Inputs, Origin},
    rows::{Expr, INPUTS, InputRow},
};
use crate::{MetricError, names::Input};

/// Inputs with some that are drawn anew.
#[derive(Debug, Clone)]
pub struct Redraw {
    inputs: Inputs,
    drawn: Vec<Input>,
    /// What follows from them, each behind what it follows from.
    following: Vec<&'static InputRow>,
}

impl Redraw {
    /// The inputs of a scenario, worked out, and those of them that are drawn: given as numbers, or as shares.
    pub fn new(inputs: &Inputs, drawn: Vec<Input>) -> Self {
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
        Self { inputs: inputs.clone(), drawn, following }
    }

    /// Draws them: a number each, in the order in which they were named; of a share, the share. Errors: those
    /// of [`Inputs::give`].
    pub fn draw(&mut self, values: impl IntoIterator<Item = f64>) -> Result<(), MetricError> {
        for (input, value) in self.drawn.iter().zip(values) {
            self.inputs.redraw(*input, input.row().unit.checked(value)?);
        }
        for row in &self.following {
            let Some(way) = way(&self.inputs, row) else { continue };
            let value = way.value(&self.inputs);
            self.inputs.follow(row.input, value);
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

impl Inputs {
    /// Gives an entry another value: of one that was given as a share, the share.
    fn redraw(&mut self, input: Input, value: f64) {
        if let Some(entry) = self.entry_mut(input) {
            match entry.origin {
                Origin::Share => entry.share = value,
                _ => entry.value = Ok(value),
            }
        }
    }

    /// Gives what was worked out another value: of a share, the whole that it is one of.
    fn follow(&mut self, input: Input, value: Result<f64, MetricError>) {
        if let Some(entry) = self.entry_mut(input) {
            entry.value = match entry.origin {
                Origin::Share => value.map(|whole| entry.share * whole),
                _ => value.map(|value| value.max(0.0)),
            };
        }
    }
}

impl Scope for Redraw {
    fn input(&self, input: Input) -> Result<f64, MetricError> {
        self.inputs.input(input)
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
        let mut redraw = Redraw::new(&inputs, vec![Input::Contacts, Input::Contained]);
        assert_eq!(redraw.input(Input::Contained), Ok(720.0), "2,400 × 0.6 × 0.5");
        redraw.draw([1_000.0, 0.25]).unwrap();
        assert_eq!(redraw.input(Input::Routed), Ok(600.0), "1,000 × 0.6");
        assert_eq!(redraw.input(Input::Contained), Ok(150.0), "600 × 0.25");
        assert_eq!(redraw.input(Input::ContactsHandled), Ok(1_000.0));
        // (48,000 − 0 − 0) ÷ (1,000 − 150 contained) = 56.47
        let cost = redraw.input(Input::LeverCost).unwrap();
        assert!((cost - 48_000.0 / 850.0).abs() < 1e-9, "{cost}");
        assert_eq!(redraw.input(Input::TotalCost), Ok(48_000.0));
        // Each draw begins from the entries, not from the draw before it.
        redraw.draw([2_400.0, 0.5]).unwrap();
        assert_eq!(redraw.input(Input::LeverCost), inputs.input(Input::LeverCost));
    }
}
