//! Sorting of short lists. The standard sort has 6 kB of code for every type that it sorts; no list
//! here has more than a few dozen elements.

/// Sorts in place, keeping equals in their order; `is_after` tells whether the first argument
/// belongs behind the second.
pub fn sort<T>(items: &mut [T], is_after: impl Fn(&T, &T) -> bool) {
    for end in 1..items.len() {
        let mut place = end;
        while let Some([left, right]) = pair(items, place) {
            if !is_after(left, right) {
                break;
            }
            std::mem::swap(left, right);
            place -= 1;
        }
    }
}

/// The element at a place and the one before it.
fn pair<T>(items: &mut [T], place: usize) -> Option<&mut [T; 2]> {
    let start = place.checked_sub(1)?;
    items.get_mut(start..=place)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_stable_sort_does(items in prop::collection::vec((0..5, 0..100), 0..40)) {
            let (mut ours, mut standard) = (items.clone(), items);
            super::sort(&mut ours, |a, b| a.0 > b.0);
            standard.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, standard);
        }
    }
}
