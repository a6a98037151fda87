//! Finding elements as people do: by role and name, as the browser tells them to a screen reader.

use std::time::Instant;

use serde_json::{Value, json};
use thirtyfour::By;

use crate::driver::{self, wait};
use crate::page::PATIENCE;
use crate::{Element, Page};

/// Where a script leaves an element for the driver to pick up.
const FOUND: &str = "__found";

/// An element as a screen reader has it.
struct Heard {
    role: String,
    name: String,
    node: Value,
}

impl Page {
    /// The element of a role with exactly this name; waits for it.
    #[track_caller]
    #[must_use]
    pub fn by_role(&self, role: &str, name: &str) -> Element {
        let wanted = format!("{role} \"{name}\"");
        self.heard(&wanted, &json!({ "role": role }), |heard| heard.name == name)
    }

    /// The box, list or button with exactly this label; waits for it.
    #[track_caller]
    #[must_use]
    pub fn by_label(&self, label: &str) -> Element {
        const CONTROLS: [&str; 7] =
            ["textbox", "combobox", "searchbox", "checkbox", "radio", "listbox", "button"];
        self.heard(&format!("a control \"{label}\""), &json!({}), |heard| {
            CONTROLS.contains(&heard.role.as_str()) && heard.name == label
        })
    }

    /// The element with a test id; waits for it.
    #[track_caller]
    #[must_use]
    pub fn by_test_id(&self, id: &str) -> Element {
        self.find(&format!("[data-testid=\"{id}\"]"))
    }

    /// The first element of a selector; waits for it.
    #[track_caller]
    #[must_use]
    pub fn find(&self, css: &str) -> Element {
        let start = Instant::now();
        loop {
            match driver::block_on(self.driver.find(By::Css(css))) {
                Ok(element) => return Element(element),
                Err(error) => assert!(start.elapsed() < PATIENCE, "{css} is not there: {error}"),
            }
        }
    }

    /// All elements of a selector, as they are now.
    #[track_caller]
    #[must_use]
    pub fn find_all(&self, css: &str) -> Vec<Element> {
        wait(css, self.driver.find_all(By::Css(css))).into_iter().map(Element).collect()
    }

    /// The text of the element with a test id, once the page is settled.
    #[track_caller]
    #[must_use]
    pub fn text(&self, test_id: &str) -> String {
        self.settle();
        self.by_test_id(test_id).text()
    }

    /// The role and name of what has the focus.
    #[track_caller]
    #[must_use]
    pub fn focused(&self) -> (String, String) {
        let object = self.object("document.activeElement");
        let nodes = self.cdp(
            "Accessibility.getPartialAXTree",
            &json!({ "objectId": object, "fetchRelatives": false }),
        );
        nodes["nodes"].get(0).and_then(heard).map(|h| (h.role, h.name)).unwrap_or_default()
    }

    #[track_caller]
    fn heard(&self, wanted: &str, query: &Value, fits: impl Fn(&Heard) -> bool) -> Element {
        let start = Instant::now();
        loop {
            let all = self.all_heard(query);
            if let Some(found) = all.iter().find(|heard| fits(heard)) {
                return self.element_of(&found.node);
            }
            let names: Vec<String> =
                all.iter().map(|h| format!("{} \"{}\"", h.role, h.name)).collect();
            assert!(start.elapsed() < PATIENCE, "{wanted} is not among {}", names.join(", "));
        }
    }

    /// The elements of a query that have a name, in the order of the document.
    #[track_caller]
    fn all_heard(&self, query: &Value) -> Vec<Heard> {
        let mut query = query.clone();
        query["objectId"] = self.object("document");
        let answer = self.cdp("Accessibility.queryAXTree", &query);
        let nodes = answer["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
        nodes.iter().filter_map(heard).filter(|heard| !heard.name.is_empty()).collect()
    }

    #[track_caller]
    fn object(&self, expression: &str) -> Value {
        self.cdp("Runtime.evaluate", &json!({ "expression": expression }))["result"]["objectId"]
            .clone()
    }

    /// Hands a node of the accessibility tree over to the driver, by way of a variable of the window.
    #[track_caller]
    fn element_of(&self, node: &Value) -> Element {
        let object = self.cdp("DOM.resolveNode", &json!({ "backendNodeId": node }));
        let leave = format!("function() {{ window.{FOUND} = this }}");
        let id = &object["object"]["objectId"];
        self.cdp(
            "Runtime.callFunctionOn",
            &json!({ "objectId": id, "functionDeclaration": leave }),
        );
        let take = format!("return window.{FOUND}");
        let answer = wait("the element found", self.driver.execute(take, Vec::new()));
        Element(answer.element().unwrap_or_else(|error| panic!("no element: {error}")))
    }
}

fn heard(node: &Value) -> Option<Heard> {
    let role = node["role"]["value"].as_str()?;
    // Runs of text are parts of what is named by them.
    if node["ignored"] == true || ["StaticText", "InlineTextBox"].contains(&role) {
        return None;
    }
    Some(Heard {
        role: role.to_owned(),
        name: crate::element::plain_spaces(node["name"]["value"].as_str().unwrap_or_default()),
        node: node["backendDOMNodeId"].clone(),
    })
}
