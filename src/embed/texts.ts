/** The words of `/embed` and `/embed/builder`, in both languages. */
import type { Text } from '../base/text.ts';
import type { Form } from './tag.ts';

export const frameTexts = {
  title: { zh: '医保查询', en: 'Medical-insurance questions' },
  fallback: {
    zh: '正在打开查询。如果一直没有出现，请拨打医保服务热线：',
    en: 'The question is being opened. If none appears, call the medical-insurance line:',
  },
  noScript: {
    zh: '查询要用到网页脚本。这个浏览器没有开启脚本，请打电话询问。',
    en: 'The question needs scripts, which this browser does not run. Please call.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const builderTexts = {
  title: { zh: '把查询放到您的网站上', en: 'Put the question on your site' },
  lede: {
    zh: '选好内容，下面就是可以直接复制的代码。不收费，不用注册，不用 Cookie，不追踪访客。',
    en: 'Choose what to show and copy the code below. No charge, no account, no cookie, no tracking of visitors.',
  },
  skip: { zh: '直接看代码', en: 'Go to the code' },
  noScript: {
    zh: '这个浏览器没有开启脚本，不能在这里挑选。下面的例子可以直接用：地区写名称或代码，参保身份写 employed（在职）、retired（退休）、flexible（灵活就业）或 resident（城乡居民）；不写的，由访客自己选。',
    en: 'This browser runs no scripts, so nothing can be chosen here. The examples below work as they stand: region is a name or a code, participant is employed, retired, flexible or resident; what you leave out, visitors choose.',
  },
  choose: { zh: '选择内容', en: 'What to show' },
  topic: { zh: '查什么', en: 'Question' },
  region: { zh: '参保地', en: 'Place' },
  from: { zh: '从哪里转出', en: 'Transferred from' },
  to: { zh: '转到哪里', en: 'Transferred to' },
  placeHint: {
    zh: '可以不填，由访客自己选。写城市名就行，例如：青岛',
    en: 'May stay empty: visitors choose. The name of a city will do, such as Qingdao',
  },
  participant: { zh: '参保身份', en: 'Status' },
  anybody: { zh: '由访客自己选', en: 'Visitors choose' },
  employed: { zh: '在职', en: 'Employed' },
  retired: { zh: '退休', en: 'Retired' },
  flexible: { zh: '灵活就业', en: 'Self-employed' },
  resident: { zh: '城乡居民', en: 'Resident scheme' },
  lang: { zh: '语言', en: 'Language' },
  theme: { zh: '颜色', en: 'Colours' },
  auto: { zh: '跟随访客的设备', en: 'As the visitor’s device' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  size: { zh: '字号', en: 'Size of text' },
  normal: { zh: '标准', en: 'Standard' },
  large: { zh: '大字', en: 'Large' },
  preview: { zh: '预览', en: 'Preview' },
  previewHint: {
    zh: '这里可以直接试。填的内容不会进到代码里。',
    en: 'Try it right here. What you answer does not go into the code.',
  },
  code: { zh: '代码', en: 'Code' },
  codeHint: {
    zh: '四种写法任选一种，放进网页里想让查询出现的地方。',
    en: 'Take any one of the four and put it where the question is to appear.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制：', en: 'Copied: ' },
  notCopied: {
    zh: '没能复制。代码已经选中，请按 Ctrl+C（苹果电脑按 ⌘C）。',
    en: 'It could not be copied. The code is selected: press Ctrl+C (⌘C on a Mac).',
  },
  search: { zh: '正在找…', en: 'Searching…' },
  found: { zh: '请选一处：', en: 'Choose one:' },
  none: { zh: '没有找到，请只写市名再试。', en: 'Nothing found. Try the name of the city alone.' },
  failed: {
    zh: '查不到地区：网络或服务暂时有问题，请稍后再试。',
    en: 'Places cannot be looked up at the moment. Please try again later.',
  },
  chosen: { zh: '已选：', en: 'Chosen: ' },
  unreleased: {
    zh: '注意：这一版还没有正式发布，它的固定地址可能会失效。',
    en: 'Mind: this build has not been released yet, and its pinned address may stop working.',
  },
  policy: {
    zh: '您的网站设了内容安全策略（CSP）',
    en: 'If your site has a content security policy',
  },
  policyHow: {
    zh: '用脚本的写法，在原有策略里加上：',
    en: 'For the forms with a script, add to your policy:',
  },
  policyFrame: { zh: '用框架的写法，加上：', en: 'For the frame, add:' },
  policyStyle: {
    zh: '代码里的 style 先给查询留出一屏的位置，下面的内容就不会跳动。策略不许在标签里写样式（style-src 没有 unsafe-inline）的，请把它删掉，改在您的样式表里写：',
    en: 'The style in the code keeps the screen free for the question, so that nothing below it jumps. Where your policy refuses styles in tags (style-src without unsafe-inline), take it out and put this into your style sheet:',
  },
  guide: {
    zh: '事件、样式、沙箱和隐私的说明随源代码一起提供：docs/embedding.zh-CN.md。',
    en: 'Events, styling, sandboxing and privacy are described beside the source code: docs/embedding.md.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Name of each form, and when to take it. */
export const formTexts: Readonly<Record<Form, { readonly name: Text; readonly when: Text }>> = {
  element: {
    name: { zh: '脚本加标签', en: 'Script and element' },
    when: {
      zh: '最常用。脚本没有运行时，访客看得到标签里的电话。',
      en: 'The usual way. Until the script runs, visitors see the number inside the element.',
    },
  },
  script: {
    name: { zh: '只用一行脚本', en: 'Script alone' },
    when: {
      zh: '适合只允许放一行代码的地方。查询出现在这一行里。',
      en: 'Where a single line is allowed. The question appears in it.',
    },
  },
  frame: {
    name: { zh: '嵌入框架（iframe）', en: 'Frame' },
    when: {
      zh: '与您的网页完全隔开：我们的脚本碰不到您的网页。embed.js 只负责调整高度，可以不要。',
      en: 'Kept apart from your page: the widget’s script cannot touch it. embed.js only fits the height and may be left out.',
    },
  },
  pinned: {
    name: { zh: '固定版本，带完整性校验', en: 'Pinned version with integrity' },
    when: {
      zh: '内容永远不变，浏览器会核对脚本。规则照常更新，但界面的改进要您换代码才有。',
      en: 'Never changes, and browsers verify the script. Rules stay up to date; improvements of the widget itself need a new tag.',
    },
  },
};
