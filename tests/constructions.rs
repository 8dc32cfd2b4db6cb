//! The constructions of Vietnamese reports, each with sentences that it must read and sentences that it must leave
//! alone. `tests/constructions/*.toml` holds them, one file a family, named for what it is about (`period_scope.toml`) and
//! opened by a line that says it; a new example goes into the file of its family, beside those most like it. `form.rs`
//! says what stands in an example, `compare.rs` how an answer is held against it.
//!
//! `known_misses.txt` names the examples that are not read right yet. One that is missed without being on that list
//! fails the test, and so does one that is on it and is read right: the list only shrinks.
//! `SOLIEU_CONSTRUCTIONS=bless cargo test --test constructions` writes it anew.

#[path = "constructions/compare.rs"]
mod compare;
#[path = "constructions/form.rs"]
mod form;
#[path = "constructions/sound.rs"]
mod sound;

use std::{collections::BTreeMap, collections::BTreeSet, fs};

#[test]
fn every_construction_is_read() {
    let list = form::folder().join("known_misses.txt");
    let known = fs::read_to_string(&list).unwrap_or_default();
    let known: BTreeSet<&str> = known.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let examples = form::examples();
    let mut missed = BTreeSet::new();
    let mut families: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for example in &examples {
        let misses = compare::misses(example, &solieu::analyze(&example.text));
        misses.iter().for_each(|line| println!("{line}"));
        let (right, all) = families.entry(&example.family).or_default();
        *right += usize::from(misses.is_empty());
        *all += 1;
        if !misses.is_empty() {
            missed.insert(example.id.as_str());
        }
    }
    for (family, (right, all)) in &families {
        println!("{family}: {right} of {all} read right");
    }
    if std::env::var("SOLIEU_CONSTRUCTIONS").is_ok_and(|wish| wish == "bless") {
        let ids = examples.iter().map(|example| example.id.as_str()).filter(|id| missed.contains(id));
        let head = "# Examples that are not read right yet. This list only shrinks.\n";
        fs::write(&list, ids.fold(head.to_owned(), |text, id| text + id + "\n")).unwrap();
        return;
    }
    let new: Vec<_> = missed.difference(&known).collect();
    let mended: Vec<_> = known.difference(&missed).collect();
    assert!(new.is_empty(), "missed, and not on the list of known misses: {new:?}");
    assert!(mended.is_empty(), "read right now (or gone): take them off the list of known misses: {mended:?}");
}
