//! Charts on their canvases. The table below each holds the same numbers for whoever cannot see it.

use super::{
    cards,
    kit::{El, el},
};
use crate::{
    browser::{
        canvas::{look, paint},
        intl::IntlDigits,
        screen,
    },
    page::Page,
};
use presentation::{chart::ChartModel, view::View};
use scenario::field::Section;

/// What a chart shows: published benchmarks, or a section of Break down.
fn model(view: &View, section: Option<Section>) -> Option<&ChartModel> {
    match section {
        None => view.chart.as_ref(),
        Some(section) => cards::find(view, section)?.chart.as_ref(),
    }
}

/// The accessible name.
fn label(view: &View, section: Option<Section>) -> String {
    let Some(section) = section else {
        let rows = view.chart.as_ref().map_or(0, |chart| chart.rows.len());
        // The summary is a sentence, and goes on.
        let summary = view.summary.strip_suffix('.').unwrap_or(&view.summary);
        return format!(
            "{summary}. Chart of {rows} published sources; the table below holds the same numbers."
        );
    };
    let title = cards::find(view, section).map_or("", |card| card.title);
    format!("{title}. Chart; the table below holds the same numbers.")
}

/// A chart.
pub fn chart(page: Page, section: Option<Section>) -> El {
    let canvas =
        section.map_or_else(|| "chart".to_owned(), |section| [section.id(), "-chart"].concat());
    let frame = [&canvas, "-frame"].concat();
    let place = el("div").class("frame").attr("id", &frame);
    // All frames are as wide as the column of the results.
    let observe = move || {
        screen::on_width(&frame, move |width| {
            if page.status_now(|status| status.width) != width {
                page.tell(|status| status.width = width);
            }
        });
    };
    let picture = el("canvas")
        .attr("id", &canvas)
        .attr("role", "img")
        .attr("data-testid", &canvas)
        .bind("aria-label", move || Some(page.part(|view| label(view, section))));
    // A key press that changes nothing of the picture should not cost one.
    let mut painted = Vec::new();
    let (mut look, mut looked) = (None, (0.0, 0));
    let draw = move || {
        let (width, looks) = page.status(|status| (status.width, status.looks));
        let style = page.style();
        page.part(|view| {
            let Some(model) = model(view, section).filter(|_| width > 0.0) else {
                return;
            };
            let trace = model.trace(&[width, f64::from(looks), f64::from(style as u8)]);
            if look.is_none() || looked != (width, looks) {
                (look, looked) = (self::look(), (width, looks));
            }
            if let (true, Some(look)) = (painted != trace, &look) {
                paint(&canvas, model, width, look, &IntlDigits(style));
                painted = trace;
            }
        });
    };
    place.act(observe).act(draw).child(picture)
}
