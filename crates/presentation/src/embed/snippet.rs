//! What is pasted into each host.

use super::{
    Embedding,
    escape::{self, address, html},
    template::{SANDBOX, SCRIPT, template},
    wiki::Wiki,
};

/// The snippet of a wiki.
pub fn of(embedding: &Embedding<'_>, wiki: &Wiki) -> String {
    written(embedding, wiki, template(wiki.way))
}

/// What the administrator sets or makes; nothing can be said of a page that has no host.
pub fn setting(embedding: &Embedding<'_>, wiki: &Wiki) -> Option<String> {
    let has_host = !host(&address(embedding.home)).1.is_empty();
    (has_host && !wiki.setting.is_empty()).then(|| written(embedding, wiki, wiki.setting))
}

/// A template with its parts in it.
fn written(embedding: &Embedding<'_>, wiki: &Wiki, template: &str) -> String {
    let mut text = String::new();
    for sign in template.chars() {
        let part = match sign {
            'ⓐ' | 'Ⓐ' => address(embedding.home),
            'ⓔ' if embedding.grows && wiki.keeps_script => written(embedding, wiki, SCRIPT),
            'ⓕ' | 'Ⓕ' => embedding.frame_address(),
            'ⓗ' => embedding.height.to_string(),
            'ⓝ' => host(&address(embedding.home)).1.to_owned(),
            'ⓞ' => host(&address(embedding.home)).0.to_owned(),
            'ⓟ' | 'Ⓟ' => embedding.page_address(),
            'ⓢ' if embedding.strict => SANDBOX.to_owned(),
            'ⓔ' | 'ⓢ' => continue,
            'ⓣ' => escape::text(&escape::title(embedding.title), wiki.way),
            'Ⓣ' => escape::title(embedding.title),
            plain => {
                text.push(plain);
                continue;
            }
        };
        text.push_str(&if matches!(sign, 'Ⓐ'..='Ⓩ') { html(&part) } else { part });
    }
    text
}

/// The origin in an address, and the name of its host; empty where there is none.
fn host(address: &str) -> (&str, &str) {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    let authority = rest.split_once('/').map_or(rest, |(authority, _)| authority);
    let origin = address.get(..address.len() - rest.len() + authority.len()).unwrap_or_default();
    match authority.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (origin, name),
        _ => (origin, authority),
    }
}
