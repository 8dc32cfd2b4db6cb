//! Finds the data that nothing reads once some functions do nothing any more: tables of letters and words that only panics print.
//!
//! A linker that is told `--emit-relocs` leaves in the module which words of code and data stand for the address of what
//! (<https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md>). From what is exported, whatever can be reached so is in use.

use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasmparser::{ExternalKind, KnownCustom, Linking, Parser, Payload, RelocationEntry, SymbolInfo, TypeRef};

/// A stretch of a data segment: which segment, and its bytes in it.
pub type Stretch = (usize, Range<usize>);

/// The stretches of data that nothing reads when the functions of these numbers do nothing.
pub fn unread(wasm: &[u8], idle: &BTreeSet<u32>) -> Result<Vec<Stretch>> {
    let module = Linked::read(wasm)?;
    let (mut functions, mut data) = (BTreeSet::from_iter(module.exported.iter().copied()), BTreeSet::new());
    let mut open: Vec<Range<usize>> = Vec::new();
    let body = |function: &u32| {
        let own = function.checked_sub(module.imported)?;
        module.bodies.get(own as usize).filter(|_| !idle.contains(function)).cloned()
    };
    open.extend(functions.iter().filter_map(body));
    while let Some(stretch) = open.pop() {
        for symbol in module.addresses.range(stretch).map(|(_, symbol)| symbol) {
            match module.symbols.get(*symbol as usize).context("an address of nothing")? {
                Symbol::Function(function) if functions.insert(*function) => open.extend(body(function)),
                Symbol::Data(segment, bytes) if data.insert(*symbol) => {
                    let start = module.segments.get(*segment).context("data in no segment")?;
                    open.push(start + bytes.start..start + bytes.end);
                }
                _ => {}
            }
        }
    }
    // Words may lie in one another: what is read as part of any of them is in use.
    let all = module.symbols.iter().enumerate();
    let (read, rest): (Vec<_>, Vec<_>) = all.partition(|(symbol, _)| data.contains(&(*symbol as u32)));
    let bytes = |symbols: Vec<(usize, &Symbol)>| -> BTreeSet<(usize, usize)> {
        let stretches = symbols.into_iter().filter_map(|(_, symbol)| match symbol {
            Symbol::Data(segment, bytes) => Some((*segment, bytes.clone())),
            _ => None,
        });
        stretches.flat_map(|(segment, bytes)| bytes.map(move |byte| (segment, byte))).collect()
    };
    let read = bytes(read);
    Ok(bytes(rest).difference(&read).map(|(segment, byte)| (*segment, *byte..byte + 1)).collect())
}

/// What has an address.
enum Symbol {
    Function(u32),
    Data(usize, Range<usize>),
    Other,
}

/// What a linked module says of itself; all places are of the whole file.
#[derive(Default)]
struct Linked {
    exported: Vec<u32>,
    imported: u32,
    /// Where each function's body is, those that are imported left out, and where each segment's bytes begin.
    bodies: Vec<Range<usize>>,
    segments: Vec<usize>,
    symbols: Vec<Symbol>,
    /// Where the address of which symbol stands.
    addresses: BTreeMap<usize, u32>,
}

impl Linked {
    fn read(wasm: &[u8]) -> Result<Linked> {
        let mut module = Linked::default();
        let (mut code, mut data) = (0, 0);
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        module.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export?;
                        module.exported.extend((export.kind == ExternalKind::Func).then_some(export.index));
                    }
                }
                Payload::CodeSectionStart { range, .. } => code = range.start,
                Payload::CodeSectionEntry(body) => module.bodies.push(body.range()),
                Payload::DataSection(segments) => {
                    data = segments.range().start;
                    for segment in segments {
                        let segment = segment?;
                        module.segments.push(segment.range.end - segment.data.len());
                    }
                }
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Linking(linking) => module.symbols(linking)?,
                    KnownCustom::Reloc(entries) => {
                        let start = if section.name() == "reloc.CODE" { code } else { data };
                        for entry in entries.entries() {
                            let RelocationEntry { offset, index, .. } = entry?;
                            module.addresses.insert(start + offset as usize, index);
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        anyhow::ensure!(!module.addresses.is_empty(), "it was linked without --emit-relocs");
        Ok(module)
    }

    fn symbols(&mut self, linking: wasmparser::LinkingSectionReader) -> Result<()> {
        for part in linking.subsections() {
            let Linking::SymbolTable(symbols) = part? else { continue };
            for symbol in symbols {
                self.symbols.push(match symbol? {
                    SymbolInfo::Func { index, .. } => Symbol::Function(index),
                    SymbolInfo::Data { symbol: Some(data), .. } => {
                        let start = data.offset as usize;
                        Symbol::Data(data.index as usize, start..start + data.size as usize)
                    }
                    _ => Symbol::Other,
                });
            }
        }
        Ok(())
    }
}
