//! The module as browsers need it: without custom sections, with short names of imports, and with
//! functions that resemble each other side by side, where brotli finds what they have in common. The
//! latter alone is 2 kB of the first load.

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, ImportSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, FunctionBody, FunctionSectionReader, Import,
    ImportSectionReader, Parser, Payload, TypeRef,
};

use crate::{Outcome, names};

/// How names begin that wasm-bindgen made, and that nothing but its glue knows.
const MADE: &str = "__wb";

/// Slims a module and the glue that knows its imports.
pub fn slimmed(module: &[u8], glue: &str) -> Outcome<(Vec<u8>, String)> {
    let mut slim = Slim::of(module).map_err(unreadable)?;
    let mut to = Module::new();
    slim.parse_core_module(&mut to, Parser::new(0), module).map_err(unreadable)?;
    Ok((to.finish(), names::replaced(glue, &slim.names)?))
}

fn unreadable(error: impl std::fmt::Display) -> String {
    format!("the module cannot be read: {error}")
}

/// What changes on the way from one module to the other.
struct Slim {
    /// How many functions are imported; they come first.
    imported: u32,
    /// Where each function of the module went.
    places: Vec<u32>,
    /// The function that stands at each place.
    order: Vec<usize>,
    /// The imports that have a short name, by their long one.
    names: Vec<String>,
}

impl Slim {
    fn of(module: &[u8]) -> wasmparser::Result<Self> {
        let mut imported = 0;
        let mut functions = Vec::new();
        let mut bodies = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => {
                    functions = section.into_iter().collect::<wasmparser::Result<Vec<u32>>>()?;
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        let mut order: Vec<usize> = (0..bodies.len()).collect();
        order.sort_by_key(|&index| (functions.get(index), bodies[index].as_bytes()));
        let mut places = vec![0; order.len()];
        for (place, &index) in (imported..).zip(&order) {
            places[index] = place;
        }
        Ok(Self { imported, places, order, names: Vec::new() })
    }

    /// What stands at each place, given what stood there.
    fn sorted<T>(
        &self,
        list: impl Iterator<Item = wasmparser::Result<T>>,
    ) -> wasmparser::Result<Vec<T>> {
        let mut list = list.map(|item| item.map(Some)).collect::<wasmparser::Result<Vec<_>>>()?;
        Ok(self.order.iter().filter_map(|&index| list.get_mut(index)?.take()).collect())
    }
}

impl Reencode for Slim {
    type Error = String;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<String>> {
        let own = function.checked_sub(self.imported).and_then(|own| usize::try_from(own).ok());
        let place = own.map_or(Some(&function), |own| self.places.get(own));
        place.copied().ok_or_else(|| Error::UserError(format!("there is no function {function}")))
    }

    /// Names, who made the module, what it was made for: browsers run none of it.
    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error<String>> {
        Ok(())
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<String>> {
        for import in section.into_imports() {
            let Import { module, name, ty } = import?;
            let of = self.entity_type(ty)?;
            if name.starts_with(MADE) {
                imports.import(module, &names::short(self.names.len()), of);
                self.names.push(name.to_owned());
            } else {
                imports.import(module, name, of);
            }
        }
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<String>> {
        for of_type in self.sorted(section.into_iter())? {
            functions.function(self.type_index(of_type)?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<String>> {
        for body in self.sorted::<FunctionBody<'_>>(section.into_iter())? {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CustomSection, EntityType, ExportKind, ExportSection, Function, TypeSection,
    };
    use wasmparser::{ExternalKind, Operator};

    /// Two imports, one exported function that calls the next one and both imports, and that next one,
    /// which is shorter and sorts before it.
    fn module(names: [&str; 2]) -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in names {
            imports.import("./a.js", name, EntityType::Function(0));
        }
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for calls in [&[3, 0, 1][..], &[]] {
            functions.function(0);
            let mut body = Function::new([]);
            for call in calls {
                body.instructions().call(*call);
            }
            body.instructions().end();
            code.function(&body);
        }
        let mut exports = ExportSection::new();
        exports.export("start", ExportKind::Func, 2);
        let about = CustomSection { name: "producers".into(), data: b"who".into() };
        let module = module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code).section(&about);
        module.clone().finish()
    }

    /// The names of the imports, what is exported, what each function calls, and how many sections only
    /// tell something.
    fn told(module: &[u8]) -> (Vec<String>, u32, Vec<Vec<u32>>, usize) {
        let (mut imports, mut exported, mut calls, mut customs) = (Vec::new(), 0, Vec::new(), 0);
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    imports.extend(section.into_imports().map(|it| it.unwrap().name.to_owned()));
                }
                Payload::ExportSection(section) => {
                    let export = section.into_iter().next().unwrap().unwrap();
                    assert_eq!((export.name, export.kind), ("start", ExternalKind::Func));
                    exported = export.index;
                }
                Payload::CodeSectionEntry(body) => {
                    let operators = body.get_operators_reader().unwrap().into_iter();
                    calls.push(
                        operators
                            .filter_map(|operator| match operator.unwrap() {
                                Operator::Call { function_index } => Some(function_index),
                                _ => None,
                            })
                            .collect(),
                    );
                }
                Payload::CustomSection(_) => customs += 1,
                _ => {}
            }
        }
        (imports, exported, calls, customs)
    }

    #[test]
    fn functions_change_places_and_everybody_still_finds_them() {
        let long = module(["__wbg_log_0123", "own"]);
        let names = ["__wbg_log_0123".to_owned(), "own".to_owned()];
        assert_eq!(told(&long), (names.into(), 2, vec![vec![3, 0, 1], vec![]], 1));
        let (short, _) = slimmed(&long, "{__wbg_log_0123(){}}").unwrap();
        let names = ["a".to_owned(), "own".to_owned()];
        // The function without calls stands first now; the other one is exported, and calls it.
        assert_eq!(told(&short), (names.into(), 3, vec![vec![], vec![2, 0, 1]], 0));
    }

    #[test]
    fn module_and_glue_agree_on_the_short_names() {
        let long = module(["__wbg_log_0123", "__wbindgen_throw"]);
        let glue = "{own(a){},__wbg_log_0123:function(e){},__wbindgen_throw(e){f.__wbindgen_free}}";
        let (short, glue) = slimmed(&long, glue).unwrap();
        assert_eq!(told(&short).0, ["a", "b"]);
        assert_eq!(glue, "{own(a){},a:function(e){},b(e){f.__wbindgen_free}}");
    }

    #[test]
    fn what_is_no_module_or_not_of_one_piece_with_its_glue_stops_the_build() {
        let long = module(["__wbg_log_0123", "own"]);
        assert!(slimmed(&long, "{}").is_err());
        assert!(slimmed(b"<!doctype html>", "").is_err());
        assert!(slimmed(&long[..long.len() - 1], "{__wbg_log_0123(){}}").is_err());
    }
}
