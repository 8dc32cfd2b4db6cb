declare module "*.wasm?packed" {
  /** The file gzipped, in Base64. */
  const text: string;
  export default text;
}
