/** What every handler knows of its request. */
import type { Context as HonoContext } from 'hono';
import type { Moment } from './clock.ts';
import type { LangReading } from './lang.ts';

export interface Env {
  Bindings: {
    /** The client's address, where the server and not a header of the platform knows it. */
    readonly client?: string;
  };
  Variables: {
    /** When it came in. */
    moment: Moment;
    /** In which language it is answered, and the parameters besides. */
    reading: LangReading;
    /** Codes of the regions asked about, for the log. */
    regions?: readonly string[];
    /** Of a request that may ask many questions: how many, which of ours, where; for the log. */
    asked?: { queries: number; readonly topics: Set<string>; readonly regions: Set<string> };
  };
}

export type Context = HonoContext<Env>;
