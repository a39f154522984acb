export { words } from '../http/view-en.ts';
