// LienQuan console: sends finds when there is signal. One tab sends at a time, everything may be sent again, and a
// find leaves the phone only once the node has confirmed all of it.
// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const field = window.lienquanField;
  const store = field.store;
  const longestWait = 60_000;
  // A photo may take its time on a bad line: sixteen bytes a millisecond, and a minute on top.
  const patience = (size) => AbortSignal.timeout(60_000 + size / 16);
  // Who is signed in is a short question; a line that doesn't answer it carries no photo either.
  const shortPatience = 12_000;

  // What stops a round: no signal, nobody signed in. Another draft would meet the same.
  class Stop extends Error {}
  // What the node refuses in words.
  class Refusal extends Error {}

  let session = { state: "unknown" };
  let tries = 0;
  let timer = 0;
  let isAsked = false;
  field.progress = new Map();
  field.session = () => session;

  // A login or logout on this phone makes it unknown who holds it, until the node says so (console.js).
  const unsure = {
    get is() { try { return localStorage.getItem("lienquan-field-unsure") === "1"; } catch { return false; } },
    end() { try { localStorage.removeItem("lienquan-field-unsure"); } catch { /* without storage there is no mark */ } },
  };

  // Whose drafts are shown and sent.
  field.me = async () => {
    if (session.state === "in") return session;
    // Somebody is signed in who may not be here, and is not named.
    if (session.state === "forbidden" || session.state === "password") return undefined;
    return unsure.is ? undefined : store.fact("me");
  };

  const call = async (path, options = {}) => {
    try {
      return await fetch(path, {
        credentials: "same-origin", cache: "no-store", redirect: "error", signal: patience(0), ...options,
        headers: { "Accept-Language": field.language, ...options.headers },
      });
    } catch {
      session = { ...session, isAway: true };
      throw new Stop("away");
    }
  };

  const problem = async (response) => {
    try { return await response.json(); } catch { return {}; }
  };
  const isOf = (problem, code) => problem.type === "urn:lienquan:problem:" + code;

  // Asks the node who is signed in here.
  field.ask = async () => {
    try {
      const response = await call("/api/v1/field/session", { signal: AbortSignal.timeout(shortPatience) });
      if (response.ok) {
        const { login, name, csrf } = await response.json();
        session = { state: "in", login, name, csrf };
        await store.keepFact("me", { login, name });
        unsure.end();
      } else if (response.status === 401) {
        session = { state: "out" };
      } else if (response.status === 403) {
        session = { state: isOf(await problem(response), "must-change-password") ? "password" : "forbidden" };
      } else {
        session = { ...session, isAway: true };
      }
    } catch (error) {
      // An answer that broke off is none.
      session = { ...session, isAway: true };
    }
    field.changed({ session: true });
    return session;
  };

  // An answer of the node as an object. Throws Stop where another try may help, Refusal where it can't.
  const post = async (path, body, type) => {
    let response;
    for (let isSecond = false; ; isSecond = true) {
      response = await call(path, {
        method: "POST", body, signal: patience(body.size ?? body.length),
        headers: { "Content-Type": type, "X-CSRF-Token": session.csrf },
      });
      if (response.ok) {
        try { return await response.json(); } catch { throw new Stop("cut"); }
      }
      if (response.status >= 500 || response.status === 408 || response.status === 429) throw new Stop("later");
      const fault = await problem(response);
      if (response.status === 401 || isOf(fault, "field-other-officer") || isOf(fault, "must-change-password")) {
        await field.ask();
        throw new Stop("officer");
      }
      if (isOf(fault, "forged-form") && !isSecond) {
        // The session is a newer one than the page knew.
        const before = session.login;
        await field.ask();
        if (session.state === "in" && session.login === before) continue;
        throw new Stop("officer");
      }
      // What is no answer of the node, such as a gateway's page, is no refusal either.
      if (!fault.detail) throw new Stop("later");
      throw new Refusal(fault.detail);
    }
  };

  const content = (draft) => {
    const sent = { id: draft.id, officer: draft.owner, language: draft.language, ...draft.fields };
    for (const name of Object.keys(sent)) if (sent[name] === "") delete sent[name];
    return JSON.stringify(sent);
  };

  const sendOne = async (id) => {
    const login = session.login;
    // From here on the node may have it: what it says is not changed any more.
    const draft = await store.change(id, (draft) =>
      draft && draft.owner === login && draft.status === "ready" ? { ...draft, tried: true } : undefined);
    if (!draft) return;
    const photos = await store.photos(id);
    const step = (done) => { field.progress.set(id, { done, total: photos.length }); field.changed({ draft: id }); };
    try {
      step(0);
      const opened = await post("/api/v1/field/drafts", content(draft), "application/json");
      const { case: number, path, evidence } = opened;
      await store.change(id, (draft) => draft && { ...draft, opened: { number, path, evidence } });
      const confirmed = new Set(opened.photos);
      let refusal;
      for (const photo of photos) {
        if (!confirmed.has(photo.id)) {
          const query = new URLSearchParams({ sha256: photo.sha256, taken_at: photo.taken, number: photo.number });
          try {
            await post(`/api/v1/field/drafts/${id}/photos/${photo.id}?${query}`, photo.blob, "application/octet-stream");
            confirmed.add(photo.id);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            refusal = field.say("photo_refused", { number: photo.number, reason: error.message });
            await store.refusePhoto(photo.id, id, error.message);
          }
        }
        step(confirmed.size);
      }
      if (refusal) throw new Refusal(refusal);
      await store.finish(id, confirmed);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await store.change(id, (draft) =>
        draft && { ...draft, status: "refused", reason: error.message, tried: draft.opened !== undefined });
    } finally {
      field.progress.delete(id);
      field.changed({ draft: id });
    }
  };

  // The oldest first.
  const waiting = async (login) => (await store.drafts(login)).filter((draft) => draft.status === "ready").reverse();

  const round = async () => {
    const known = await field.me();
    if (!known || (await waiting(known.login)).length === 0) return;
    await field.ask();
    if (session.isAway) throw new Stop("away");
    if (session.state !== "in") return;
    let stopped;
    for (const draft of await waiting(session.login)) {
      try {
        await sendOne(draft.id);
        tries = 0;
      } catch (error) {
        stopped = error;
        // One draft that the node can't take now doesn't hold up the others.
        if (error.message !== "later") break;
      }
    }
    if (stopped) throw stopped;
  };

  // Asks to send. Whoever comes while another tab sends waits for it, and then sends what is left.
  field.send = () => {
    clearTimeout(timer);
    if (isAsked) return;
    isAsked = true;
    const run = async () => {
      isAsked = false;
      try {
        await round();
        tries = 0;
      } catch {
        tries += 1;
        const wait = Math.min(longestWait, 1_000 * 2 ** Math.min(tries, 6)) * (0.5 + Math.random());
        timer = setTimeout(field.send, wait);
      }
    };
    if (navigator.locks) navigator.locks.request("lienquan-field-send", run);
    else run();
  };
  // A reason to hope: no waiting any more.
  field.sendNow = () => { tries = 0; field.send(); };

  window.addEventListener("online", field.sendNow);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") field.sendNow(); });
})();
