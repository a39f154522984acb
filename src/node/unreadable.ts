/**
 * Requests that are no HTTP: the parser turns them away before the application sees them, so that
 * there is neither an address nor a language. Most are Chinese in an address as it is typed.
 */
import type { Server } from 'node:http';

const STATUS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};
const MALFORMED = '400 Bad Request';

/** Answers them with a problem document (RFC 9457) in both languages. */
export function explainUnreadable(server: Server): void {
  server.on('clientError', (error, socket) => {
    // The other side is gone, or has had its answer.
    if (!socket.writable) {
      socket.destroy();
      return;
    }
    const code = 'code' in error ? String(error.code) : '';
    const status = STATUS[code] ?? MALFORMED;
    const body = JSON.stringify({
      type: '/problems/bad-input',
      title: '读不懂的请求 / The request is not HTTP as it should be',
      status: Number.parseInt(status, 10),
      detail:
        '网址里的汉字和空格要用百分号编码，例如“青岛”写成 %E9%9D%92%E5%B2%9B；请求头不要超过 32 KiB。 / ' +
        'Percent-encode in an address whatever is not ASCII; headers have room for 32 KiB.',
      errors: [],
    });
    socket.end(
      [
        `HTTP/1.1 ${status}`,
        'Connection: close',
        'Cache-Control: no-store',
        'Content-Type: application/problem+json; charset=utf-8',
        'Access-Control-Allow-Origin: *',
        'X-Content-Type-Options: nosniff',
        `Content-Length: ${new TextEncoder().encode(body).length}`,
        '',
        body,
      ].join('\r\n'),
    );
  });
}
