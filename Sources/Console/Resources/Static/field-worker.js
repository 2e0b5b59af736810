// LienQuan console: opens the page for finds where there is no signal. It keeps that page and its files, and touches
// nothing else; what is sent is the page's own affair.
// SPDX-License-Identifier: Apache-2.0
"use strict";
const store = "lienquan-field";
const page = "/field";
// After so long the page that is kept opens; a line on which nothing comes any more is given up.
const patience = 4_000;
const longest = 30_000;

// An answer with all of its bytes: the store is never held by a line that stands still.
const whole = async (path) => {
  const response = await fetch(path, {
    credentials: "same-origin", cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(longest),
  });
  if (!response.ok) return response;
  const { status, headers } = response;
  return new Response(await response.arrayBuffer(), { status, headers });
};

// A page with nobody's name in it; what leads to the login is no page.
const refresh = async (cache) => {
  const response = await whole(page);
  if (response.ok) await cache.put(page, response.clone());
  return response;
};

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(store);
    await Promise.all(self.kept.map(async (path) => {
      if (await cache.match(path)) return;
      const response = await whole(path);
      if (!response.ok) throw new Error(path);
      await cache.put(path, response);
    }));
    await refresh(cache).catch(() => {});
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(store);
    const shown = await cache.match(page);
    const text = shown ? await shown.text() : "";
    // Files of an earlier release go once the page that is kept needs them no more.
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      if (path !== page && !self.kept.includes(path) && !text.includes(path)) await cache.delete(request);
    }
    await self.clients.claim();
  })());
});

const open = async () => {
  const cache = await caches.open(store);
  const kept = await cache.match(page);
  const fresh = refresh(cache);
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  const response = await Promise.race([fresh.catch(() => undefined), late]);
  // Signed out, or a node that is not well: the page opens, and says so itself.
  if (!response || response.type === "opaqueredirect" || response.status >= 500) return kept;
  return response;
};

const file = async (path) => {
  const cache = await caches.open(store);
  const kept = await cache.match(path);
  if (kept) return kept;
  const response = await whole(path);
  if (response.ok) await cache.put(path, response.clone());
  return response;
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && url.pathname === page) event.respondWith(open());
  else if (url.pathname.startsWith("/static/")) event.respondWith(file(url.pathname));
});
