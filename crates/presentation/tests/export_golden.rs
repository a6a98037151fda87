//! What leaves the page, held against files that people have looked at: pictures, tables and texts.
//!
//! `UPDATE_GOLDEN=1 cargo test -p presentation --test export_golden` writes them anew.
#![allow(clippy::unwrap_used)] // test helpers

use presentation::{
    chart::{ChartStyle, Layout, Palette, svg},
    digits::PlainDigits,
    export::{Export, Separator},
    view::View,
};
use scenario::{Job, link, number::NumberStyle};
use std::path::PathBuf;

/// The light theme of the page.
const LIGHT: Palette = Palette {
    ink: (0x1d, 0x23, 0x27),
    muted: (0x5b, 0x66, 0x6d),
    line: (0xdf, 0xdc, 0xd6),
    line_strong: (0x8a, 0x92, 0x99),
    mark: (0xb3, 0x40, 0x0d),
    accent: (0x0b, 0x5c, 0x6b),
    soft: (0xb4, 0xd0, 0xd6),
    lost: (0xe3, 0xb5, 0x9c),
    band_best: (0x2f, 0x8f, 0x83),
    band_top: (0x7c, 0xc2, 0xb3),
    band_avg: (0xcf, 0xe3, 0xd6),
    paper: (0xff, 0xff, 0xff),
    is_patterned: false,
};

const SITE: &str = "https://example.org/plimsoll/";
const STORY: &str = "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&cur=usd&cost=48000&ai=700&who=610&in=month&title=EU%20chat%20Q3&end";
const SHOP: &str = "v=1&vol=5000&base=100000:orders&vs=ecommerce&cur=eur&cost-agents=31000.5&cost-software=6000&handled=4800&opc=2.5&in=month&end";
const ISSUES: &str = "v=1&vol=2400&per=quarter&iss=980:billing:50:Billing,700:status:60:Order%20status,400:::Account,300:technical::Device%20faults&title=Quayside&end";
const SHARES: &str = "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&iss=1000:status:40:Where%20is%20my%20order,700:billing:25:Bills,400:account::Account&chan=1100:email:::::Email,800:phone:::::Phone,500:chat:::::Chat&routed=1200&contained=240&escalated=800&in=month&end";
/// Three levers in two scenarios, the second one of ranges, with a floor, a ceiling and a case. Scenario B: 4 to 2.5 per
/// 100, containment 0 to 30 %, a contact from $10 to $9, $0.99 an automated one: 235,075 a year.
const LEVERS: &str = "v=1&vol=40000&per=year&base=1000000:orders&cur=usd&in=month&title=Fewer%20delivery%20questions&each=10&auto-each=0.99&routed=100:percent&contained=0&iss=25000:status:80:Order%20status&aht=300&paid-hours=37.5&occupancy=80&shrinkage=30&once=60000&run-licence=1500&run-content=500&horizon=36&discount=10&posts=1&post-cost=45000&lever=cheaper:people:::::::Cheaper,contained:automation::2:6::::Bot,points:all::0:3::::Prevent&b.name=As%20planned&b.by=10:30:1.5&c.name=All%20in&c.by=10:20..40:1..2&end";
const BARE: &str = "v=1&vol=12&per=45:days&base=800:it-users&in=year&end";

/// A scenario with everything that an export is made of.
struct Case {
    state: String,
    style: NumberStyle,
    job: Job,
}

impl Case {
    fn new(state: &str) -> Self {
        Self { state: state.to_owned(), style: NumberStyle::EnUs, job: Job::Measure }
    }

    fn broken_down(state: &str) -> Self {
        Self { job: Job::Breakdown, ..Self::new(state) }
    }

    fn improved(state: &str) -> Self {
        Self { job: Job::Improve, ..Self::new(state) }
    }

    fn with<T>(&self, f: impl FnOnce(&Export) -> T) -> T {
        let draft = link::open(&self.state, self.style).draft;
        let digits = PlainDigits { style: self.style };
        let view = View::of(&draft, &digits);
        let url = link::url_of(SITE, &link::write(&draft)).unwrap();
        f(&Export::new(&draft, &view, url.as_deref(), &digits, self.job))
    }

    fn poster(&self, width: f64) -> Layout {
        self.with(|export| export.poster(width)).unwrap()
    }
}

/// A title and a link as long as they may be.
fn lengthy() -> Case {
    let title = "W".repeat(40) + &"%20a%20long%20name".repeat(10);
    Case::new(&STORY.replace("EU%20chat%20Q3", &title).replace("&end", "&b.vol=5&end"))
}

/// As many levers as there may be.
fn many_levers() -> Case {
    let levers: Vec<String> = (1..=10).map(|at| format!("fewer:all:::::::Lever%20{at}")).collect();
    let (levers, amounts) = (levers.join(","), ["5"; 10].join(":"));
    let (before, _) = LEVERS.split_once("&lever").unwrap();
    Case::improved(&format!("{before}&lever={levers}&b.by={amounts}&end"))
}

