//! What chat tools, mail clients and trackers do to links.

use browser_tests::{Host, STORY, in_engines};
use serde_json::json;

use super::{fresh, walk_anew};

/// Percent-encodes a whole text, as gateways do.
fn encoded(text: &str) -> String {
    text.replace('%', "%25").replace('=', "%3D").replace('&', "%26").replace(':', "%3A")
}

/// Every key of the format, one behind the other.
const ALL_KEYS: &str = "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&band=count-saas-b2b&cur=usd\
    &cost=48000&cost-agents=31000&cost-software=6000&cost-telephony=2000&cost-management=5000\
    &cost-outsourced=3000&cost-other=1000&handled=2310&ai=70&who=610&opc=1.8&upc=2&cpa=3&seats=6\
    &in=month&title=EU&b.vol=5&c.base=3:users&d.per=week&end";

in_engines! {
    /// Markup and mail gateways escape what they carry, sometimes twice.
    fn fault_52_escaped_ampersands_and_encoded_states_are_repaired_and_named(tab) {
        let host = Host::new();
        fresh(tab, &host.url(""));
        let escaped = |text: &str| text.replace('&', "&amp;");
        let links = [
            (escaped(STORY), "&amp;"),
            (escaped(&escaped(STORY)), "&amp;"),
            (encoded(STORY), "encoded as a whole"),
            (encoded(&encoded(STORY)), "encoded as a whole"),
            (encoded(&escaped(STORY)), "&amp;"),
        ];
        let seen = walk_anew(tab, &links.each_ref().map(|(link, _)| link));
        for (seen, (link, told)) in seen.iter().zip(&links) {
            assert!(seen.figure().starts_with("0.80 "), "{link}: {}", seen.figure());
            assert!(seen.notices().is_empty() && seen.details().contains(told), "{}", seen.details());
            assert_eq!(seen.value("title"), "", "{link}");
        }
        // In the query as well, where a mail-safe link has its state.
        let seen = fresh(tab, &host.url(&format!("?{}", escaped(STORY))));
        assert!(seen.figure().starts_with("0.80 "), "{}", seen.figure());
        let seen = fresh(tab, &host.url(&format!("?embed=0%23{STORY}")));
        assert!(seen.figure().starts_with("0.80 "), "{}", seen.figure());
        assert!(seen.details().contains("%23"), "{}", seen.details());
    }

    /// What makes links clickable takes signs of the sentence along.
    fn fault_53_signs_behind_the_end_change_nothing(tab) {
        let host = Host::new();
        fresh(tab, &host.url(""));
        let tails = [".", ")", ">", "]", ",", "\n", "\u{200b}", "%3E", "%E2%80%8B", " ", ").", "%0A"];
        let links = tails.map(|tail| format!("{STORY}{tail}"));
        for (seen, link) in walk_anew(tab, &links).iter().zip(&links) {
            assert!(seen.figure().starts_with("0.80 "), "{link:?}: {}", seen.figure());
            assert_eq!(seen.notices(), "", "{link:?}");
        }
        for tail in [".", ")", ">", "%E2%80%8B"] {
            let seen = fresh(tab, &host.url(&format!("#{STORY}{tail}")));
            assert!(seen.figure().starts_with("0.80 "), "{tail}: {}", seen.figure());
            assert!(seen.details().contains("behind the end"), "{tail}: {}", seen.details());
        }
    }

    /// Escapes that are none, bytes that are no text.
    fn fault_54_broken_escapes_and_bytes_become_no_value(tab) {
        let host = Host::new();
        fresh(tab, &host.url(""));
        let broken =
            ["%", "%E0%A4%A", "%00", "%C0%B5", "%ED%A0%80", "{lone surrogate}", "%F4%90%80%80", "2%", "%2"];
        let counts = broken.map(|text| STORY.replace("2400", text));
        for (seen, link) in walk_anew(tab, &counts).iter().zip(&counts) {
            assert!(seen.figure().is_empty() && seen.is_invalid("vol"), "{link}: {}", seen.figure());
            assert_ne!(seen.value("vol"), "", "{link}: the entry is out of sight");
        }
        let titles = broken.map(|text| STORY.replace("&end", &format!("&title=a{text}z&end")));
        for (seen, link) in walk_anew(tab, &titles).iter().zip(&titles) {
            assert!(seen.figure().starts_with("0.80 "), "{link}: {}", seen.figure());
            let title = seen.value("title");
            assert!(title.starts_with('a') && title.ends_with('z'), "{link}: {title}");
        }
    }

    /// A plus is a plus, and blanks separate no digits.
    fn fault_55_a_plus_is_a_plus_and_blanks_join_nothing(tab) {
        let host = Host::new();
        fresh(tab, &host.url(""));
        let titled = |title: &str| STORY.replace("&end", &format!("&title={title}&end"));
        let links = [titled("EU+chat"), titled("EU chat"), titled("EU%20chat"), titled("a%2Bb"), format!("{STORY} ")];
        let titles = ["EU+chat", "EU chat", "EU chat", "a+b", ""];
        for (seen, title) in walk_anew(tab, &links).iter().zip(titles) {
            assert_eq!(seen.value("title"), title);
            assert!(seen.figure().starts_with("0.80 "), "{title}: {}", seen.figure());
        }
        let counts = ["2+400", "2 400", "+2400", "24%2000"].map(|count| STORY.replace("2400", count));
        for (seen, link) in walk_anew(tab, &counts).iter().zip(&counts) {
            assert!(seen.figure().is_empty() && seen.is_invalid("vol"), "{link}: {}", seen.figure());
        }
        // The same in a query, where forms would make blanks of pluses.
        let seen = fresh(tab, &host.url(&format!("?{}", titled("EU+chat"))));
        assert_eq!(seen.value("title"), "EU+chat");
    }

    /// Pairs that are none, keys that stand twice, and far too many of them.
    fn fault_56_odd_double_and_countless_pairs_are_told(tab) {
        let host = Host::new();
        fresh(tab, &host.url(""));
        let many = |count: usize| STORY.replace("&end", &format!("{}&end", "&x=1".repeat(count)));
        let links = [
            STORY.replace("1000:customers", "a=b=c"),
            STORY.replace("&end", "&vol=9&end"),
            STORY.replace("&per", "&&=x&&&per"),
            many(200),
            many(10_000),
        ];
        let [equals, double, odd, pairs, countless] =
            walk_anew(tab, &links).try_into().unwrap_or_else(|_| unreachable!("five links"));
        assert!(equals.figure().is_empty() && equals.is_invalid("base"));
        assert_eq!(equals.value("base"), "a=b=c");
        assert!(double.figure().starts_with("0.80 ") && double.notices().contains("“Support contacts” stands more than once"));
        assert!(odd.figure().starts_with("0.80 ") && odd.notices().is_empty());
        assert!(pairs.notices().contains("160"), "{}", pairs.notices());
        assert!(countless.notices().contains("8,192"), "{}", countless.notices());
        // Opened by itself, a link that was refused leaves an empty form.
        for count in [200, 10_000] {
            let seen = fresh(tab, &host.url(&format!("#{}", many(count))));
            assert!(seen.is_empty() && seen.figure().is_empty() && !seen.notices().is_empty());
        }
    }

    /// Trackers are nobody's business; other keys are named, and go with the first edit.
    fn fault_57_unknown_keys_are_named_and_trackers_are_not(tab) {
        let host = Host::new();
        let link = STORY.replace("&end", "&zebra=7&utm_source=mail&fbclid=x&end&utm_medium=y");
        let seen = fresh(tab, &host.url(&format!("?utm_campaign=q3&fbclid=z#{link}")));
        assert!(seen.figure().starts_with("0.80 ") && seen.notices().is_empty(), "{}", seen.notices());
        let details = seen.details();
        assert!(details.contains("zebra"), "{details}");
        assert!(!details.contains("utm") && !details.contains("fbclid"), "{details}");
        tab.fill("vol", "2500");
        tab.until("the unknown key stays", || tab.fragment() == STORY.replace("2400", "2500"));
        let query = tab.script("return location.search", &[]);
        assert_eq!(query, json!("?utm_campaign=q3&fbclid=z"), "other pairs of the query stay");
    }

    /// Versions that are newer, or none.
    fn fault_58_strange_versions_are_told_at_the_answer(tab) {
        let host = Host::new();
        fresh(tab, &host.url(""));
        let versions = ["0", "99", "abc", "", "1.5", "-1", "99999999999999999999"];
        let links = versions.map(|version| STORY.replacen("v=1", &format!("v={version}"), 1));
        for (seen, version) in walk_anew(tab, &links).iter().zip(versions) {
            let newer = version.starts_with("99");
            let told = if newer { "newer version" } else { "read as version 1" };
            assert!(seen.notices().contains(told), "v={version}: {}", seen.notices());
            assert!(seen.figure().starts_with("0.80 "), "v={version}: {}", seen.figure());
        }
    }

    /// Pasted into markup without care, no key becomes a sign: `&notes=` would be `¬es=`.
    fn fault_69_no_key_is_an_entity_of_html(tab) {
        let page = format!("<!doctype html><p>#{ALL_KEYS}</p><a href=\"./#{ALL_KEYS}\">Our figures</a>");
        let host = Host::new().page("/wiki", &page);
        tab.go(&host.url("/wiki"));
        assert_eq!(tab.script("return document.querySelector('p').textContent", &[]), json!(format!("#{ALL_KEYS}")));
        tab.find("a").click();
        tab.wait_ready();
        assert_eq!(tab.fragment(), ALL_KEYS);
        let seen = super::look(tab, ALL_KEYS);
        assert!(seen.figure().starts_with("0.80 "), "{}", seen.figure());
        for id in ["vol", "per", "base", "vs", "cur", "cost", "cost-agents", "cost-other", "handled", "ai", "who", "title"] {
            assert!(!seen.value(id).is_empty() && !seen.is_invalid(id), "{id}: {}", seen.value(id));
        }
        assert!(!seen.details().contains("not known"), "{}", seen.details());
    }
}
