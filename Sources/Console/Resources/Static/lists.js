// LienQuan console. SPDX-License-Identifier: Apache-2.0
// Puts a file of this computer into the rows of a list; nothing is sent before the officer saves.
(() => {
  "use strict";
  const file = document.getElementById("l-file");
  const rows = document.getElementById("l-entries");
  const part = document.getElementById("l-file-part");
  if (!file || !rows || !part) return;
  part.hidden = false;
  file.addEventListener("change", async () => {
    if (!file.files.length) return;
    rows.value = (await file.files[0].text()).replace(/^\uFEFF/, "").trimEnd();
    rows.focus();
  });
})();
