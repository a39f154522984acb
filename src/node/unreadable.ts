/**
 * Requests that are no HTTP: they are turned away before the application sees them, so that there
 * is neither an address nor a language. Most are Chinese in an address as it is typed.
 */
import type { Server } from 'node:http';

const STATUS: Readonly<Record<string, readonly [status: number, phrase: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};
const MALFORMED = [400, 'Bad Request'] as const;

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Type': 'application/problem+json; charset=utf-8',
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
};

/** A problem document (RFC 9457) in both languages. */
function problem(status: number): string {
  return JSON.stringify({
    type: status === 431 ? '/problems/too-long' : '/problems/bad-input',
    title: '读不懂的请求 / The request is not HTTP as it should be',
    status,
    detail:
      '网址里的汉字和空格要用百分号编码，例如“青岛”写成 %E9%9D%92%E5%B2%9B；Host 要写对；网址和请求头不要超过 32 KiB。 / ' +
      'Percent-encode in an address whatever is not ASCII; Host must name a host; address and headers have room for 32 KiB.',
    errors: [],
  });
}

/** Answers what the parser turns away. */
export function explainUnreadable(server: Server): void {
  server.on('clientError', (error, socket) => {
    // The other side is gone, or has had its answer.
    if (!socket.writable) {
      socket.destroy();
      return;
    }
    const code = 'code' in error ? String(error.code) : '';
    const [status, phrase] = STATUS[code] ?? MALFORMED;
    const body = problem(status);
    socket.end(
      [
        `HTTP/1.1 ${status} ${phrase}`,
        'Connection: close',
        ...Object.entries(HEADERS).map(([name, value]) => `${name}: ${value}`),
        `Content-Length: ${new TextEncoder().encode(body).length}`,
        '',
        body,
      ].join('\r\n'),
    );
  });
}

/** Whether an error is about an address that cannot be one, such as a `Host` that names no host. */
export function isUnreadable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'RequestError' || ('code' in error && error.code === 'ERR_INVALID_URL');
}

/** The answer to it. */
export function unreadable(): Response {
  return new Response(problem(400), { status: 400, headers: HEADERS });
}
