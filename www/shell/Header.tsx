/** The top line: what this is, that the text stays here and what proves it, language, light or dark. */
import { language, theme, type Theme } from "../state/settings";
import { say } from "../state/toast";
import { speak, words } from "../words/words";
import { openHelp, pointed } from "./later";

const NEXT: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };

async function turn(): Promise<void> {
  try {
    await speak(language.value === "vi" ? "en" : "vi");
  } catch {
    say(words.value.shell.notSpoken);
  }
}

export function Header() {
  const w = words.value.shell;
  return (
    <header class="top">
      <h1>
        <svg class="logo" viewBox="0 0 24 24" aria-hidden="true">
          <rect x="3" y="4.5" width="18" height="4" rx="1" />
          <rect x="3" y="10.5" width="12.5" height="4" rx="1" />
          <rect x="3" y="16.5" width="15" height="4" rx="1" />
          <path d="M16.6 2v20" />
        </svg>
        Solieu
      </h1>
      <p class="what">{w.what}</p>
      <span class="spring" />
      <Privacy />
      <button
        type="button"
        class="quiet"
        lang={language.value === "vi" ? "en" : "vi"}
        aria-label={w.otherLanguage}
        onClick={() => void turn()}
      >
        {language.value === "vi" ? "EN" : "VI"}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => (theme.value = NEXT[theme.value])}
        aria-label={w.theme(theme.value)}
        data-tip={w.theme(theme.value)}
      >
        <svg class="theme-icon" viewBox="0 0 16 16" aria-hidden="true" data-theme-now={theme.value}>
          <circle cx="8" cy="8" r="6" />
          <path d="M8 2a6 6 0 0 1 0 12z" />
        </svg>
      </button>
      <button type="button" class="quiet" onClick={openHelp} aria-label={w.help} data-tip={w.help}>
        ?
      </button>
    </header>
  );
}

function Privacy() {
  const w = words.value.privacy;
  const parts = pointed.code.value;
  return (
    <details
      class="privacy"
      onToggle={(event) => event.currentTarget.open && pointed.use(() => {})}
      onKeyDown={(event) => event.key === "Escape" && ((event.currentTarget as HTMLDetailsElement).open = false)}
    >
      <summary id="privacy-line" aria-label={w.line}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <rect x="3" y="7" width="10" height="7" rx="1.5" />
          <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
        </svg>
        <span>{w.line}</span>
      </summary>
      {parts && <parts.Proof />}
    </details>
  );
}
