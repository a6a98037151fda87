//! What comes of ranges. It is drawn once, and only by an export that has it: titles and names of files draw nothing.

use super::Export;
use crate::view;
use metric_core::sample::Sampler;
use report::{Draw, Improve, Report, evaluate, improve};
use std::cell::{OnceCell, RefCell};

/// What was drawn so far.
#[derive(Default)]
pub(super) struct Drawn {
    pub(super) found: OnceCell<Option<Improve>>,
    words: OnceCell<view::Improve>,
}

impl<'a> Export<'a> {
    /// The same, drawing with the draws that were made before.
    #[must_use]
    pub fn with_sampler(self, sampler: &'a RefCell<Sampler>) -> Self {
        Self { sampler: Some(sampler), ..self }
    }
}

impl Export<'_> {
    /// Improve in numbers, with what comes of ranges; none without levers.
    pub(super) fn found(&self) -> Option<&Improve> {
        self.drawn.found.get_or_init(|| self.draw(&evaluate(self.draft))).as_ref()
    }

    /// Improve in words, with what comes of ranges.
    pub(super) fn improve(&self) -> &view::Improve {
        if !self.view.improve.is_drawing {
            return &self.view.improve;
        }
        self.drawn.words.get_or_init(|| {
            let report = evaluate(self.draft);
            view::improve_found(self.draft, self.digits, &report, self.found())
        })
    }

    fn draw(&self, report: &Report) -> Option<Improve> {
        match self.sampler.and_then(|sampler| sampler.try_borrow_mut().ok()) {
            Some(mut sampler) => improve(self.draft, report, Draw::Now(&mut sampler)),
            None => improve(self.draft, report, Draw::Now(&mut Sampler::default())),
        }
    }
}
