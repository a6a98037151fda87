//! The variables of a function, numbered anew: the more often one is used, the lower its number, so that
//! functions that do different things look more alike. That is 0.8 kB of the first load.

use std::cmp::Reverse;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{Function, Instruction, ValType};
use wasmparser::FunctionBody;

/// A function that does the same with other numbers for what is no parameter of it.
pub fn renumbered<R: Reencode>(
    slim: &mut R,
    parameters: u32,
    body: &FunctionBody<'_>,
) -> Result<Function, Error<R::Error>> {
    let mut locals: Vec<ValType> = Vec::new();
    for run in body.get_locals_reader()? {
        let (count, of) = run?;
        let of = slim.val_type(of)?;
        locals.extend((0..count).map(|_| of));
    }
    let mut code = Vec::new();
    let mut reader = body.get_operators_reader()?;
    while !reader.eof() {
        code.push(slim.parse_instruction(&mut reader)?);
    }
    let mut uses = vec![0_u32; locals.len()];
    for instruction in &mut code {
        if let Some((local, _)) = local_of(instruction, parameters) {
            uses[local] += 1;
        }
    }
    // What is used about as often stays in the order of the compiler, where neighbours belong together.
    let mut order: Vec<usize> = (0..locals.len()).filter(|&local| uses[local] > 0).collect();
    order.sort_by_key(|&local| Reverse(uses[local].ilog2()));
    // Those of one type stand together, or each change of type would have to be told.
    let mut types: Vec<ValType> = Vec::new();
    for &local in &order {
        if !types.contains(&locals[local]) {
            types.push(locals[local]);
        }
    }
    order.sort_by_key(|&local| types.iter().position(|of| *of == locals[local]));
    let mut numbers = vec![0; locals.len()];
    for (number, &local) in (parameters..).zip(&order) {
        numbers[local] = number;
    }
    let mut function = Function::new_with_locals_types(order.iter().map(|&local| locals[local]));
    for mut instruction in code {
        if let Some((local, number)) = local_of(&mut instruction, parameters) {
            *number = numbers[local];
        }
        function.instruction(&instruction);
    }
    Ok(function)
}

/// The variable that an instruction is about, counted behind the parameters, and its number.
fn local_of<'a>(
    instruction: &'a mut Instruction<'_>,
    parameters: u32,
) -> Option<(usize, &'a mut u32)> {
    let (Instruction::LocalGet(number)
    | Instruction::LocalSet(number)
    | Instruction::LocalTee(number)) = instruction
    else {
        return None;
    };
    let local = number.checked_sub(parameters)?;
    Some((usize::try_from(local).ok()?, number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::Encode;
    use wasm_encoder::reencode::RoundtripReencoder;
    use wasmparser::{BinaryReader, Operator};

    /// How many variables there are of which type, and which one each instruction is about.
    type Told = (Vec<(u32, wasmparser::ValType)>, Vec<(char, u32)>);

    fn told(function: &Function) -> Told {
        let mut bytes = Vec::new();
        function.encode(&mut bytes);
        // The length stands before the rest.
        let body = FunctionBody::new(BinaryReader::new(&bytes[1..], 0));
        let types = body.get_locals_reader().unwrap().into_iter().map(Result::unwrap).collect();
        let code = body.get_operators_reader().unwrap().into_iter().map(Result::unwrap);
        let about = code.filter_map(|operator| match operator {
            Operator::LocalGet { local_index } => Some(('g', local_index)),
            Operator::LocalSet { local_index } => Some(('s', local_index)),
            Operator::LocalTee { local_index } => Some(('t', local_index)),
            _ => None,
        });
        (types, about.collect())
    }

    #[test]
    fn what_is_used_most_comes_first_and_what_is_not_used_goes() {
        // 0 is a parameter, 1 is never used, 2 and 4 are used once and 5 thrice; 3 is of another type.
        let (int, float) = (ValType::I32, ValType::F64);
        let mut function = Function::new([(2, int), (1, float), (2, int)]);
        let mut code = function.instructions();
        code.local_get(0).local_set(2).local_get(3).drop().local_get(4).local_tee(5);
        code.local_set(5).local_get(5).drop().end();
        let mut bytes = Vec::new();
        function.encode(&mut bytes);
        let body = FunctionBody::new(BinaryReader::new(&bytes[1..], 0));
        let function = renumbered(&mut RoundtripReencoder, 1, &body).unwrap();
        // 5 is 1 now, 2 is 2, 4 is 3, 3 is 4; the parameter keeps its number.
        let types = vec![(3, wasmparser::ValType::I32), (1, wasmparser::ValType::F64)];
        let about = [('g', 0), ('s', 2), ('g', 4), ('g', 3), ('t', 1), ('s', 1), ('g', 1)];
        assert_eq!(told(&function), (types, about.to_vec()));
    }
}
