//! `bindgen MODULE.wasm FOLDER` writes `solieu.js`, `solieu.d.ts` and `solieu_bg.wasm` into the folder.
//!
//! The generator's own command line takes minutes to build; its library, called from here, takes half a minute, and the
//! one `Cargo.lock` keeps it at the version of `wasm-bindgen` that the module is linked against.

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [module, folder] = args.as_slice() else {
        eprintln!("usage: bindgen MODULE.wasm FOLDER");
        return ExitCode::from(2);
    };
    let mut generator = wasm_bindgen_cli_support::Bindgen::new();
    let generated = generator
        .input_path(module)
        .out_name("solieu")
        .typescript(true)
        // The page always says where the module is, so no address of it is put into the script.
        .omit_default_module_path(true)
        .web(true)
        .and_then(|generator| generator.generate(folder));
    match generated {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}
