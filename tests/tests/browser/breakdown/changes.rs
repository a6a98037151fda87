//! What a key press changes in the document, counted: only what depends on it.

use super::open;
use browser_tests::{Key, Page, browser_test};
use serde_json::json;

/// As many rows as a breakdown may have.
const ROWS: usize = 64;

/// Three breakdowns with all the rows that they may have, every cell filled; the contacts leave room for more.
fn full_state() -> String {
    let rows = |row: fn(usize) -> String| (0..ROWS).map(row).collect::<Vec<_>>().join(",");
    let issues = rows(|row| format!("{}:billing:{row}:Issue%20{row}", 1000 + row * 7));
    let channels = rows(|row| {
        format!("{}:email:{row}:{}:{}:1.2:Channel%20{row}", 1000 + row * 7, 300 + row, 900 + row)
    });
    let segments = rows(|row| {
        format!("{}:{}:{}:{}:Segment%20{row}", 1000 + row * 7, 1400 + row, 900 + row, 1400 + row)
    });
    format!(
        "v=1&vol=400000&per=month&base=100000:orders&vs=ecommerce&cur=usd&cost=2400000&was=380000\
         &was-base=95000&in=month&iss={issues}&chan={channels}&part={segments}&end"
    )
}

/// Notes from now on where the document changes, by the nearest thing with a name.
const WATCH: &str = r"
    window.__changed = {};
    const name = node => {
        const element = node.nodeType === 1 ? node : node.parentElement;
        if (!element) return 'gone';
        const row = element.closest('tbody tr'), sheet = element.closest('.sheet'), foot = element.closest('tfoot');
        if (foot) return `foot of ${sheet.id}`;
        if (row && sheet) {
            const input = (row.classList.contains('why') ? row.previousElementSibling : row).querySelector('input');
            return `row ${input?.id.replace(/-\d+$/, '')}`;
        }
        if (sheet) return `sheet ${sheet.id} ${element.closest('thead, tbody, table, div').tagName}`;
        const part = element.closest('[data-testid]');
        return part ? part.dataset.testid : element.tagName;
    };
    new MutationObserver(changes => {
        for (const change of changes) {
            if (change.target === document.documentElement || change.target.closest?.('head, title')) continue;
            const at = name(change.target);
            window.__changed[at] = (window.__changed[at] ?? 0) + 1;
        }
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });";

/// Puts a 3 in the place of the last character of a box, and gives where the document has changed.
#[track_caller]
fn press(page: &Page, id: &str) -> Vec<(String, u64)> {
    page.find(&format!("#{id}")).click();
    page.find(&format!("#{id}")).click();
    page.press(Key::End);
    page.chord(&[Key::Shift], &Key::Left.value().to_string());
    page.settle();
    page.script(WATCH, &[]);
    page.chord(&[], "3");
    page.settle();
    let changed = page.script("return __changed", &[]);
    let count =
        |(at, count): (&String, &serde_json::Value)| (at.clone(), count.as_u64().unwrap_or(0));
    changed.as_object().into_iter().flatten().map(count).collect()
}

#[test]
fn a_key_press_among_3_times_64_rows_changes_its_row_the_totals_and_what_depends_on_them() {
    browser_test(|page| {
        open(page, &full_state());
        for (id, row, sheet) in [
            ("iss-30-0", "row iss-30", "iss-sheet"),
            ("chan-30-0", "row chan-30", "chan-sheet"),
            ("part-30-0", "row part-30", "part-sheet"),
        ] {
            let changed = press(page, id);
            let at = |name: &str| changed.iter().find(|(at, _)| at == name).map_or(0, |(_, n)| *n);
            assert!(at(row) > 0, "nothing changes in the row: {changed:?}");
            let other_rows: Vec<_> =
                changed.iter().filter(|(at, _)| at.starts_with("row ") && at != row).collect();
            assert_eq!(other_rows, Vec::<&(String, u64)>::new(), "{id}");
            let other_sheets: Vec<_> = changed
                .iter()
                .filter(|(at, _)| at.contains("-sheet") && !at.contains(sheet))
                .collect();
            assert_eq!(other_sheets, Vec::<&(String, u64)>::new(), "{id}");
            let all: u64 = changed.iter().map(|(_, count)| count).sum();
            println!("{id}: {all} changes, {changed:?}");
            assert!(all < 100, "{id}: {changed:?}");
            page.push("Undo");
        }
    });
}

#[test]
fn a_name_that_is_typed_changes_its_row_and_what_says_the_name() {
    browser_test(|page| {
        open(page, &full_state());
        let changed = press(page, "iss-30-3");
        let others: Vec<_> = changed
            .iter()
            .filter(|(at, _)| at.contains("-sheet") || at.starts_with("row ") && at != "row iss-30")
            .collect();
        assert_eq!(json!(others), json!([]), "{changed:?}");
    });
}
