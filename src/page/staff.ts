/** The frame of the staff page; what it holds is drawn by its script, in the browser alone. */
import type { Text } from '../base/text.ts';
import { addressIn, headOf, otherLanguageLink } from './frame.ts';
import { homeTexts } from './home-texts.ts';
import { html } from './html.ts';

const staffTexts = {
  title: { zh: '编辑政策表', en: 'Edit the policy sheets' },
  lede: {
    zh: '打开表或直接改正式的表：哪里有错、谁的回答会变，马上看到。表只在这个浏览器里，不会上传；改好后下载，交去审核。',
    en: 'Open a sheet or edit the live ones: see at once what is wrong and whose answers change. The sheets stay in this browser and are never uploaded; download them when done.',
  },
  skip: { zh: '直接到表格', en: 'Go to the sheet' },
  noScript: {
    zh: '这一页要用到网页脚本。没有脚本，请用 Excel 或 WPS 改表。',
    en: 'This page needs scripts. Without them, edit the sheets in a spreadsheet program.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export interface StaffOptions {
  readonly lang: 'zh-CN' | 'en';
}

/** The whole page as HTML. */
export function renderStaff({ lang }: StaffOptions): string {
  const say = ({ zh, en }: Text): string => (lang === 'en' ? en : zh);
  const t = staffTexts;
  return html`<!doctype html>
<html lang="${lang}">
${headOf({ title: t.title, what: t.lede, path: '/staff', styles: ['/staff/staff.css'], origin: null }, lang)}<script type="module" src="/staff/page.js"></script>
</head>
<body class="staff">
<header>
<a class="skip" href="#sheet-grid">${say(t.skip)}</a>
<p><a href="${addressIn('/', lang)}">${say(homeTexts.site)}</a></p>
${otherLanguageLink('/staff', lang)}
</header>
<main>
<h1>${say(t.title)}</h1>
<p class="lede">${say(t.lede)}</p>
<noscript><p>${say(t.noScript)}</p></noscript>
<div id="staff"></div>
</main>
</body>
</html>
`.text;
}
