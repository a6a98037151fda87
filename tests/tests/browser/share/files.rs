//! Files: what is saved, and what a saved scenario is worth when it is opened again.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use browser_tests::{Page, Visit, browser_test, browser_test_as};
use serde_json::{Value, json};

use super::{Downloads, NAMED};

/// Decodes a PNG and draws an SVG at its size; gives the size, and how light each of 32 by 24 fields of both is.
const COMPARE: &str = "
    const [png, svg, done] = arguments;
    const load = address => new Promise((then, fail) => {
        const image = new Image();
        image.onload = () => then(image);
        image.onerror = () => fail('not a picture: ' + address.slice(0, 40));
        image.src = address;
    });
    (async () => {
        const pictures = [await load('data:image/png;base64,' + png), await load('data:image/svg+xml;base64,' + svg)];
        const [width, height] = [pictures[0].naturalWidth, pictures[0].naturalHeight];
        const fields = pictures.map(picture => {
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [width, height];
            const pen = canvas.getContext('2d', { willReadFrequently: true });
            pen.drawImage(picture, 0, 0, width, height);
            const fields = [];
            for (let y = 0; y < 24; y++) for (let x = 0; x < 32; x++) {
                const [w, h] = [Math.floor(width / 32), Math.floor(height / 24)];
                const { data } = pen.getImageData(x * w, y * h, w, h);
                let sum = 0;
                for (let at = 0; at < data.length; at += 4)
                    sum += data[at + 3] === 255 ? data[at] + data[at + 1] + data[at + 2] : 0;
                fields.push(sum / (data.length / 4 * 3));
            }
            return fields;
        });
        return { width, height, fields };
    })().then(done, error => done(String(error)));";

/// Picks a file in the box that the menu of examples opens.
#[track_caller]
fn open_file(page: &Page, file: &Path) {
    page.cdp("Page.enable", &json!({}));
    // The box is never part of the page, so it is caught as it is made.
    page.script(
        "if (!window.__boxes) { window.__boxes = []; const make = document.createElement; \
         document.createElement = function (...all) { const e = make.apply(document, all); \
             if (all[0] === 'input') { window.__box = e; e.click = () => {} } return e } }",
        &[],
    );
    page.find("#examples > summary").click();
    page.by_test_id("open-file").click();
    page.until("no box for files comes", || {
        page.script("return window.__box?.type === 'file'", &[]) == true
    });
    let accepts = page.script("return window.__box.accept", &[]);
    assert!(accepts.as_str().is_some_and(|accepts| accepts.contains(".json")), "{accepts}");
    let object = page.cdp("Runtime.evaluate", &json!({ "expression": "window.__box" }));
    let files = json!({ "files": [file], "objectId": object["result"]["objectId"] });
    page.cdp("DOM.setFileInputFiles", &files);
    page.script("window.__box = null", &[]);
}

#[test]
fn a_saved_scenario_opens_again_with_the_same_link() {
    browser_test(|page| {
        page.open_state(NAMED);
        let downloads = Downloads::of(page);
        let file = downloads.text(page, "Save scenario as JSON", ".json");
        let report: Value =
            serde_json::from_str(&file).unwrap_or_else(|error| panic!("{error}: {file}"));
        assert_eq!(report["state"], NAMED);
        assert!(
            report["format"].as_str().is_some_and(|format| format.starts_with("plimsoll-report-"))
        );
        let verdict = page.text("verdict");
        page.open("");
        open_file(page, &downloads.path(".json"));
        page.wait_for_address(NAMED);
        assert_eq!(page.text("verdict"), verdict);
        page.push("Undo");
        page.wait_for_address("");
    });
}

