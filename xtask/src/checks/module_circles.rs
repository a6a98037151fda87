//! No sibling modules of a pure crate import each other, directly or through a chain.
//!
//! A path counts between the branches below the nearest common parent: `crate::a::b` in `a::c` is an import of `b` by
//! `c`, and in `d` one of `a` by `d`. A name that a module re-exports leads to the module that defines it. A parent that
//! declares or re-exports its children imports no sibling.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::Outcome;
use crate::checks::formula_codes::is_source;
use crate::checks::imports::{Import, Module, imports};
use crate::checks::tokens::{flat, production};
use crate::paths::{files_below, pure_crates, read_text, root};

/// Every module of a crate with its tokens.
pub type Modules = BTreeMap<Module, Vec<String>>;

/// From one sibling to another: the imports, as lines for a person.
type Edges = BTreeMap<(Module, Module), BTreeSet<String>>;

/// Fails with every circle of every pure crate.
pub fn check() -> Outcome<()> {
    let mut found = Vec::new();
    for package in pure_crates()? {
        let modules = modules(&root().join("crates").join(&package).join("src"))?;
        found.extend(circles(&edges(&modules)).iter().map(|circle| format!("{package}: {circle}")));
    }
    if found.is_empty() {
        return Ok(());
    }
    Err(format!("{} circles of modules:\n{}", found.len(), found.join("\n")))
}

fn modules(src: &Path) -> Outcome<Modules> {
    let files = files_below(src)?;
    files
        .iter()
        .filter(|file| is_source(file))
        .map(|file| {
            let source = read_text(&src.join(file))?;
            let trees = production(&source).map_err(|e| format!("{file}: {e}"))?;
            Ok((module_of(file), flat(&trees)))
        })
        .collect()
}

/// The path of a file's module; the crate itself has none.
fn module_of(file: &str) -> Module {
    let mut names: Module = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    names.pop_if(|name| matches!(name.as_str(), "mod" | "lib" | "main"));
    names
}

/// All imports between siblings.
fn edges(modules: &Modules) -> Edges {
    let found: BTreeMap<&Module, Vec<Import>> =
        modules.iter().map(|(module, tokens)| (module, imports(tokens, module, modules))).collect();
    let mut edges = Edges::new();
    for (module, import) in found.iter().flat_map(|(m, list)| list.iter().map(move |i| (*m, i))) {
        let target = defining_module(&import.path, modules, &found);
        let common = module.iter().zip(&target).take_while(|(a, b)| a == b).count();
        if common < module.len() && common < target.len() {
            let edge = (module[..=common].to_vec(), target[..=common].to_vec());
            let line = format!("{} imports {}", module.join("::"), import.path.join("::"));
            edges.entry(edge).or_default().insert(line);
        }
    }
    edges
}

/// The module that defines what a path names, through whatever re-exports it.
fn defining_module(
    path: &Module,
    modules: &Modules,
    imports: &BTreeMap<&Module, Vec<Import>>,
) -> Module {
    let mut path = path.clone();
    let mut seen = BTreeSet::new();
    loop {
        let module = longest_module(&path, modules);
        let reexport = path.get(module.len()).and_then(|name| {
            let of_module = imports.get(&module)?.iter();
            of_module.rev().find(|import| import.bound_name.as_ref() == Some(name))
        });
        match reexport {
            Some(import) if seen.insert(path.clone()) => {
                path = [&import.path, &path[module.len() + 1..]].concat();
            }
            _ => return module,
        }
    }
}

/// The longest beginning of a path that is a module.
fn longest_module(path: &Module, modules: &Modules) -> Module {
    let beginnings = (0..=path.len()).rev().map(|end| path[..end].to_vec());
    beginnings.into_iter().find(|module| modules.contains_key(module)).unwrap_or_default()
}

