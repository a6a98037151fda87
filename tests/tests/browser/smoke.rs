//! The page opens, and from then on keeps to itself.

use browser_tests::{Visit, browser_test, browser_test_as};

#[test]
fn the_page_opens_without_an_error_and_asks_for_nothing_afterwards() {
    browser_test_as(&Visit::new().recorded(), |page| {
        page.open("");
        page.shot("empty");
        let loaded = page.requests();
        assert!(loaded.iter().any(|url| url.contains("_bg.wasm")), "no wasm among {loaded:?}");
        page.settle();
        assert_eq!(page.requests(), Vec::<String>::new());
    });
}

#[test]
fn the_page_opens_where_storage_is_blocked() {
    browser_test_as(&Visit::new().without_storage(), |page| page.open(""));
}

#[test]
fn the_browser_is_set_up_as_the_visit_says() {
    let visit = Visit::new().language("de-DE").size(320, 700).pixel_ratio(2.0).dark().text_px(32);
    browser_test_as(&visit, |page| {
        page.open("");
        let seen = page.script(
            "return [navigator.language, Intl.NumberFormat().resolvedOptions().locale, innerWidth, innerHeight, \
             devicePixelRatio, matchMedia('(prefers-color-scheme: dark)').matches, \
             getComputedStyle(document.documentElement).fontSize].join(' ')",
            &[],
        );
        assert_eq!(seen, "de-DE de-DE 320 700 2 true 32px");
        page.set_dark(false);
        page.set_print(true);
        let media = "return matchMedia('print').matches && matchMedia('(prefers-color-scheme: light)').matches";
        assert_eq!(page.script(media, &[]), true);
    });
}

#[test]
fn an_error_on_the_console_does_not_go_unseen() {
    browser_test(|page| {
        page.open("");
        page.script("console.error('seen by the harness')", &[]);
        let errors = page.console_errors();
        assert!(errors.iter().any(|error| error.contains("seen by the harness")), "{errors:?}");
    });
}
