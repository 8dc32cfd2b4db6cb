/** What the pane of the table holds besides the first table: what its menus unfold, and why there are no figures. Loads behind it. */
import "../styles/menu-sheet.css";

export { NoFigures } from "./NoFigures";
export { TakeSheet } from "./TakeSheet";
export { ViewSheet } from "./ViewSheet";
