/**
 * The worker as the page has it. A check that a newer edit has outdated is not waited for: if it
 * has run for long, its worker is ended and another begins anew.
 */
import type { Base, Job, Reply } from '../work/messages.ts';

/** A job without its number. */
export type Task = Job extends infer J ? (J extends Job ? Omit<J, 'id'> : never) : never;

type Listen = (reply: Reply) => void;

/** A check that has run for so long is not let finish when it is outdated. */
const PATIENCE_MS = 700;

/** Replies that others follow. */
const GOES_ON: ReadonlySet<Reply['kind']> = new Set(['progress', 'found', 'rows']);

interface Given {
  readonly id: number;
  readonly task: Task;
  readonly listen: Listen;
}

export class Runner {
  readonly #script: string;
  readonly #base: Base;
  #worker: Worker;
  #last = 0;
  /** What the worker is doing, and since when. */
  #running: { readonly given: Given; readonly since: number } | null = null;
  #waiting: Given[] = [];

  constructor(script: string, base: Base) {
    this.#script = script;
    this.#base = base;
    this.#worker = this.#start();
  }

  /** Gives a job; a check takes the place of any before it, of which nothing more is heard. */
  give(task: Task, listen: Listen): void {
    this.#last += 1;
    if (task.kind === 'check') this.#outdate();
    this.#waiting.push({ id: this.#last, task, listen });
    this.#next();
  }

  /** Ends what goes on; nothing more is heard. */
  end(): void {
    this.#waiting = [];
    this.#running = null;
    this.#worker.terminate();
  }

  #outdate(): void {
    this.#waiting = this.#waiting.filter(({ task }) => task.kind !== 'check');
    const running = this.#running;
    if (running?.given.task.kind !== 'check') return;
    this.#running = { ...running, given: { ...running.given, listen: () => undefined } };
    if (performance.now() - running.since < PATIENCE_MS) return;
    this.#worker.terminate();
    this.#running = null;
    this.#worker = this.#start();
  }

  #next(): void {
    if (this.#running !== null) return;
    const given = this.#waiting.shift();
    if (given === undefined) return;
    this.#running = { given, since: performance.now() };
    this.#worker.postMessage({ ...given.task, id: given.id });
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (worker === this.#worker) this.#hear(data);
    });
    // A worker that cannot be had says nothing by itself, and would be waited for for ever.
    worker.addEventListener('error', ({ message }) => {
      const id = this.#running?.given.id;
      if (worker === this.#worker && id !== undefined)
        this.#hear({ kind: 'broke', id, text: message });
    });
    worker.postMessage(this.#base);
    return worker;
  }

  #hear(reply: Reply): void {
    const running = this.#running;
    if (running === null || running.given.id !== reply.id) return;
    const goesOn = GOES_ON.has(reply.kind);
    if (!goesOn) this.#running = null;
    running.given.listen(reply);
    if (!goesOn) this.#next();
  }
}
