//! The browser's door: `analyze(text)` for JavaScript.
//!
//! In: a JavaScript string. Out: a plain JavaScript object, the [`Report`] with its spans in UTF-16 code units, so that
//! `text.slice(...span)` gives the words. Its TypeScript types are written from the Rust ones when the module is built.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::Report;

/// The types that have a form of their own in JSON.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
/** First offset inside and first offset after, in UTF-16 code units: `text.slice(...span)` are the words. */
export type Span = [number, number];

/** A stretch of time in SDMX/ISO form: `2020`, `2021-S1`, `2024-01-01/P9M`. */
export type Period = string;

/** Written without its trailing zeros. */
export type Decimal = number;
";

/// Makes a panic an `Error` that says where and why; without it JavaScript would only hear of an `unreachable` instruction.
/// After a panic the module's memory is in no known state: the caller starts a fresh one. In the browser's first module panics are
/// made traps after all (`tools/bindgen`), for its size.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| {
        let error = js_sys::Error::new(&panic.to_string());
        error.set_name("Panic");
        wasm_bindgen::throw_val(error.into());
    }));
}

/// Reads a whole report. Never fails on any text. With `legacy` false, text in an old Vietnamese encoding is left as it is.
/// `watch` is told every now and then what share of the work is done, a number that grows from 0 to 1.
/// The module that reads prose alone answers `undefined` where a text takes the whole one ([`crate::analyze_prose`]).
#[wasm_bindgen(unchecked_return_type = "Report | undefined")]
pub fn analyze(
    text: &str,
    legacy: Option<bool>,
    #[wasm_bindgen(unchecked_optional_param_type = "(share: number) => void")] watch: Option<js_sys::Function>,
) -> Result<JsValue, JsError> {
    let options = crate::Options { legacy: legacy.unwrap_or(true) };
    let mut watch = |share: f64| {
        if let Some(watch) = &watch {
            // What the listener throws is its own affair.
            let _ = watch.call1(&JsValue::NULL, &share.into());
        }
    };
    #[cfg(feature = "whole")]
    let report = Some(crate::analyze_watched(text, options, &mut watch));
    #[cfg(not(feature = "whole"))]
    let report = crate::analyze_prose(text, options, &mut watch);
    let Some(report) = report else { return Ok(JsValue::UNDEFINED) };
    let report: Report = report.in_utf16(text);
    let to = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    Ok(report.serialize(&to)?)
}

/// The text in Unicode, where it is, at least in part, in an old Vietnamese encoding. The module that reads prose alone knows none.
#[wasm_bindgen]
pub fn unicode(text: &str) -> Option<String> {
    #[cfg(feature = "whole")]
    let converted = crate::text::legacy::recognise(text).map(|found| crate::text::legacy::convert(text, found).0);
    #[cfg(not(feature = "whole"))]
    let converted = {
        let _ = text;
        None
    };
    converted
}

/// The version of the module.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}

/// Panics with this message, so that whoever calls the module can try what they do when it fails.
#[wasm_bindgen(js_name = panicOnPurpose)]
pub fn panic_on_purpose(message: &str) {
    panic!("{message}");
}
