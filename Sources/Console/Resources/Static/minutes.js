// LienQuan console. SPDX-License-Identifier: Apache-2.0
// Makes the forms of a conference's book more pleasant; all of them work without.
(() => {
  "use strict";
  const grow = (area) => {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  };
  let changed = null;
  for (const form of document.querySelectorAll(".item-form")) {
    for (const area of form.querySelectorAll("textarea")) {
      area.addEventListener("input", () => grow(area));
      area.closest("details")?.addEventListener("toggle", () => grow(area));
      if (area.offsetParent) grow(area);
    }
    form.addEventListener("input", () => { changed = form; });
    form.addEventListener("submit", () => { changed = null; });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      form.requestSubmit(form.querySelector(".button-main"));
    });
  }
  for (const details of document.querySelectorAll(".item-edit, .book-new")) {
    details.addEventListener("toggle", () => {
      if (!details.open) return;
      // The language that is still missing comes first.
      const fields = [...details.querySelectorAll("textarea, input:not([type=hidden]), select")];
      (fields.find((field) => field.tagName === "TEXTAREA" && !field.value) ?? fields[0])?.focus();
    });
  }
  const tab = document.querySelector(".tabs [aria-current]");
  if (tab) tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - 40;
  // What somebody typed is not lost by a wrong click.
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
})();
