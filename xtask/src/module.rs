//! The module as browsers need it: without custom sections, with short names of what it shares with its
//! glue, and with functions that resemble each other side by side, where brotli finds what they have in
//! common. The latter alone is 2 kB of the first load. Of functions that are the same, one stays.

mod locals;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, ExportSection, FunctionSection, ImportSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, Export, ExportSectionReader, FunctionBody,
    FunctionSectionReader, Import, ImportSectionReader, Parser, Payload, TypeRef, Validator,
};

use crate::weights::compressed;
use crate::{Outcome, names};

/// How names begin that wasm-bindgen made, and that nothing but its glue knows.
const MADE: &str = "__w";

/// From which size on functions may stand behind all others: large ones come between those alike.
const LARGE: [usize; 8] = [128, 256, 512, 1_024, 2_048, 4_096, 8_192, 16_384];

/// Slims a module and the glue that knows its imports.
pub fn slimmed(module: &[u8], glue: &str) -> Outcome<(Vec<u8>, String)> {
    let (mut best, glue) = pass(module, glue, usize::MAX)?;
    let mut weight = compressed(&best)?;
    // With other numbers other functions are alike: it begins anew until no way leads to a lighter one.
    let mut left = LARGE.len();
    for large in LARGE.into_iter().cycle() {
        let (module, _) = pass(&best, &glue, large)?;
        let other = compressed(&module)?;
        left -= 1;
        if other < weight {
            (best, weight, left) = (module, other, LARGE.len());
        } else if left == 0 {
            break;
        }
    }
    Ok((best, glue))
}

/// One way from a module to the next, with functions from a size on behind all others.
fn pass(module: &[u8], glue: &str, large: usize) -> Outcome<(Vec<u8>, String)> {
    let mut slim = Slim::of(module, glue, large).map_err(unreadable)?;
    let mut to = Module::new();
    slim.parse_core_module(&mut to, Parser::new(0), module).map_err(unreadable)?;
    let to = to.finish();
    Validator::new().validate_all(&to).map_err(unreadable)?;
    Ok((to, names::replaced(glue, &slim.names, slim.asked)?))
}

fn unreadable(error: impl std::fmt::Display) -> String {
    format!("the module cannot be read: {error}")
}

/// What changes on the way from one module to the other.
struct Slim<'a> {
    glue: &'a str,
    /// How many functions are imported; they come first.
    imported: u32,
    /// Where each function of the module went.
    places: Vec<u32>,
    /// How many parameters each function of the module has.
    parameters: Vec<u32>,
    /// The function that stands at each place.
    order: Vec<usize>,
    /// The imports and exports that have a short name, by their long one.
    names: Vec<String>,
    /// How many of these are imports.
    asked: usize,
}

