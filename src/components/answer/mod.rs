//! The answer of a job: figure, sentence, up to four facts beside it, and where it comes from.

mod breakdown;
mod job;
mod measure;
mod slim;
mod spoken;

pub use breakdown::BreakdownAnswer;
pub use job::JobAnswer;
pub use measure::MeasureAnswer;
pub use slim::SlimBar;

use crate::state::{ShownStoreFields, use_state};
use leptos::prelude::*;
use presentation::view::{Answer, Figure};

/// The figure of Measure; none while something is missing.
fn use_figure() -> Signal<Option<Figure>> {
    let answer = use_state().shown.answer();
    let figure = move |_: Option<&Option<Figure>>| match &*answer.read() {
        Answer::Figure(figure) => Some((**figure).clone()),
        _ => None,
    };
    Memo::new(figure).into()
}

/// A text of the figure.
fn text_of(
    figure: Signal<Option<Figure>>,
    text: fn(&Figure) -> String,
) -> impl Fn() -> String + Copy + Send + 'static {
    move || figure.with(|figure| figure.as_ref().map(text).unwrap_or_default())
}

/// How the verdict's first words look.
fn tone_of(figure: Signal<Option<Figure>>) -> impl Fn() -> &'static str + Copy + Send + 'static {
    move || {
        let is_high = figure.with(|figure| figure.as_ref().is_some_and(|figure| figure.is_high));
        if is_high { "high" } else { "" }
    }
}
