/**
 * Keeps the staff page usable without a network, and touches no other page: its scope is `/staff`.
 * The network comes first, so that nothing stale is shown while there is one; what was kept is of
 * one build, all of it or nothing.
 */
declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: a digest of all that is kept, and the addresses. */
declare const BUILD: string;
declare const KEPT: readonly string[];

const PREFIX = 'yibao-staff-';
const NAME = PREFIX + BUILD;

self.addEventListener('install', (event) => {
  event.waitUntil(keep());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  const kept = keptFor(url);
  if (kept !== null) event.respondWith(networkFirst(request, kept));
});

async function keep(): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.addAll(KEPT.map((path) => new Request(path, { cache: 'no-cache' })));
  await self.skipWaiting();
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** What is kept of an address; the page's language is all that its query may say. */
function keptFor({ pathname, searchParams }: URL): string | null {
  if (pathname === '/staff')
    return searchParams.get('lang') === 'en' ? '/staff?lang=en' : '/staff?lang=zh-CN';
  return KEPT.includes(pathname) ? pathname : null;
}

async function networkFirst(request: Request, kept: string): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok || response.status === 304) return response;
  } catch {
    // Offline: what was kept will do.
  }
  const cache = await caches.open(NAME);
  return (await cache.match(kept)) ?? Response.error();
}
