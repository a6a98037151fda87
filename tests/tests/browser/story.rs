//! The main job, typed by key presses: 2,400 contacts a quarter from 1,000 customers of a B2B SaaS.

use browser_tests::{Element, Page, STORY, STORY_WITH_COST, Visit, browser_test, browser_test_as};

/// The texts of the cells of a row.
fn cells(page: &Page, row: &str) -> Vec<String> {
    let css = format!("[data-testid=\"{row}\"] > td");
    page.find_all(&css).iter().take(3).map(|cell| cell.text()).collect()
}

#[test]
fn the_story_typed_by_keys_reads_0_80_contacts_per_customer_per_month() {
    browser_test_as(&Visit::new().recorded(), |page| {
        page.open("");
        assert!(!page.requests().is_empty());
        page.type_story();
        assert_eq!(page.figure(), "0.80 contacts per customer per month");
        let interval = page.text("interval");
        assert!(
            interval.starts_with("95 % interval 0.77 to 0.83, if no contact led to another"),
            "{interval}"
        );
        assert!(interval.contains("2.40 a quarter, 9.60 a year"), "{interval}");
        assert_eq!(
            page.text("formula"),
            "2,400 contacts ÷ 1,000 customers ÷ 3 months = 0.80 contacts / customer / month"
        );
        page.wait_for_address(STORY);
        assert_eq!(page.requests(), Vec::<String>::new(), "nothing typed leaves the page");
    });
}

#[test]
fn the_sentence_speaks_of_zendesk_and_says_how_count_and_corebee_differ() {
    browser_test(|page| {
        page.open("");
        page.type_story();
        let verdict = page.text("verdict");
        let says = |part: &str| assert!(verdict.contains(part), "no “{part}” in: {verdict}");
        assert!(verdict.starts_with("Above the 0.33 to 0.67 reported"), "{verdict}");
        says("Zendesk 2025");
        says("t the upper edge of the 0.30 to 0.80");
        says("Count");
        says("inside the 0.50 to 1.50");
        says("Corebee");
    });
}

#[test]
fn the_person_may_measure_against_another_band() {
    browser_test(|page| {
        page.open_state(STORY);
        page.by_label("Measured against").choose("B2B SaaS (Count, undated)");
        page.settle();
        let verdict = page.text("verdict");
        assert!(verdict.starts_with("At the upper edge of the 0.30 to 0.80"), "{verdict}");
        page.wait_for_address(&STORY.replace("&in", "&band=count-saas-b2b&in"));
    });
}

#[test]
fn every_row_tells_value_standing_source_definition_and_grade() {
    browser_test(|page| {
        page.open_state(STORY);
        page.unfold_all(false);
        let zendesk = ["4 to 8 per customer per year", "0.33 to 0.67", "Above"];
        assert_eq!(cells(page, "zendesk-saas-b2b"), zendesk);
        let count = ["0.3 to 0.8 per customer per month", "0.30 to 0.80", "At the upper edge"];
        assert_eq!(cells(page, "count-saas-b2b"), count);
        assert_eq!(cells(page, "corebee-saas-typical")[2], "Inside");
        assert_eq!(cells(page, "table-saas-b2b-average")[2], "not compared: counted per account");
        let evidence = page.by_test_id("zendesk-saas-b2b").text();
        for part in ["Zendesk 2025, retold", "Counts inbound contacts", "Population:", "Grade"] {
            assert!(evidence.contains(part), "no “{part}” in: {evidence}");
        }
        let label = page.by_test_id("chart").attribute("aria-label").unwrap_or_default();
        assert!(label.contains("0.80 contacts per customer per month"), "{label}");
    });
}

#[test]
fn customers_per_account_typed_into_its_line_make_the_tiers_comparable_and_keep_the_focus() {
    browser_test(|page| {
        page.open_state(STORY);
        let line = page.text("bridges");
        assert!(line.contains("Not compared: 3 figures"), "{line}");
        assert!(line.contains("Customers per account"), "{line}");
        let label = page.by_label("Customers per account");
        for (keys, value) in [("2", "2"), (".", "2."), ("5", "2.5")] {
            label.type_keys(keys);
            page.settle();
            assert_eq!(page.focus(), "cpa", "the focus left the box after “{keys}”");
            assert_eq!(page.value("cpa"), value);
        }
        let line = page.text("bridges");
        assert!(!line.contains("Not compared"), "{line}");
        page.unfold_all(false);
        for tier in ["average", "top", "best"] {
            let standing = &cells(page, &format!("table-saas-b2b-{tier}"))[2];
            assert!(!standing.starts_with("not compared"), "{tier}: {standing}");
        }
        page.wait_for_address(&STORY.replace("&in", "&cpa=2.5&in"));
        // Emptying the box takes the comparison back, with the box still under the fingers.
        page.by_test_id("cpa").clear_by_keys();
        page.settle();
        assert_eq!(page.focus(), "cpa");
        assert!(page.text("bridges").contains("Not compared: 3 figures"));
    });
}

