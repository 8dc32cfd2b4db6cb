//! Takes out of a module what its panics say: each is a trap and nothing else, and its place in the source, its words and what only they
//! were printed with are gone.
//!
//! Where a list is asked for a place, code says which file, line and column asked, and hands on what was wrong: a thirtieth of the module.
//! The page reads a text that the first module traps over with the whole one again, whose panics say why.

use crate::unread::unread;
use anyhow::{Result, ensure};
use std::collections::BTreeSet;
use std::ops::Range;
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, FunctionBuilder, FunctionKind, Module};

/// What the names of functions that never return hold: the standard library's, as this compiler mangles them. And of those that write
/// values for programmers, which nothing but panics asks for.
const FAILING: &[&str] = &[
    "4core9panicking",
    "slice_index_fail",
    "slice_error_fail",
    "unwrap_failed",
    "expect_failed",
    "assert_failed",
    "len_mismatch_fail",
    "7raw_vec12handle_error",
    "handle_alloc_error",
    "capacity_overflow",
    "panic_already",
    "panic_poisoned",
    "rust_begin_unwind",
    "3std9panicking13panic_handler",
    "3std9panicking15panic_with_hook",
    "5Debug3fmt",
    "fmt..Debug$GT$3fmt",
];

/// A place in the source: where its file's name is, how long that is, the line and the column, each in four bytes.
const PLACE: usize = 16;

/// The module without what its panics say. An error where none of its functions has the name of one that fails, or where it was linked
/// without saying what stands where (`--emit-relocs`).
pub fn silence(wasm: &[u8]) -> Result<Module> {
    let mut module = Module::from_buffer(wasm)?;
    let fails =
        |name: &Option<String>| name.as_ref().is_some_and(|name| FAILING.iter().any(|part| name.contains(part)));
    let failing: Vec<_> =
        module.funcs.iter_local().map(|(id, _)| id).filter(|id| fails(&module.funcs.get(*id).name)).collect();
    ensure!(!failing.is_empty(), "none of the functions is known to fail: have they no names?");
    let idle = failing.iter().map(|id| id.index() as u32).collect();
    let segments: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    for (segment, bytes) in unread(wasm, &idle)? {
        module.data.get_mut(segments[segment]).value[bytes].fill(0);
    }
    for section in ["linking", "reloc.CODE", "reloc.DATA"] {
        module.customs.remove_raw(section);
    }
    for id in failing {
        let shape = module.types.get(module.funcs.get(id).ty());
        let (takes, gives) = (shape.params().to_vec(), shape.results().to_vec());
        let takes_as = takes.iter().map(|kind| module.locals.add(*kind)).collect();
        let mut trap = FunctionBuilder::new(&mut module.types, &takes, &gives);
        trap.func_body().unreachable();
        module.funcs.get_mut(id).kind = FunctionKind::Local(trap.local_func(takes_as));
    }
    forget_places(&mut module);
    Ok(module)
}

/// Puts zeros where the places in the source are, and the names of their files.
fn forget_places(module: &mut Module) {
    let segments: Vec<_> = module.data.iter().filter_map(|data| Some((data.id(), begin(&data.kind)?))).collect();
    let mut files = BTreeSet::new();
    for (id, start) in &segments {
        let mut at = start.next_multiple_of(4) - start;
        while at + PLACE <= module.data.get(*id).value.len() {
            let place = &module.data.get(*id).value[at..at + PLACE];
            let [file, length, line, column] = [0, 4, 8, 12].map(|at| word(&place[at..]));
            let is_place = (1..1 << 16).contains(&line) && (1..1 << 9).contains(&column) && length < 1 << 8;
            let source = file..file + length;
            if is_place && segments.iter().any(|(id, start)| names_source(&module.data.get(*id).value, *start, &source))
            {
                module.data.get_mut(*id).value[at..at + PLACE].fill(0);
                files.insert((source.start, source.end));
                at += PLACE;
            } else {
                at += 4;
            }
        }
    }
    for (id, start) in segments {
        for (from, to) in &files {
            if let Some(name) =
                from.checked_sub(start).and_then(|from| module.data.get_mut(id).value.get_mut(from..to - start))
            {
                name.fill(0);
            }
        }
    }
}

/// Where in memory a segment of data begins.
fn begin(kind: &DataKind) -> Option<usize> {
    match kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => Some(*start as usize),
        _ => None,
    }
}

fn word(bytes: &[u8]) -> usize {
    bytes.iter().take(4).rev().fold(0, |number, byte| number << 8 | usize::from(*byte))
}

/// Whether there is the name of a file of Rust in data that begin at `start` in memory.
fn names_source(data: &[u8], start: usize, at: &Range<usize>) -> bool {
    let from = at.start.checked_sub(start);
    from.and_then(|from| data.get(from..at.end - start)).is_some_and(|name| name.ends_with(b".rs"))
}
