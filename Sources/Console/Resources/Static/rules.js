// LienQuan console. SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const form = document.getElementById("rule-form");
  const faults = document.getElementById("faults");
  if (!form || !faults) return;
  let pending = 0;
  let asked = 0;

  const place = (text, line, column) => {
    const lines = text.split("\n").slice(0, line - 1);
    return lines.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  };

  const check = async () => {
    asked += 1;
    const mine = asked;
    const answer = await fetch("/rules/check", { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok || mine !== asked) return;
    faults.innerHTML = await answer.text();
  };

  form.addEventListener("input", () => {
    clearTimeout(pending);
    pending = setTimeout(check, 700);
  });

  faults.addEventListener("click", (event) => {
    const fault = event.target.closest("li[data-line]");
    const area = document.getElementById("condition");
    if (!fault || !area || fault.dataset.line === "0") return;
    const start = place(area.value, Number(fault.dataset.line), Number(fault.dataset.column));
    area.focus();
    area.setSelectionRange(start, start + 1);
  });

  const add = document.getElementById("add-row");
  const body = document.querySelector("#conditions tbody");
  if (!add || !body) return;
  add.hidden = false;
  add.addEventListener("click", () => {
    const count = body.rows.length;
    if (count >= 24) return;
    const row = body.rows[count - 1].cloneNode(true);
    for (const field of row.querySelectorAll("input, select")) {
      field.name = field.name.replace(/\d+$/, String(count));
      if (field.matches("input")) field.value = "";
      else field.selectedIndex = 0;
    }
    body.append(row);
    row.querySelector("input").focus();
  });
})();
