//! What a link is worth: beside saved work, on the way back, in later releases, and when it is too long.

use browser_tests::{Host, Key, STORY, STORY_WITH_COST, in_engines};

use super::{OTHER, fresh, look, walk, walk_anew};

/// The button of a wide screen that goes one step back.
const UNDO: &str = ".often [aria-label=Undo]";

/// The links of every release that give a contact rate, with that rate.
fn released() -> Vec<(String, f64)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("links");
    let files =
        std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let texts = files.flatten().filter_map(|file| std::fs::read_to_string(file.path()).ok());
    let mut links = Vec::new();
    for text in texts {
        for block in text.split("\n\n") {
            let mut rows = block.lines().filter(|line| !line.starts_with('#'));
            let link = rows.next().unwrap_or_default().to_owned();
            let rate = rows.find_map(|line| line.strip_prefix("value contact-rate ")?.parse().ok());
            links.extend(rate.map(|rate| (link, rate)));
        }
    }
    links
}

/// The figure at the answer as a plain rate: "6.7 contacts per 100 orders" is 0.067.
fn rate(figure: &str) -> f64 {
    let number = figure.split(' ').next().unwrap_or_default().replace(',', "");
    let per =
        figure.split(" per ").nth(1).unwrap_or_default().split(' ').next().unwrap_or_default();
    let per: f64 = per.replace(',', "").parse().unwrap_or(1.0);
    number.parse::<f64>().unwrap_or_else(|_| panic!("no figure: {figure}")) / per
}

/// Damages links as transit and attackers do: the same seed gives the same ones.
fn damaged(seed: u64, count: usize) -> Vec<String> {
    const PIECES: [&str; 20] = [
        "&",
        "=",
        "%",
        "%26",
        "%23",
        "%00",
        "%E0%A4%A",
        "&amp;",
        "v=1",
        "v=99",
        "&end",
        "..",
        ":",
        "+",
        "\u{200b}",
        "\u{202e}",
        "１２",
        "1e308",
        "&vol=9",
        "{lone surrogate}",
    ];
    let golden = [STORY, STORY_WITH_COST, OTHER];
    let mut state = seed;
    // Xorshift, a published sequence.
    let mut below = |end: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(end).unwrap_or(1)).unwrap_or_default()
    };
    let mut damage = |_| {
        let mut link = golden[below(golden.len())].to_owned();
        for _ in 0..=below(5) {
            let mut at = below(link.len() + 1);
            while !link.is_char_boundary(at) {
                at -= 1;
            }
            match below(4) {
                0 => link.truncate(at),
                _ => link.insert_str(at, PIECES[below(PIECES.len())]),
            }
        }
        link
    };
    (0..count).map(&mut damage).collect()
}

