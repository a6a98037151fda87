//! The scripts of `static/` as they are shipped, and the glue inside of the one-file page: without comments and
//! indentation, otherwise as written.
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

/// The same of the glue that wasm-bindgen writes, for the one-file page: its comments, blank lines and indentation go.
///
/// A template literal over several lines is refused, since its lines are text.
pub fn without_layout(name: &str, script: &str) -> Outcome<String> {
    let mut code = String::with_capacity(script.len());
    let mut is_comment = false;
    for line in script.lines().map(str::trim) {
        is_comment |= line.starts_with("/*");
        if line.matches('`').count() % 2 == 1 && !is_comment {
            return Err(format!("{name}: a template literal over several lines: {line}"));
        }
        if !is_comment && !line.is_empty() && !line.starts_with("//") {
            code.push_str(line);
            code.push('\n');
        }
        is_comment &= !line.ends_with("*/");
    }
    if is_comment {
        return Err(format!("{name}: a comment has no end"));
    }
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_layout_of_the_glue_goes_and_its_code_stays() {
        let glue = "/**\n * What it does.\n */\nfunction a() {\n    // why\n    return `${b} c` * 2; /* two */\n}\n";
        let short = "function a() {\nreturn `${b} c` * 2; /* two */\n}\n";
        assert_eq!(without_layout("a.js", glue).as_deref(), Ok(short));
        for wrong in ["a = `b\n  c`;", "/* b\nc"] {
            assert!(without_layout("a.js", wrong).is_err(), "{wrong}");
        }
    }

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
