/** The worker as it runs at the edge, asked over HTTP. */
import { exports } from 'cloudflare:workers';

export const ORIGIN = 'https://yibao.example';

/** Asks for a path, percent-encoding what needs it. */
export function get(path: string, init?: RequestInit): Promise<Response> {
  return exports.default.fetch(ORIGIN + encodeURI(path), init);
}

/** Asks for a path exactly as it is written. */
export function getRaw(path: string, init?: RequestInit): Promise<Response> {
  return exports.default.fetch(ORIGIN + path, init);
}

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly {
    readonly parameter: string;
    readonly code: string;
    readonly expected: string;
    readonly got: string;
    readonly suggestions: readonly string[];
  }[];
}

export const PROBLEM = /^application\/problem\+json\b/u;
export const HAN = /\p{Script=Han}/u;
