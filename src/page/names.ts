/** What every page says of the service: its name, and whom to call. */
import type { Text } from '../base/text.ts';

export const HOTLINE = '12393';

export const names = {
  site: { zh: '医保规则', en: 'Yibao rules' },
  large: { zh: '大字', en: 'Large text' },
  normal: { zh: '标准字', en: 'Normal text' },
  otherLanguage: { zh: 'English', en: '中文' },
} as const satisfies Readonly<Record<string, Text>>;
