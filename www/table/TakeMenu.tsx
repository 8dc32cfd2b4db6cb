/** The button behind which the forms stand that the table can be taken away in. */
import { paneParts } from "../shell/later";
import { Menu } from "../shell/Menu";
import { words } from "../words/words";

export function TakeMenu() {
  const sheets = paneParts.code.value;
  return (
    <Menu label={words.value.tools.download} name="take">
      {sheets && <sheets.TakeSheet />}
    </Menu>
  );
}
