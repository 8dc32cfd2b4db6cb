//! `pack MODULE PACKED` packs a WebAssembly module as `tools/packing` says, and sees that it comes out again as it was.

mod writer;

use packing::{PACKED, Reader};
use std::io::{Error, ErrorKind, Result};
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

fn pack(file: &str, packed: &str) -> Result<()> {
    let module = std::fs::read(file)?;
    let bytes = writer::pack(&module)?;
    if bytes.len() > PACKED {
        return Err(Error::new(ErrorKind::InvalidData, "it is too long for who unpacks it"));
    }
    static READER: std::sync::Mutex<Reader> = std::sync::Mutex::new(Reader::new());
    let mut reader = READER.lock().expect("nobody else has it");
    reader.packed()[..bytes.len()].copy_from_slice(&bytes);
    let mut walk = writer::walk();
    reader.unpack(&mut walk);
    if walk.written() != module {
        return Err(Error::new(ErrorKind::InvalidData, "it does not come out as it went in"));
    }
    std::fs::write(packed, bytes)
}
