//! Faults 47 to 71 of links: damaged, cut, hostile or far too long, each opened in every engine.
//!
//! What reads a link is pure, and `crates/scenario` tests it exhaustively under the same numbers. Here
//! the browser has had its hands on the link before, and the page has to show what came of it.
#![allow(clippy::panic)] // test helpers

mod address;
mod cut;
mod damage;
mod hostile;
mod kept;
mod long_names;
mod values;

use browser_tests::Tab;
use serde_json::{Value, json};

/// What a person sees of the scenario, read at one stroke.
const LOOK: &str = "
    const at = id => document.querySelector(`[data-testid=\"${id}\"]`);
    const plain = text => text.replace(/[\\u00a0\\u202f\\u2009]/g, ' ');
    const text = id => plain(at(id)?.textContent ?? '');
    // A list shows what is picked.
    const shown = element => {
        const copy = element?.cloneNode(true);
        copy?.querySelectorAll('select').forEach((list, nth) =>
            list.replaceWith(element.querySelectorAll('select')[nth].selectedOptions[0]?.textContent ?? ''));
        return plain(copy?.textContent ?? '');
    };
    const boxes = [...document.querySelectorAll(':is(.top, main) :is(input, select)[data-testid]')];
    return {
        figure: shown(at('figure')), notices: text('notices'), details: text('details'), answer: text('answer'),
        address: text('address'), tab: document.title, hash: location.href.split('#').slice(1).join('#'),
        values: Object.fromEntries(boxes.map(e => [e.dataset.testid, e.value])),
        invalid: boxes.filter(e => e.getAttribute('aria-invalid') === 'true').map(e => e.dataset.testid),
        broken: !document.getElementById('trouble').hidden || !document.querySelector('main form')
            || !text('answer') || /NaN|Infinity|undefined|\\[object/.test(
                [...document.querySelectorAll('main .stack')].map(e => e.textContent.replace(/“[^”]*”/g, '')).join()),
    };";

/// Opens one fragment after the other, as links within the page do, and looks at each. What follows from
/// a new fragment is done when the tasks that it started are; browsers that take the fragment for the one
/// that is there already tell nobody.
const WALK: &str = "
    const [fragments, done] = arguments;
    const task = () => new Promise(then => setTimeout(then));
    (async () => {
        const seen = [];
        for (const fragment of fragments) {
            const before = location.href;
            const told = new Promise(then => addEventListener('hashchange', then, { once: true }));
            location.hash = fragment.replace('{lone surrogate}', String.fromCharCode(0xd800));
            if (location.href !== before) await told;
            for (let tasks = 0; tasks < 3; tasks++) await task();
            seen.push(look());
        }
        return seen;
    })().then(done, error => done(String(error)));";

/// Another scenario, of which nothing may be left behind.
const OTHER: &str = "v=1&vol=7&per=week&base=3:orders&cur=eur&cost=5&in=year&title=other&end";

/// What a person sees of the scenario.
struct Seen(Value);

impl Seen {
    /// The answer with its unit; empty where there is none.
    fn figure(&self) -> &str {
        self.text("figure")
    }

    /// The notices at the answer.
    fn notices(&self) -> &str {
        self.text("notices")
    }

    /// The notices in the details.
    fn details(&self) -> &str {
        self.text("details")
    }

    /// The fragment of the address.
    fn hash(&self) -> &str {
        self.text("hash")
    }

    /// What stands in a box that is there.
    fn value(&self, id: &str) -> &str {
        self.value_if_there(id).unwrap_or_else(|| panic!("no box {id}: {}", self.0))
    }

    /// What stands in a box; the lists of the answer are there with its figure.
    fn value_if_there(&self, id: &str) -> Option<&str> {
        self.0["values"][id].as_str()
    }

    /// Whether a box is marked as not used.
    fn is_invalid(&self, id: &str) -> bool {
        self.0["invalid"].as_array().is_some_and(|boxes| boxes.contains(&json!(id)))
    }

    /// The test ids of all boxes.
    fn boxes(&self) -> Vec<&str> {
        self.0["values"].as_object().into_iter().flatten().map(|(id, _)| id.as_str()).collect()
    }

    /// Whether nothing was filled in.
    fn is_empty(&self) -> bool {
        ["vol", "base", "cost", "title"].iter().all(|id| self.value(id).is_empty())
    }

    fn text(&self, what: &str) -> &str {
        self.0[what].as_str().unwrap_or_else(|| panic!("no {what}: {}", self.0))
    }

    /// Fails where the page is blank, in trouble, or says a number that is none.
    #[track_caller]
    fn sound(self, link: &str) -> Self {
        assert_eq!(self.0["broken"], false, "{link}: {:#}", self.0);
        self
    }
}

/// Opens an address in a page that knows nothing yet.
#[track_caller]
fn fresh(tab: &Tab, url: &str) -> Seen {
    // From the page itself, another fragment would be a mere hashchange.
    tab.go("about:blank");
    tab.go(url);
    tab.wait_ready();
    look(tab, url)
}

/// Looks at the page as it is.
#[track_caller]
fn look(tab: &Tab, what: &str) -> Seen {
    Seen(tab.script(LOOK, &[])).sound(what)
}

/// Opens one fragment after the other in the open page. Browsers let a page change its fragment 100 or 200
/// times in ten seconds, so no list is longer than 90.
#[track_caller]
fn walk<S: AsRef<str>>(tab: &Tab, fragments: &[S]) -> Vec<Seen> {
    let list: Vec<&str> = fragments.iter().map(AsRef::as_ref).collect();
    assert!(list.len() <= 90, "{} fragments", list.len());
    // The policy of the page lets no script make another.
    let script = format!("const look = () => {{ {LOOK} }}; {WALK}");
    let seen = tab.script_async(&script, &[json!(list)]);
    let Value::Array(seen) = seen else { panic!("the walk ended: {seen}") };
    assert_eq!(seen.len(), list.len());
    seen.into_iter().zip(list).map(|(seen, link)| Seen(seen).sound(link)).collect()
}

/// The same with another scenario before each, so that nothing can be left over from the one before.
#[track_caller]
fn walk_anew<S: AsRef<str>>(tab: &Tab, fragments: &[S]) -> Vec<Seen> {
    let with_other = fragments.iter().flat_map(|fragment| [OTHER, fragment.as_ref()]);
    walk(tab, &with_other.collect::<Vec<_>>())
        .into_iter()
        .enumerate()
        .filter_map(|(at, seen)| (at % 2 == 1).then_some(seen))
        .collect()
}
