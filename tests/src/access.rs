//! Accessibility: axe-core in the page, with its findings as readable lines.

use std::path::Path;

use serde_json::{Value, json};

use crate::Page;

const RUN: &str = r"
    const [tags, part, done] = arguments;
    axe.run(part || document, { runOnly: { type: 'tag', values: tags } }).then(
        result => done(result.violations.map(v => ({
            id: v.id, impact: v.impact, help: v.help,
            nodes: v.nodes.map(n => n.target.join(' ') + ': ' + n.failureSummary),
        }))),
        error => done(String(error)));";

/// The rules that hold here.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

impl Page {
    /// Fails where axe-core finds anything; the message names rule, element and remedy.
    #[track_caller]
    pub fn assert_accessible(&self) {
        let violations = self.violations();
        assert!(violations.is_empty(), "axe-core finds:\n{}", violations.join("\n"));
    }

    /// The same for a part that covers others, which are in nobody's way until it is gone.
    #[track_caller]
    pub fn assert_accessible_in(&self, css: &str) {
        let violations = self.violations_in(&json!(css));
        assert!(violations.is_empty(), "axe-core finds:\n{}", violations.join("\n"));
    }

    /// What axe-core finds, one entry a rule.
    #[track_caller]
    #[must_use]
    pub fn violations(&self) -> Vec<String> {
        self.violations_in(&Value::Null)
    }

    #[track_caller]
    fn violations_in(&self, part: &Value) -> Vec<String> {
        if self.script("return typeof axe", &[]) == "undefined" {
            let file =
                Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
            let source = std::fs::read_to_string(&file)
                .unwrap_or_else(|_| panic!("axe-core is missing; run: cargo xtask test"));
            self.script(&source, &[]);
        }
        let answer = self.script_async(RUN, &[json!(TAGS), part.clone()]);
        match answer.as_array() {
            Some(violations) => violations.iter().map(line).collect(),
            None => panic!("axe-core failed: {answer}"),
        }
    }
}

fn line(violation: &Value) -> String {
    let text = |key: &str| violation[key].as_str().unwrap_or_default().to_owned();
    let nodes: Vec<String> = violation["nodes"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
        .iter()
        .filter_map(|node| Some(format!("    {}", node.as_str()?.replace('\n', "\n      "))))
        .collect();
    format!("{} ({}): {}\n{}", text("id"), text("impact"), text("help"), nodes.join("\n"))
}
