// LienQuan console: files of a message go up at once, and say how far they are. Everything works without it.
// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const input = document.querySelector("input[data-attach]");
  if (!input) return;
  const form = input.form;
  const box = document.querySelector(".attach-progress");
  const bar = box.querySelector("progress");
  const note = document.getElementById("attach-note");
  const button = form.querySelector("button[formaction]");
  button.hidden = true;

  const say = (text, isFault) => {
    box.hidden = false;
    bar.hidden = isFault;
    note.textContent = text;
    note.classList.toggle("bad", isFault);
  };
  // A half-sent form would cut the file off.
  const hold = (isHeld) => { for (const each of form.querySelectorAll("button, input[type=file]")) each.disabled = isHeld; };

  input.addEventListener("change", () => {
    if (input.files.length === 0) return;
    const data = new FormData(form);
    const names = [...input.files].map((file) => file.name).join(", ");
    hold(true);
    bar.value = 0;
    const call = new XMLHttpRequest();
    call.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      const percent = Math.floor(100 * event.loaded / event.total);
      bar.value = percent;
      say(percent < 100 ? `${note.dataset.progress} ${percent} % · ${names}` : note.dataset.sealing, false);
    });
    const fail = (text) => {
      hold(false);
      input.value = "";
      say(text, true);
    };
    call.addEventListener("error", () => fail(note.dataset.failed));
    call.addEventListener("abort", () => fail(note.dataset.failed));
    call.addEventListener("load", () => {
      const target = new URL(call.responseURL, location.href);
      if (call.status === 200 && target.pathname === "/messages/new") {
        // The draft as it is now, with its files; what was typed came back with it.
        if (target.href.split("#")[0] === location.href.split("#")[0]) location.reload();
        else location.replace(target.href.split("#")[0] + "#c-attachments");
        return;
      }
      const fault = new DOMParser().parseFromString(call.responseText, "text/html").querySelector(".fault-list li");
      fail(call.status === 413 ? note.dataset.large : fault ? fault.textContent : note.dataset.failed);
    });
    call.open("POST", input.dataset.attach);
    call.send(data);
  });
})();
