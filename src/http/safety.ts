/** Headers that keep browsers from doing more with a response than was meant. */
import type { MiddlewareHandler } from 'hono';

/** Answers are data: nothing in them may run, load or be framed. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Pages load script, style and answers of their own origin and nothing else; nothing inline. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Pages with a policy of their own: one that any site may frame, one that frames it. */
export const POLICIES: Readonly<Record<string, string>> = {
  embed: PAGE_POLICY.replace("frame-ancestors 'none'", 'frame-ancestors *'),
  'embed-builder': `${PAGE_POLICY}; frame-src 'self'`,
};

/** Sets them on every response; a page's own policy stays. */
export const safety: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('Content-Security-Policy'))
    c.header('Content-Security-Policy', DATA_POLICY);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()');
  // Any site may show an answer.
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
};
