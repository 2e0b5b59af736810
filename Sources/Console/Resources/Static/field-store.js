// LienQuan console: what a phone keeps of finds that are not sent yet. Every change is one transaction on the disk.
// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const field = (window.lienquanField = {});
  const said = JSON.parse(document.body.dataset.said);
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("lienquan-field") : null;
  const listeners = [];

  field.language = document.documentElement.lang;
  field.say = (key, values = {}) =>
    (said[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));

  // What another tab changed is told as what this one did.
  field.onChange = (listener) => listeners.push(listener);
  field.changed = (change) => {
    for (const listener of listeners) listener(change, true);
    if (channel) channel.postMessage(change);
  };
  if (channel) channel.onmessage = (event) => listeners.forEach((listener) => listener(event.data, false));

  const opened = new Promise((resolve, reject) => {
    const request = indexedDB.open("lienquan-field", 1);
    request.onupgradeneeded = () => {
      const database = request.result;
      database.createObjectStore("drafts", { keyPath: "id" }).createIndex("owner", "owner");
      database.createObjectStore("photos", { keyPath: "id" }).createIndex("draft", "draft");
      database.createObjectStore("facts");
    };
    request.onsuccess = () => {
      // A later release in another tab may need another shape.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });

  // Runs `body` in one transaction and waits for the disk; what `body` gives with `keep` is the result.
  const transact = async (names, mode, body) => {
    const database = await opened;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(names, mode, { durability: "strict" });
      let kept;
      transaction.oncomplete = () => resolve(kept);
      transaction.onabort = () => reject(transaction.error ?? new DOMException("", "AbortError"));
      body(transaction, (value) => { kept = value; });
    });
  };
  const all = (names, name, index, key) =>
    transact(names, "readonly", (transaction, keep) => {
      const request = transaction.objectStore(name).index(index).getAll(key);
      request.onsuccess = () => keep(request.result);
    });

  field.store = {
    async drafts(owner) {
      const drafts = await all(["drafts"], "drafts", "owner", owner);
      return drafts.sort((one, other) => other.made - one.made);
    },

    draft: (id) =>
      transact(["drafts"], "readonly", (transaction, keep) => {
        const request = transaction.objectStore("drafts").get(id);
        request.onsuccess = () => keep(request.result);
      }),

    // Reads, changes and writes one draft; `change` gives undefined to leave it as it is. The result is what was written.
    async change(id, change) {
      const draft = await transact(["drafts"], "readwrite", (transaction, keep) => {
        const drafts = transaction.objectStore("drafts");
        const request = drafts.get(id);
        request.onsuccess = () => {
          const next = change(request.result);
          if (!next) return;
          drafts.put(next);
          keep(next);
        };
      });
      if (draft) field.changed({ draft: id });
      return draft;
    },

    photos: async (draft) => (await all(["photos"], "photos", "draft", draft)).sort((a, b) => a.number - b.number),

    async addPhoto(photo) {
      const added = await transact(["drafts", "photos"], "readwrite", (transaction, keep) => {
        const photos = transaction.objectStore("photos");
        const request = photos.index("draft").getAll(photo.draft);
        request.onsuccess = () => {
          const others = request.result;
          if (others.some((other) => other.sha256 === photo.sha256)) return keep("known");
          photo.number = Math.max(0, ...others.map((other) => other.number)) + 1;
          photos.put(photo);
          keep("added");
        };
      });
      field.changed({ draft: photo.draft });
      return added;
    },

    async refusePhoto(id, draft, reason) {
      await transact(["photos"], "readwrite", (transaction) => {
        const photos = transaction.objectStore("photos");
        const request = photos.get(id);
        request.onsuccess = () => request.result && photos.put({ ...request.result, refused: reason });
      });
      field.changed({ draft });
    },

    async removePhoto(id, draft) {
      await transact(["photos"], "readwrite", (transaction) => transaction.objectStore("photos").delete(id));
      field.changed({ draft });
    },

    // The node has confirmed the case and these photos: all goes at once, but for the number of the case. A photo that
    // another tab added meanwhile keeps the draft.
    async finish(id, confirmed) {
      const isDone = await transact(["drafts", "photos"], "readwrite", (transaction, keep) => {
        const drafts = transaction.objectStore("drafts");
        const photos = transaction.objectStore("photos");
        const draft = drafts.get(id);
        const keys = photos.index("draft").getAllKeys(id);
        keys.onsuccess = () => {
          if (!draft.result || keys.result.some((key) => !confirmed.has(key))) return;
          for (const key of keys.result) photos.delete(key);
          const { owner, made, opened, title } = draft.result;
          drafts.put({ id, owner, made, opened, title, status: "sent", photos: keys.result.length, sent: Date.now() });
          keep(true);
        };
      });
      if (isDone) field.changed({ draft: id });
      return isDone === true;
    },

    async remove(id) {
      await transact(["drafts", "photos"], "readwrite", (transaction) => {
        transaction.objectStore("drafts").delete(id);
        const photos = transaction.objectStore("photos");
        const request = photos.index("draft").getAllKeys(id);
        request.onsuccess = () => request.result.forEach((key) => photos.delete(key));
      });
      field.changed({ draft: id });
    },

    fact: (name) =>
      transact(["facts"], "readonly", (transaction, keep) => {
        const request = transaction.objectStore("facts").get(name);
        request.onsuccess = () => keep(request.result);
      }),

    keepFact: (name, value) =>
      transact(["facts"], "readwrite", (transaction) => transaction.objectStore("facts").put(value, name)),
  };

  // Why something was not kept, in words.
  field.whyNotKept = (error) => field.say(error?.name === "QuotaExceededError" ? "full" : "not_kept");
})();
