//! The chart on its canvas. The table below it holds the same numbers for whoever cannot see it.

use super::kit::{El, el};
use crate::{
    browser::{canvas::paint, intl::IntlDigits, screen},
    page::Page,
};

const FRAME: &str = "chart-frame";
const CANVAS: &str = "chart";

/// The chart.
pub fn chart(page: Page) -> El {
    let observe = move || {
        screen::on_width(FRAME, move |width| {
            if page.status_now(|status| status.width) != width {
                page.tell(|status| status.width = width);
            }
        });
    };
    let draw = move || {
        let width = page.status(|status| status.width);
        let digits = IntlDigits(page.style());
        page.part(|view| {
            if let (Some(model), true) = (&view.chart, width > 0.0) {
                paint(CANVAS, model, width, &digits);
            }
        });
    };
    let label = move || {
        page.part(|view| {
            let rows = view.chart.as_ref().map_or(0, |chart| chart.rows.len());
            let text = format!(
                "{}. Chart of {rows} published sources; the table below holds the same numbers.",
                view.summary.trim_end_matches('.')
            );
            Some(text)
        })
    };
    let canvas = el("canvas")
        .attr("id", CANVAS)
        .attr("role", "img")
        .attr("data-testid", CANVAS)
        .bind("aria-label", label);
    el("div").class("frame").attr("id", FRAME).act(observe).act(draw).child(canvas)
}
