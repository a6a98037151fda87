//! What leaves the page says what is on the screen: the answer of the job there, else of the other one.

use super::*;

/// A rate, and three findings: of the issues, of automation and of a channel.
const BOTH: &str = "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b\
                    &iss=1000:status:40:Where%20is%20my%20order&chan=2400:phone:::::Phone\
                    &routed=1200&contained=120&in=month&end";
/// No rate: no period, no base.
const ALONE: &str = "v=1&vol=2400&iss=1000:status:40:Where%20is%20my%20order&end";
/// No finding either.
const NOTHING_STANDS_OUT: &str = "v=1&vol=2400&iss=1000:status::Where%20is%20my%20order&end";
const FINDING: &str = "Where is my order: 400 contacts can be avoided, by your own 40.0\u{a0}%: 16.7\u{a0}% of all. The \
                       issue is 41.7\u{a0}% of all.";

fn texts(draft: &Draft) -> Vec<String> {
    let slide = broken_down(draft, None, |export| export.slide()).unwrap();
    slide.texts.into_iter().map(|text| text.text).collect()
}

#[test]
fn a_share_that_was_typed_has_no_published_source_and_a_finding_no_heading() {
    let sentence = |state: &str| {
        let draft = draft(state);
        broken_down(&draft, Some(URL), |export| export.sentence()).unwrap()
    };
    let levers = "Published: Stealth Agents: proactive tracking lowers order-status contacts by 35 to 50\u{a0}%.";
    assert_eq!(sentence(ALONE), format!("{FINDING} {levers} {URL}"));
    let named = ALONE.replace("&end", "&title=Quayside&end");
    assert_eq!(sentence(&named), format!("Quayside: {FINDING} {levers} {URL}"));
    // What lies outside of a published range is set against it.
    let outside = sentence("v=1&vol=2400&chan=2400:phone:::::Phone&end");
    assert!(outside.contains("100\u{a0}%, above"), "{outside}");
    assert!(outside.contains(" Source: Stealth Agents"), "{outside}");
    assert!(!outside.contains("Published: "), "{outside}");
}

#[test]
fn a_message_gives_the_answer_of_the_job_on_the_screen() {
    let both = draft(BOTH);
    let rate = with(&both, Some(URL), |export| export.message());
    assert!(
        rate.starts_with("Contact rate: 0.80 contacts per customer per month. Above"),
        "{rate}"
    );
    let message = |draft: &Draft| broken_down(draft, Some(URL), |export| export.message());
    let first = broken_down(&both, None, |export| export.view.breakdown.pointers[0].text());
    assert_eq!(message(&both), format!("{first} {URL}"));
    let mut named = both;
    named.set(Field::Title, "Quayside");
    assert_eq!(message(&named), format!("Quayside: {first} {URL}"));
    // Where nothing is pointed to, Measure answers.
    let story = draft(STATE);
    assert_eq!(message(&story), with(&story, Some(URL), |export| export.message()));
}

#[test]
fn a_breakdown_without_a_rate_is_a_message_and_no_contact_rate() {
    let alone = draft(ALONE);
    let expected = format!("{FINDING} {URL}");
    assert_eq!(message(&alone), expected);
    assert_eq!(broken_down(&alone, Some(URL), |export| export.message()), expected);
    let title = with(&alone, None, |export| export.title());
    assert_eq!(title, "Where is my order: 400 contacts can be avoided");
    assert_eq!(with(&alone, None, |export| export.file_stem()), "plimsoll-break-down");
    // Where nothing is pointed to, a section says what it holds.
    let section = draft(NOTHING_STANDS_OUT);
    let text = "2,400 contacts, of which 1,000 are Where is my order: 41.7\u{a0}%, 1,400 left.";
    assert_eq!(message(&section), format!("{text} {URL}"));
    assert_eq!(with(&section, None, |export| export.title()), "Which issues cause contacts");
    assert_eq!(texts(&section).first().unwrap(), "Which issues cause contacts");
    // Contacts alone are no answer.
    assert_eq!(message(&draft("v=1&vol=2400&end")), URL);
}

#[test]
fn a_slide_shows_the_finding_with_the_chart_and_the_sources_of_its_section() {
    let alone = draft(&ALONE.replace("&end", "&vs=ecommerce&end"));
    let texts = texts(&alone);
    let all = texts.join(" ");
    for text in [
        "What the figures point to first",
        "16.7\u{a0}%",
        "can be avoided",
        "published share of contacts",
        "Stealth Agents",
    ] {
        assert!(all.contains(text), "{text} is not in {texts:#?}");
    }
    assert!(!all.contains("Contact rate"), "{texts:#?}");
    // The others follow in small, and the chart of Measure stays with its own answer.
    let all = self::texts(&draft(BOTH)).join(" ");
    assert!(all.contains("400 contacts can be avoided") && !all.contains("SaaS"), "{all}");
    let slide = with(&draft(BOTH), None, |export| export.slide()).unwrap();
    let of_rate: Vec<String> = slide.texts.into_iter().map(|text| text.text).collect();
    assert!(of_rate.join(" ").contains("0.80"), "{of_rate:#?}");
}

#[test]
fn documents_begin_with_the_finding_and_list_all_of_them_before_the_sections() {
    let both = draft(BOTH);
    for text in [
        broken_down(&both, None, |export| export.markdown()),
        broken_down(&both, None, |export| export.wiki()),
    ] {
        let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part} is not in {text}"));
        assert!(at("What the figures point to first") < 12, "{text}");
        let block = text.match_indices("What the figures point to").nth(1).unwrap().0;
        assert!(block < at("Which issues cause contacts"), "{text}");
        assert!(at("400 contacts can be avoided") < at("Stealth Agents: proactive"), "{text}");
    }
    let of_rate = with(&both, None, |export| export.markdown());
    assert!(of_rate.starts_with("**Contact rate**\n\n0.80 contacts"), "{of_rate}");
}

#[test]
fn a_table_for_spreadsheets_has_every_finding_and_every_note_of_a_section() {
    let state =
        "v=1&vol=2400&iss=1000:status:40:Order,..x:::Rest&chan=1000::::::Email,..x::::::Phone&end";
    let csv = with(&draft(state), None, |export| export.csv(Separator::Comma));
    assert!(
        csv.contains("\nChannels,Note,,,,,,,,\"Not read, and left out: “Phone”, Contacts.\""),
        "{csv}"
    );
    let csv = with(&draft(ALONE), None, |export| export.csv(Separator::Comma));
    let row = csv.lines().find(|line| line.starts_with("Finding,")).unwrap();
    let start = "Finding,Issues,400,,,contacts in the period,,Stealth Agents: proactive tracking";
    assert!(row.starts_with(start) && row.contains("Where is my order: 400 contacts"), "{row}");
}