#[test]
fn a_file_of_something_else_is_told_and_changes_nothing() {
    browser_test(|page| {
        page.open_state(NAMED);
        let downloads = Downloads::of(page);
        let path = downloads.path(".wrong");
        for (content, told) in [
            ("hello", "no table and no scenario"),
            ("", "holds no scenario"),
            ("[1, 2]", "no table and no scenario"),
            ("{\"format\": 7, \"state\": \"v=1\"}", "holds no scenario"),
            ("{\"format\": \"other-1\", \"state\": \"v=1&vol=5&end\"}", "not saved by Plimsoll"),
            ("{\"format\": \"plimsoll-report-1\", \"state\": \"<img src=x>\"}", "cannot be read"),
        ] {
            fs::write(&path, content).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            open_file(page, &path);
            let said = || {
                page.find_all("[role=alert].error")
                    .first()
                    .map_or(String::new(), |said| said.text())
            };
            page.until(&format!("{content}: {told} is not said"), || said().contains(told));
            assert_eq!(page.fragment(), NAMED);
            assert!(page.text("figure").starts_with("0.80 "));
        }
        // An edit takes the message away.
        page.fill("vol", "2500");
        assert!(page.find_all("[role=alert].error").is_empty());
    });
}

#[test]
fn a_scenario_too_long_for_a_link_goes_through_a_file() {
    browser_test(|page| {
        let long = "é".repeat(200);
        page.open_state(&NAMED.replace("EU%20chat", &"%C3%A9".repeat(200)));
        page.unfold("More");
        page.by_test_id("who").type_keys(&long);
        page.until("nothing is said of the length", || page.has("address"));
        let downloads = Downloads::of(page);
        // What stays in sight at the top covers what a click scrolls there.
        page.script("scrollTo(0, 0)", &[]);
        page.push("Save it as a file");
        let file = || {
            fs::read_dir(downloads.path("").parent()?)
                .ok()?
                .flatten()
                .map(|file| file.path())
                .next()
        };
        page.until("no file is saved", || {
            file().is_some_and(|file| file.extension().is_some_and(|end| end == "json"))
        });
        page.open("");
        page.load_example("it-median");
        open_file(page, &file().unwrap_or_default());
        page.until("the file is not opened", || page.value("title") == long);
        assert_eq!(page.value("who"), long);
        assert!(page.text("figure").starts_with("0.80 "));
        assert!(page.text("address").contains("2,000 characters"), "no link holds it still");
    });
}

#[test]
fn tables_are_saved_for_spreadsheets_of_both_kinds() {
    browser_test(|page| {
        page.open_state(NAMED);
        let downloads = Downloads::of(page);
        let link = page.url();
        let comma = downloads.text(page, "Save table as CSV, commas", ".csv");
        // Excel reads UTF-8 only where a mark says so.
        let rows = comma.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("no mark: {comma:.40}"));
        assert!(rows.starts_with("Kind,Name,Value,"), "{rows:.80}");
        assert!(rows.contains("\nResult,Contact rate,0.8,"), "{rows}");
        assert!(rows.contains(&link), "{rows}");
        let semicolon = downloads.text(page, "Save table as CSV, semicolons", ".csv");
        let rows = semicolon
            .strip_prefix('\u{feff}')
            .unwrap_or_else(|| panic!("no mark: {semicolon:.40}"));
        assert!(rows.contains("\nResult;Contact rate;0,8;"), "{rows}");
        assert_eq!(semicolon.lines().count(), comma.lines().count());
    });
}

