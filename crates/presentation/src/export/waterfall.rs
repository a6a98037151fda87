//! A waterfall with fewer rows, for a picture without room for all of them: its bars still add up.

use crate::{
    chart::{BarRole, Span, SpanChart, SpanMark, SpanRow},
    digits::{Digits, short_money},
};

/// The waterfall with so many levers, and all others as one bar; none where these are fewer than two.
pub(super) fn merged(chart: &SpanChart, kept: usize, digits: &dyn Digits) -> Option<SpanChart> {
    let (total, levers) = chart.rows.split_last()?;
    let (first, others) = levers.split_at_checked(kept)?;
    let [begin, .., end] = others else { return None };
    let (from, to) = (begin.spans.first()?.from, end.spans.last()?.to);
    let role = if to < from { BarRole::Lost } else { BarRole::Own };
    let row = SpanRow {
        name: format!("{} more levers", others.len()),
        spans: vec![Span { from, to, role }],
        label: short_money(digits, to - from, chart.currency.as_deref(), 3),
        ..SpanRow::default()
    };
    let mut rows = first.to_vec();
    rows.extend([row, total.clone()]);
    // A limit is one of the levers that have a row.
    let clipped = |mark: &SpanMark| SpanMark {
        rows: mark.rows.start..mark.rows.end.min(kept),
        ..mark.clone()
    };
    let marks = chart.marks.iter().map(clipped).filter(|mark| !mark.rows.is_empty()).collect();
    Some(SpanChart { rows, marks, ..chart.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{digits::PlainDigits, export::Export, view::View};
    use scenario::{Job, link, number::NumberStyle};

    #[test]
    fn what_has_no_row_of_its_own_is_one_bar_and_all_of_them_add_up() {
        let row = |from: f64, to: f64| SpanRow {
            name: format!("{to}"),
            spans: vec![Span { from, to, role: BarRole::Own }],
            ..SpanRow::default()
        };
        let mark = |rows| SpanMark { at: 300.0, rows, ..SpanMark::default() };
        let chart = SpanChart {
            rows: vec![row(0.0, 100.0), row(100.0, 150.0), row(150.0, 130.0), row(0.0, 130.0)],
            marks: vec![mark(0..2), mark(2..3)],
            is_stepped: true,
            ..SpanChart::default()
        };
        // 50 - 20 of two levers in one bar
        let shorter = merged(&chart, 1, &PlainDigits::default()).unwrap();
        let ends: Vec<[f64; 2]> =
            shorter.rows.iter().map(|row| [row.spans[0].from, row.spans[0].to]).collect();
        assert_eq!(ends, [[0.0, 100.0], [100.0, 130.0], [0.0, 130.0]]);
        assert_eq!(
            (shorter.rows[1].name.as_str(), shorter.rows[1].label.as_str()),
            ("2 more levers", "30")
        );
        assert_eq!(shorter.marks, [mark(0..1)]);
        // One lever alone stays what it is.
        assert_eq!(merged(&chart, 2, &PlainDigits::default()), None);
        assert_eq!(merged(&chart, 9, &PlainDigits::default()), None);
    }

    #[test]
    fn a_slide_of_ten_levers_has_its_chart() {
        let levers: Vec<String> =
            (1..=10).map(|at| format!("fewer:all:::::::Lever%20{at}")).collect();
        let state = format!(
            "v=1&vol=40000&per=year&base=1000000:orders&cur=usd&in=month&each=10&lever={}&b.by={}&end",
            levers.join(","),
            ["5"; 10].join(":")
        );
        let (draft, digits) = (link::open(&state, NumberStyle::EnUs).draft, PlainDigits::default());
        let view = View::of(&draft, &digits);
        let slide = Export::new(&draft, &view, None, &digits, Job::Improve).slide().unwrap();
        let texts: Vec<&str> = slide.texts.iter().map(|text| text.text.as_str()).collect();
        for text in ["Lever 1", "Together"] {
            assert!(texts.contains(&text), "{texts:?}");
        }
        assert!(texts.iter().any(|text| text.ends_with(" more levers")), "{texts:?}");
        assert!(!texts.join(" ").contains("the chart"), "{texts:?}");
    }
}
