//! Staff leaves the page with the figures that stand on it.

use super::*;

const CALLS: &str = "v=1&aht=180&shrinkage=30&slot=hour&open-days=5&peak-day=1.2&peak-hour=12\
    &line=200::80:20::85::::Phone,100::80:::::::Chat&end";
const PHONE: &str = "v=1&aht=180&shrinkage=30&line=100::80:20::85::::Phone&end";

fn staffed<T>(state: &str, f: impl FnOnce(&Export<'_>) -> T) -> T {
    let (draft, digits) = (draft(state), PlainDigits::default());
    let view = View::of(&draft, &digits);
    f(&Export::new(&draft, &view, Some(URL), &digits, Job::Staff))
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', '\u{2068}', '\u{2069}'], " ").replace("  ", " ")
}

#[test]
fn the_sentence_of_staff_has_its_figures_and_the_link() {
    let sentence = plain(&staffed(PHONE, |export| export.sentence()).unwrap());
    assert!(sentence.starts_with("100 contacts in the busiest half hour, 180 s each: 14 people answer 88.8 % within 20 s;"), "{sentence}");
    assert!(sentence.ends_with(&format!("Schedule 20. {URL}")), "{sentence}");
    assert_eq!(staffed(PHONE, |export| export.file_stem()), "plimsoll-staff");
}

#[test]
fn the_table_has_every_figure_of_a_line_and_why_another_has_none() {
    let csv = staffed(CALLS, |export| export.csv(Separator::Comma));
    let line = |name: &str| {
        let start = format!("Staff,{name},");
        csv.lines()
            .find(|line| line.starts_with(&start))
            .unwrap_or_else(|| panic!("no {name} in {csv}"))
            .to_owned()
    };
    // 200 calls in an hour are as many erlangs as 100 in half an hour.
    assert!(line("Phone: On the line").starts_with("Staff,Phone: On the line,14,,,people"));
    assert!(line("Phone: Schedule").starts_with("Staff,Phone: Schedule,20,"));
    assert!(line("Phone: Answered in time").starts_with("Staff,Phone: Answered in time,88.83"));
    assert!(line("Phone: Contacts").contains(",200,,,contacts in the busiest interval"));
    assert!(line("Chat").contains("Enter within how many seconds that is."));
    // What was entered stands there in words and in its unit.
    for text in
        ["an hour", "Input,Days open a week,5,,,days a week", "times an average day", "Line: Phone"]
    {
        assert!(csv.contains(text), "{text} in {csv}");
    }
}

#[test]
fn documents_and_slides_have_lines_and_teams() {
    let markdown = plain(&staffed(PHONE, |export| export.markdown()));
    for text in [
        "**Staff**",
        "People to schedule for the busiest half hour: 20 people",
        "| 13 | 79.6 % |",
        "Nobody hangs up (Erlang C).",
    ] {
        assert!(markdown.replace('\\', "").contains(text), "{text} in {markdown}");
    }
    let slide = staffed(PHONE, |export| export.slide()).unwrap();
    let texts: Vec<String> = slide.texts.iter().map(|text| plain(&text.text)).collect();
    assert!(texts.iter().any(|text| text == "88.8 %"), "{texts:?}");
    // A line that waits is no figure, and says so.
    let waiting = plain(&staffed("v=1&line=100::80:20::::::Phone&end", |export| export.markdown()));
    assert!(waiting.contains("Phone needs the handle time."), "{waiting}");
}
