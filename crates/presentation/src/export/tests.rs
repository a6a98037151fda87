//! Titles, names, sentences and texts of the exports, by hand.

mod documents;
mod improve;
mod jobs;
mod staff;
mod track;

use super::{Export, Separator, escaped};
use crate::{digits::PlainDigits, view::View};
use scenario::{Job, draft::Draft, field::Field, link, number::NumberStyle};

const STATE: &str = "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&in=month&end";
const URL: &str = "https://example.org/#v=1&end";

fn draft(state: &str) -> Draft {
    link::open(state, NumberStyle::EnUs).draft
}

/// The story with a title.
fn titled(title: &str) -> Draft {
    let mut draft = draft(STATE);
    draft.set(Field::Title, title);
    draft
}

fn with<T>(draft: &Draft, link: Option<&str>, f: impl FnOnce(&Export<'_>) -> T) -> T {
    let digits = PlainDigits::default();
    let view = View::of(draft, &digits);
    f(&Export::new(draft, &view, link, &digits, Job::Measure))
}

/// The same with Break down on the screen.
fn broken_down<T>(draft: &Draft, link: Option<&str>, f: impl FnOnce(&Export<'_>) -> T) -> T {
    let digits = PlainDigits::default();
    let view = View::of(draft, &digits);
    f(&Export::new(draft, &view, link, &digits, Job::Breakdown))
}

fn message(draft: &Draft) -> String {
    with(draft, Some(URL), |export| export.message())
}

#[test]
fn a_message_is_title_answer_and_link() {
    let answer = "0.80 contacts per customer per month. Above the 0.33 to 0.67 reported for B2B \
                  SaaS with enterprise customers (Zendesk 2025).";
    assert_eq!(message(&titled("EU chat Q3")), format!("EU chat Q3: {answer} {URL}"));
    assert_eq!(message(&draft(STATE)), format!("Contact rate: {answer} {URL}"));
    let without = with(&draft(STATE), None, |export| export.message());
    assert_eq!(without, format!("Contact rate: {answer}"));
}

#[test]
fn a_message_without_an_answer_is_title_and_link() {
    let mut waiting = titled("EU chat Q3");
    waiting.set(Field::Contacts, "");
    assert_eq!(message(&waiting), format!("EU chat Q3 {URL}"));
    assert_eq!(message(&Draft::empty(NumberStyle::EnUs)), URL);
}

#[test]
fn what_the_page_asks_for_is_no_answer() {
    let alone = draft("v=1&vol=2400&per=quarter&base=1000:customers&in=month&end");
    let text = message(&alone);
    assert_eq!(text, format!("Contact rate: 0.80 contacts per customer per month. {URL}"));
    let table = with(&alone, None, |export| export.markdown());
    assert!(!table.contains("Choose") && !table.contains("Benchmark"), "{table}");
}

#[test]
fn the_title_is_the_one_given_or_the_figure() {
    let title = |draft: &Draft| with(draft, None, |export| export.title());
    assert_eq!(title(&titled(" EU chat Q3 ")), "EU chat Q3");
    let figure = "Contact rate: 0.80 contacts per customer per month";
    assert_eq!(title(&draft(STATE)), figure);
    assert_eq!(title(&Draft::empty(NumberStyle::EnUs)), "Contact rate");
    // Too long, or with a line end: the form says so, and nothing goes by it.
    assert_eq!(title(&titled(&"x".repeat(201))), figure);
    assert_eq!(title(&titled("two\nlines")), figure);
    // A sign that would turn the figures behind it around.
    assert_eq!(title(&titled("a\u{202e}b\u{2066}c\u{2028}d")), "abc d");
    assert_eq!(title(&titled("\u{202e}")), figure);
}

#[test]
fn the_title_of_the_tab_names_scenario_and_job() {
    use crate::words::tab_title;
    let named = titled("Quayside, Q3 2026");
    assert_eq!(tab_title(&named, Job::Measure), "Quayside, Q3 2026: Measure – Plimsoll");
    assert_eq!(tab_title(&named, Job::Breakdown), "Quayside, Q3 2026: Break down – Plimsoll");
    assert_eq!(tab_title(&draft(STATE), Job::Measure), "Plimsoll: Measure");
    assert_eq!(tab_title(&titled("a\nb"), Job::Measure), "Plimsoll: Measure");
}

#[test]
fn a_sentence_has_figure_verdict_source_and_link() {
    let sentence = |draft: &Draft, link| with(draft, link, |export| export.sentence());
    let answer = "0.80 contacts per customer per month. Above the 0.33 to 0.67 reported for B2B SaaS \
                  with enterprise customers (Zendesk 2025). Source: Zendesk 2025, retold (published \
                  by Stealth Agents 2026).";
    let own = sentence(&titled("EU chat Q3"), Some(URL)).unwrap();
    assert_eq!(own, format!("EU chat Q3: {answer} {URL}"));
    assert_eq!(sentence(&draft(STATE), None).unwrap(), format!("Contact rate: {answer}"));
    // Compared with nothing, and no figure.
    let alone = draft("v=1&vol=2400&per=quarter&base=1000:customers&in=month&end");
    let rate = "Contact rate: 0.80 contacts per customer per month.";
    assert_eq!(sentence(&alone, None).as_deref(), Some(rate));
    assert_eq!(sentence(&draft("v=1&vol=2400&end"), Some(URL)), None);
}

#[test]
fn names_of_files_are_ascii_and_short() {
    for (title, stem) in [
        ("EU chat Q3", "plimsoll-eu-chat-q3"),
        ("", "plimsoll-contact-rate"),
        ("../../etc/passwd", "plimsoll-etc-passwd"),
        ("CON: <nul>|?*.\"", "plimsoll-con-nul"),
        ("Größe ÆØÅ – Façade", "plimsoll-grosse-aeoa-facade"),
        ("àçèìñòøù ÀÇÈÌÑÒØÙ ÷×Ýþ", "plimsoll-aceinoou-aceinoou"),
        ("客服", "plimsoll-contact-rate"),
        ("a客b", "plimsoll-a-b"),
        ("%2e%2e%2f", "plimsoll-2e-2e-2f"),
    ] {
        let draft = titled(title);
        assert_eq!(with(&draft, None, |export| export.file_stem()), stem, "{title}");
    }
    let long = with(&titled(&"ab cd ".repeat(30)), None, |export| export.file_stem());
    assert!(long.len() <= 69 && long.ends_with("ab-cd"), "{long}");
}

#[test]
fn every_figure_stands_in_a_paragraph_with_definition_formula_and_source() {
    let draft = draft("v=1&vol=2400&per=quarter&base=1000:customers&cost=48000&in=month&end");
    let text = with(&draft, None, |export| export.formula());
    let rate = "CONTACT RATE\n\nContact rate: 2,400 contacts ÷ 1,000 customers ÷ 3 months = 0.80 \
                contacts / customer / month\nHow often the base needs support: ";
    assert!(text.starts_with(rate), "{text}");
    let cost = "\n\nCost per contact: 48,000 ÷ 2,400 contacts = 20.00 / contact\nThe average cost of a \
                contact handled; repeat contacts count as well. One contact fewer saves only the \
                variable part of it.\nFormula: total cost ÷ contacts handled\nSource: Decagon (cost \
                per contact)\n\n";
    assert!(text.contains(cost), "{text}");
    let empty = Draft::empty(NumberStyle::EnUs);
    assert_eq!(with(&empty, None, |export| export.formula()), "");
}

#[test]
fn a_formula_whose_source_is_a_public_page_has_its_address() {
    let draft = draft("v=1&aht=420&hour=32&occupancy=80&shrinkage=30&end");
    let text = with(&draft, None, |export| export.formula());
    let source = "Source: MetricNet and HDI (cost per ticket), https://thinkhdi.com/library/\
                  supportworld/2021/understanding-cost-per-ticket\n";
    assert!(text.ends_with(source), "{text}");
}

#[test]
fn a_link_stays_as_it_is_and_nothing_in_it_ends_it() {
    let link = link::url_of("https://example.org/a_b/?x=~1", &link::write(&titled("(é)")))
        .unwrap()
        .unwrap();
    assert_eq!(escaped(&link, ""), link);
    assert_eq!(
        escaped("https://a/<b> \"c\"|\u{202e}", ""),
        "https://a/%3Cb%3E%20%22c%22%7C%E2%80%AE"
    );
    assert_eq!(escaped("a_[b]", "[]_"), "a%5F%5Bb%5D");
}

#[test]
fn a_picture_needs_something_to_show_and_room() {
    let poster = |draft: &Draft, width| with(draft, None, |export| export.poster(width));
    assert!(poster(&draft(STATE), 820.0).is_some());
    for width in [0.0, -1.0, 100.0, f64::NAN, f64::INFINITY] {
        assert!(poster(&draft(STATE), width).is_none(), "{width}");
    }
    assert!(poster(&Draft::empty(NumberStyle::EnUs), 820.0).is_none());
    // Without a link there is no line for it.
    let texts = poster(&draft(STATE), 820.0).unwrap().texts;
    assert!(texts.last().unwrap().text.ends_with("compared by Plimsoll."));
}

#[test]
fn a_table_says_what_was_not_compared_and_why() {
    let csv = with(&draft(STATE), Some(URL), |export| export.csv(Separator::Comma));
    let row = csv.lines().find(|line| line.contains("targets: average")).unwrap();
    let start = "Published,\"B2B SaaS, targets: average\",,4,8,contacts per account per year,\
                 not compared: counted per account,\"MetricNet, Gartner and HDI, undated\",retold,";
    assert!(row.starts_with(start), "{row}");
    assert!(csv.ends_with(&format!("\r\nLink,Link,,,,,,,,{URL}\r\n")), "{csv}");
}

#[test]
fn what_is_published_of_people_stands_below_the_cost_of_people() {
    let state = "v=1&vol=3000&cur=usd&cost=30000&routed=1800&contained=900&automated-cost=1000&end";
    let csv = with(&draft(state), None, |export| export.csv(Separator::Comma));
    let rows: Vec<&str> = csv.lines().filter(|line| line.contains("Live-agent contact")).collect();
    // (30,000 − 1,000) / 2,100 = 13.81, above 8 to 12.
    let name =
        "\"Cost per contact, people: Live-agent contact, fully loaded\",,8,12,USD per contact,";
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[0].starts_with(&format!("Published,{name},\"Gartner, undated\"")), "{}", rows[0]);
    assert!(
        rows[1].starts_with(&format!("In your unit,{name}Above,\"Gartner, undated\"")),
        "{}",
        rows[1]
    );
}

#[test]
fn an_entry_that_is_not_used_is_no_number() {
    let mut draft = draft(STATE);
    draft.set(Field::Handled, "=2+3");
    let csv = with(&draft, None, |export| export.csv(Separator::Comma));
    let row = csv.lines().find(|line| line.starts_with("Input,Contacts handled,")).unwrap();
    assert!(row.starts_with("Input,Contacts handled,,,,,,,,"), "{row}");
}

#[test]
fn a_row_that_cannot_be_read_says_so() {
    let draft = draft("v=1&vol=1000&iss=..abc&end");
    let csv = with(&draft, None, |export| export.csv(Separator::Comma));
    let row = csv.lines().find(|line| line.contains("Issue: ")).unwrap();
    assert!(row.contains("“abc”"), "{row}");
}

#[test]
fn what_passes_the_limit_in_a_row_says_so_in_every_text() {
    // 999,999,999,999,000 ÷ 0.001 orders; its neighbours have their values.
    let state = "v=1&vol=1000000000000000&base=1000:orders\
                 &part=999999999999000:0.001:::A,1000:999.999:::B&end";
    with(&draft(state), None, |export| {
        let csv = export.csv(Separator::Comma);
        let line = csv.lines().find(|line| line.contains("A: Own rate")).unwrap();
        let note = "The result is larger than 1,000,000,000,000,000.";
        assert!(line.contains(",,,,") && line.ends_with(&format!("\"{note}\"")), "{line}");
        assert!(csv.contains("B: Own rate,100.0001"), "{csv}");
        assert!(!csv.contains("A: Own rate then"), "{csv}");
        for text in [export.markdown(), export.wiki()] {
            assert!(text.contains("| overflow"), "{text}");
            assert!(text.contains("stands for a figure that is larger than"), "{text}");
        }
    });
}

#[test]
fn limits_that_differ_are_two_numbers_of_a_spreadsheet() {
    // 10^15 ÷ (10^15 + 1.96²) of all: 3.84 × 10^-13 percent below.
    let most = "1000000000000000";
    let state = format!("v=1&vol={most}&per=month&base={most}:customers&who={most}&end");
    let csv = with(&draft(&state), None, |export| export.csv(Separator::Comma));
    let line = csv.lines().find(|line| line.contains("Customers who made contact,100")).unwrap();
    assert!(line.contains(",100,99.9999999999996"), "{line}");
}
