//! The money of a case over the months.

use super::{
    Parts, Shown,
    figures::{currency, payback, short},
    is_drawn_later,
    model::Picture,
};
use crate::{
    chart::{BarRole, ChartModel, Curve, CurveChart, CurvePoint},
    view::{GridView, format::money, source::Source},
};
use report::{CaseOutcome, Pay};

const OF_CURVES: [(BarRole, &str); 1] = [(BarRole::OwnSoft, "nine runs in ten, all savings")];

/// The money over the months.
pub(super) fn picture(parts: Parts<'_>, lead: Shown<'_>, case: &CaseOutcome) -> Picture {
    let source = parts.source;
    let on_cash = case.cash.as_ref();
    let mut curves = vec![curve(source, "all savings", &case.all, false)];
    curves.extend(on_cash.map(|pay| curve(source, "cash alone", pay, true)));
    let mut points: Vec<CurvePoint> = point(source, &case.all, false).into_iter().collect();
    points.extend(on_cash.and_then(|pay| point(source, pay, true)));
    let band = case
        .drawn
        .as_ref()
        .map(|drawn| drawn.band.iter().map(|(month, ends)| (f64::from(*month), *ends)).collect());
    let last = case.all.cumulative.len().saturating_sub(1);
    let chart = CurveChart {
        curves,
        band: band.unwrap_or_default(),
        points,
        currency: currency(source),
        caption: "months after the start".to_owned(),
        end: f64::from(u32::try_from(last).unwrap_or_default()),
        words: &OF_CURVES,
        ..CurveChart::default()
    };
    let name = if parts.has_several() {
        format!(" with {}", parts.name(lead.further))
    } else {
        String::new()
    };
    Picture {
        id: "money",
        title: "Money over the months",
        said: format!("What has come back{name} by each month, less what was spent, undiscounted."),
        chart: Some(ChartModel::Curves(chart)),
        grid: Some(by_month(source, case)),
        is_waiting: is_drawn_later(lead),
    }
}

/// The money of each month as a curve, with where it ends.
fn curve(source: &Source<'_>, name: &str, pay: &Pay, is_dashed: bool) -> Curve {
    let months = (0_u32..).zip(&pay.cumulative);
    Curve {
        name: name.to_owned(),
        label: short(source, pay.cumulative.last().copied().unwrap_or_default()),
        points: months.map(|(month, value)| (f64::from(month), *value)).collect(),
        is_dashed,
    }
}

fn point(source: &Source<'_>, pay: &Pay, is_hollow: bool) -> Option<CurvePoint> {
    let months = pay.returns.payback.filter(|months| *months > 0.0)?;
    Some(CurvePoint { at: (months, 0.0), label: payback(source, pay), is_hollow })
}

/// Most rows of the table of the months.
const MOST_ROWS: usize = 25;

/// The money at some months: all of them where they are few.
fn by_month(source: &Source<'_>, case: &CaseOutcome) -> GridView {
    let count = case.all.cumulative.len();
    let step = count.div_ceil(MOST_ROWS).max(1);
    let mut heads = vec!["Month".to_owned(), "All savings".to_owned()];
    if case.cash.is_some() {
        heads.push("Cash alone".to_owned());
    }
    let is_shown = |month: &usize| month.is_multiple_of(step) || month + 1 == count;
    let row = |month: usize| {
        let of = |pay: &Pay| pay.cumulative.get(month).map(|value| money(source, *value));
        let mut row = vec![month.to_string()];
        row.extend(of(&case.all));
        row.extend(case.cash.as_ref().and_then(of));
        row
    };
    GridView::of(heads, (0..count).filter(is_shown).map(row).collect())
}
