/** The words of views in English: what the build makes a module of. */
export { enView as words } from '../i18n/en-view.ts';
