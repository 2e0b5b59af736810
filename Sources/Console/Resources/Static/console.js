// LienQuan console: keys for those who read a queue all night. Everything works without it.
// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const typing = (target) => target.closest("input, select, textarea, [contenteditable]") !== null;
  const rows = () => [...document.querySelectorAll("table.queue tbody tr, table[data-rows] tbody tr")];
  const selected = () => document.querySelector("tr.row-selected");

  const move = (step) => {
    const all = rows();
    if (all.length === 0) return;
    const place = all.indexOf(selected());
    const next = all[Math.min(all.length - 1, Math.max(0, place + step))];
    for (const row of all) row.classList.toggle("row-selected", row === next);
    const link = next.querySelector(".row-link");
    if (link) link.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      for (const menu of document.querySelectorAll("details.fold[open]")) menu.open = false;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "/") {
      const search = document.getElementById("site-search");
      if (!search) return;
      event.preventDefault();
      if (search.offsetParent === null) {
        location.assign(search.form.action);
        return;
      }
      search.focus();
      search.select();
    }
  });

  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-filter]");
    if (form && event.target.matches("select, input[type=checkbox]")) form.requestSubmit();
  });

  // Whoever logs in or out on a phone: the page for finds shows nobody's drafts until the node says who holds it.
  document.addEventListener("submit", (event) => {
    // Not `.action`: a field of that name would stand before it.
    if (!["/login", "/logout"].includes(new URL(event.target.getAttribute("action") || "", location.href).pathname)) return;
    try { localStorage.setItem("lienquan-field-unsure", "1"); } catch { /* nothing is kept there either */ }
  });

  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.fold[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
})();
