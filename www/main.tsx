/** Starts the page. */
// First, so that in the one file too the later parts' styles stand behind it.
import "./styles/main.css";
import { render } from "preact";
import "./shell/trusted";
import { keepOffline } from "./offline/offline";
import { openLink } from "./share/share";
import { App } from "./shell/App";
import { listen } from "./shell/global";
import { example, prefetch } from "./shell/later";
import { countRequests } from "./shell/requests";
import { start, warm } from "./state/answer";
import { forgetLostRows } from "./state/selection";
import { apply, keptLanguage } from "./state/settings";
import { keepSpare } from "./table/spare";
import { speak } from "./words/words";

await speak(keptLanguage).catch(() => undefined); // then Vietnamese
apply();
start(
  () =>
    void prefetch().then(() => {
      countRequests();
      const text = example.here?.EXAMPLE;
      if (text) warm(text, (report) => keepSpare(text, report));
    }),
);
forgetLostRows();
render(<App />, document.getElementById("app")!);
listen();
keepOffline();
void openLink();
