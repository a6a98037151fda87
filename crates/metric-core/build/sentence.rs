//! The sentence of a rule that does not hold: text, and what is filled in at run time.

/// A part of a sentence.
pub(crate) enum Part {
    Text(String),
    Left,
    Right,
    Difference,
    More,
    Input(String),
}

/// Takes a sentence such as `The cases ({left}) are too many.` apart. A place names a side, or an
/// input of the relation: any other may be unknown where the rule is broken.
pub(super) fn parse(text: &str, is_known: impl Fn(&str) -> bool) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        let (name, after) = behind.split_once('}').ok_or("a place is not closed by `}`")?;
        parts.extend(plain(before)?);
        parts.push(match name {
            "left" => Part::Left,
            "right" => Part::Right,
            "difference" => Part::Difference,
            "more" => Part::More,
            input if is_known(input) => Part::Input(input.to_owned()),
            other => return Err(format!("`{{{other}}}` is nothing that can be filled in")),
        });
        rest = after;
    }
    parts.extend(plain(rest)?);
    Ok(parts)
}

/// Text between places; none where they touch.
fn plain(text: &str) -> Result<Option<Part>, String> {
    if text.contains('}') {
        return Err("a `}` closes no place".to_owned());
    }
    Ok((!text.is_empty()).then(|| Part::Text(text.to_owned())))
}
