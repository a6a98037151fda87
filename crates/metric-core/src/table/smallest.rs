//! The search for the smallest part of a list that is broken: the fewest entries that contradict each other.

/// The smallest part of a list that is broken, as the whole list is; of several the first in the order
/// of the list. What is broken stays so with more in it. Domain: lists of at most thirty.
///
/// Parts are tried by size. One that holds is enlarged until nothing can be added: of what is left
/// out, every broken part has something, which spares most of the parts that follow.
pub(super) fn smallest<T: Clone>(list: &[T], is_broken: impl Fn(&[T]) -> bool) -> Vec<T> {
    let has = |set: u32, place: usize| set >> place & 1 == 1;
    let part = |set: u32| -> Vec<T> {
        let places = list.iter().enumerate();
        places.filter(|(place, _)| has(set, *place)).map(|(_, one)| one.clone()).collect()
    };
    let all = (1_u32 << list.len().min(30)) - 1;
    let mut needed: Vec<u32> = Vec::new();
    for size in 1..list.len() {
        let mut set = (1_u32 << size.min(30)) - 1;
        while set <= all {
            if needed.iter().all(|one| one & set != 0) {
                if is_broken(&part(set)) {
                    return part(set);
                }
                let mut largest = set;
                for place in (0..list.len()).filter(|place| !has(set, *place)) {
                    let more = largest | 1 << place;
                    largest = if is_broken(&part(more)) { largest } else { more };
                }
                needed.push(all & !largest);
            }
            set = next_of_size(set);
        }
    }
    list.to_vec()
}

/// The next larger set of as many places (Gosper).
fn next_of_size(set: u32) -> u32 {
    let lowest = set & set.wrapping_neg();
    let carried = set + lowest;
    (((carried ^ set) >> 2) / lowest) | carried
}
