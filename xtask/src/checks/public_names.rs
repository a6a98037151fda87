//! Every `pub` item of metric-core is used outside of it, in code that is no test, or by an item that is.
//!
//! Items are matched by name alone: a name that occurs elsewhere for another reason counts as a use.

use std::collections::BTreeSet;

use crate::Outcome;
use crate::checks::formula_codes::is_source;
use crate::checks::items::{Item, items};
use crate::checks::tokens::{flat, production};
use crate::paths::{files_below, pure_crates, read_text, root};

/// Items that may be used by nobody else, each with the reason.
const EXCEPTIONS: [(&str, &str); 0] = [];

/// Fails with every `pub` item of metric-core that nothing but tests uses.
pub fn check() -> Outcome<()> {
    let src = root().join("crates/metric-core/src");
    let mut found = Vec::new();
    for file in files_below(&src)?.iter().filter(|file| is_source(file)) {
        let trees = production(&read_text(&src.join(file))?).map_err(|e| format!("{file}: {e}"))?;
        found.extend(items(file, &trees));
    }
    let unused = unused(&found, names_outside()?);
    let excepted = |name: &str| EXCEPTIONS.iter().any(|(exception, _)| *exception == name);
    let mut faults: Vec<String> = unused
        .iter()
        .filter(|item| !excepted(&item.name))
        .map(|item| format!("{}: {} is used by tests alone", item.file, item.name))
        .collect();
    let is_stale = |name: &str| unused.iter().all(|item| item.name != name);
    faults.extend(
        EXCEPTIONS
            .iter()
            .filter(|(name, _)| is_stale(name))
            .map(|(name, _)| format!("{name} is used, and needs no exception")),
    );
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// The `pub` items that nothing reaches which is named outside.
fn unused(items: &[Item], mut named: BTreeSet<String>) -> Vec<&Item> {
    let mut waiting: Vec<&Item> = items.iter().collect();
    loop {
        let (reached, rest): (Vec<&Item>, Vec<&Item>) =
            waiting.iter().partition(|item| named.contains(&item.name));
        waiting = rest;
        if reached.is_empty() {
            waiting.retain(|item| item.is_public);
            return waiting;
        }
        named.extend(reached.iter().flat_map(|item| item.uses.iter().cloned()));
    }
}

/// Every name in the code of the other crates, the page and the tools.
fn names_outside() -> Outcome<BTreeSet<String>> {
    let others = pure_crates()?.into_iter().filter(|package| package != "metric-core");
    let mut folders: Vec<String> = ["src", "xtask/src"].map(str::to_owned).into();
    for package in others {
        let parts = ["src", "examples", "benches"];
        folders.extend(parts.iter().map(|part| format!("crates/{package}/{part}")));
    }
    folders.extend(["examples", "benches"].map(|part| format!("crates/metric-core/{part}")));
    let mut names = BTreeSet::new();
    for folder in folders.iter().map(|name| root().join(name)).filter(|path| path.is_dir()) {
        for file in files_below(&folder)?.iter().filter(|file| is_source(file)) {
            let source = read_text(&folder.join(file))?;
            names.extend(flat(&production(&source).map_err(|e| format!("{file}: {e}"))?));
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unused_names(source: &str, outside: &str) -> Vec<String> {
        let found = items("a.rs", &production(source).unwrap());
        let named = flat(&production(outside).unwrap()).into_iter().collect();
        unused(&found, named).iter().map(|item| item.name.clone()).collect()
    }

    #[test]
    fn an_item_is_used_by_name_or_through_an_item_that_is() {
        let core = "pub struct Rate(Count); pub struct Count(u8); pub fn spread() {}
            impl Rate { pub fn of(c: Count) -> Self { helper() } pub fn idle(&self) {} }
            fn helper() -> Rate { through() } pub fn through() {}
            #[cfg(test)] mod tests { fn t() { spread(); } }";
        assert_eq!(unused_names(core, "fn f() { Rate::of(1) }"), ["spread", "idle"]);
        assert_eq!(unused_names(core, ""), ["Rate", "Count", "spread", "of", "idle", "through"]);
    }

    #[test]
    fn an_implementation_counts_for_its_type() {
        let core = "pub struct Rate; pub enum Fault { A } impl TryFrom<f64> for Rate { type Error = Fault; }";
        assert_eq!(unused_names(core, "use core::Rate;"), Vec::<String>::new());
        assert_eq!(unused_names(core, "use core::Fault;"), ["Rate"]);
    }

    #[test]
    fn a_mention_in_a_test_or_a_comment_is_no_use() {
        let core = "pub fn spread() {}";
        let outside = "// spread\n#[cfg(test)] mod tests { fn t() { spread(); } } const T: &str = \"spread\";";
        assert_eq!(unused_names(core, outside), ["spread"]);
    }
}
