// LienQuan console. SPDX-License-Identifier: Apache-2.0
// A picture of the map for a file, of our own drawing alone, with what must stand beside it.
(() => {
  "use strict";

  class Picture {
    static async make(chart, title, time) {
      const size = chart.map.getSize();
      const ratio = 2, foot = 64;
      const canvas = document.createElement("canvas");
      canvas.width = size.x * ratio;
      canvas.height = (size.y + foot) * ratio;
      const context = canvas.getContext("2d");
      context.scale(ratio, ratio);
      const { colours, words } = chart;
      const corner = chart.map.containerPointToLayerPoint([0, 0]);
      const origin = chart.map.getPixelOrigin();
      const view = chart.view(origin.x + corner.x, origin.y + corner.y, size.x, size.y, chart.map.getZoom());
      context.fillStyle = colours.water;
      context.fillRect(0, 0, size.x, size.y);
      chart.paint("base", context, view);
      chart.paint("top", context, view);
      context.fillStyle = colours.halo;
      context.fillRect(0, size.y, size.x, foot);
      context.fillStyle = colours.text;
      const font = getComputedStyle(document.body).fontFamily;
      context.font = "bold 14px " + font;
      context.fillText(title + " · " + time, 12, size.y + 22);
      context.font = "12px " + font;
      context.fillText(words.ui.gulf + " · " + words.ui.no_boundary, 12, size.y + 44);
      Picture.scale(context, chart, view, size, colours);
      return await new Promise((done) => canvas.toBlob(done, "image/png"));
    }

    static scale(context, chart, view, size, colours) {
      const mile = chart.mile(view, (view.top + view.bottom) / 2);
      const miles = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200].filter((n) => n * mile < size.x / 4).at(-1) ?? 0.1;
      const number = new Intl.NumberFormat(chart.words.language);
      const x = size.x - miles * mile - 14, y = size.y + 24;
      context.strokeStyle = colours.text;
      context.lineWidth = 2;
      context.beginPath();
      context.moveTo(x, y - 5); context.lineTo(x, y); context.lineTo(x + miles * mile, y); context.lineTo(x + miles * mile, y - 5);
      context.stroke();
      context.textAlign = "right";
      context.fillText(chart.words.ui.miles.replace("{n}", number.format(miles)), size.x - 14, size.y + 44);
      context.textAlign = "left";
    }

    // Browsers give no digest to a page that came unencrypted from another machine.
    static async digest(blob) {
      if (!window.crypto?.subtle) return null;
      const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
      return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    }

    static save(blob, name) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = name;
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    }
  }

  window.Sea.Picture = Picture;
})();