#[track_caller]
fn assert_golden(name: &str, written: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, written).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == golden, "{} differs; look at it, then UPDATE_GOLDEN=1", path.display());
}

/// What holds for every poster, whatever it shows.
#[track_caller]
fn assert_sound(layout: &Layout) {
    for (index, text) in layout.texts.iter().enumerate() {
        let (left, right) = text.extent();
        assert!(left >= 11.5 && right <= layout.width - 11.5, "leaves the paper: {text:?}");
        assert!(text.size >= 12.0 && text.y > 0.0 && text.y < layout.height, "{text:?}");
        for other in &layout.texts[..index] {
            let (from, to) = other.extent();
            let apart = right <= from || to <= left || (text.y - other.y).abs() >= 12.0;
            assert!(apart, "{text:?} runs into {other:?}");
        }
    }
    let bottom = layout.height - 11.5;
    assert!(layout.bars.iter().all(|bar| bar.top > 11.5 && bar.bottom < bottom));
}

#[test]
fn every_picture_is_as_it_was_looked_at() {
    for (name, case) in [
        ("poster-saas.svg", Case::new(STORY)),
        ("poster-shop.svg", Case::new(SHOP)),
        ("poster-bare.svg", Case { style: NumberStyle::DeDe, ..Case::new(BARE) }),
        ("poster-lengthy.svg", lengthy()),
    ] {
        assert_sound(&case.poster(820.0));
        let svg = case.with(|export| export.svg(&LIGHT, "system-ui, sans-serif")).unwrap();
        assert_golden(name, &svg);
    }
}

/// A slide as SVG, held against what every slide keeps to.
#[track_caller]
fn slide(case: &Case) -> String {
    let slide = case.with(|export| export.slide()).unwrap();
    assert_eq!((slide.width, slide.height), (800.0, 450.0));
    assert_sound(&slide);
    let style = ChartStyle { palette: &LIGHT, scale: 1.0, family: "system-ui, sans-serif" };
    svg(&slide, &style, "Slide", "").unwrap()
}

#[test]
fn every_slide_is_as_it_was_looked_at() {
    for (name, case) in [
        ("slide-saas.svg", Case::new(STORY)),
        ("slide-shop.svg", Case::new(SHOP)),
        ("slide-bare.svg", Case { style: NumberStyle::DeDe, ..Case::new(BARE) }),
        ("slide-lengthy.svg", lengthy()),
        ("slide-issues.svg", Case::new(ISSUES)),
        ("slide-shares.svg", Case::broken_down(SHARES)),
        ("slide-levers.svg", Case::improved(LEVERS)),
        ("slide-many-levers.svg", many_levers()),
    ] {
        assert_golden(name, &slide(&case));
    }
}

#[test]
fn a_slide_says_what_it_leaves_out_and_nothing_where_it_has_all() {
    let texts = |case: &Case| {
        let slide = case.with(|export| export.slide()).unwrap();
        slide.texts.iter().map(|text| text.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    let shop = texts(&Case::new(SHOP));
    assert!(shop.contains("Left out for room: ") && shop.contains(" rows of the chart"), "{shop}");
    let bare = texts(&Case::new(BARE));
    assert!(!bare.contains("Left out"), "{bare}");
    assert!(texts(&lengthy()).contains("the link, which is too long"));
}

#[test]
fn every_width_keeps_texts_apart_and_inside() {
    for case in [Case::new(STORY), Case::new(SHOP), Case::new(BARE), lengthy()] {
        for width in (240..1400).step_by(13) {
            assert_sound(&case.poster(f64::from(width)));
        }
    }
}

#[test]
fn every_text_is_as_it_was_read() {
    let (story, shop) = (Case::new(STORY), Case::new(SHOP));
    assert_golden("saas.csv", &story.with(|export| export.csv(Separator::Comma)));
    assert_golden("saas.md", &story.with(|export| export.markdown()));
    assert_golden("saas.wiki", &story.with(|export| export.wiki()));
    assert_golden("saas.txt", &story.with(|export| export.formula() + &export.message() + "\n"));
    assert_golden("shop.csv", &shop.with(|export| export.csv(Separator::Semicolon)));
    let shares = Case::broken_down(SHARES);
    assert_golden("shares.csv", &shares.with(|export| export.csv(Separator::Comma)));
    assert_golden("shares.md", &shares.with(|export| export.markdown()));
    assert_golden("shop.md", &shop.with(|export| export.markdown()));
    let levers = Case::improved(LEVERS);
    assert_golden("levers.csv", &levers.with(|export| export.csv(Separator::Comma)));
    assert_golden("levers.md", &levers.with(|export| export.markdown()));
}

#[test]
fn the_link_of_a_picture_is_whole() {
    for case in [Case::new(STORY), lengthy()] {
        let layout = case.poster(820.0);
        let url = case.with(|export| {
            let message = export.message();
            message[message.rfind(SITE).unwrap()..].to_owned()
        });
        let lines: String = layout.texts.iter().map(|text| text.text.as_str()).collect();
        assert!(lines.contains(&url), "{url}");
    }
}
