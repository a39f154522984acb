/** How long a server lives: it finishes what it began, within bounds. */
import type { Server } from 'node:http';

/** Supervisors commonly kill ten seconds after asking. */
const PATIENCE_MS = 9000;
const LOOK_AGAIN_MS = 50;

/**
 * Takes no more requests, finishes those in flight, and calls `ended` once: with true when all were
 * finished, with false when patience ran out and the rest was cut off.
 */
export function closeGracefully(server: Server, ended: (finished: boolean) => void): void {
  // A connection is kept open after its answer; only those at rest may be closed.
  const looking = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN_MS);
  let finished = true;
  const patience = setTimeout(() => {
    finished = false;
    server.closeAllConnections();
  }, PATIENCE_MS);
  server.close(() => {
    clearInterval(looking);
    clearTimeout(patience);
    ended(finished);
  });
  server.closeIdleConnections();
}
