/**
 * The half of pdf.js for workers takes a worker that it is loaded in for its own, and answers its messages. Not so where
 * there is a `window`; so there is one while it loads. Imported before it.
 */
Object.assign(globalThis, { window: globalThis });
