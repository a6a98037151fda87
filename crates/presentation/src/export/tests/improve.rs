//! Improve in exports: every figure that the report has, by hand, and no draw where none is needed.

use super::*;

/// 40,000 contacts a year of 1,000,000 orders: 4 per 100; 3,333.33 a month of 83,333.33 orders.
const SHOP: &str = "v=1&vol=40000&per=year&base=1000000:orders&cur=usd&in=month";
/// From 4 to 2.5 per 100, containment from 0 to 30 %, a contact from $10 to $9, $0.99 an automated one.
const THREE: &str = "each=10&auto-each=0.99&routed=100:percent&contained=0\
    &lever=cheaper:people:::::::Cheaper,contained:automation:::::::Bot,points:all:::::::Prevent&b.by=10:30:1.5";
const ISSUE: &str = "each=10&iss=25000:status:80:Order%20status";
const CASE: &str = "once=60000&run-licence=2000&horizon=36&discount=10";

fn saving<T>(state: &str, f: impl FnOnce(&Export<'_>) -> T) -> T {
    let (draft, digits) = (draft(&format!("{SHOP}&{state}&end")), PlainDigits::default());
    // As at a key press: what comes of ranges is still to be drawn.
    let view = View::of(&draft, &digits);
    f(&Export::new(&draft, &view, None, &digits, Job::Improve))
}

fn csv(state: &str) -> String {
    saving(state, |export| export.csv(Separator::Comma))
}

/// The cells behind kind and name: value, low, high, unit, and at the end the note.
#[track_caller]
fn cells(csv: &str, name: &str) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new();
    let rows = reader.flexible(true).from_reader(csv.as_bytes()).into_records();
    let rows: Vec<Vec<String>> =
        rows.map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    let row = rows.iter().find(|row| row[0].starts_with("Scenario ") && row[1] == name);
    let row = row.unwrap_or_else(|| panic!("{name} is not in {csv}"));
    [&row[2..6], &row[9..]].concat()
}

/// Value, low and high of a row as numbers; not a number where there is none.
#[track_caller]
fn numbers(csv: &str, name: &str) -> [f64; 3] {
    let cells = cells(csv, name);
    [0, 1, 2].map(|at| cells[at].parse().unwrap_or(f64::NAN))
}

