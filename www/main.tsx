/** Starts the page. */
import { render } from "preact";
import "./shell/trusted";
import { keepOffline } from "./offline/offline";
import { openLink } from "./share/share";
import { App } from "./shell/App";
import { listen } from "./shell/global";
import { prefetch } from "./shell/later";
import { lightWhatIsPointedAt } from "./shell/pointing";
import { countRequests } from "./shell/requests";
import { start } from "./state/answer";
import { forgetLostRows } from "./state/selection";
import { apply, keptLanguage } from "./state/settings";
import { speak } from "./words/words";
import "./styles/main.css";

await speak(keptLanguage).catch(() => undefined); // then Vietnamese
apply();
start(() => void prefetch().then(countRequests));
forgetLostRows();
render(<App />, document.getElementById("app")!);
listen();
lightWhatIsPointedAt();
keepOffline();
void openLink();
