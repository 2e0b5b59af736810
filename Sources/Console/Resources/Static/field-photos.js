// LienQuan console: takes photos into a draft: looked at, hashed and kept before anything else happens.
// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const field = window.lienquanField;
  const limits = document.body.dataset;
  const side = 240;

  const hash = async (bytes) =>
    [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
      .map((byte) => byte.toString(16).padStart(2, "0")).join("");

  // A small picture for the list; none of what this browser can't show.
  const preview = async (blob) => {
    try {
      const image = await createImageBitmap(blob);
      const scale = side / Math.min(image.width, image.height);
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = side;
      const [width, height] = [image.width * scale, image.height * scale];
      canvas.getContext("2d").drawImage(image, (side - width) / 2, (side - height) / 2, width, height);
      image.close();
      return canvas.toDataURL("image/jpeg", 0.7);
    } catch {
      return undefined;
    }
  };

  const mebibytes = (bytes) => new Intl.NumberFormat(field.language, { maximumFractionDigits: 0 }).format(bytes / 2 ** 20);

  // Adds files to a draft; the result is what could not be kept, in words.
  field.addPhotos = async (draft, files) => {
    const faults = [];
    for (const file of files) {
      if (file.size > Number(limits.largest)) {
        faults.push(field.say("too_large", { size: mebibytes(file.size), limit: mebibytes(limits.largest) }));
        continue;
      }
      if ((await field.store.photos(draft)).length >= Number(limits.mostPhotos)) {
        faults.push(field.say("too_many", { most: limits.mostPhotos }));
        break;
      }
      try {
        // A copy of its own: the file may be gone from the gallery when it is sent.
        const bytes = await file.arrayBuffer();
        const blob = new Blob([bytes], { type: file.type });
        const added = await field.store.addPhoto({
          id: crypto.randomUUID(), draft, blob, sha256: await hash(bytes), preview: await preview(blob),
          taken: Math.floor((file.lastModified || Date.now()) / 1_000),
        });
        if (added === "known") faults.push(field.say("same_photo"));
      } catch (error) {
        faults.push(field.whyNotKept(error));
      }
    }
    return faults;
  };
})();
