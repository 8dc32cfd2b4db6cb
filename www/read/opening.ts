/** Files that are opened, and what shows how far that is. Loads behind the first table (shell/later.ts). */
export { openFiles } from "./open";
export { UnderWay } from "./UnderWay";