#[track_caller]
fn near(actual: f64, expected: f64, tolerance: f64) {
    assert!((actual - expected).abs() <= tolerance, "{actual}, not {expected}");
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn a_scenario_is_called_as_on_the_page() {
    let named = csv(&format!("{THREE}&b.name=All%20in"));
    assert!(named.contains("\nScenario B: All in,Saving a year,235075,"), "{named}");
    assert!(csv(THREE).contains("\nScenario B,Saving a year,235075,"));
}

#[test]
fn what_levers_take_from_each_other_and_the_ceiling_are_rows() {
    let csv = csv(THREE);
    // 235,075 - (150,000 + 108,120 + 40,000)
    let taken = cells(&csv, "What the levers take from each other");
    assert_eq!(taken, ["-63045", "", "", "USD a year", ""]);
    // Besides what is prevented, 25,000 contacts contained: 400,000 - 25,000 x 0.99
    let most = cells(&csv, "All routed contained: saving a year");
    assert_eq!(most, ["375250", "", "", "USD a year", ""]);
    let left = cells(&csv, "All routed contained: left for people");
    assert_eq!(left, ["0", "", "", "% of contacts", ""]);
    assert_eq!(cells(&csv, "All routed contained: routed")[0], "100");
    // All is routed, so that both readings agree; no issue says what can be avoided; nothing is a range.
    for absent in ["other reading", "All that can be avoided", "runs", "at its bound"] {
        assert!(!csv.contains(absent), "{absent}\n{csv}");
    }
}

#[test]
fn the_floor_is_a_row_and_so_is_what_runs_into_it() {
    // 20,000 of 25,000 contacts can be avoided: half of 40,000, x $10. Of 25 to 50 % the upper 5 % of the runs are
    // above half.
    let csv =
        csv("each=10&iss=25000:status:80:Order%20status&lever=fewer:all:::::::Tell&b.by=25..50");
    assert_eq!(cells(&csv, "All that can be avoided: saving a year")[0], "200000");
    let left = cells(&csv, "All that can be avoided: left");
    assert_eq!(left, ["50", "", "", "% of contacts", ""]);
    let bound = cells(&csv, "Lever Tell: counts at its bound");
    assert_eq!(bound, ["5", "", "", "% of 20,000 runs", ""]);
    // 40 % fewer leave 60 % of them, and a sixth of these less leaves half.
    let two = "lever=fewer:all:::::::Tell,fewer:all:::::::Ask&b.by=40:10..16.6666667";
    let csv = self::csv(&format!("{ISSUE}&{two}"));
    let bound = cells(&csv, "Levers together end at a bound");
    assert_eq!(bound, ["5", "", "", "% of 20,000 runs", ""]);
    assert!(!csv.contains("counts at its bound"), "{csv}");
}

#[test]
fn both_readings_are_rows_where_they_differ() {
    // 25,000 - (24,000 - 15,000) x 0.5 = 20,500; 25,000 x (1 - 0.6 x 0.5) = 17,500; 400,000 - 175,000
    let csv = csv("each=10&auto-each=0&routed=60:percent&contained=0\
         &lever=points:all:::::::Prevent,contained:automation:::::::Bot&b.by=1.5:50");
    let people = cells(&csv, "Left for people");
    assert_eq!(&people[..4], ["20500", "", "", "contacts in the year"]);
    assert!(people[4].ends_with("this counts"), "{people:?}");
    assert_eq!(cells(&csv, "Left for people, other reading")[0], "17500");
    assert_eq!(cells(&csv, "Saving a year, other reading")[0], "225000");
    assert_eq!(numbers(&csv, "Saving a year")[0], 195_000.0);
}

#[test]
fn every_range_is_there_with_the_saving_at_both_ends() {
    // 15,000 contacts x $8 and x $12
    let csv = csv("each=8..12&lever=points:all:::::::Prevent&b.by=1.5");
    let name =
        |end: &str| format!("\"Saving a year, Cost of a contact with people at its {end} end\"");
    for (end, saving, typed) in [("low", "120000", "8 USD"), ("high", "180000", "12 USD")] {
        let row = csv.lines().find(|line| line.contains(&name(end))).unwrap();
        let note = format!(",{typed} as entered; the other ranges at their middle");
        assert!(row.contains(&format!("{},{saving},,,USD a year,", name(end))), "{row}");
        assert!(row.replace('"', "").ends_with(&note), "{row}");
    }
    // 15,000 x sqrt(8 x 12) = 146,969.38; the sample to 0.1 %
    let [middle, low, high] = numbers(&csv, "Saving a year, runs");
    near(middle, 146_969.38, 147.0);
    near(low, 120_000.0, 120.0);
    near(high, 180_000.0, 180.0);
    assert_eq!(cells(&csv, "Saving a year below zero")[0], "0");
}

#[test]
fn an_amount_that_is_a_range_says_what_it_counts_as() {
    let bot = "each=10&auto-each=0&routed=100:percent&contained=0\
        &lever=contained:automation:::::::Bot,points:all:::::::Prevent";
    // Odds sqrt(2/3 x 7/3) = 1.2472: 55.5 %; sqrt(1 x 2) points
    let csv = csv(&format!("{bot}&b.by=40..70:1&c.by=:1..2"));
    let [middle, low, high] = numbers(&csv, "Lever Bot: amount that counts");
    near(middle, 55.5, 0.005);
    assert_eq!([low, high], [40.0, 70.0]);
    assert_eq!(cells(&csv, "Lever Bot: amount that counts")[3], "% of what it acts on");
    let [middle, low, high] = numbers(&csv, "Lever Prevent: amount that counts");
    near(middle, 2_f64.sqrt(), 1e-9);
    assert_eq!([low, high], [1.0, 2.0]);
    assert_eq!(cells(&csv, "Lever Prevent: amount that counts")[3], "contacts per 100 orders");
    // In scenario b its amount is one number, and in c the bot is not used.
    assert_eq!(csv.matches("amount that counts").count(), 2, "{csv}");
    let note = |lever: &str| {
        cells(&csv, &format!("Saving a year, Lever {lever} at its low end"))[4].clone()
    };
    assert_eq!(plain(&note("Bot")), "40 % as entered; the other ranges at their middle");
    assert_eq!(note("Prevent"), "1 points as entered; the other ranges at their middle");
    // 1 and 2 of 4 points are 10,000 and 20,000 contacts at $10.
    let at =
        |end: &str| numbers(&csv, &format!("Saving a year, Lever Prevent at its {end} end"))[0];
    near(at("low"), 100_000.0, 1e-6);
    near(at("high"), 200_000.0, 1e-6);
}

#[test]
fn the_ends_of_entries_have_their_units() {
    let bot = "lever=fewer:all:::::::Prevent,contained:automation:::::::Bot&b.by=10:60";
    let csv = csv(&format!(
        "each=10&auto-each=0.5&routed=60:percent&contained=40..55:percent&longer=15..25&{bot}"
    ));
    let note = |name: &str, end: &str| {
        plain(&cells(&csv, &format!("Saving a year, {name} at its {end} end"))[4])
    };
    let others = "as entered; the other ranges at their middle";
    assert_eq!(note("Contained: ended there", "low"), format!("40 % {others}"));
    assert_eq!(note("Contained: ended there", "high"), format!("55 % {others}"));
    assert_eq!(note("Escalated contacts take longer", "low"), format!("15 % {others}"));
}

#[test]
fn a_scenario_or_a_case_without_figures_is_a_row_that_says_why() {
    let levers = "lever=fewer:all:::::::Prevent,fewer:issue:Gone::::::Old&b.by=10:&c.by=:5";
    let csv = csv(&format!("each=10&{levers}&once=60000&horizon=36&discount=10"));
    let row = |kind: &str, name: &str| {
        let row = csv.lines().find(|line| line.starts_with(&format!("{kind},{name},")));
        plain(row.unwrap_or_else(|| panic!("{kind}, {name}\n{csv}")))
    };
    assert!(row("Scenario B", "No case").contains("The case needs a running cost"), "{csv}");
    assert!(row("Scenario C", "No figures").contains("in the sheet of the levers: Old."), "{csv}");
}

#[test]
fn both_break_evens_are_rows_each_in_three_units() {
    let csv = csv(&format!("{THREE}&{CASE}"));
    // $2,000, and $2,000 + $60,000 / 36 = $3,666.67, at $10; x $9.01 saved by each of 3,333.33 contained ones; of
    // 83,333.33 orders
    for (cost, need) in
        [("for the running cost alone", 2_000.0), ("with the one-off cost spread", 11_000.0 / 3.0)]
    {
        let of = |what: &str| format!("Breaks even at {what}, {cost}");
        near(numbers(&csv, &of("contacts avoided"))[0], need / 10.0, 1e-9);
        near(numbers(&csv, &of("a containment"))[0], need / (40_000.0 / 12.0 * 9.01) * 100.0, 1e-9);
        near(
            numbers(&csv, &of("points of the contact rate"))[0],
            need / 10.0 / (1e6 / 12.0) * 100.0,
            1e-9,
        );
    }
    let units: Vec<String> = ["contacts avoided", "a containment", "points of the contact rate"]
        .map(|what| {
            cells(&csv, &format!("Breaks even at {what}, for the running cost alone"))[3].clone()
        })
        .to_vec();
    let expected =
        ["contacts a month", "% of contacts routed to automation", "contacts per 100 orders"];
    assert_eq!(units, expected);
    assert_eq!(cells(&csv, "Running cost a month"), ["2000", "", "", "USD a month", ""]);
}

#[test]
fn what_never_breaks_even_says_so() {
    // $40,000 a month, and all 3,333.33 contacts of a month cost $33,333.33.
    let csv = csv(&format!("{THREE}&{}", CASE.replace("2000", "40000")));
    for what in ["contacts avoided", "a containment", "points of the contact rate"] {
        for cost in ["for the running cost alone", "with the one-off cost spread"] {
            let cells = cells(&csv, &format!("Breaks even at {what}, {cost}"));
            assert_eq!((cells[0].as_str(), cells[4].as_str()), ("", "never"), "{what}, {cost}");
        }
    }
    assert_eq!(cells(&csv, "Pays back after")[4], "never within the horizon");
    // Points are of a base, and without one there is nothing that they could be of.
    let state = "v=1&vol=40000&per=year&cur=usd&in=month&each=10&lever=fewer:all:::::::x&b.by=25";
    let draft = draft(&format!("{state}&{CASE}&end"));
    let without = with(&draft, None, |export| export.csv(Separator::Comma));
    assert!(without.contains("Breaks even at contacts avoided"), "{without}");
    assert!(!without.contains("points of the contact rate"), "{without}");
}

#[test]
fn a_percentile_of_payback_that_never_comes_says_so() {
    // 25 % of 40,000 contacts are 833.33 a month, less $2,000: at $8, $9.798 and $12 $4,666.67, $6,164.97 and $8,000 a
    // month. $60,000 are back after 12.9, 9.73 and 7.5 months, of 12.
    let csv = csv("each=8..12&lever=fewer:all:::::::Tell&b.by=25\
         &once=60000&run-licence=2000&horizon=12&discount=10");
    let [middle, low, high] = numbers(&csv, "Pays back after, runs");
    near(middle, 9.7324, 0.02);
    near(low, 7.5, 0.02);
    assert!(high.is_nan());
    let note = "median, 5th and 95th percentile of 20,000 runs; never within the horizon at the 95th percentile";
    assert_eq!(cells(&csv, "Pays back after, runs")[4], note);
}

#[test]
fn documents_have_every_picture_of_improve_with_what_it_says() {
    let state = "each=8..12&auto-each=0&routed=60:percent&contained=0&iss=25000:status:80:Order%20status\
         &lever=contained:automation::0:6::::Bot&b.by=40..70";
    let (markdown, wiki) =
        saving(&format!("{state}&{CASE}"), |export| (export.markdown(), export.wiki()));
    for text in [plain(&markdown), plain(&wiki)] {
        for part in [
            // Half cannot be avoided; 40 % are not routed.
            "50.0 % of the contacts cannot be avoided",
            "40.0 % of today’s contacts still reach people",
            "None of 20,000 runs saves less than nothing.",
            "One at a time, the others at their middle.",
            "Money over the months",
            "less what was spent, undiscounted.",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
    }
    let text = plain(&markdown);
    for part in [
        "| Range | As entered | Saving at the low end | Saving at the high end |\n|---|---|---|---|\n| Bot | 40 to 70 % |",
        "| Cost of a contact with people | USD 8.00 to USD 12.00 |",
        "| The case | Figure | Of what |",
        "| Breaks even at, contacts a month |",
        // Month 0: what is spent at once.
        "| Month | All savings |\n|---|---|\n| 0 | USD -60,000 |",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn an_export_draws_what_comes_of_ranges_and_titles_and_names_draw_nothing() {
    let state = format!("{THREE}&{CASE}").replace("b.by=10:30:1.5", "b.by=5..15:30:1.5");
    saving(&state, |export| {
        assert_eq!(export.title(), "Saving a year");
        assert_eq!(export.file_stem(), "plimsoll-improve");
        assert!(!export.inputs().is_empty() && export.message().contains("USD"));
        assert!(export.drawn.found.get().is_none());
        assert!(export.sentence().unwrap().contains("nine times in ten between"));
        assert!(export.drawn.found.get().is_some());
    });
    // The same as of a view for which everything was drawn.
    let (draft, digits) = (draft(&format!("{SHOP}&{state}&end")), PlainDigits::default());
    let sampler = std::cell::RefCell::default();
    let quick = View::of(&draft, &digits);
    let improve = crate::view::improve(&draft, &digits, &mut sampler.borrow_mut());
    let whole = View { improve, ..View::of(&draft, &digits) };
    let whole = Export::new(&draft, &whole, None, &digits, Job::Improve);
    let quick = Export::new(&draft, &quick, None, &digits, Job::Improve).with_sampler(&sampler);
    assert_eq!(quick.sentence(), whole.sentence());
    assert_eq!(quick.markdown(), whole.markdown());
    assert_eq!(quick.wiki(), whole.wiki());
    assert_eq!(quick.csv(Separator::Comma), whole.csv(Separator::Comma));
    assert_eq!(quick.poster(820.0), whole.poster(820.0));
    assert_eq!(quick.slide(), whole.slide());
    assert!(whole.poster(820.0).unwrap().texts.iter().any(|text| text.text == "How sure that is"));
}

#[test]
fn a_slide_has_the_figure_on_one_line_and_how_sure_it_is() {
    // 15,000 x sqrt(8 x 12), x 8 and x 12
    let state = "each=8..12&lever=points:all:::::::Prevent&b.by=1.5";
    let slide = saving(state, |export| export.slide()).unwrap();
    let figures: Vec<&str> =
        slide.texts.iter().filter(|text| text.size > 20.0).map(|text| text.text.as_str()).collect();
    assert_eq!(figures.iter().map(|text| plain(text)).collect::<Vec<_>>(), ["USD 147,000"]);
    let texts: Vec<String> = slide.texts.iter().map(|text| plain(&text.text)).collect();
    let all = texts.join(" ");
    assert!(all.contains("Nine times in ten USD 120,000 to USD 180,000, of 20,000 runs."), "{all}");
}

#[test]
fn a_figure_side_by_side_has_its_unit_in_a_cell_of_its_own() {
    let markdown = saving(THREE, |export| export.markdown());
    // 4 per 100, 4 - 1.5
    let head = "| Figure | Unit of the figure | Today | With the levers |\n|---|---|---|---|\n";
    let markdown = plain(&markdown);
    let row = "| Contact rate | contacts per 100 orders | 4.0 | 2.5 (-1.5, -37.5 %) |";
    assert!(markdown.contains(head), "{markdown}");
    assert!(markdown.contains(row), "{markdown}");
}
