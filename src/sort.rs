//! Sorting in little code.
//!
//! The standard sorts bring some five kilobytes into the browser's module for every type that they sort; this heap a tenth.

/// Puts `items` into order, in place; equal ones end up in any order. `O(n log n)`.
pub(crate) fn sort<T>(items: &mut [T], less: impl Fn(&T, &T) -> bool) {
    if items.is_sorted_by(|one, next| !less(next, one)) {
        return;
    }
    let mut unbuilt = items.len() / 2;
    let mut end = items.len();
    while end > 1 {
        // First every parent is sunk, from the last to the first; then the greatest goes to the end, over and over.
        let mut at = 0;
        if unbuilt > 0 {
            unbuilt -= 1;
            at = unbuilt;
        } else {
            end -= 1;
            items.swap(0, end);
        }
        loop {
            let mut child = 2 * at + 1;
            if child + 1 < end && less(&items[child], &items[child + 1]) {
                child += 1;
            }
            if child >= end || !less(&items[at], &items[child]) {
                break;
            }
            items.swap(at, child);
            at = child;
        }
    }
}

#[cfg(test)]
mod tests {
    proptest::proptest! {
        #[test]
        fn sorts_as_the_standard_sort(mut items: Vec<(u8, u32)>) {
            let mut standard = items.clone();
            standard.sort_unstable();
            super::sort(&mut items, |a, b| a < b);
            assert_eq!(items, standard);
        }
    }
}
