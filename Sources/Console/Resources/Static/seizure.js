// SPDX-License-Identifier: Apache-2.0
// The seizure form: rows are added by the server and put in without leaving the page; what is missing or can't be
// right is said at its field while it is typed. Without this file the same buttons post the form.
"use strict";
(() => {
  const pause = 700;
  let timer = 0;
  let asked = 0;

  const form = () => document.querySelector("form.seizure-form");

  const body = (extra) => {
    const data = new URLSearchParams(new FormData(form()));
    for (const [name, value] of extra) data.append(name, value);
    return data;
  };

  const say = (faults) => {
    for (const box of form().querySelectorAll(".field-faults")) box.replaceChildren();
    const rest = [];
    for (const fault of faults) {
      const field = form().querySelector(`[data-field="${CSS.escape(fault.place)}"] .field-faults`);
      const line = document.createElement("p");
      line.className = fault.isError ? "field-fault" : "field-fault field-doubt";
      line.textContent = fault.sentence;
      if (field) field.append(line);
      else rest.push(line);
    }
    const others = form().querySelector("[data-other-faults]");
    if (others) others.replaceChildren(...rest);
  };

  const check = async () => {
    const own = ++asked;
    try {
      const answer = await fetch(form().dataset.check, { method: "POST", body: body([]) });
      if (!answer.ok || own !== asked) return;
      say((await answer.json()).faults);
    } catch {
      // No connection: the form is checked again when it is saved.
    }
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(check, pause);
  };

  const redraw = async (name, value) => {
    const answer = await fetch(form().action, { method: "POST", body: body([[name, value]]) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("form.seizure-form");
    if (!fresh) return false;
    const before = new Set(Array.from(form().elements, (field) => field.name));
    form().replaceWith(fresh);
    const first = Array.from(fresh.elements).find(
      (field) => field.name && !before.has(field.name) && field.type !== "hidden" && field.tagName !== "BUTTON");
    if (first) first.focus();
    return true;
  };

  document.addEventListener("input", (event) => {
    if (event.target.closest("form.seizure-form")) soon();
  });

  document.addEventListener("change", (event) => {
    // Another group asks for other things.
    if (/^lines\.\d+\.group$/.test(event.target.name || "")) redraw("add", "none").catch(() => {});
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("form.seizure-form button[name=add], form.seizure-form button[name=remove]");
    if (!button) return;
    event.preventDefault();
    redraw(button.name, button.value).catch(() => form().requestSubmit(button));
  });
})();
