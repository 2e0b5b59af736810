// LienQuan console: opens the page for finds where there is no signal. It keeps that page and its files, and touches
// nothing else; what is sent is the page's own affair.
// SPDX-License-Identifier: Apache-2.0
"use strict";
const store = "lienquan-field";
const page = "/field";
const patience = 4_000;

// A page with nobody's name in it; what leads to the login is no page.
const refresh = async (cache, request) => {
  const response = await fetch(request);
  if (response.ok && !response.redirected) await cache.put(page, response.clone());
  return response;
};

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(store);
    await cache.addAll(self.kept);
    await refresh(cache, new Request(page, { credentials: "same-origin" })).catch(() => {});
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

const open = async (request) => {
  const cache = await caches.open(store);
  const kept = await cache.match(page);
  const fresh = refresh(cache, request);
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  const response = await Promise.race([fresh.catch(() => undefined), late]);
  // Signed out, or a node that is not well: the page opens, and says so itself.
  if (!response || response.type === "opaqueredirect" || response.status >= 500) return kept;
  return response;
};

const file = async (request) => {
  const cache = await caches.open(store);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request.url, response.clone());
  return response;
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && url.pathname === page) event.respondWith(open(request));
  else if (url.pathname.startsWith("/static/")) event.respondWith(file(request));
});
