//! The sheet as a screen reader has it: its table, its heads, the names of its cells.

use super::{FULL, open};
use browser_tests::{Page, browser_test};
use serde_json::{Value, json};
use std::collections::HashMap;

/// A node of the accessibility tree.
struct Node {
    role: String,
    name: String,
    children: Vec<String>,
    is_ignored: bool,
}

/// The whole tree, by the ids of its nodes.
fn tree(page: &Page) -> HashMap<String, Node> {
    let answer = page.cdp("Accessibility.getFullAXTree", &json!({}));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let node = |node: &Value| {
        let children = node["childIds"].as_array().into_iter().flatten().map(text).collect();
        (
            text(&node["nodeId"]),
            Node {
                role: text(&node["role"]["value"]),
                name: super::plain(&text(&node["name"]["value"])),
                children,
                is_ignored: node["ignored"] == true,
            },
        )
    };
    answer["nodes"].as_array().into_iter().flatten().map(node).collect()
}

/// The nodes below one, in the order of the document, itself included.
fn below<'a>(tree: &'a HashMap<String, Node>, id: &str, found: &mut Vec<&'a Node>) {
    let Some(node) = tree.get(id) else { return };
    if !node.is_ignored {
        found.push(node);
    }
    for child in &node.children {
        below(tree, child, found);
    }
}

/// What a table holds, by its caption.
fn table<'a>(tree: &'a HashMap<String, Node>, caption: &str) -> Vec<&'a Node> {
    let found =
        tree.iter().find(|(_, node)| node.role == "table" && node.name.starts_with(caption));
    let (id, _) = found.unwrap_or_else(|| {
        let names = tree.values().filter(|node| node.role == "table").map(|node| &node.name);
        panic!("no table {caption} among {:?}", names.collect::<Vec<_>>())
    });
    let mut nodes = Vec::new();
    below(tree, id, &mut nodes);
    nodes
}

/// The names of the nodes of a role.
fn names<'a>(nodes: &[&'a Node], role: &str) -> Vec<&'a str> {
    nodes.iter().filter(|node| node.role == role).map(|node| node.name.as_str()).collect()
}

#[test]
fn a_sheet_is_a_table_with_a_caption_heads_of_rows_and_columns_and_named_cells() {
    browser_test(|page| {
        open(page, FULL);
        let tree = tree(page);
        let nodes = table(&tree, "Channels: a sheet to type in");
        let heads = names(&nodes, "columnheader");
        for (place, head) in
            ["Row", "Channel", "Contacts", "Handle time", "Kind"].iter().enumerate()
        {
            assert!(heads[place].starts_with(head), "{place}: {heads:?}");
        }
        assert!(heads.iter().all(|head| !head.is_empty()), "a head says nothing: {heads:?}");
        let boxes = names(&nodes, "textbox");
        assert_eq!(
            boxes,
            [
                "Channel, row 1",
                "Contacts, Email",
                "Handle time, Email",
                "Channel, row 2",
                "Contacts, Phone",
                "Handle time, Phone",
                "Channel, row 3",
                "Contacts, row 3",
                "Handle time, row 3"
            ]
        );
        assert_eq!(names(&nodes, "combobox"), ["Kind, Email", "Kind, Phone", "Kind, row 3"]);
        let buttons = names(&nodes, "button");
        assert_eq!(buttons, ["Move, copy or remove Email", "Move, copy or remove Phone"]);
        let of_rows = names(&nodes, "rowheader");
        for (place, name) in
            ["Email", "Phone", "", "Not classified", "All contacts"].iter().enumerate()
        {
            assert!(of_rows[place].contains(name), "{place}: {of_rows:?}");
        }
        // What is computed is a plain cell of the same row.
        assert!(names(&nodes, "cell").contains(&"above 20 to 30 %"), "{:?}", names(&nodes, "cell"));
    });
}

#[test]
fn every_table_of_the_page_has_a_name_and_no_two_the_same() {
    browser_test(|page| {
        open(page, FULL);
        page.unfold_all(false);
        let tree = tree(page);
        let mut tables: Vec<&str> = tree
            .values()
            .filter(|node| node.role == "table")
            .map(|node| node.name.as_str())
            .collect();
        tables.sort_unstable();
        let all = tables.len();
        assert!(all >= 7 && !tables.contains(&""), "{tables:?}");
        tables.dedup();
        assert_eq!(tables.len(), all, "{tables:?}");
    });
}

#[test]
fn an_entry_to_correct_is_invalid_and_described_by_its_reason() {
    browser_test(|page| {
        open(page, FULL);
        // Messages appear a moment after they arise.
        std::thread::sleep(std::time::Duration::from_millis(900));
        let object = page.cdp(
            "Runtime.evaluate",
            &json!({ "expression": "document.getElementById('iss-1-0')" }),
        );
        let query = json!({ "objectId": object["result"]["objectId"], "fetchRelatives": false });
        let answer = page.cdp("Accessibility.getPartialAXTree", &query);
        let node = &answer["nodes"][0];
        assert_eq!(node["name"]["value"], "Contacts, Billing");
        let description = node["description"]["value"].as_str().unwrap_or_default();
        assert!(description.starts_with("Row 2, Contacts: "), "{description}");
        let is_invalid =
            node["properties"].as_array().into_iter().flatten().any(|property| {
                property["name"] == "invalid" && property["value"]["value"] == "true"
            });
        assert!(is_invalid, "{node:#}");
    });
}
