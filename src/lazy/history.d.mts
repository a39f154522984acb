import type { RecordParts } from '../http/site/request.ts';

export declare const record: RecordParts;
