//! Takes out of a module what its panics say: each is a trap and nothing else, and its place in the source and its words are gone.
//!
//! Where a list is asked for a place, code says which file, line and column asked, and hands on what was wrong: a thirtieth of the module.
//! The page reads a text that the first module traps over with the whole one again, whose panics say why.

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

/// What is said by panics alone, and by errors that become panics.
const MESSAGES: &[&str] = &[
    "Addition overflowed",
    "Subtraction overflowed",
    "Multiplication overflowed",
    "Division overflowed",
    "Internal error: divide by zero",
    "attempt to divide with overflow",
    "attempt to divide by zero",
    "attempt to calculate the remainder with a divisor of zero",
    "argument of integer logarithm must be positive",
    "called `Option::unwrap()` on a `None` value",
    "called `Result::unwrap()` on an `Err` value",
    "attempt to join into collection with len > usize::MAX",
    "mid > len",
    "RefCell already mutably borrowed",
    "RefCell already borrowed",
    "Hash table capacity overflow",
    "capacity overflow",
    "insufficient capacity",
    "CapacityError: ",
    "Tried to shrink to a larger capacity",
    "Attempted to initialize thread-local while it is being dropped",
    "cannot modify the panic hook from a panicking thread",
    "a Display implementation returned an error unexpectedly",
    "a formatting trait implementation returned an error when the underlying stream did not",
    "Number exceeds maximum value that can be represented.",
    "Number less than minimum value that can be represented.",
    "Number has a high precision that can not be represented.",
    "Scale exceeds the maximum precision allowed: ",
    "Scale exceeds maximum supported scale",
];

/// A place in the source: where its file's name is, how long that is, the line and the column, each in four bytes.
const PLACE: usize = 16;

/// Silences the module. An error where none of its functions has the name of one that fails.
pub fn silence(module: &mut Module) -> Result<(), &'static str> {
    let fails =
        |name: &Option<String>| name.as_ref().is_some_and(|name| FAILING.iter().any(|part| name.contains(part)));
    let failing: Vec<_> =
        module.funcs.iter_local().map(|(id, _)| id).filter(|id| fails(&module.funcs.get(*id).name)).collect();
    if failing.is_empty() {
        return Err("none of the functions is known to fail: have they no names?");
    }
    for id in failing {
        let shape = module.types.get(module.funcs.get(id).ty());
        let (takes, gives) = (shape.params().to_vec(), shape.results().to_vec());
        let takes_as = takes.iter().map(|kind| module.locals.add(*kind)).collect();
        let mut trap = FunctionBuilder::new(&mut module.types, &takes, &gives);
        trap.func_body().unreachable();
        module.funcs.get_mut(id).kind = FunctionKind::Local(trap.local_func(takes_as));
    }
    forget_places(module);
    forget_messages(module);
    Ok(())
}

/// Puts zeros where the messages are.
fn forget_messages(module: &mut Module) {
    let segments: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    for id in segments {
        let bytes = &mut module.data.get_mut(id).value;
        for message in MESSAGES.iter().map(|message| message.as_bytes()) {
            while let Some(at) = bytes.windows(message.len()).position(|words| words == message) {
                bytes[at..at + message.len()].fill(0);
            }
        }
    }
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
