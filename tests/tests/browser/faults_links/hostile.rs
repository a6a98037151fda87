//! Links that want to run something, or to be taken for something else.

use browser_tests::{Host, STORY, in_engines};
use serde_json::json;

use super::{fresh, walk_anew};

/// Titles as an attacker writes them, encoded, with the text that is to be shown.
const TITLES: [(&str, &str); 6] = [
    ("%3Cimg%20src%3Dx%20onerror%3Dwindow%2Ehacked%3D1%3E", "<img src=x onerror=window.hacked=1>"),
    ("%3Cscript%3Ewindow%2Ehacked%3D1%3C%2Fscript%3E", "<script>window.hacked=1</script>"),
    ("javascript%3Awindow%2Ehacked%3D1", "javascript:window.hacked=1"),
    ("%22%20onmouseover%3D%22window%2Ehacked%3D1", "\" onmouseover=\"window.hacked=1"),
    ("%E2%80%AE0%2E08", "\u{202e}0.08"),
    (
        "%7B%7Bconstructor%2Econstructor%28%27hacked%3D1%27%29%28%29%7D%7D",
        "{{constructor.constructor('hacked=1')()}}",
    ),
];

/// Elements that only markup out of a link could have brought.
const FOREIGN: &str = "return [window.hacked ?? null, \
    document.querySelectorAll('#app img, #app script, #app iframe, [onerror], [onmouseover], [href^=javascript]').length]";

in_engines! {
    /// Text of a link stays text: nothing of it runs, is asked for, or becomes an address.
    fn fault_62_no_title_becomes_markup_or_asks_a_host(tab) {
        let host = Host::new();
        fresh(tab, &host.url(""));
        let before = host.requests();
        let links = TITLES.map(|(title, _)| STORY.replace("&end", &format!("&title={title}&end")));
        for (seen, (_, text)) in walk_anew(tab, &links).iter().zip(TITLES) {
            assert_eq!(seen.value("title"), text);
            // What would turn the name of the tab around is left out there.
            let tab = seen.text("tab");
            assert!(tab.contains(text.trim_start_matches('\u{202e}')) && !tab.contains('\u{202e}'), "{tab:?}");
            assert!(tab.ends_with(": Measure – Plimsoll"), "{tab}");
            assert!(seen.figure().starts_with("0.80 "), "{text}: {}", seen.figure());
        }
        assert_eq!(tab.script(FOREIGN, &[]), json!([null, 0]));
        // Keys and numbers are told in notices, as they stand.
        let (evil, text) = TITLES[0];
        let link = format!("v=1&vol=..{evil}&per={evil}&base=1000:customers&vs={evil}&cur={evil}&{evil}=1&end");
        let [seen] = walk_anew(tab, &[link]).try_into().unwrap_or_else(|_| unreachable!("one link"));
        assert!(seen.value("vol") == text && seen.is_invalid("vol") && seen.figure().is_empty());
        assert_eq!(tab.script(FOREIGN, &[]), json!([null, 0]));
        assert_eq!(host.requests(), before, "something was asked for");
        // In a frame the title stands above the answer.
        fresh(tab, &host.url("embed.html?embed=1"));
        let links = TITLES.map(|(title, _)| STORY.replace("&end", &format!("&title={title}&end")));
        for (seen, (_, text)) in walk_anew(tab, &links).iter().zip(TITLES) {
            assert!(seen.text("answer").contains(text), "{}", seen.text("answer"));
        }
        assert_eq!(tab.script(FOREIGN, &[]), json!([null, 0]));
    }

    /// A sign that turns text around turns nothing around but its own line.
    fn fault_62_a_title_that_turns_text_around_leaves_the_figure_alone(tab) {
        let host = Host::new();
        let place = "const figure = document.querySelector('[data-testid=figure]'), range = document.createRange(); \
            range.selectNodeContents(figure); \
            return [figure.innerText, getComputedStyle(figure).direction, Math.round(figure.getBoundingClientRect().left)]";
        fresh(tab, &host.url(&format!("#{}", STORY.replace("&end", "&title=EU&end"))));
        let plain = tab.script(place, &[]);
        for mark in ["%E2%80%AE", "%E2%81%A7", "%D7%90"] {
            fresh(tab, &host.url(&format!("#{}", STORY.replace("&end", &format!("&title={mark}EU&end")))));
            assert_eq!(tab.script(place, &[]), plain, "{mark}");
        }
    }

    /// Letters under a tower of marks are held in their box, or refused.
    fn fault_62_ten_thousand_combining_marks_are_refused_and_fewer_stay_in_their_line(tab) {
        let host = Host::new();
        let titled = |marks: usize| STORY.replace("&end", &format!("&title=a{}&end", "%CC%81".repeat(marks)));
        let long = fresh(tab, &host.url(&format!("#{}", titled(10_000))));
        assert!(long.is_empty() && long.notices().contains("8,192"), "{}", long.notices());
        let beyond = fresh(tab, &host.url(&format!("#{}", titled(250))));
        assert!(beyond.is_invalid("title") && beyond.figure().starts_with("0.80 "));
        let fits = fresh(tab, &host.url(&format!("#{}", titled(150))));
        assert_eq!(fits.value("title").chars().count(), 151);
        let wide = "return document.documentElement.scrollWidth - innerWidth";
        assert!(tab.script(wide, &[]).as_i64() <= Some(0));
    }

    /// Names of the language's own objects are keys like any other.
    fn fault_63_names_of_objects_are_unknown_keys(tab) {
        let host = Host::new();
        let link = STORY.replace("&end", "&__proto__=1&constructor=2&toString=3&hasOwnProperty=4&end");
        let seen = fresh(tab, &host.url(&format!("?__proto__=x&constructor=y&embed=0#{link}")));
        assert!(seen.figure().starts_with("0.80 "), "{}", seen.figure());
        for key in ["__proto__", "constructor", "toString", "hasOwnProperty"] {
            assert!(seen.details().contains(&format!("“{key}”")), "{key}: {}", seen.details());
        }
        let objects = "return [Object.keys(Object.prototype).length, typeof ({}).toString, ({}).x ?? null]";
        assert_eq!(tab.script(objects, &[]), json!([0, "function", null]));
    }
}
