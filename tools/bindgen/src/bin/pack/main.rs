//! `pack MODULE PACKED` writes a WebAssembly module, its code sorted by kind, as `.lzma` with its length in the header.
//! `www/engine/lzma.ts` unpacks it, `www/engine/kinds.ts` puts the code back.

mod kinds;

use lzma_rust2::{LzmaOptions, LzmaWriter};
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [file, packed] = args.as_slice() else {
        eprintln!("usage: pack MODULE PACKED");
        return ExitCode::from(2);
    };
    match pack(file, packed) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pack: {file}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn pack(file: &str, packed: &str) -> io::Result<()> {
    let bytes = kinds::sort(&std::fs::read(file)?)?;
    let mut options = LzmaOptions::with_preset(9);
    // The longest search there is. Neither the words nor the sorted code have fixed widths: where in a word a byte stands says nothing,
    // and the byte before says less than in text.
    (options.nice_len, options.depth_limit, options.pb, options.lc) = (273, 1000, 0, 1);
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, Some(bytes.len() as u64))?;
    writer.write_all(&bytes)?;
    std::fs::write(packed, writer.finish()?)
}
