export { words } from '../http/view-zh.ts';
