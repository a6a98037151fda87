//! The words of the story.

use super::{Answer, View};
use crate::{figure::PlainDigits, link, number::NumberStyle};

fn view(state: &str) -> View {
    let draft = link::open(state, NumberStyle::EnUs).draft;
    View::of(&draft, &PlainDigits { style: NumberStyle::EnUs })
}

fn dump(state: &str) {
    println!("{:#?}", view(state));
}

#[test]
fn dump_all() {
    dump(
        "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&cur=usd&cost=48000&in=month&end",
    );
    dump("v=1&vol=5000&base=100000:orders&vs=ecommerce&in=month&end");
    let _ = matches!(view("").answer, Answer::Empty);
}
