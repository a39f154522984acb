/**
 * One structured line a request. Of what was asked it holds the question and the regions, and
 * nothing else: no address, no value, no client (design §8).
 */
export type LogLine =
  | {
      readonly event: 'request';
      readonly method: string;
      /** The route, never the address: an address may hold anything. Null: no such route. */
      readonly route: string | null;
      readonly status: number;
      readonly milliseconds: number;
      /** How many questions came at once, and which of ours they were. */
      readonly queries?: number;
      readonly topics?: readonly string[];
      readonly regions?: readonly string[];
    }
  | { readonly event: 'error'; readonly name: string; readonly message: string };

export type Log = (line: LogLine) => void;

/** To the platform's log, errors as errors. */
export const logToConsole: Log = (line) => {
  const text = JSON.stringify(line);
  if (line.event === 'error') console.error(text);
  else console.log(text);
};

/** Something of ours broke: what, and nothing of what was asked. */
export function logError(log: Log, error: unknown): void {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  log({ event: 'error', name, message });
}
