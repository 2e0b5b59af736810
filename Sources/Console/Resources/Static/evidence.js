// LienQuan console: says before anything is sent that a file is too large. The node refuses it all the same.
// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  for (const form of document.querySelectorAll("form[data-evidence]")) {
    const fault = form.querySelector("[data-fault]");
    form.addEventListener("change", (event) => {
      if (!event.target.matches("input[type=file]")) return;
      const large = [...event.target.files].find((file) => file.size > Number(form.dataset.limit));
      fault.hidden = !large;
      fault.textContent = large ? `${large.name}: ${form.dataset.tooLarge}` : "";
      if (large) event.target.value = "";
    });
  }
})();