impl<'a> Slim<'a> {
    fn of(module: &[u8], glue: &'a str, large: usize) -> wasmparser::Result<Self> {
        let mut imported = 0;
        let mut types = Vec::new();
        let mut functions = Vec::new();
        let mut bodies = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let is_function =
                            |of| matches!(of, TypeRef::Func(_) | TypeRef::FuncExact(_));
                        imported += u32::from(is_function(import?.ty));
                    }
                }
                Payload::TypeSection(section) => {
                    for of in section.into_iter_err_on_gc_types() {
                        types.push(u32::try_from(of?.params().len()).unwrap_or(u32::MAX));
                    }
                }
                Payload::FunctionSection(section) => {
                    functions = section.into_iter().collect::<wasmparser::Result<Vec<u32>>>()?;
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        let parameters = |of: &u32| types.get(usize::try_from(*of).ok()?).copied();
        let parameters = functions.iter().map(|of| parameters(of).unwrap_or_default()).collect();
        let whole = |index: usize| (functions.get(index), bodies[index].as_bytes());
        let mut sorted: Vec<usize> = (0..bodies.len()).collect();
        let size = |index: usize| bodies[index].as_bytes().len().max(large).ilog2();
        sorted.sort_by_key(|&index| (size(index), whole(index)));
        let (mut places, mut order) = (vec![0; sorted.len()], Vec::new());
        let mut place = imported;
        for index in sorted {
            let last: Option<usize> = order.last().copied();
            if last.is_none_or(|last| whole(last) != whole(index)) {
                place = imported + u32::try_from(order.len()).unwrap_or(u32::MAX);
                order.push(index);
            }
            places[index] = place;
        }
        Ok(Self { glue, imported, places, parameters, order, names: Vec::new(), asked: 0 })
    }

    /// The short form of a name that wasm-bindgen made; all others stay.
    fn name(&mut self, name: &str) -> String {
        if !name.starts_with(MADE) {
            return name.to_owned();
        }
        self.names.push(name.to_owned());
        names::short(self.names.len() - 1)
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

impl Reencode for Slim<'_> {
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
            imports.import(module, &self.name(name), of);
        }
        self.asked = self.names.len();
        Ok(())
    }

    /// What the glue does not ask for is for tools.
    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error<String>> {
        for export in section {
            let Export { name, kind, index } = export?;
            if names::stands_in(self.glue, name) {
                let index = self.external_index(kind, index)?;
                exports.export(&self.name(name), self.export_kind(kind)?, index);
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
        let parameters = self.sorted(self.parameters.clone().into_iter().map(Ok))?;
        let bodies = self.sorted::<FunctionBody<'_>>(section.into_iter())?;
        for (parameters, body) in parameters.into_iter().zip(bodies) {
            code.function(&locals::renumbered(self, parameters, &body)?);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CustomSection, EntityType, ExportKind, Function, TypeSection};
    use wasmparser::Operator;

    /// Two imports, a function that calls the next one and both imports, and two that call nothing. All
    /// three are exported.
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
        for calls in [&[3, 0, 1][..], &[], &[]] {
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
        exports.export("main", ExportKind::Func, 3);
        exports.export("__wbindgen_free", ExportKind::Func, 4);
        let about = CustomSection { name: "producers".into(), data: b"who".into() };
        let module = module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code).section(&about);
        module.clone().finish()
    }

    /// The names of the imports, what is exported, what each function calls, and how many sections only
    /// tell something.
    type Told = (Vec<String>, Vec<(String, u32)>, Vec<Vec<u32>>, usize);

    fn told(module: &[u8]) -> Told {
        let mut told = Told::default();
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    told.0.extend(section.into_imports().map(|it| it.unwrap().name.to_owned()));
                }
                Payload::ExportSection(section) => {
                    let exports = section.into_iter().map(Result::unwrap);
                    told.1.extend(exports.map(|export| (export.name.to_owned(), export.index)));
                }
                Payload::CodeSectionEntry(body) => {
                    let operators = body.get_operators_reader().unwrap().into_iter();
                    let calls = operators.filter_map(|operator| match operator.unwrap() {
                        Operator::Call { function_index } => Some(function_index),
                        _ => None,
                    });
                    told.2.push(calls.collect());
                }
                Payload::CustomSection(_) => told.3 += 1,
                _ => {}
            }
        }
        told
    }

    const GLUE: &str = "{own(a){},__wbg_log_0123:function(e){f.start();f.__wbindgen_free()}}";

    #[test]
    fn functions_change_places_or_go_and_everybody_still_finds_them() {
        let long = module(["__wbg_log_0123", "own"]);
        assert_eq!(told(&long).2, [vec![3, 0, 1], vec![], vec![]]);
        let (short, glue) = slimmed(&long, GLUE).unwrap();
        // Of the two without calls one is left, and stands first now. Nobody asks for `main`.
        let imports = ["a", "own"].map(str::to_owned);
        let exports = [("start".to_owned(), 3), ("b".to_owned(), 2)];
        assert_eq!(told(&short), (imports.into(), exports.into(), vec![vec![], vec![2, 0, 1]], 0));
        assert_eq!(glue, "{own(a){},a:function(e){f.start();f.b()}}");
    }

    #[test]
    fn what_is_no_module_or_not_of_one_piece_with_its_glue_stops_the_build() {
        let long = module(["__wbg_log_0123", "own"]);
        assert!(slimmed(&long, GLUE).is_ok());
        assert!(slimmed(&long, "{}").is_err());
        assert!(slimmed(b"<!doctype html>", GLUE).is_err());
        assert!(slimmed(&long[..long.len() - 1], GLUE).is_err());
    }
}
