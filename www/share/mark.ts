/** A link holds the report's text behind this, compressed. Browsers never send that part of an address to a server. */
export const MARK = "#r=";
