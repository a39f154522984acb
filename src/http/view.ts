/** Answers as lines to show: what the build makes a module of. */
export { viewOf } from '../query/view/view.ts';
