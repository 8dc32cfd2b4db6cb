/** What takes the table or the report away. Loads behind the first table (shell/later.ts). */
export { copyLink } from "../share/copy";
export { copyTable, take } from "./take";
