//! The scripts of `static/` as they are shipped: without comment lines and indentation, otherwise as written.
//!
//! `start.js` stands inline in the page, before everything else, and host pages load `embed.js`. Nothing is renamed
//! or rewritten, so a message of the browser names a line that can be found in the source.

use crate::Outcome;

/// Takes comment lines, blank lines and indentation out of a script.
///
/// A script with a template literal is refused, since its lines may be text; so is one that could not stand inline in
/// a page. Scripts are ASCII, so that a host that declares another encoding does not change their hash.
pub fn compact(name: &str, script: &str) -> Outcome<String> {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty());
    let code = lines.filter(|line| !line.starts_with("//")).collect::<Vec<_>>().join("\n");
    if code.contains('`') {
        return Err(format!("{name}: a template literal, whose lines may be text"));
    }
    if code.contains("</script") || code.contains("<!--") {
        return Err(format!("{name}: would end early inside of a page"));
    }
    if !code.is_ascii() {
        return Err(format!("{name}: write characters outside of ASCII as \\uXXXX"));
    }
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comment_lines_and_indentation_go_and_the_code_stays() {
        let script = "// what it is\n(function () {\n  // why\n  go(\"//a\"); // stays\n\n})();\n";
        let short = "(function () {\ngo(\"//a\"); // stays\n})();";
        assert_eq!(compact("a.js", script).as_deref(), Ok(short));
        assert_eq!(compact("a.js", short).as_deref(), Ok(short));
    }

    #[test]
    fn what_cannot_be_compacted_or_cannot_stand_in_a_page_is_refused() {
        for script in ["let a = `\n  b`;", "let a = '</script>';", "let a = '<!--';", "say('…');"]
        {
            assert!(compact("a.js", script).is_err(), "{script}");
        }
    }
}
