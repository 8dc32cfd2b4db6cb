/** English. */
import { figures } from "./figures.en";
import type { Words } from "./words";

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

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
    proofs: [
      "The page reads the report in your own browser. There is no server behind it.",
      "The page's Content-Security-Policy makes the browser refuse connections to anywhere else.",
      "Cut the network and paste a report: the page works as before.",
    ],
    requests: "Network requests since the page had loaded, as the browser counts them:",
  },
  share: {
    link: "Copy a link that holds the report",
    copied:
      "Copied the link. The report is in it, after the #, and is sent to no server; whoever has the link can read it.",
    tooLong: "The report is too long for a link. Send a file instead.",
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
    opened: (file) => `Opened ${file}.`,
    legend: "Legend",
  },
  reading: {
    file: (file) => `Reading ${file}…`,
    pages: (file, done, of) => `Reading ${file}: page ${done} of ${of}`,
    several: (done, of) => `File ${done} of ${of}.`,
    stop: "Stop",
    stopped: "Stopped. The report on the page is as it was.",
    shelved: (n) => `${n} files were read and put on the shelf. The first is open.`,
    reasons: {
      tooLong: "is over 64 MB, too large to open here.",
      damaged: "is damaged or not of the kind it says, and cannot be read.",
      locked: "has a password. Open it in its own program, take the password off and save it again.",
      swollen: "unpacks to far too much (over 64 MB), perhaps to do harm, and was not opened.",
      picture: "is only a picture (a scan or photograph) without text. Its text has to be recognised (OCR) first.",
      oldWord: "is an old Word file (.doc). Open it in Word or LibreOffice and save it as .docx.",
      sheet: "is a spreadsheet. Open it in Excel or LibreOffice, copy the cells and paste them here.",
      archive:
        "is an archive or a kind of file that cannot be read here. The page reads .docx, .odt, .pdf, .html and .txt.",
      richText: "is an RTF file. Open it in Word or LibreOffice and save it as .docx.",
      noText: "is not a text file. The page reads .docx, .odt, .pdf, .html and .txt.",
      empty: "has no words in it.",
      notLoaded: "was not read: the part that reads files did not load. Check the connection and try again.",
    },
    failed: (file, why) => `${file} ${why}`,
    encodings: { tcvn3: "TCVN3 (ABC)", vni: "VNI", viqr: "VIQR" },
    converted: (encoding) => `The text was in the old encoding ${encoding} and was converted to Unicode.`,
    asGiven: "Keep it as given",
  },
  table: {
    label: "Table of figures",
    noIndicator: "(unclear)",
    open: "Open row",
    close: "Close row",
    inSource: "Show in the report",
    sums: "Sums",
    why: "Why it reads like this",
    reportPeriod: (period) => `period ${period}`,
    of: (whole) => `of ${whole}`,
    workedOut: "worked out",
    statedPlan: (name) => `Stated by the report${name ? `: ${name}` : ""}.`,
    workedOutPlan: (value, percent, low, high, roundest) =>
      `Worked out, not stated: ${value} ÷ ${percent}.\nEvery plan from ${low} to ${high} fits; the roundest is ${roundest}.`,
    reached: (percent, name) => `Reached ${percent} of ${name ?? "the plan"}.`,
    workedOutPercent: "Worked out from figure and plan; the report does not state this percentage.",
    workedOutPoints: "Worked out: actual less target. The distance between two rates is in percentage points.",
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
    missed: () => "missed",
    doubt: () => "to be checked",
  },
  tools: {
    label: "Tools of the table",
    search: "Search the table",
    tabs: "How to look at it",
    tab: { table: "Table", pictures: "Picture", compare: "Compare" },
    view: "View",
    grouped: "Group by topic",
    units: "Numbers in full (20,100,000,000 for 20.1 billion)",
    anyStatus: "any",
    columns: "Columns",
    topic: "Filter by topic",
    allTopics: "All topics",
    copy: "Copy table",
    copyTip: "Copy the rows on screen; they paste into Excel or Google Sheets as cells",
    download: "Download",
    taken: (file) => `Downloaded ${file}.`,
    notTaken: "The file could not be made. Check the connection and try again: this part loads when first used.",
    copied: (rows) => `Copied ${rows} ${many(rows, "row", "rows")}. Paste into Excel or Google Sheets.`,
    notCopied: "The browser refuses to copy. Download the CSV instead.",
  },
  shelf: {
    name: "Shelf",
    title: "Shelf of reports",
    where: "The reports here stay in this browser and are sent nowhere.",
    keep: "Keep the open report",
    empty: "The shelf is empty.",
    compareChosen: (n) => (n < 2 ? "Compare (choose two or more)" : `Compare ${n} reports`),
    pick: (title) => `Choose: ${title}`,
    about: (figures, day) => `${figures} ${many(figures, "figure", "figures")}, ${day}`,
    dropOne: (title) => `Take off the shelf: ${title}`,
    exportAll: "Export all (JSON)",
    dropAll: "Delete all",
    dropSure: (n) => `Press again to delete ${n} ${many(n, "report", "reports")}`,
    bring: "Import a file",
    imported: (added, there, damaged) =>
      [
        `${added} ${many(added, "report", "reports")} imported.`,
        there > 0 && `${there} ${many(there, "was", "were")} on the shelf already.`,
        damaged > 0 && `${damaged} in the file ${many(damaged, "is", "are")} damaged and could not be imported.`,
      ]
        .filter(Boolean)
        .join(" "),
    refused: {
      damaged: "The file is damaged or cut off; no report could be imported. The shelf is as it was.",
      other: "This file was not exported from a shelf. The shelf is as it was. To read a report, use “Open file”.",
      newer:
        "A newer version of the page has written this file. Load the page again, then import it. The shelf is as it was.",
    },
    trouble: {
      refused:
        "The browser does not let data be kept here (perhaps a private window). The report on screen is untouched.",
      full: "There is no room left to keep more. What is on the shelf is untouched; export some reports, then drop them.",
      newer:
        "A newer version of the page has written this shelf, and it is untouched. Load the page again to use that version.",
    },
  },
  compare: {
    title: "Compared by indicator",
    reports: "Choose the reports to compare",
    present: "open now",
    alone:
      "There is no other report to compare with yet. Open the “Shelf”, keep this report, then paste another; or open several files at once: they are kept on the shelf.",
    pickTwo: "Choose two or more reports above.",
    found: (common, all) =>
      common === 0
        ? `None of the ${all} indicators is shared.`
        : `${common} shared ${many(common, "indicator", "indicators")} of ${all}`,
    all: "Show indicators of one report alone, too",
    more: (lines) => `${lines} more rows are in the CSV file.`,
    save: "Download the comparison (CSV)",
    difference: "Difference",
    reached: (percent) => `${percent} of plan`,
  },
  pictures: {
    names: { achievements: "Plan achievement", beside: "Beside plan and earlier" },
    titles: { achievements: "Plan achievement", beside: "Figures beside their plan and their earlier value" },
    source: (title) => `Source: ${title}`,
    sourceUnknown: "Source: report supplied by the user",
    none: {
      achievements: "None of the rows on screen is measured against a plan.",
      beside: "None of the rows on screen has a plan or an earlier value to stand beside.",
    },
    tooMany: (drawn, all) => `${drawn} of ${all} rows are drawn. Filter to see the others.`,
  },
  edit: {
    edit: "Edit row",
    turn: { actual: "Make it a target", target: "Make it actual" },
    splitRow: "Split in two",
    merge: "Merge with the row below",
    remove: "Delete row",
    removed: "One row was deleted.",
    merged: "Two rows were merged.",
    split: "The row was split.",
    add: "Add as a row",
    undo: "Undo (Ctrl+Z)",
    redo: "Redo (Ctrl+Shift+Z)",
    count: (n) => `${n} ${many(n, "correction", "corrections")}`,
    marks: { changed: "Corrected by you", added: "Added by you" },
    wrong: { number: "A number is needed, such as 60,893 or 20.1 billion", change: "Such as +6.5 % or -0.72 % points" },
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
  nothing: {
    title: "No figures found",
    reasons: {
      plain:
        "There are digits in the text, but none that says how much or how many: only dates, document numbers, ordinals and the like.",
      noDigits: "There is not one digit in the text.",
      binary:
        "This does not look like text but like the content of a binary file. Open the file in its own program, copy the text and paste it.",
      onlyDigits: "There are only digits here and no words, so nothing says what they are about.",
      otherLanguage:
        "This text does not seem to be Vietnamese. Solieu reads Vietnamese reports, written with their accents.",
    },
    others: (count) => `Numbers that are no figures: ${count}. Point at a grey number in the report to see what it is.`,
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
  help: {
    title: "Help",
    keys: [
      ["↑ ↓", "row before, row after"],
      ["→ ←", "open, close a row; in the report: next figure, figure before"],
      ["Enter", "from a row to its sentence in the report, and back"],
      ["F2", "edit a row (or double-click a cell); Tab to the next cell"],
      ["Del", "delete a row"],
      ["+", "add a row from the words marked in the report"],
      ["Ctrl+Z", "one step back; Ctrl+Shift+Z forward"],
      ["/", "search the table"],
      ["E", "edit the report"],
      ["Esc", "done, back, choose nothing"],
      ["Ctrl+V", "paste a new report, anywhere on the page"],
      ["?", "this page"],
    ],
    reading: "Reading the table",
    notes: [
      "Italics with the sign ≈ are worked out from figure and percentage; the report does not state them. Point at one to see its interval and the sum.",
      "The mark on a bar is 100 %. A solid bar is met, a striped one missed.",
      "An amber dot is to be checked: the report contradicts itself, or can be read in several ways.",
      "Grey numbers in the report are no figures: dates, document numbers, ordinals… Point at one to see what it is.",
    ],
    close: "Close",
  },
};
