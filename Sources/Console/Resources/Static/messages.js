// LienQuan console: the desk shows what is new without being asked. Everything works without it.
// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const desk = document.querySelector("[data-live]");
  if (!desk || typeof EventSource === "undefined") return;
  let asked = false;
  let again = false;

  // Somebody who is about to answer must not lose what was typed.
  const isBusy = () => {
    const at = document.activeElement;
    const typing = at && desk.contains(at) && at.closest("input:not([type=hidden]), textarea, select");
    return typing || desk.querySelector("details.act[open]") !== null;
  };

  const swap = async () => {
    // Other scripts of the page want to know, too; there is one stream a page.
    document.dispatchEvent(new Event("lq-news"));
    if (asked) { again = true; return; }
    asked = true;
    try {
      const answer = await fetch(location.href.split("#")[0], { headers: { "X-Live": "1" } });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("desk");
      const now = document.getElementById("desk");
      if (!fresh || !now || isBusy()) return;
      const strip = (part) => part.innerHTML.replace(/name="csrf" value="[^"]*"/g, "");
      if (strip(fresh) === strip(now)) return;
      const selected = now.querySelector("tr.row-selected .row-link");
      const known = new Set([...now.querySelectorAll(".row-link")].map((link) => link.getAttribute("href")));
      now.replaceChildren(...fresh.childNodes);
      const rows = [...now.querySelectorAll(".letter-row")];
      for (const row of rows) {
        const link = row.querySelector(".row-link");
        if (link && !known.has(link.getAttribute("href"))) row.classList.add("letter-fresh");
        if (link && selected && link.getAttribute("href") === selected.getAttribute("href")) {
          row.classList.add("row-selected");
          link.focus({ preventScroll: true });
        }
      }
      const note = document.getElementById("live-note");
      if (note && rows.some((row) => row.classList.contains("letter-fresh"))) note.textContent = note.dataset.text;
    } finally {
      asked = false;
      if (again) { again = false; swap(); }
    }
  };

  let source = null;
  const close = () => {
    if (source) source.close();
    source = null;
  };
  const listen = () => {
    source = new EventSource(desk.dataset.live);
    // Something may have come between the page and the first word of the line, or during a cut.
    source.addEventListener("hello", swap);
    source.addEventListener("news", swap);
    // Too many pages listen: those in the background wait until they are looked at.
    source.addEventListener("bye", close);
  };
  listen();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && source === null) listen();
  });
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", () => { if (source === null) listen(); });
})();
