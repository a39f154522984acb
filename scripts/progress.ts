/** One line on the terminal that moves while sheets compile; nothing for short runs or log files. */
import type { OnProgress, Stage } from '../src/compile/progress.ts';

const NAMES: Readonly<Record<Stage | 'compare' | 'search', string>> = {
  read: '读表',
  build: '编译',
  check: '检查',
  hash: '核对内容',
  compare: '比较回答',
  search: '找规则集',
};

/** Shown beyond a second, and then not more often than anybody can read. */
const PATIENCE = 1000;
const INTERVAL = 100;

export interface ProgressLine {
  readonly onProgress: OnProgress;
  /** Told how far comparing two rulesets is. */
  readonly onCompared: (done: number, total: number) => void;
  /** Told how many versions of the sheets have been looked at. */
  readonly onSearched: (done: number, total: number) => void;
  /** Takes the line away, so that what comes next starts on a clean one. */
  readonly clear: () => void;
}

export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  const start = performance.now();
  let last = 0;
  let shown = false;
  const show = (stage: keyof typeof NAMES, done: number, total: number): void => {
    const now = performance.now();
    if (!stream.isTTY || now - start < PATIENCE || now - last < INTERVAL) return;
    last = now;
    shown = true;
    const share = total === 0 ? 100 : Math.floor((done / total) * 100);
    stream.write(`\r\u001b[K${NAMES[stage]} ${share}%（${Math.floor(done)}/${total}）`);
  };
  return {
    onProgress: show,
    onCompared: (done, total) => show('compare', done, total),
    onSearched: (done, total) => show('search', done, total),
    clear: () => {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
