/** What answers when one points at something, the proof of privacy, and the look on paper. Loads behind the first table (later.ts). */
import "../styles/print.css";
import "../styles/proof.css";
import { lightWhatIsPointedAt } from "./pointing";

export { Help, openHelp } from "./Help";
export { Proof } from "./Proof";
export { AddRow, addMarked } from "../source/AddRow";
export { Tip } from "./Tip";

lightWhatIsPointedAt();
