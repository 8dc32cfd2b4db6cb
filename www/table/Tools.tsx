/** Search, what is shown, and taking the table away. */
import { taking } from "../shell/later";
import { search, topic, topics } from "../state/view";
import { words } from "../words/words";
import { EditTools } from "./EditTools";
import { TakeMenu } from "./TakeMenu";
import { ViewMenu } from "./ViewMenu";

export function Tools() {
  const w = words.value.tools;
  return (
    <div class="tools" role="group" aria-label={w.label}>
      <label class="search">
        <span class="unseen">{w.search}</span>
        <input
          id="search"
          type="search"
          placeholder={w.search}
          value={search.value}
          onInput={(event) => (search.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || search.value === "") return;
            search.value = "";
            event.preventDefault();
          }}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      <Topics />
      <ViewMenu />
      <EditTools />
      <span class="spring" />
      <button type="button" onClick={() => taking.use(({ copyTable }) => copyTable())} data-tip={w.copyTip}>
        {w.copy}
      </button>
      <TakeMenu />
    </div>
  );
}

function Topics() {
  const w = words.value;
  if (topics.value.size < 2 && topic.value === null) return null;
  return (
    <select
      class="topics"
      aria-label={w.tools.topic}
      value={topic.value ?? "*"}
      onChange={(event) => (topic.value = event.currentTarget.value === "*" ? null : event.currentTarget.value)}
    >
      <option value="*">{w.tools.allTopics}</option>
      {[...topics.value].map(([name, count]) => (
        <option key={name} value={name}>
          {w.topics[name] ?? name} ({count})
        </option>
      ))}
    </select>
  );
}
