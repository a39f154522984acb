/** The pages about problems: what each kind means and what to do. The `type` of a problem leads here. */
import type { Text } from '../base/text.ts';
import { INPUT_CODES, PROBLEM_STATUS, PROBLEM_TYPES, type ProblemType } from '../query/problem.ts';
import { addressIn, headOf, largeLink, otherLanguageLink } from './frame.ts';
import { homeTexts } from './home-texts.ts';
import { type Html, html } from './html.ts';
import { codeWords, problemTexts, problemWords } from './problem-texts.ts';

export interface ProblemPageOptions {
  readonly lang: 'zh-CN' | 'en';
  readonly type: ProblemType;
}

type Say = (text: Text) => string;

/** The name of the file that holds the page: `/problems/bad-input` → `problem-bad-input`. */
export function problemPage(type: ProblemType): string {
  return type.slice(1).replace('problems/', 'problem-');
}

/** The whole page as HTML. */
export function renderProblem({ lang, type }: ProblemPageOptions): string {
  const say: Say = ({ zh, en }) => (lang === 'en' ? en : zh);
  const t = problemTexts;
  const { title, what, todo } = problemWords[type];
  const others = PROBLEM_TYPES.filter((one) => one !== type);
  return html`<!doctype html>
<html lang="${lang}">
${headOf({ title: title, what: what, path: type }, lang)}</head>
<body>
<header>
<p><a href="${addressIn('/', lang)}">${say(homeTexts.site)}</a></p>
<div>${largeLink(type, lang)} ${otherLanguageLink(type, lang)}</div>
</header>
<main>
<h1>${say(title)}</h1>
<p class="lede">${say(t.status)} ${PROBLEM_STATUS[type]} · <code>${type}</code></p>
<section>
<h2>${say(t.what)}</h2>
<p>${say(what)}</p>
</section>
<section>
<h2>${say(t.todo)}</h2>
<ul>
${todo.map((step) => html`<li>${say(step)}</li>\n`)}</ul>
</section>
${type === '/problems/bad-input' ? codes(say, lang) : []}<section>
<h2>${say(t.others)}</h2>
<ul>
${others.map((one) => html`<li><a href="${addressIn(one, lang)}">${say(problemWords[one].title)}</a> (${PROBLEM_STATUS[one]})</li>\n`)}</ul>
<p><a href="${addressIn('/docs', lang)}">${say(t.docs)}</a></p>
</section>
</main>
</body>
</html>
`.text;
}

function codes(say: Say, lang: 'zh-CN' | 'en'): Html {
  const t = problemTexts;
  return html`<section>
<h2 id="codes">${say(t.codes)}</h2>
<p>${say(t.codesHow)}</p>
<dl>
${INPUT_CODES.map((code) => {
  const { meaning, example } = codeWords[code];
  return html`<dt id="${code}"><code>${code}</code></dt><dd>${say(meaning)}<br>${say(t.example)}${say({ zh: '：', en: ': ' })}${shown(example, lang)}</dd>\n`;
})}</dl>
</section>
`;
}

/** An address may be tried at once; a body is sent with a program. */
function shown(example: (typeof codeWords)['empty']['example'], lang: 'zh-CN' | 'en'): Html {
  if ('body' in example) return html`<code>POST /v1/batch</code> <code>${example.body}</code>`;
  const { address } = example;
  const suffix = lang === 'en' ? `${address.includes('?') ? '&' : '?'}lang=en` : '';
  return html`<a href="${encodeURI(address)}${suffix}"><code>${address}</code></a>`;
}