/// The groups of siblings that reach one another, each with the imports that make the circle.
fn circles(edges: &Edges) -> Vec<String> {
    let mut reached: BTreeSet<(Module, Module)> = edges.keys().cloned().collect();
    loop {
        let next = |(from, through): &(Module, Module)| {
            let from = from.clone();
            let steps = edges.keys().filter(move |(start, _)| start == through);
            steps.map(|(_, to)| (from.clone(), to.clone())).collect::<Vec<_>>()
        };
        let longer: Vec<_> = reached.iter().flat_map(next).collect();
        let before = reached.len();
        reached.extend(longer);
        if reached.len() == before {
            break;
        }
    }
    let both = |a: &Module, b: &Module| {
        reached.contains(&(a.clone(), b.clone())) && reached.contains(&(b.clone(), a.clone()))
    };
    let modules: BTreeSet<&Module> = reached.iter().map(|(from, _)| from).collect();
    let in_circles = modules.iter().filter(|module| both(module, module));
    let groups: BTreeSet<Vec<&Module>> = in_circles
        .map(|module| modules.iter().filter(|other| both(module, other)).copied().collect())
        .collect();
    groups.iter().map(|group| description(group, edges)).collect()
}

fn description(group: &[&Module], edges: &Edges) -> String {
    let names: Vec<String> = group.iter().map(|module| module.join("::")).collect();
    let is_inside = |(from, to): &(Module, Module)| group.contains(&from) && group.contains(&to);
    let lines: Vec<&str> = edges
        .iter()
        .filter(|(edge, _)| is_inside(edge))
        .flat_map(|(_, lines)| lines.iter().map(String::as_str))
        .collect();
    format!("{} import each other:\n    {}", names.join(", "), lines.join("\n    "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circles_of(files: &[(&str, &str)]) -> Vec<String> {
        let module =
            |(file, source): &(&str, &str)| (module_of(file), flat(&production(source).unwrap()));
        circles(&edges(&files.iter().map(module).collect()))
    }

    #[test]
    fn a_circle_through_a_chain_is_reported_with_its_imports() {
        let found = circles_of(&[
            ("lib.rs", "mod a; mod b; mod c;"),
            ("a.rs", "use crate::{b::{B, Other as O}, x};"),
            ("b.rs", "fn f() { super::c::g() }"),
            ("c.rs", "use super::a;"),
        ]);
        assert_eq!(found.len(), 1);
        for import in ["a imports b::B", "b imports c::g", "c imports a"] {
            assert!(found[0].contains(import), "{found:?}");
        }
    }

    #[test]
    fn an_import_of_a_child_counts_for_its_parent_and_parents_may_reexport() {
        let found = circles_of(&[
            ("lib.rs", "pub use a::A; mod a; mod b;"),
            ("a/mod.rs", "mod x; mod y; pub use x::X;"),
            ("a/x.rs", "use crate::b::B;"),
            ("a/y.rs", "use super::X; use super::x::Z;"),
            ("b.rs", "use crate::a::y::Y;"),
        ]);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("a::x imports b::B") && found[0].contains("b imports a::y::Y"));
    }

    #[test]
    fn a_reexported_name_leads_to_the_module_that_defines_it() {
        let found = circles_of(&[
            ("lib.rs", "mod a; mod b; pub use a::{A as First, B}; use b::C;"),
            ("a.rs", "use super::C;"),
            ("b.rs", "use crate::First;"),
        ]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("a imports C") && found[0].contains("b imports First"));
    }

    #[test]
    fn one_way_imports_and_those_of_tests_make_no_circle() {
        let found = circles_of(&[
            ("a.rs", "use crate::b::B; const R: &str = r#\"\"crate::b\"#;"),
            (
                "b.rs",
                "/// [`crate::a`]\nfn f() { \"crate::a\"; }\n#[cfg(test)] mod t { use crate::a; }",
            ),
        ]);
        assert_eq!(found, Vec::<String>::new());
    }

    #[test]
    fn two_circles_are_two_reports() {
        let found = circles_of(&[
            ("a.rs", "use crate::b::B;"),
            ("b.rs", "use crate::a::A;"),
            ("c/mod.rs", "mod x; mod y;"),
            ("c/x.rs", "use super::y::Y;"),
            ("c/y.rs", "use super::x::X;"),
        ]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[1].starts_with("c::x, c::y import each other"));
    }
}
