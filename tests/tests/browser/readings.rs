//! How entries and amounts are read and written: the other reading of an entry, and the decimals of currencies.

use browser_tests::browser_test;

#[test]
fn another_reading_is_taken_by_its_button_and_given_back_by_undo() {
    browser_test(|page| {
        page.open("#job=breakdown&v=1&vol=1000&hour=30&aht=300&shrinkage=30&end");
        page.fill("occupancy", "0.7");
        page.by_role("button", "70 %").click();
        page.settle();
        assert_eq!(
            (page.value("occupancy"), page.focus()),
            ("70".to_owned(), "occupancy".to_owned())
        );
        page.push("Undo");
        assert_eq!(page.value("occupancy"), "0.7");
    });
}

#[test]
fn another_reading_of_a_cell_is_taken_by_its_button() {
    browser_test(|page| {
        page.open("#job=breakdown&v=1&vol=1000&chan=600:phone::7:::Phone&end");
        // A bare 7 counts as typed, in seconds.
        page.by_role("button", "7 minutes").click();
        page.settle();
        assert_eq!(page.find("#chan-0-3").value(), "7 min");
        assert!(page.fragment().contains("chan=600:phone::420:::Phone"), "{}", page.fragment());
    });
}

#[test]
fn amounts_have_the_decimals_that_the_browser_gives_their_currency() {
    browser_test(|page| {
        // 480.5 ÷ 240 = 2.002…; below a thousand an amount has the decimals of its currency.
        for (currency, total) in [("usd", "$480.50"), ("jpy", "¥481"), ("kwd", "KWD 480.500")] {
            page.open(&format!(
                "#v=1&vol=240&per=month&base=100:users&cur={currency}&cost=480.5&in=month&end"
            ));
            let shown = page.text("cost-total");
            assert!(shown.contains(total), "{currency}: {shown}");
        }
    });
}
