/** What is done with a row: opened, corrected, made anew. Loads behind the first table (shell/later.ts). */
import "../styles/row-work.css";

export { addFrom } from "../state/reshape";
export { CellEditor } from "./CellEditor";
export { Opened } from "./Opened";
