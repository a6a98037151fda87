//! The paths of a module into its own crate: those of `use` declarations and those in code.

use crate::checks::module_circles::Modules;

/// Segments of a path from the root of the crate on; the crate itself has none.
pub type Module = Vec<String>;

/// One path.
pub struct Import {
    /// Its segments, from the root of the crate on.
    pub path: Module,
    /// The name that a `use` declaration binds.
    pub bound_name: Option<String>,
}

/// All paths of a module's tokens that lead into its crate.
pub fn imports(tokens: &[String], module: &Module, modules: &Modules) -> Vec<Import> {
    let mut reader = Reader { tokens, at: 0, is_use: false, found: Vec::new() };
    while reader.at < tokens.len() {
        let token = reader.token(0);
        reader.is_use = token == "use" || (reader.is_use && token != ";");
        match reader.base(module, modules) {
            Some(base) => reader.tree(&base),
            None => reader.at += 1,
        }
    }
    reader.found
}

struct Reader<'a> {
    tokens: &'a [String],
    at: usize,
    is_use: bool,
    found: Vec<Import>,
}

impl Reader<'_> {
    /// The token this far from the present one; empty behind the last.
    fn token(&self, ahead: usize) -> &str {
        self.tokens.get(self.at + ahead).map_or("", String::as_str)
    }

    fn before(&self) -> &str {
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map_or("", String::as_str)
    }

    /// The module that a path begins with, where one begins here and leads into the crate; steps behind it.
    fn base(&mut self, module: &Module, modules: &Modules) -> Option<Module> {
        if self.before() == "::" {
            return None;
        }
        let is_path = self.token(1) == "::";
        let base = match self.token(0) {
            "crate" => Module::new(),
            "self" if is_path => module.clone(),
            "super" if is_path => return Some(self.ancestor(module)),
            // A child may be named bare.
            name if is_path || self.before() == "use" => {
                let child = [module.as_slice(), &[name.to_owned()]].concat();
                modules.contains_key(&child).then_some(child)?
            }
            _ => return None,
        };
        self.at += 1;
        Some(base)
    }

    /// The module that `super::super` stands for.
    fn ancestor(&mut self, module: &Module) -> Module {
        let mut base = module.clone();
        base.pop();
        while self.token(1) == "::" && self.token(2) == "super" {
            base.pop();
            self.at += 2;
        }
        self.at += 1;
        base
    }

    /// Reads the rest of a path, or of a tree of paths in braces.
    fn tree(&mut self, base: &Module) {
        let mut path = base.clone();
        while self.token(0) == "::" {
            self.at += 1;
            if self.token(0) == "{" {
                return self.branches(&path);
            }
            if !self.token(0).starts_with(|char: char| char.is_alphabetic() || char == '_') {
                break;
            }
            path.push(self.token(0).to_owned());
            self.at += 1;
        }
        let mut bound_name = path.last().cloned().filter(|_| self.is_use);
        if self.is_use && self.token(0) == "as" {
            bound_name = Some(self.token(1).to_owned());
            self.at += 2;
        }
        self.found.push(Import { path, bound_name });
    }

    /// Reads the branches between braces.
    fn branches(&mut self, base: &Module) {
        self.at += 1;
        while !matches!(self.token(0), "}" | "") {
            let path = match self.token(0) {
                "self" => Some(base.clone()),
                "," | "*" => None,
                name => Some([base.as_slice(), &[name.to_owned()]].concat()),
            };
            self.at += 1;
            if let Some(path) = path {
                self.tree(&path);
            }
        }
        self.at += 1;
    }
}
