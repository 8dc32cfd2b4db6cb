//! `bindgen MODULE.wasm FOLDER` writes `solieu.js`, `solieu.d.ts` and `solieu_bg.wasm` into the folder; with `silent` behind them,
//! the module's panics say nothing (it has to be linked with `--emit-relocs`).
//!
//! The generator's own command line takes minutes to build; its library, called from here, takes half a minute, and the
//! one `Cargo.lock` keeps it at the version of `wasm-bindgen` that the module is linked against.

mod silence;
mod unread;

use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (module, folder, silent) = match args.as_slice() {
        [module, folder] => (module, folder, false),
        [module, folder, silent] if silent == "silent" => (module, folder, true),
        _ => {
            eprintln!("usage: bindgen MODULE.wasm FOLDER [silent]");
            return ExitCode::from(2);
        }
    };
    let mut generator = Bindgen::new();
    generator.out_name("solieu").typescript(true);
    // The page always says where the module is, so no address of it is put into the script.
    generator.omit_default_module_path(true);
    let generated = generator.web(true).map(|_| ()).and_then(|()| {
        if silent {
            generator.input_module("solieu", silence::silence(&std::fs::read(module)?)?);
        } else {
            generator.input_path(module);
        }
        generator.generate(folder)
    });
    match generated {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}