in_engines! {
    /// A link is shown instead of the person's last work, and never instead of it for good.
    fn fault_65_a_link_beats_saved_work_which_is_one_undo_away(tab) {
        let host = Host::new();
        fresh(tab, &host.url(""));
        tab.fill("vol", "77");
        tab.until("the work is not saved", || tab.fragment() == "v=1&vol=77&in=month&end");
        let seen = fresh(tab, &host.url(&format!("#{STORY}")));
        assert!(seen.figure().starts_with("0.80 ") && seen.value("vol") == "2,400", "{}", seen.value("vol"));
        // Only opened, the link has replaced nothing.
        assert_eq!(fresh(tab, &host.url("")).value("vol"), "77");
        fresh(tab, &host.url(&format!("#{STORY}")));
        assert!(tab.find("[data-testid=own-work]").text().contains("Your own work is kept"), "it is not offered");
        tab.find(UNDO).click();
        tab.until("undo brings no saved work back", || look(tab, "undo").value("vol") == "77");
        assert_eq!(look(tab, "undo").value("base"), "", "nothing of the link is left");
        tab.until("the address is not that of the screen", || tab.fragment() == "v=1&vol=77&in=month&end");
    }

    /// A link of which nothing can be read leaves the form empty: figures below its notice would pass for its own.
    fn fault_65_a_link_that_cannot_be_read_shows_no_saved_work_as_its_own(tab) {
        let host = Host::new();
        fresh(tab, &host.url(""));
        tab.fill("vol", "77");
        tab.until("the work is not saved", || tab.fragment() == "v=1&vol=77&in=month&end");
        let long = format!("#v=1&title={}&end", "a".repeat(9000));
        for refused in ["#v=1", "#v=1&vol", "#foo=bar", long.as_str()] {
            let seen = fresh(tab, &host.url(refused));
            assert!(!seen.notices().is_empty(), "nothing is said of {refused:.20}");
            assert!(seen.is_empty(), "{refused:.20} shows {}", seen.value("vol"));
        }
        tab.find(UNDO).click();
        tab.until("undo brings no saved work back", || look(tab, "undo").value("vol") == "77");
        // The same where the page is open already.
        for refused in ["v=1", "foo=bar", &long[1..]] {
            let [_, seen] = walk(tab, &[OTHER, refused]).try_into().unwrap_or_else(|_| unreachable!("two links"));
            assert!(!seen.notices().is_empty() && seen.is_empty(), "{refused:.20} shows {}", seen.value("vol"));
        }
    }

    /// What a browser writes, it reads as the same, and writes the same again.
    fn fault_66_what_is_written_reads_the_same_and_is_written_the_same(tab) {
        let host = Host::new();
        for (odd, canonical) in [
            ("v=01&in=month&base=01000.0:customers&per=quarter&vol=002400&vs=saas-b2b&zzz=1&end=", STORY),
            (
                "v=1&title=<b>&vol=..12 dozen&end",
                "v=1&vol=..12%20dozen&in=month&title=%3Cb%3E&end",
            ),
            ("v=1&vol=5&title=a,b:c.d+e…&c.vol=7&b.per=week&end", "v=1&vol=5&in=month&title=a%2Cb%3Ac%2Ed%2Be%E2%80%A6&b.per=week&c.vol=7&end"),
        ] {
            let opened = fresh(tab, &host.url(&format!("#{odd}")));
            // An edit that is taken back leaves the scenario and has it written.
            tab.fill("base", "9");
            match opened.value("base") {
                "" => tab.press(Key::Backspace),
                text => tab.fill("base", text),
            }
            tab.until("it is not written", || tab.fragment() == canonical);
            let again = fresh(tab, &host.url(&format!("#{canonical}")));
            assert_eq!(again.figure(), opened.figure());
            for id in opened.boxes() {
                assert_eq!(again.value(id), opened.value(id), "{id} of {odd}");
                assert_eq!(again.is_invalid(id), opened.is_invalid(id), "{id} of {odd}");
            }
            assert_eq!(again.hash(), canonical, "opening writes nothing");
        }
    }

    /// The links of every release show today what they showed then.
    fn fault_68_links_of_every_release_give_their_figures(tab) {
        let host = Host::new();
        let released = released();
        assert!(released.len() >= 12, "{} links", released.len());
        fresh(tab, &host.url(""));
        let (here, whole): (Vec<_>, Vec<_>) = released.iter().partition(|(link, _)| !link.starts_with("https://"));
        let seen = walk_anew(tab, &here.iter().map(|(link, _)| link).collect::<Vec<_>>());
        let shown = seen.iter().zip(here).map(|(seen, (link, expected))| (seen.figure().to_owned(), link, expected));
        let mut shown: Vec<_> = shown.collect();
        for (link, expected) in whole {
            let rest = link.split_once("plimsoll/").unwrap_or_default().1;
            // Opened alone, as exports of a wiki have it.
            let rest = rest.replace("embed=1&", "embed=0&");
            shown.push((fresh(tab, &host.url(&rest)).figure().to_owned(), link, expected));
        }
        for (figure, link, expected) in shown {
            // The page rounds to two or three digits.
            assert!((rate(&figure) / expected - 1.0).abs() < 0.02, "{link}: {figure}, {expected}");
        }
    }

    /// What no link can hold is told, and offered as a file.
    fn fault_70_a_scenario_too_long_for_a_link_is_offered_as_a_file(tab) {
        let host = Host::new();
        fresh(tab, &host.url(&format!("#{}", STORY.replace("&end", &format!("&title={}&end", "%C3%A9".repeat(200))))));
        tab.fill("vol", &"ö".repeat(200));
        tab.until("nothing is said", || look(tab, "long").text("address").contains("longer than 2,000 characters"));
        assert_eq!(tab.fragment(), "", "an address that holds another scenario");
        assert_eq!(look(tab, "long").value("vol").chars().count(), 200, "nothing is cut off or lost");
        tab.click("copy-link");
        tab.until("the button copies something", || tab.by_test_id("copy-link").text() == "Too long for a link");
        let offer = tab.find("[data-testid=address] button");
        assert_eq!(offer.text(), "Save it as a file");
        offer.click();
        tab.until("no file comes", || tab.find("[data-testid=address] button").text() == "Handed to your browser");
        tab.fill("vol", "2400");
        tab.until("the address stays empty", || tab.fragment().starts_with("v=1&vol=2400"));
        assert_eq!(look(tab, "short").text("address"), "");
    }

    /// Whatever stands behind the #, the page lives, and the next link shows its figure.
    fn fault_71_no_damaged_link_breaks_the_page(tab) {
        let host = Host::new();
        for seed in [0x5eed, 0xfa57] {
            fresh(tab, &host.url(""));
            let mut links = damaged(seed, 70);
            links.push(OTHER.to_owned());
            links.push(STORY.to_owned());
            let seen = walk(tab, &links);
            assert!(seen[links.len() - 1].figure().starts_with("0.80 "));
            let told = seen.iter().filter(|seen| !seen.notices().is_empty()).count();
            assert!(told > 20, "only {told} of the links were damaged");
        }
    }
}
