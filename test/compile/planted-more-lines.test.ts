/** Mistakes planted into copies of the real sheets, the other half of them: see `planted-mistakes.ts`. */
import { describePlanted } from './support/planted-lines.ts';

describePlanted(1);
