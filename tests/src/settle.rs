//! Waiting until a page has done what follows from an event.

use serde_json::json;
use thirtyfour::WebDriver;

use crate::driver::wait;
use crate::times::{Cost, counted};

/// The page is settled when its revision stood still for so long and through two frames.
const CALM_MS: u32 = 50;
/// The same where no frames are drawn, as in a frame that is out of sight.
const QUIET_MS: u32 = 150;

/// What follows from an event is done in the tasks behind it and before the next frame. On a busy machine frames come
/// later, as tasks do: a time alone would be too long on one machine and too short on another.
const SETTLE: &str = r"
    const [calm, quiet, done] = arguments;
    const revision = () => document.documentElement.dataset.revision;
    let last = revision(), since = performance.now(), frames = 0, settled = false;
    const count = () => { frames += 1; if (!settled) requestAnimationFrame(count); };
    const look = () => {
        if (revision() !== last) { last = revision(); since = performance.now(); frames = 0; }
        const still = performance.now() - since;
        settled = still >= quiet || (still >= calm && frames > 2);
        if (settled) done(); else setTimeout(look, 10);
    };
    requestAnimationFrame(count);
    look();";

/// Waits until nothing in the current frame has changed for a moment.
#[track_caller]
pub(crate) fn settle(driver: &WebDriver) {
    let times = vec![json!(CALM_MS), json!(QUIET_MS)];
    counted(Cost::Settle, || drop(wait("a script", driver.execute_async(SETTLE, times))));
}
