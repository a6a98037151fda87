//! The chart on its canvas. The table below it holds the same numbers for whoever cannot see it.

use super::kit::{El, el};
use crate::{
    app::Page,
    browser::{canvas::paint, intl::IntlDigits, screen},
};
use leptos::prelude::*;

const FRAME: &str = "chart-frame";
const CANVAS: &str = "chart";

/// The chart.
pub fn chart(page: Page) -> El {
    let model = Memo::new(move |_| page.part(|view| view.chart.clone()));
    let looks = page.looks;
    let (width, set_width) = signal(0.0);
    Effect::new(move |_| screen::on_width(FRAME, move |width| set_width.try_set(width).is_none()));
    Effect::new(move |_| {
        looks.track();
        let width = width.get();
        let digits = IntlDigits(page.style());
        model.with(|model| {
            if let (Some(model), true) = (model, width > 0.0) {
                paint(CANVAS, model, width, &digits);
            }
        });
    });
    let label = move || {
        page.part(|view| {
            let rows = view.chart.as_ref().map_or(0, |chart| chart.rows.len());
            let text = format!(
                "{}. Chart of {rows} published sources; the table below holds the same numbers.",
                view.summary
            );
            Some(text)
        })
    };
    let canvas = el("canvas")
        .attr("id", CANVAS)
        .attr("role", "img")
        .attr("data-testid", CANVAS)
        .bind("aria-label", label);
    el("div").class("frame").attr("id", FRAME).child(canvas)
}
