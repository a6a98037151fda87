//! Rust sources as tokens, as the checks read them: without comments, and without what is compiled for tests only.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

use crate::Outcome;

/// The token trees of a source that are compiled outside of tests.
pub fn production(source: &str) -> Outcome<Vec<TokenTree>> {
    let stream: TokenStream = source.parse().map_err(|e| format!("no Rust source: {e}"))?;
    Ok(without_tests(stream))
}

fn without_tests(stream: TokenStream) -> Vec<TokenTree> {
    let mut trees = stream.into_iter().peekable();
    let mut kept: Vec<TokenTree> = Vec::new();
    while let Some(tree) = trees.next() {
        let is_attribute = kept.last().is_some_and(|last| is_punct(last, '#'));
        match tree {
            TokenTree::Group(group) if is_attribute && is_cfg_test(&group) => {
                kept.pop();
                // The item behind the attribute ends with a semicolon or with its block.
                trees.by_ref().find(|tree| is_punct(tree, ';') || is_block(tree));
            }
            TokenTree::Group(group) => {
                let inner = without_tests(group.stream()).into_iter().collect();
                kept.push(Group::new(group.delimiter(), inner).into());
            }
            other => kept.push(other),
        }
    }
    kept
}

/// Whether a token is this sign.
pub fn is_punct(tree: &TokenTree, sign: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == sign)
}

/// Whether a token is a pair of braces with its content.
pub fn is_block(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

fn is_cfg_test(attribute: &Group) -> bool {
    attribute.stream().to_string().replace(' ', "") == "cfg(test)"
}

/// The tokens one after the other: names, `::`, single signs, braces. Literals are `""`.
pub fn flat(trees: &[TokenTree]) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut is_half_path = false;
    for tree in trees {
        let is_colon = is_punct(tree, ':');
        let is_joint = matches!(tree, TokenTree::Punct(sign) if sign.spacing() == Spacing::Joint);
        match tree {
            TokenTree::Ident(ident) => tokens.push(ident.to_string()),
            TokenTree::Literal(_) => tokens.push("\"\"".to_owned()),
            TokenTree::Punct(_) if is_colon && is_half_path => {
                tokens.pop();
                tokens.push("::".to_owned());
            }
            TokenTree::Punct(punct) => tokens.push(punct.as_char().to_string()),
            TokenTree::Group(group) => {
                let [open, close] = match group.delimiter() {
                    Delimiter::Parenthesis => ["(", ")"],
                    Delimiter::Brace => ["{", "}"],
                    Delimiter::Bracket => ["[", "]"],
                    Delimiter::None => ["", ""],
                };
                tokens.push(open.to_owned());
                tokens.extend(flat(&group.stream().into_iter().collect::<Vec<_>>()));
                tokens.push(close.to_owned());
            }
        }
        is_half_path = is_colon && is_joint && !is_half_path;
    }
    tokens
}

/// Visits every literal, at any depth.
pub fn literals(trees: &[TokenTree], visit: &mut impl FnMut(&str)) {
    for tree in trees {
        match tree {
            TokenTree::Literal(literal) => visit(&literal.to_string()),
            TokenTree::Group(group) => {
                literals(&group.stream().into_iter().collect::<Vec<_>>(), visit);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(source: &str) -> String {
        flat(&production(source).unwrap()).join(" ")
    }

    #[test]
    fn comments_and_tests_are_left_out_at_every_depth() {
        assert_eq!(text("use a::b; // c\n/* d */ fn e() {}"), "use a :: b ; fn e ( ) { }");
        assert_eq!(text("#[cfg(test)] mod tests { use a; } use b;"), "use b ;");
        assert_eq!(text("#[cfg(test)] #[path = \"x\"] mod tests; use b;"), "use b ;");
        assert_eq!(text("mod a { #[cfg(test)] fn b() {} fn c() {} }"), "mod a { fn c ( ) { } }");
        assert_eq!(
            text("#[cfg(feature = \"x\")] fn a() {}"),
            "# [ cfg ( feature = \"\" ) ] fn a ( ) { }"
        );
    }

    #[test]
    fn a_literal_is_no_name_and_is_visited() {
        let source = "fn f<'a>() { g(\"use crate::a\", r#\"b\"#, '\"'); }";
        assert!(!text(source).contains("crate"));
        let mut found = Vec::new();
        literals(&production(source).unwrap(), &mut |literal| found.push(literal.to_owned()));
        assert_eq!(found, ["\"use crate::a\"", "r#\"b\"#", "'\"'"]);
    }
}
