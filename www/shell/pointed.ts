/** What answers when one points at something, and the look on paper. Loads behind the first table (later.ts). */
import "../styles/print.css";
import { lightWhatIsPointedAt } from "./pointing";

export { Help, openHelp } from "./Help";
export { AddRow, addMarked } from "../source/AddRow";
export { Tip } from "./Tip";

lightWhatIsPointedAt();
