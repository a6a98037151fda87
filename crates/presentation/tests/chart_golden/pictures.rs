//! Which charts the golden files show, and in which widths.

use super::bars;
use super::models::{
    commerce, complexity, crowd, extreme, funnel, issues, saas, shares, slivers, wordy,
};
use super::money::{
    distributions, doubts, losses, never_back, payback, tornado, waterfall, wordy_curves,
    wordy_waterfall,
};
use presentation::chart::ChartModel;

/// Every model that a picture is made of.
pub fn models() -> Vec<ChartModel> {
    let mut models: Vec<ChartModel> = [
        saas(),
        commerce(),
        complexity(0.8, "0.80"),
        complexity(99.0, "99.0"),
        wordy(),
        extreme(1e-9),
        extreme(1e15),
        issues(),
        crowd(),
        shares(issues().rows[..1].to_vec()),
    ]
    .map(bars)
    .into();
    models.push(funnel());
    models.extend([waterfall(), losses(), tornado(), payback(), never_back()]);
    models.extend([distributions(), doubts(), wordy_waterfall(), wordy_curves()]);
    models.extend([0.0, 3.0, 100.0, 500.0, 900.0, 997.0].map(slivers));
    models
}

/// The name of every file, with its chart and the width of it.
pub fn pictures() -> Vec<(&'static str, ChartModel, f64)> {
    vec![
        ("saas-820.svg", bars(saas()), 820.0),
        ("saas-560.svg", bars(saas()), 560.0),
        ("saas-296.svg", bars(saas()), 296.0),
        ("commerce-820.svg", bars(commerce()), 820.0),
        ("commerce-296.svg", bars(commerce()), 296.0),
        ("open-820.svg", bars(complexity(0.8, "0.80")), 820.0),
        ("beyond-820.svg", bars(complexity(5.0, "5.0")), 820.0),
        ("beyond-296.svg", bars(complexity(5.0, "5.0")), 296.0),
        ("wordy-560.svg", bars(wordy()), 560.0),
        ("wordy-254.svg", bars(wordy()), 254.0),
        ("issues-820.svg", bars(issues()), 820.0),
        ("issues-296.svg", bars(issues()), 296.0),
        ("crowd-254.svg", bars(crowd()), 254.0),
        ("funnel-960.svg", funnel(), 960.0),
        ("funnel-560.svg", funnel(), 560.0),
        ("funnel-254.svg", funnel(), 254.0),
        ("slivers-820.svg", slivers(500.0), 820.0),
        ("waterfall-820.svg", waterfall(), 820.0),
        ("waterfall-296.svg", waterfall(), 296.0),
        ("losses-560.svg", losses(), 560.0),
        ("losses-254.svg", losses(), 254.0),
        ("tornado-560.svg", tornado(), 560.0),
        ("tornado-296.svg", tornado(), 296.0),
        ("tornado-254.svg", tornado(), 254.0),
        ("payback-820.svg", payback(), 820.0),
        ("payback-296.svg", payback(), 296.0),
        ("payback-254.svg", payback(), 254.0),
        ("never-back-820.svg", never_back(), 820.0),
        ("never-back-254.svg", never_back(), 254.0),
        ("distributions-820.svg", distributions(), 820.0),
        ("distributions-296.svg", distributions(), 296.0),
        ("distributions-254.svg", distributions(), 254.0),
        ("wordy-waterfall-560.svg", wordy_waterfall(), 560.0),
        ("wordy-waterfall-254.svg", wordy_waterfall(), 254.0),
        ("wordy-curves-560.svg", wordy_curves(), 560.0),
        ("wordy-curves-254.svg", wordy_curves(), 254.0),
        ("doubts-560.svg", doubts(), 560.0),
        ("doubts-296.svg", doubts(), 296.0),
    ]
}
