/**
 * Reads the latest text in a worker. One text is under way at a time; of those that come meanwhile only the last is read.
 * A worker that dies, or is still busy with an old text after `PATIENCE`, is replaced by a fresh one. The first text that takes
 * more than reading prose (tables, old encodings) brings the whole module, which reads everything from then on. So does one that the
 * first module breaks off over: its panics say nothing, those of the whole one say why. So does a long one: the whole is the faster.
 */
import { compileEngine, type Which } from "#engine";
import type { Figure, OtherNumber, Report } from "../wasm/solieu.js";
import type { FromWorker, ToWorker } from "./protocol";
import EngineWorker from "./worker?worker&inline";

export interface Listener {
  /** A worker is ready to read. */
  ready(): void;
  /** How much of `text` has been read, from 0 to 1. */
  progress?(text: string, share: number): void;
  /** A part of a long answer, which is yet to come as a whole. */
  piece?(text: string, figures: Figure[]): void;
  /** The answer to the latest text that was handed in. */
  report(text: string, report: Report, milliseconds: number, unicode: string | null): void;
  /** Whether texts may be in an encoding from before Unicode; so they may where nothing is said. */
  legacy?(): boolean;
  /** A worker died over `text`; a fresh one is on its way. */
  failed(text: string, message: string): void;
  /** Nothing can be read at all: the module does not load. */
  unusable(message: string): void;
}

const PATIENCE = 1000;

/** So many characters are worth the wait for the whole module. */
const LONG = 2_000_000;

/** Goes with a text that is read for nobody. */
const NOBODY = 0;

/** While a reader types in a longer text, it is only read at rests, the longer the text: an answer takes the page its time, too. */
const SHORT = 20_000;
const rest = (text: string) => (text.length < SHORT ? 0 : Math.min(300, text.length / 500));

interface UnderWay {
  id: number;
  text: string;
  since: number;
  /** What has come of the answer. */
  figures: Figure[];
  otherNumbers: OtherNumber[];
}

export class Engine {
  private worker: Worker | undefined;
  private ready = false;
  private next = 0;
  private underWay: UnderWay | undefined;
  private waiting: string | undefined;
  private impatience: ReturnType<typeof setTimeout> | undefined;
  private calm: ReturnType<typeof setTimeout> | undefined;
  private warmed: ((report: Report) => void) | undefined;

  constructor(private readonly listener: Listener) {
    this.start();
  }

  /** Reads `text` as soon as may be, in place of whatever was waiting; one that is being typed, at the next rest. */
  read(text: string, typed = false): void {
    clearTimeout(this.calm);
    const wait = typed ? rest(text) : 0;
    if (wait === 0) this.take(text);
    else this.calm = setTimeout(() => this.take(text), wait);
  }

  private take(text: string): void {
    this.waiting = text;
    if (this.underWay) {
      clearTimeout(this.impatience);
      const left = PATIENCE - (performance.now() - this.underWay.since);
      this.impatience = setTimeout(() => this.restart(), Math.max(0, left));
    } else if (which === "prose" && text.length >= LONG) {
      // Where it does not come, the first one reads this, too.
      compiled("whole").then(
        () => which === "prose" && this.goOn(),
        () => !this.underWay && this.send(),
      );
    } else {
      this.send();
    }
  }

  /** Reads with the whole module from here on, beginning with the text that is under way. */
  private goOn(): void {
    which = "whole";
    this.waiting ??= this.underWay?.text;
    this.restart();
  }

  /**
   * Reads `text` for nobody, some times, until a reader has one: a browser compiles a module's code as it is first used, and at its
   * best once it has been used often. It takes a reader's first text from a tenth of a second to some milliseconds.
   * `read` is given each report.
   */
  warm(text: string, times: number, read: (report: Report) => void): void {
    if (!this.ready || this.next > 0 || times === 0) return;
    this.post(NOBODY, text);
    this.warmed = (report) => {
      read(report);
      setTimeout(() => this.warm(text, times - 1, read), 20);
    };
  }

  /** Gives up what is under way. */
  cancel(): void {
    clearTimeout(this.calm);
    this.waiting = undefined;
    if (this.underWay) this.restart();
  }

  /** Reads no more. */
  close(): void {
    clearTimeout(this.impatience);
    this.worker?.terminate();
  }

  /** Tries again after `unusable`. */
  restart(): void {
    clearTimeout(this.impatience);
    this.worker?.terminate();
    this.underWay = undefined;
    this.start();
  }

  private start(): void {
    this.ready = false;
    const worker = new EngineWorker();
    this.worker = worker;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.died(event.message || "worker");
    };
    worker.onmessageerror = () => this.died("message");
    compiled(which).then(
      (module) => worker.postMessage({ kind: "module", module } satisfies ToWorker),
      (error: unknown) => this.worker === worker && this.listener.unusable(String(error)),
    );
  }

  private send(): void {
    if (!this.ready || this.waiting === undefined) return;
    const text = this.waiting;
    this.waiting = undefined;
    this.underWay = { id: ++this.next, text, since: performance.now(), figures: [], otherNumbers: [] };
    this.post(this.next, text);
  }

  private post(id: number, text: string): void {
    const legacy = this.listener.legacy?.() ?? true;
    this.worker?.postMessage({ kind: "text", id, text, legacy } satisfies ToWorker);
  }

  private hear(message: FromWorker): void {
    if (message.kind === "ready") {
      this.ready = true;
      this.listener.ready();
      return this.send();
    }
    if (message.id === NOBODY) {
      if (message.kind === "report") this.warmed?.(message.report);
      else if (message.kind === "failed" || message.kind === "beyond") {
        // What a reader has given meanwhile goes to the next one.
        this.waiting ??= this.underWay?.text;
        this.restart();
      }
      return;
    }
    if (message.kind === "failed") return this.died(message.message);
    if (message.id !== this.underWay?.id) return;
    if (message.kind === "beyond") {
      if (which === "whole") return this.died("unreachable");
      return this.goOn();
    }
    const { text, figures, otherNumbers } = this.underWay;
    if (message.kind === "progress") return this.listener.progress?.(text, message.share);
    const piece = message.kind === "piece" ? message : message.report;
    for (const figure of piece.figures) figures.push(figure);
    for (const other of piece.otherNumbers) otherNumbers.push(other);
    if (message.kind === "piece") return this.listener.piece?.(text, message.figures);
    clearTimeout(this.impatience);
    this.underWay = undefined;
    // An answer that was overtaken is still better than the one on screen, and the latest follows at once.
    this.listener.report(text, { ...message.report, figures, otherNumbers }, message.milliseconds, message.unicode);
    this.send();
  }

  private died(message: string): void {
    const text = this.underWay?.text;
    if (!this.ready && text === undefined) {
      // It never came to life: another would not either.
      this.worker?.terminate();
      return this.listener.unusable(message);
    }
    this.restart();
    this.listener.failed(text ?? "", message);
  }
}

/** Which module workers are given. */
let which: Which = "prose";

/** Each module, fetched and compiled once for all the workers to come. */
const modules = new Map<Which, Promise<WebAssembly.Module>>();

function compiled(wanted: Which): Promise<WebAssembly.Module> {
  const module =
    modules.get(wanted) ??
    compileEngine(wanted).catch((error: unknown) => {
      modules.delete(wanted); // the next try may have better luck
      throw error;
    });
  modules.set(wanted, module);
  return module;
}
