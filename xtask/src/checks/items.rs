//! The items of a Rust source with the names that each uses.

use std::collections::BTreeSet;

use proc_macro2::TokenTree;

use crate::checks::tokens::{flat, is_block, is_punct};

/// A function, type, trait or constant.
pub struct Item {
    /// The file that it is in.
    pub file: String,
    /// Its name, without its module or type.
    pub name: String,
    /// Whether it is `pub` without restriction.
    pub is_public: bool,
    /// The names in its signature and body.
    pub uses: BTreeSet<String>,
}

/// The keywords that are followed by the name of an item.
const KINDS: [&str; 8] = ["fn", "struct", "enum", "union", "trait", "type", "const", "static"];

/// All items, those of modules and of implementations included.
pub fn items(file: &str, trees: &[TokenTree]) -> Vec<Item> {
    let mut found = Vec::new();
    let mut is_public = false;
    let mut at = 0;
    while at < trees.len() {
        // An item reaches to its semicolon or to the end of its block.
        let extent = trees[at..].iter().position(|tree| is_punct(tree, ';') || is_block(tree));
        let end = extent.map_or(trees.len(), |length| at + length + 1);
        let item = &trees[at..end];
        match (word(trees.get(at)).as_str(), word(trees.get(at + 1)).as_str()) {
            ("pub", _) => {
                is_public = !matches!(trees.get(at + 1), Some(TokenTree::Group(_)));
                at += 1;
            }
            ("impl", _) => {
                found.extend(implementation(file, item));
                (at, is_public) = (end, false);
            }
            ("mod", _) => {
                found.extend(
                    item.last().map(|body| items(file, &content(body))).unwrap_or_default(),
                );
                (at, is_public) = (end, false);
            }
            ("use", _) => (at, is_public) = (end, false),
            (kind, name) if KINDS.contains(&kind) && !KINDS.contains(&name) && !name.is_empty() => {
                let uses = flat(item).into_iter().collect();
                found.push(Item { file: file.to_owned(), name: name.to_owned(), is_public, uses });
                (at, is_public) = (end, false);
            }
            _ => {
                // Macros may make items.
                found.extend(
                    trees.get(at).map(|tree| items(file, &content(tree))).unwrap_or_default(),
                );
                at += 1;
            }
        }
    }
    found
}

/// The functions and constants of a type's own implementation; that of a trait belongs to its type as a whole.
fn implementation(file: &str, trees: &[TokenTree]) -> Vec<Item> {
    let Some((body, head)) = trees.split_last() else { return Vec::new() };
    match head.iter().position(|tree| word(Some(tree)) == "for") {
        None => items(file, &content(body)),
        Some(at) => {
            let uses: BTreeSet<String> = flat(trees).into_iter().collect();
            let of_type = head[at..].iter().filter(|tree| matches!(tree, TokenTree::Ident(_)));
            of_type
                .skip(1)
                .map(|name| Item {
                    file: file.to_owned(),
                    name: word(Some(name)),
                    is_public: false,
                    uses: uses.clone(),
                })
                .collect()
        }
    }
}

fn content(body: &TokenTree) -> Vec<TokenTree> {
    match body {
        TokenTree::Group(group) => group.stream().into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The text of a name; empty for any other token.
fn word(tree: Option<&TokenTree>) -> String {
    match tree {
        Some(TokenTree::Ident(ident)) => ident.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::tokens::production;

    #[test]
    fn items_are_named_at_every_depth_with_their_visibility() {
        let source = "pub const fn a() {} mod b { pub(crate) struct C { pub d: u8 } } pub use e::F; fn f() {}
            impl<const N: usize> G<N> { pub fn h() {} const I: u8 = 1; } pub static J: u8 = 2;";
        let found = items("x.rs", &production(source).unwrap());
        let told: Vec<(&str, bool)> = found.iter().map(|i| (&*i.name, i.is_public)).collect();
        assert_eq!(
            told,
            [("a", true), ("C", false), ("f", false), ("h", true), ("I", false), ("J", true)]
        );
    }
}
