// Serves the check-in page of one event from this phone itself, with or without signal; everything else goes to the network.
"use strict";
const SHELF = {{ shelf|tojson }}, EVENT = {{ prefix|tojson }}, PAGE = {{ page|tojson }}, ROOM = {{ room|tojson }};
const FILES = [PAGE, ...{{ files|tojson }}];

async function keep(shelf, address) {
  const answer = await fetch(address, { cache: "reload", credentials: "same-origin" });
  // A way round to the sign-in page must never be kept as the page itself.
  if (!answer.ok || answer.redirected) throw new Error(address);
  await shelf.put(address, answer);
}
self.addEventListener("install", (event) => event.waitUntil((async () => {
  const shelf = await caches.open(SHELF);
  await Promise.all(FILES.map((address) => keep(shelf, address)));
  await self.skipWaiting();
})()));
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith(EVENT) && name !== SHELF);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
})()));
self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin) return;
  if (address.pathname === ROOM && event.request.mode === "navigate") {
    event.respondWith(fetch(event.request).catch(() => Response.redirect(PAGE)));
    return;
  }
  if (!FILES.includes(address.pathname)) return;
  event.respondWith((async () => {
    const shelf = await caches.open(SHELF);
    return (await shelf.match(address.pathname, { ignoreVary: true })) || fetch(event.request);
  })());
});