#[test]
fn the_total_cost_gives_cost_per_contact_cost_to_serve_and_the_total() {
    browser_test(|page| {
        page.open("");
        page.type_story();
        page.unfold("Cost");
        page.by_label("Total support cost in the quarter").type_keys("48000");
        page.by_label("Currency").type_keys("usd");
        page.settle();
        let per_contact = page.text("cost-per-contact");
        assert!(per_contact.contains("$20.00"), "{per_contact}");
        assert!(per_contact.contains("per contact handled"), "{per_contact}");
        let to_serve = page.text("cost-to-serve");
        assert!(to_serve.contains("$16.00"), "{to_serve}");
        assert!(to_serve.contains("per customer per month"), "{to_serve}");
        let total = page.text("cost-total");
        assert!(total.contains("$48,000"), "{total}");
        let facts = page.find_all("dl.facts > *").len();
        assert!((3..=4).contains(&facts), "{facts} facts");
        page.wait_for_address(STORY_WITH_COST);
    });
}

#[test]
fn six_cost_lines_read_each_per_contact_and_as_a_share() {
    const LINES: [(&str, &str, [&str; 3]); 6] = [
        ("cost-agents", "24000", ["$24,000", "$10.00", "50 %"]),
        ("cost-software", "6,000", ["$6,000", "$2.50", "12.5 %"]),
        ("cost-telephony", "2400", ["$2,400", "$1.00", "5 %"]),
        ("cost-management", "9600", ["$9,600", "$4.00", "20 %"]),
        ("cost-outsourced", "4.8k", ["$4,800", "$2.00", "10 %"]),
        ("cost-other", "1200", ["$1,200", "$0.50", "2.5 %"]),
    ];
    browser_test(|page| {
        page.open_state(STORY);
        page.unfold("Cost");
        page.by_test_id("cur").type_keys("USD");
        for (id, keys, _) in LINES {
            page.by_test_id(id).type_keys(keys);
        }
        page.settle();
        let rows = page.find_all("table.money tbody tr");
        let texts: Vec<String> = rows.iter().map(|row| row.text()).collect();
        for (id, _, expected) in LINES {
            let fits = |text: &String| {
                let plain = text.replace(".0 %", " %");
                expected.iter().all(|part| plain.contains(part))
            };
            assert!(texts.iter().any(fits), "{id}: no row with {expected:?} among {texts:#?}");
        }
        assert!(page.text("cost-per-contact").contains("$20.00"));
        assert!(page.text("cost-total").contains("$48,000"));
        // The total typed beside them differs, and that is named.
        page.fill("cost", "50000");
        assert!(page.text("notes").contains("$2,000 less"), "{}", page.text("notes"));
        assert!(page.text("cost-total").contains("$48,000"));
    });
}

#[test]
fn orders_need_no_period_and_stand_at_both_published_edges() {
    browser_test(|page| {
        page.open("");
        page.by_test_id("vol").type_keys("5,000");
        page.by_test_id("base").type_keys("100k");
        page.pick("kind", "orders");
        page.by_label("Compare with").type_keys("E-commerce");
        page.settle();
        assert_eq!(page.figure(), "5.0 contacts per 100 orders");
        assert!(page.text("interval").contains("4.86 to 5.14"), "{}", page.text("interval"));
        page.unfold_all(false);
        assert_eq!(cells(page, "decagon-ecommerce")[2], "At the edge, and so not inside");
    });
}

#[test]
fn every_metric_has_definition_formula_and_source_one_click_away() {
    browser_test(|page| {
        page.open_state(STORY_WITH_COST);
        let facts: Vec<String> = page.find_all("dl.facts dt").iter().map(Element::text).collect();
        assert!(facts.len() >= 3, "{facts:?}");
        for summary in page.find_all("details.sources > summary") {
            summary.click();
        }
        page.settle();
        let figures: Vec<String> =
            page.find_all(".sources dl > div").iter().map(Element::text).collect();
        for figure in &figures {
            assert!(figure.contains("Formula:") && figure.contains("Source:"), "{figure}");
        }
        let rate = figures.iter().find(|figure| figure.starts_with("Contact rate\n"));
        assert!(rate.is_some_and(|rate| rate.contains("Garwood")), "{figures:#?}");
        for fact in facts {
            let name = fact.lines().next().unwrap_or_default();
            let of_it = figures.iter().filter(|figure| figure.lines().next() == Some(name));
            assert!(of_it.count() > 0, "{name} has no formula: {figures:#?}");
        }
        page.script("scrollTo(0, 0)", &[]);
        page.by_role("button", "Copy formula").click();
        assert!(page.by_role("button", "Copied").is_shown());
        assert!(page.clipboard().contains("÷"), "{}", page.clipboard());
    });
}
