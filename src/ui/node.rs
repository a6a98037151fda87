//! Elements of the page, kept in step with their descriptions. Everything that follows the page is an
//! effect, held by the element that it belongs to and gone with it.

mod effects;
mod inner;

use super::kit::{Bound, Child, El, Parts};
use crate::{
    browser::{by_id, calls::Call, document},
    effect::Effect,
};
use effects::{Held, follow_value};
use inner::Inner;

/// An element of the page.
struct Node {
    element: web_sys::Element,
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    tied: Vec<Tied>,
    children: Vec<Inner>,
}

/// What is tied to an element as long as it is there.
enum Tied {
    Attribute(&'static str, #[expect(dead_code, reason = "it goes on as long as it is held")] Held),
    Effect(#[expect(dead_code, reason = "it goes on as long as it is held")] Held),
    Listener(&'static str, Call),
}

/// Puts a part of the app into a place of the static page, instead of what it shows while it loads.
pub fn mount(place: &str, part: impl FnOnce() -> El) {
    let Some(place) = by_id(place) else {
        return;
    };
    place.set_text_content(None);
    let node = made(part());
    let _ = place.append_child(&node.element);
    // It lives as long as the page.
    std::mem::forget(node);
}

/// A part of the page that goes when this is dropped.
pub struct Part(Node);

impl Drop for Part {
    fn drop(&mut self) {
        self.0.element.remove();
    }
}

impl Part {
    /// Writes the texts that differ; they are as many as the part was described with, in their order.
    pub fn write(&mut self, texts: &[&str]) {
        self.0.write(&mut texts.iter());
    }
}

/// Puts a part behind what stands in a place.
pub fn append(place: &str, el: El) -> Option<Part> {
    let place = by_id(place)?;
    let part = Part(made(el));
    place.append_child(&part.0.element).ok().map(|_| part)
}

#[inline(never)]
fn made(el: El) -> Node {
    let Parts { tag, attributes, bound, children } = *el.0;
    // Tags are names of our own, which no document refuses.
    let element = document().create_element(tag).unwrap_or_else(|_| wasm_bindgen::throw_str(tag));
    let mut node = Node { element, tag, attributes, tied: Vec::new(), children: Vec::new() };
    for (name, value) in &node.attributes {
        set(&node.element, name, Some(value));
    }
    for child in children {
        node.append(child, None);
    }
    // The value of a list is one of its options, so that they have to be there.
    node.bind(bound);
    node
}

/// Sets an attribute, or takes it away.
#[inline(never)]
fn set(element: &web_sys::Element, name: &str, value: Option<&String>) {
    // Names are ours, and no element refuses them.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

impl Node {
    fn bind(&mut self, bound: Vec<Bound>) {
        for bound in bound {
            let element = self.element.clone();
            self.tied.push(match bound {
                Bound::Attribute(name, mut value) => {
                    let write = move || set(&element, name, value().as_ref());
                    Tied::Attribute(name, Effect::now(Box::new(write)))
                }
                Bound::Value(value) => Tied::Effect(follow_value(element, value)),
                Bound::Act(act) => Tied::Effect(Effect::later(act)),
                Bound::Event(name, handler) => {
                    let call = Call::at_event(handler);
                    let _ = element.add_event_listener_with_callback(name, call.function());
                    Tied::Listener(name, call)
                }
            });
        }
    }

    /// Lets go of what was tied to the element, in favour of what is tied to it now.
    fn let_go(&self, former: Vec<Tied>) {
        for tied in former {
            match tied {
                Tied::Attribute(name, _) => {
                    let is_name =
                        |now: &Tied| matches!(now, Tied::Attribute(now, _) if *now == name);
                    let is_set = self.attributes.iter().any(|(now, _)| *now == name);
                    if !is_set && !self.tied.iter().any(is_name) {
                        set(&self.element, name, None);
                    }
                }
                Tied::Listener(name, call) => {
                    let _ = self.element.remove_event_listener_with_callback(name, call.function());
                }
                Tied::Effect(_) => {}
            }
        }
    }

    /// Adds a child at the end, or before what stands there.
    fn append(&mut self, child: Child, before: Option<&web_sys::Node>) {
        let inner = Inner::of(child, &|node| {
            let _ = self.element.insert_before(node, before);
        });
        self.children.push(inner);
    }

    fn write(&mut self, texts: &mut std::slice::Iter<&str>) {
        for inner in &mut self.children {
            match inner {
                Inner::El(node) => node.write(texts),
                Inner::Text(text, former) => {
                    if let Some(now) = texts.next() {
                        inner::write(text, former, now);
                    }
                }
                _ => {}
            }
        }
    }

    /// Becomes what another element was described as; the tag is the same.
    fn become_like(&mut self, el: El) {
        let Parts { attributes, bound, children, .. } = *el.0;
        let tied = std::mem::take(&mut self.tied);
        for (name, _) in &self.attributes {
            if !attributes.iter().any(|(other, _)| other == name) {
                set(&self.element, name, None);
            }
        }
        for attribute in &attributes {
            if !self.attributes.contains(attribute) {
                set(&self.element, attribute.0, Some(&attribute.1));
            }
        }
        self.attributes = attributes;
        let mut former = std::mem::take(&mut self.children).into_iter();
        for child in children {
            let Some(inner) = former.next() else {
                self.append(child, None);
                continue;
            };
            match inner.become_like(child) {
                Ok(inner) => self.children.push(inner),
                Err((inner, child)) => {
                    self.append(child, Some(&inner.first()));
                    inner.remove();
                }
            }
        }
        for inner in former {
            inner.remove();
        }
        self.bind(bound);
        self.let_go(tied);
    }
}
