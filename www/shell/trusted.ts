/**
 * Trusted Types, where the browser has them: no text can become markup or a script of this page. The page's policy (the
 * Content-Security-Policy in index.html) allows the two that are made here and no other.
 */

interface Policy {
  createHTML(text: string): string;
}

interface Types {
  createPolicy(
    name: string,
    rules: Partial<Record<"createHTML" | "createScriptURL", (text: string) => string>>,
  ): Policy;
}

const types = (globalThis as { trustedTypes?: Types }).trustedTypes;

const BESIDE = new URL("./", document.baseURI).href;

// For every address that a script is loaded from: the page's own workers, some of which lie beside it.
types?.createPolicy("default", {
  createScriptURL(address) {
    const beside = /^https?:$/.test(location.protocol) && new URL(address, document.baseURI).href.startsWith(BESIDE);
    if (beside || address.startsWith(`blob:${origin}/`)) return address;
    throw new TypeError(`not a script of this page: ${address}`);
  },
});

const inert = types?.createPolicy("inert", { createHTML: (text) => text });

/** Markup as a document that nothing shows, loads or runs; it is only walked through for its words. */
export const parsed = (text: string, type: DOMParserSupportedType): Document =>
  new DOMParser().parseFromString(inert ? inert.createHTML(text) : text, type);
