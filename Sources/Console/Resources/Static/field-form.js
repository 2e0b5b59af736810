// LienQuan console: the form of one find. What is typed is kept at once; there is no button to save.
// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const field = window.lienquanField;
  const store = field.store;
  const form = document.getElementById("form");
  const state = document.getElementById("form-state");
  const faults = document.getElementById("form-faults");
  const strip = document.getElementById("form-photos");
  const unit = form.elements.unit;
  let open; // { id, owner, isNew }
  let typed = {};
  let timer = 0;
  let saving = Promise.resolve();

  const names = ["detected", "gate", "place", "group", "goods", "amount", "unit", "plate", "container", "concealment", "note"];
  const local = (time) => new Date(time - new Date(time).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  const isFree = (draft) => !draft || (draft.status === "draft" || draft.status === "refused") && !draft.tried;
  const mayChangePhotos = (draft) => !draft || draft.status === "draft" || draft.status === "refused";

  const tell = (lines) => {
    faults.hidden = lines.length === 0;
    faults.textContent = lines.join(" ");
  };

  // By what it is known in the list.
  const title = (fields) => {
    const chip = form.querySelector(`input[name=group][value="${CSS.escape(fields.group ?? "")}"]`);
    return fields.goods?.trim() || chip?.dataset.label || fields.note?.trim().slice(0, 80) || "";
  };

  // Only the units that the group is counted in, and the one that was chosen.
  const offerUnits = (chosen) => {
    const group = form.querySelector("input[name=group]:checked");
    const units = group ? group.dataset.units.split(" ") : [];
    for (const option of unit.options) {
      option.hidden = option.disabled = units.length > 0 && !units.includes(option.value) && option.value !== chosen;
    }
    if (chosen) unit.value = chosen;
    else if (units.length > 0 && !units.includes(unit.value)) unit.value = units[0];
  };

  const show = (fields) => {
    for (const name of names) {
      const control = form.elements[name];
      if (control instanceof RadioNodeList) {
        for (const chip of control) {
          chip.checked = chip.value === fields[name];
          chip.dataset.was = chip.checked ? "1" : "";
        }
      } else if (control !== document.activeElement) {
        control.value = fields[name] ?? "";
      }
    }
    for (const box of form.querySelectorAll("input[name=detection]")) {
      box.checked = (fields.detection ?? []).includes(box.value);
    }
    offerUnits(fields.unit);
  };

  const showPhotos = async () => {
    const id = open.id;
    const [draft, photos] = [await store.draft(id), await store.photos(id)];
    if (open?.id !== id) return;
    strip.replaceChildren(...photos.map((photo) => {
      const item = document.getElementById("photo").content.firstElementChild.cloneNode(true);
      const image = item.querySelector("img");
      if (photo.preview) image.src = photo.preview;
      else image.remove();
      item.querySelector(".field-photo-number").textContent = photo.number;
      item.classList.toggle("is-refused", photo.refused !== undefined);
      item.title = photo.refused ?? "";
      const remove = item.querySelector("button");
      remove.hidden = !mayChangePhotos(draft);
      remove.setAttribute("aria-label", field.say("remove_photo", { number: photo.number }));
      remove.onclick = () => store.removePhoto(photo.id, id).then(showPhotos);
      return item;
    }));
  };

  const lock = (draft) => {
    const isLocked = !isFree(draft);
    for (const part of form.querySelectorAll("fieldset[data-text]")) part.disabled = isLocked;
    form.querySelector("fieldset[data-photos]").disabled = !mayChangePhotos(draft);
    document.getElementById("form-locked").hidden = !isLocked;
    document.getElementById("form-send").hidden = draft?.status === "ready";
    if (draft?.status === "refused") tell([draft.reason]);
  };

  // Writes what was typed since the last time. The fields that another tab typed stay.
  const save = () => {
    clearTimeout(timer);
    if (!open || Object.keys(typed).length === 0) return saving;
    const fresh = typed;
    const { id, owner, made } = open;
    typed = {};
    saving = saving.then(async () => {
      try {
        const draft = await store.change(id, (draft) => {
          if (draft && !isFree(draft)) return undefined;
          const fields = { ...(draft?.fields ?? made), ...fresh };
          return {
            ...(draft ?? { id, owner, made: Date.now(), status: "draft" }), fields,
            title: title(fields), language: field.language, changed: Date.now(),
          };
        });
        if (draft && open?.id === id) state.textContent = Object.keys(typed).length === 0 ? field.say("kept") : "";
        if (draft) form.dataset.kept = String(Number(form.dataset.kept ?? 0) + 1);
      } catch (error) {
        typed = { ...fresh, ...typed };
        state.textContent = "";
        tell([field.whyNotKept(error)]);
      }
    });
    return saving;
  };
  field.saveForm = save;

  const read = (control) => {
    if (control.name !== "detection") return form.elements[control.name].value;
    return [...form.querySelectorAll("input[name=detection]:checked")].map((box) => box.value);
  };

  form.addEventListener("input", (event) => {
    const control = event.target;
    if (!open || !control.name || control.type === "file") return;
    if (control.name === "plate" || control.name === "container") {
      const place = control.selectionStart;
      control.value = control.value.toUpperCase();
      control.setSelectionRange(place, place);
    }
    typed[control.name] = read(control);
    if (control.name === "group") {
      offerUnits();
      typed.unit = unit.value;
    }
    if (control.name === "amount") typed.unit = unit.value;
    state.textContent = "";
    clearTimeout(timer);
    timer = setTimeout(save, 120);
  });
  // A chip that is tapped again is taken back.
  form.addEventListener("click", (event) => {
    const chip = event.target;
    if (!chip.matches("input[type=radio]")) return;
    const isBack = chip.dataset.was === "1";
    for (const other of form.elements[chip.name]) other.dataset.was = "";
    if (!isBack) {
      chip.dataset.was = "1";
      return;
    }
    chip.checked = false;
    typed[chip.name] = "";
    save();
  });

  form.addEventListener("change", async (event) => {
    if (event.target.type !== "file" || !open) return;
    const files = [...event.target.files];
    const id = open.id;
    event.target.value = "";
    // The draft stands before its first photo.
    typed.detected ??= form.elements.detected.value;
    state.textContent = field.say("keeping");
    await save();
    const found = await field.addPhotos(id, files);
    tell(found);
    state.textContent = found.length === 0 ? field.say("kept") : "";
    if (open?.id === id) await showPhotos();
    form.dataset.photos = String(Number(form.dataset.photos ?? 0) + 1);
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const draft = open;
    await save();
    const fields = (await store.draft(draft.id))?.fields;
    const isEmpty = !fields || !(fields.group || fields.goods?.trim() || fields.note?.trim());
    if (isEmpty) {
      tell([field.say("say_what")]);
      form.querySelector("input[name=group]").focus();
      return;
    }
    if (new Date(fields.detected) > new Date(Date.now() + 86_400_000) || !fields.detected) {
      tell([field.say("bad_time")]);
      return;
    }
    if (fields.gate) await store.keepFact("gate", fields.gate);
    // Another tab may have sent it.
    await store.change(draft.id, (draft) =>
      draft && mayChangePhotos(draft) ? { ...draft, status: "ready", reason: undefined } : undefined);
    location.hash = "";
    field.sendNow();
  });

  document.getElementById("form-discard").addEventListener("click", async () => {
    const { id } = open;
    await save();
    location.hash = "";
    await field.discard(id);
  });

  field.openForm = async (id, owner) => {
    const draft = await store.draft(id);
    if (draft && draft.owner !== owner || draft?.status === "sent" || draft?.status === "gone") return false;
    const gate = await store.fact("gate");
    const made = { detected: local(Date.now()), gate: gate ?? "" };
    typed = {};
    open = { id, owner, made };
    form.hidden = false;
    tell([]);
    state.textContent = "";
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    show(draft?.fields ?? made);
    lock(draft);
    await showPhotos();
    window.scrollTo(0, 0);
    return true;
  };
  field.closeForm = async () => {
    if (!open) return;
    await save();
    open = undefined;
    form.hidden = true;
  };

  field.onChange(async (change, isOwn) => {
    if (!open || change.draft !== open.id) return;
    const id = open.id;
    const draft = await store.draft(id);
    if (open?.id !== id || !draft) return;
    if (draft.status === "sent" || draft.status === "gone") { location.hash = ""; return; }
    if (!isOwn && Object.keys(typed).length === 0) {
      show(draft.fields);
      await showPhotos();
    }
    lock(draft);
  });

  // The last moment in which a page that is closed can still write.
  window.addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(); });
})();
