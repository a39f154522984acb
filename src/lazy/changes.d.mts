export { changesPage } from '../http/site/changes.ts';
