/** The words of views in Chinese: what the build makes a module of. */
export { zhView as words } from '../i18n/zh-CN-view.ts';
