export { viewOf } from '../http/view.ts';
