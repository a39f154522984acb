/**
 * Under `npm start` only: shows on the page what is wrong with the sheets that were just saved.
 * Stands alone: it is served as a file of its own, which nothing but a development page asks for.
 */

const FINDINGS = '/dev-findings.json';
const EVERY_MS = 1500;

interface Findings {
  readonly zh: string;
  readonly en: string;
}

const english = document.documentElement.lang === 'en';
const title = english
  ? 'The sheets have mistakes; the last good rules are still in use.'
  : '表里有错误：继续使用上一次没有错误的规则。';

let panel: HTMLElement | null = null;
let before = '';

function show(text: string): void {
  if (text === before) return;
  before = text;
  panel?.remove();
  panel = null;
  if (text === '') return;
  panel = document.createElement('aside');
  panel.id = 'dev-findings';
  panel.setAttribute('role', 'alert');
  // Set one by one: the page's policy allows no style attribute in markup.
  Object.assign(panel.style, {
    border: '3px solid #b00020',
    background: '#fff',
    color: '#000',
    margin: '1rem',
    padding: '1rem',
  });
  const heading = document.createElement('strong');
  heading.textContent = title;
  const list = document.createElement('pre');
  list.textContent = text;
  list.tabIndex = 0;
  Object.assign(list.style, { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' });
  panel.append(heading, list);
  document.body.prepend(panel);
}

async function look(): Promise<void> {
  try {
    const response = await fetch(FINDINGS, { cache: 'no-store' });
    const findings: Findings | null = response.ok ? await response.json() : null;
    show(findings === null ? '' : english ? findings.en : findings.zh);
  } catch {
    // The server is being restarted: what was found last still stands.
  }
  setTimeout(() => void look(), EVERY_MS);
}

void look();
