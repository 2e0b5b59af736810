// LienQuan console: the list of finds on this phone, who holds it, and what became of each.
// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const field = window.lienquanField;
  const store = field.store;
  const list = document.getElementById("list");
  const rows = document.getElementById("drafts");
  const banner = document.getElementById("banner");
  const signal = document.getElementById("signal");
  const undoTime = 10 * 60_000;
  const receiptTime = 7 * 86_400_000;
  const time = new Intl.DateTimeFormat(field.language, { day: "numeric", month: "numeric", hour: "2-digit", minute: "2-digit" });

  field.discard = async (id) => {
    await store.change(id, (draft) => draft && { ...draft, status: "gone", was: draft.status, gone: Date.now() });
    await render();
  };
  const restore = async (id) => {
    await store.change(id, (draft) => draft?.status === "gone" ? { ...draft, status: draft.was, gone: undefined } : undefined);
    await render();
    field.send();
  };

  const stateOf = (draft) => {
    const progress = field.progress.get(draft.id);
    switch (draft.status) {
      case "ready":
        if (progress) return ["sending", field.say(progress.total ? "sending" : "sending_text", progress)];
        return ["waiting", field.say(field.session().state === "out" ? "waiting_login" : "waiting")];
      case "refused": return ["refused", draft.reason];
      case "sent": return ["sent", field.say("sent", { case: draft.opened.number })];
      case "gone": return ["gone", field.say("gone")];
      default: return ["draft", field.say("draft")];
    }
  };

  const button = (label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button";
    made.textContent = label;
    made.onclick = act;
    return made;
  };
  const link = (label, path) => {
    const made = document.createElement("a");
    made.className = "button";
    made.href = path;
    made.textContent = label;
    return made;
  };

  const row = (draft, photos) => {
    const item = document.getElementById("row").content.firstElementChild.cloneNode(true);
    const [state, text] = stateOf(draft);
    item.dataset.draft = draft.id;
    item.dataset.state = state;
    const open = item.querySelector(".field-open");
    open.querySelector(".field-title").textContent = draft.title || field.say("untitled");
    open.querySelector(".field-facts").textContent =
      [time.format(draft.made), photos.count > 0 ? field.say("photo_count", { count: photos.count }) : ""].filter(Boolean).join(" · ");
    const image = open.querySelector("img");
    if (photos.preview) image.src = photos.preview;
    else image.remove();
    item.querySelector(".field-state").textContent = text;
    const acts = item.querySelector(".field-acts");
    if (state === "gone") {
      open.disabled = true;
      acts.append(button(field.say("undo"), () => restore(draft.id)));
    } else if (state === "sent") {
      open.onclick = () => location.assign(draft.opened.path);
      acts.append(link(field.say("open_case"), draft.opened.path));
      if (draft.photos > 0) acts.append(link(field.say("sign_photos"), draft.opened.evidence + "#phone"));
    } else {
      open.onclick = () => { location.hash = "draft=" + draft.id; };
      if (state === "refused") acts.append(button(field.say("change"), open.onclick));
      if (state === "waiting") {
        acts.append(button(field.say("send_now"), field.sendNow));
        if (!draft.tried) acts.append(button(field.say("change"), async () => {
          await store.change(draft.id, (now) => now?.status === "ready" && !now.tried ? { ...now, status: "draft" } : undefined);
          location.hash = "draft=" + draft.id;
        }));
      }
    }
    return item;
  };

  // The one line about who is signed in and whether there is signal; none where all is well.
  const tell = (me) => {
    const { state, isAway } = field.session();
    const isOff = isAway || !navigator.onLine;
    signal.dataset.on = String(!isOff);
    signal.textContent = field.say(isOff ? "no_signal" : "signal");
    const [key, path] =
      state === "out" ? ["sign_in", "/login?return=/field"] :
      state === "password" ? ["password", "/account"] :
      state === "forbidden" ? ["forbidden", "/"] :
      !me && isOff ? ["who", null] :
      !window.isSecureContext ? ["insecure", null] : [null, null];
    banner.hidden = !key;
    if (!key) return;
    banner.querySelector("span").textContent = field.say(key);
    const way = banner.querySelector("a");
    way.hidden = !path;
    way.href = path ?? "";
    way.textContent = field.say("sign_in_button");
    if (state !== "out") way.textContent = field.say("go");
  };

  let rendering = false;
  let isStale = false;
  const render = async () => {
    // Changes come in crowds while something is sent; the last one counts.
    if (rendering) { isStale = true; return; }
    rendering = true;
    try {
      do {
        isStale = false;
        const me = await field.me();
        tell(me);
        document.getElementById("new").disabled = !me || !window.isSecureContext;
        const shown = [];
        for (const draft of me ? await store.drafts(me.login) : []) {
          const age = Date.now() - (draft.gone ?? draft.sent ?? Date.now());
          if (draft.status === "gone" && age > undoTime || draft.status === "sent" && age > receiptTime) {
            await store.remove(draft.id);
            continue;
          }
          const photos = draft.status === "sent" ? [] : await store.photos(draft.id);
          shown.push(row(draft, { count: draft.status === "sent" ? draft.photos : photos.length, preview: photos[0]?.preview }));
        }
        rows.replaceChildren(...shown);
        document.getElementById("empty").hidden = shown.length > 0;
        document.getElementById("who").textContent = me ? field.say("mine", { name: me.name || me.login }) : "";
      } while (isStale);
    } finally {
      rendering = false;
    }
  };

  // The address says what is open, so that a page that was reloaded is where it was.
  const route = async () => {
    const id = new URLSearchParams(location.hash.slice(1)).get("draft");
    const me = await field.me();
    const isOpen = id && me ? await field.openForm(id, me.login) : false;
    if (!isOpen) await field.closeForm();
    // What was sent or is another's has no form.
    if (id && me && !isOpen) history.replaceState(null, "", location.pathname);
    list.hidden = isOpen;
    if (!isOpen) await render();
  };

  let shownFor;
  field.onChange(async (change) => {
    if (change.session) {
      const me = await field.me();
      // Somebody else signed in: nothing of the one before stays on the screen.
      if (shownFor !== undefined && shownFor !== me?.login) await route();
      shownFor = me?.login;
    }
    if (!list.hidden) await render();
    else tell(await field.me());
  });

  document.getElementById("new").addEventListener("click", () => {
    navigator.storage?.persist?.();
    location.hash = "draft=" + crypto.randomUUID();
  });
  document.getElementById("form-back").addEventListener("click", () => { location.hash = ""; });
  window.addEventListener("hashchange", route);
  window.addEventListener("online", () => field.ask());
  window.addEventListener("offline", render);

  const start = async () => {
    if ("serviceWorker" in navigator) {
      navigator.serviceWorker.register("/field/worker.js", { scope: "/field" }).catch(() => {});
    }
    shownFor = (await field.me())?.login;
    await route();
    document.body.dataset.ready = "1";
    await field.ask();
    // Nobody was known before the node said who is here.
    if (list.hidden === false && location.hash) await route();
    field.send();
  };
  start().catch((error) => {
    // Storage is shut, as in some private windows: nothing could be kept, so nothing is taken.
    banner.hidden = false;
    banner.querySelector("span").textContent = field.whyNotKept(error);
    banner.querySelector("a").hidden = true;
    document.getElementById("new").disabled = true;
  });
})();
