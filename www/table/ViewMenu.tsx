/** The button behind which one says how the table is shown. */
import { paneParts } from "../shell/later";
import { Menu } from "../shell/Menu";
import { words } from "../words/words";

export function ViewMenu() {
  const sheets = paneParts.code.value;
  return (
    <Menu label={words.value.tools.view} name="view">
      {sheets && <sheets.ViewSheet />}
    </Menu>
  );
}