#[test]
fn the_picture_is_twice_as_fine_as_the_drawing_and_looks_like_it() {
    browser_test(|page| {
        page.open_state(NAMED);
        let downloads = Downloads::of(page);
        let svg = downloads.text(page, "Save chart as SVG", ".svg");
        let parse = "const svg = new DOMParser().parseFromString(arguments[0], 'image/svg+xml'); \
            return [!!svg.querySelector('parsererror'), svg.documentElement.localName, svg.documentElement.getAttribute('width'), \
                [...svg.querySelectorAll('text')].map(text => text.textContent).join(' '), \
                svg.querySelectorAll('script, image, foreignObject, [href], [onload], style').length]";
        let parsed = page.script(parse, &[json!(svg)]);
        assert_eq!(
            (&parsed[0], &parsed[1], &parsed[2], &parsed[4]),
            (&json!(false), &json!("svg"), &json!("820"), &json!(0))
        );
        let words = parsed[3].as_str().unwrap_or_default();
        for part in ["EU chat", "0.80", "Zendesk 2025", "v=1&vol=2400"] {
            assert!(words.contains(part), "{part} is not in the picture: {words}");
        }
        let png = downloads.save(page, "Save chart as PNG", ".png");
        let seen = page
            .script_async(COMPARE, &[json!(STANDARD.encode(&png)), json!(STANDARD.encode(&svg))]);
        assert_eq!(seen["width"], 1640, "{seen}");
        let fields = |which: usize| -> Vec<f64> {
            let fields = seen["fields"][which].as_array().map(Vec::as_slice).unwrap_or_default();
            fields.iter().filter_map(Value::as_f64).collect()
        };
        let (png, svg) = (fields(0), fields(1));
        assert_eq!((png.len(), svg.len()), (768, 768));
        let off: Vec<f64> = png.iter().zip(&svg).map(|(png, svg)| (png - svg).abs()).collect();
        let mean = off.iter().sum::<f64>() / 768.0;
        let most = off.iter().copied().fold(0.0, f64::max);
        assert!(
            mean < 2.0 && most < 60.0,
            "the pictures differ by {mean:.1} on average, {most:.0} at most"
        );
        let dark = png.iter().filter(|light| **light < 245.0).count();
        assert!((60..700).contains(&dark), "{dark} of 768 fields are drawn on");
    });
}

#[test]
fn the_picture_for_slides_is_1600_by_900_and_holds_title_figure_sentence_and_chart() {
    // Also where a pixel of the page is several of the screen.
    for ratio in [1.0, 2.0] {
        browser_test_as(&Visit::new().pixel_ratio(ratio), |page| {
            page.open_state(NAMED);
            let downloads = Downloads::of(page);
            let png = downloads.save(page, "Save picture for slides", ".png");
            let side = |at: usize| {
                png.get(at..at + 4)
                    .map(|bytes| bytes.iter().fold(0, |all, byte| all << 8 | u32::from(*byte)))
            };
            assert_eq!((side(16), side(20)), (Some(1600), Some(900)), "at {ratio} pixels for one");
            // Something is drawn in each quarter of its height.
            let picture = STANDARD.encode(&png);
            let svg = STANDARD
                .encode("<svg xmlns='http://www.w3.org/2000/svg' width='1600' height='900'/>");
            let seen = page.script_async(COMPARE, &[json!(picture), json!(svg)]);
            let fields: Vec<f64> = seen["fields"][0]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_f64)
                .collect();
            assert_eq!(fields.len(), 768, "{seen}");
            for (quarter, fields) in fields.chunks(192).enumerate() {
                let drawn = fields.iter().filter(|light| **light < 250.0).count();
                assert!(drawn >= 3, "nothing is drawn in quarter {quarter}");
            }
            if let Some(folder) = std::env::var_os("PLIMSOLL_SHOTS") {
                drop(fs::write(Path::new(&folder).join("slide.png"), &png));
            }
        });
    }
}

#[test]
fn half_a_scenario_is_drawn_as_what_it_waits_for() {
    browser_test(|page| {
        page.open_state(&NAMED.replace("&base=1000:customers", ""));
        let downloads = Downloads::of(page);
        let svg = downloads.text(page, "Save chart as SVG", ".svg");
        assert!(svg.contains("EU chat") && !svg.contains("0.80"), "{svg}");
        let png = downloads.save(page, "Save chart as PNG", ".png");
        assert!(png.starts_with(b"\x89PNG"));
    });
}
