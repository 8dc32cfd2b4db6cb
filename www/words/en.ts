/** English. */
import { figures, many } from "./figures.en";
import type { Words } from "./words";

export const en: Words = {
  ...figures,
  shell: {
    what: "Paste a Vietnamese report, get its figures and plan achievement",
    otherLanguage: "VI: chuyển sang tiếng Việt",
    theme: (now) => ({ system: "Theme: as the system", light: "Theme: light", dark: "Theme: dark" })[now],
    help: "Help and keys",
    skip: "Skip to the table",
    undo: "Undo",
    notLoaded: "This part did not load. Check the connection and try again.",
    notSpoken: "English could not be loaded. Check the connection and try again.",
    update: "There is a new version of the page.",
    updateNow: "Use it now",
  },
  privacy: {
    line: "The text never leaves your machine",
  },
  share: {
    damaged: "The link is damaged or was cut off; the report cannot be read from it.",
  },
  source: {
    label: "Report",
    reading:
      "The report with its figures marked. Left and right arrows: other figures. Enter: to the row in the table.",
    box: "Text of the report",
    placeholder: "Paste a report here (Ctrl+V), type, or drop a Word, PDF, HTML or text file…",
    length: (characters) => `${characters} characters`,
    part: (from: string, to: string) =>
      `A long text: this box holds the part in view (characters ${from} to ${to}). Press Done, scroll elsewhere and press Edit to edit another part.`,
    done: "Done",
    edit: "Edit",
    open: "Open",
    example: "Example",
    clear: "Clear",
    cleared: "The report was cleared.",
    replaced: "The new report has taken the old one's place.",
    legend: "Legend",
  },
  converted: {
    encodings: { tcvn3: "TCVN3 (ABC)", vni: "VNI", viqr: "VIQR" },
    from: (encoding) => `The text was in the old encoding ${encoding} and was converted to Unicode.`,
    asGiven: "Keep it as given",
  },
  table: {
    label: "Table of figures",
    noIndicator: "(unclear)",
    open: "Open row",
    close: "Close row",
    reportPeriod: (period) => `period ${period}`,
    of: (whole) => `of ${whole}`,
    workedOut: "worked out",
    basis: (prior, basis) =>
      [prior && `from ${prior}`, basis && (prior ? `(${basis})` : `on ${basis}`)].filter(Boolean).join(" "),
    onPaper: (lines: string, all: string) =>
      `Only the first ${lines} of ${all} rows are on paper. Download Excel or CSV to have all of them.`,
    nothingFound: "No row matches.",
    showAll: "Show all",
    others: (count, list) => `Besides the table there are ${count} other numbers, which are no figures: ${list}.`,
  },
  summary: {
    label: "Filter the table",
    all: (count) => many(count, "figure", "figures"),
    measured: () => "against a plan",
    met: () => "met",
    missed: () => "not yet met",
    doubt: () => "to be checked",
  },
  tools: {
    label: "Tools of the table",
    search: "Search the table",
    tabs: "How to look at it",
    tab: { table: "Table", pictures: "Picture", compare: "Compare" },
    view: "View",
    topic: "Filter by topic",
    allTopics: "All topics",
    copy: "Copy table",
    copyTip: "Copy the rows on screen; they paste into Excel or Google Sheets as cells",
    download: "Download",
    notTaken: "The file could not be made. Check the connection and try again: this part loads when first used.",
  },
  shelf: {
    name: "Shelf",
  },
  compare: {
    title: "Compared by indicator",
  },
  edit: {
    edit: "Edit row",
    removed: "One row was deleted.",
    undo: "Undo (Ctrl+Z)",
    redo: "Redo (Ctrl+Shift+Z)",
    count: (n) => `${n} ${many(n, "correction", "corrections")}`,
    marks: { changed: "Corrected by you", added: "Added by you" },
  },
  empty: {
    title: "The table of figures will stand here",
    steps: [
      "Copy the whole of a Vietnamese report or news article with figures in it.",
      "Paste it into the report box. The table appears at once, without a button.",
      "Click a row to see which sentence it comes from.",
    ],
    example: "Try an example report",
  },
  engine: {
    working: (characters) => `Reading ${characters} characters…`,
    progress: "Read so far",
    stop: "Stop",
    stopped: "Stopped. The text is untouched; the table has not caught up with it.",
    resume: "Go on reading",
    died: "The reader stopped suddenly over this text.",
    diedMore: "The text is untouched and the reader was started afresh. You can edit the text and carry on.",
    unusable: "The reader could not be started.",
    unusableMore:
      "The browser may be too old or block WebAssembly, or the page was not loaded in full. Your text is untouched.",
    details: "Technical details",
    again: "Try again",
  },
};
