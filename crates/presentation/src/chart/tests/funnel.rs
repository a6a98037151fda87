//! Long numbers in a narrow funnel.

use crate::chart::{BarRole, ChartModel, Funnel, FunnelPart, layout};
use crate::digits::PlainDigits;

fn part(to: f64, role: BarRole, count: &str, share: &str) -> FunnelPart {
    let (count, share) = (count.to_owned(), share.to_owned());
    FunnelPart { from: 0.0, to, role, count, words: "gave up".to_owned(), share, of: "" }
}

#[test]
fn a_count_and_a_share_that_do_not_fit_side_by_side_stand_below_each_other() {
    let lost = part(5.0, BarRole::Lost, "56’947’368’421", "0.00000000000123 %");
    let whole = part(1000.0, BarRole::Whole, "", "");
    let levels = vec![vec![whole.clone()], vec![lost, whole]];
    let funnel = Funnel { levels, ..Funnel::default() };
    for width in [150.0, 216.0, 400.0] {
        let placed =
            layout(&ChartModel::Funnel(funnel.clone()), width, &PlainDigits::default()).unwrap();
        let inside = |(left, right): (f64, f64)| left >= 0.0 && right <= width;
        for text in &placed.texts {
            assert!(inside(text.extent()), "{width}: {text:?}");
        }
        let y = |wanted: &str| placed.texts.iter().find(|text| text.text == wanted).unwrap().y;
        let below = y("0.00000000000123 %") - y("56’947’368’421");
        assert!((below > 0.0) == (width < 217.0), "{width}: {below}");
    }
}
