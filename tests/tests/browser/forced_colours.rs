//! Forced colours: the reader's system gives two or three colours, and what was told apart by colour has to be told
//! apart by shape, pattern or line.

use std::collections::BTreeSet;

use browser_tests::{Key, Page, browser_test};
use serde_json::{Value, json};

/// Issues of which some are published, with an error in one cell.
const ISSUES: &str = "job=breakdown&v=1&vol=4000&per=month&base=100000:orders&vs=ecommerce&in=month\
    &iss=2500:status:80:Order%20status,..about:billing::Billing,300:technical:20:App&end";

/// Switches the forced colours of a dark system on, and waits until the page has drawn itself anew.
fn force(page: &Page) {
    let features = json!([
        { "name": "forced-colors", "value": "active" },
        { "name": "prefers-color-scheme", "value": "dark" },
    ]);
    page.cdp("Emulation.setEmulatedMedia", &json!({ "features": features }));
    page.until("colours are not forced", || {
        page.script("return matchMedia('(forced-colors: active)').matches", &[]) == true
    });
    page.settle();
}

/// Contrast of two colours as browsers write them, and a helper that reads the style of an element or of what stands
/// before or behind it.
const HELPERS: &str = r"
    const light = color => {
        const [r, g, b] = color.match(/[\d.]+/g).map(part => part / 255)
            .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a, b) => { const [low, high] = [light(a), light(b)].sort((x, y) => x - y); return (high + 0.05) / (low + 0.05) };
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.backgroundColor = 'Canvas';
    const canvas = getComputedStyle(probe).backgroundColor;
    probe.remove();";

#[track_caller]
fn measure(page: &Page, script: &str) -> Value {
    page.script(&format!("{HELPERS}{script}"), &[])
}

/// They were full, empty and dashed where their legend had a full, a hatched and a dotted swatch.
#[test]
fn bars_of_a_sheet_have_the_patterns_of_their_legend() {
    browser_test(|page| {
        page.open_state(ISSUES);
        force(page);
        let bars = measure(
            page,
            r"return ['own', 'soft', 'published'].map(kind => {
                const bar = document.querySelector(`.sheet .bar .${kind}`);
                if (!bar) return { kind };
                const { fill, stroke } = getComputedStyle(bar);
                const id = fill.match(/#([\w-]+)/)?.[1];
                const drawn = id && getComputedStyle(document.getElementById(id).firstElementChild);
                const ink = !drawn ? fill : drawn.stroke === 'none' ? drawn.fill : drawn.stroke;
                const edge = stroke === 'none' ? 1 : contrast(stroke, canvas);
                return { kind, seen: Math.min(contrast(ink, canvas), id ? edge : 21), shape: id ?? 'full' };
            })",
        );
        let bars = bars.as_array().unwrap();
        for bar in bars {
            assert!(bar["seen"].as_f64() >= Some(3.0), "a bar is not to be seen: {bar}");
        }
        let shapes: Vec<&str> = bars.iter().map(|bar| bar["shape"].as_str().unwrap()).collect();
        assert_eq!(shapes, ["full", "bar-rest", "bar-published"]);
        let texts = measure(
            page,
            "return [...document.querySelectorAll('.sheet .bar text')].map(text => contrast(getComputedStyle(text).fill, canvas))",
        );
        let texts = texts.as_array().unwrap();
        assert!(
            texts.len() > 3 && texts.iter().all(|text| text.as_f64() >= Some(4.5)),
            "{texts:?}"
        );
        page.shot("forced-sheet");
    });
}

#[test]
fn the_job_on_the_screen_has_a_line_of_its_own() {
    browser_test(|page| {
        page.open_state(ISSUES);
        force(page);
        let lines = measure(
            page,
            r"return ['measure', 'breakdown'].map(job => {
                const link = document.querySelector(`[data-testid=job-${job}]`);
                const { content, borderBottomWidth, borderBottomStyle, borderBottomColor } = getComputedStyle(link, '::before');
                if (content === 'none' || borderBottomStyle === 'none') return 0;
                return contrast(borderBottomColor, canvas) >= 3 ? parseFloat(borderBottomWidth) : -1;
            })",
        );
        assert_eq!(lines, json!([0, 3]), "Measure, Break down");
        page.shot("forced-jobs");
    });
}

#[test]
fn cells_to_correct_and_marked_cells_have_outlines() {
    browser_test(|page| {
        page.open_state(ISSUES);
        force(page);
        page.until("no cell is to be corrected", || !page.find_all(".sheet .bad").is_empty());
        page.script("document.getElementById('iss-0-3').focus()", &[]);
        page.chord(&[Key::Shift], &Key::Down.value().to_string());
        page.until("no block is marked", || page.find_all(".sheet .marked").len() > 1);
        let outlines = measure(
            page,
            r"const line = css => {
                const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.querySelector(css));
                return contrast(outlineColor, canvas) >= 3 && parseFloat(outlineWidth) > 0 ? outlineStyle : 'none';
            };
            return [line('.sheet .bad'), line('.sheet .marked:not(:focus-within)'), line('.sheet .in:not(.bad, .marked, :focus-within)')]",
        );
        let kinds: BTreeSet<&str> =
            outlines.as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
        assert_eq!(kinds.len(), 3, "to correct, marked, neither: {outlines}");
        assert_eq!(outlines[2], "none");
        page.shot("forced-cells");
    });
}

/// The swatches of a legend as black and white, which is all that is left of them.
const SWATCHES: &str = r"
    return [...document.querySelectorAll('.legend')].filter(legend => legend.checkVisibility())
        .map(legend => [...legend.querySelectorAll('canvas')].map(swatch => {
            const { data } = swatch.getContext('2d').getImageData(0, 0, swatch.width, swatch.height);
            let picture = '';
            for (let at = 0; at < data.length; at += 4) picture += data[at + 3] > 64 && data[at] > 128 ? '#' : ' ';
            return picture;
        }))";

#[test]
fn swatches_of_a_legend_differ_without_their_colours_and_are_seen() {
    browser_test(|page| {
        page.open_state("v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&in=month&end");
        force(page);
        let in_one = |legends: &Value| {
            legends.as_array().unwrap().iter().all(|legend| {
                let swatches: BTreeSet<&str> =
                    legend.as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
                swatches.len() == legend.as_array().unwrap().len()
                    && swatches.iter().all(|one| one.contains('#'))
            })
        };
        page.until("swatches keep colours of their own", || in_one(&page.script(SWATCHES, &[])));
        let legends = page.script(SWATCHES, &[]);
        assert!(legends[0].as_array().unwrap().len() > 2, "{legends}");
        page.shot("forced-legend");
    });
}
