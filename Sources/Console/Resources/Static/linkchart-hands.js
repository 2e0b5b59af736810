// LienQuan console: mouse, fingers and keys on the link chart.
// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const DAY = 86400;
  const { nodeAt, towards } = window.LinkChartSpace;

  const pointers = (chart, canvas) => {
    const down = new Map();
    let moved = false; let pinch = 0;
    const spot = (event) => { const box = canvas.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      down.set(event.pointerId, spot(event));
      moved = false;
      if (down.size === 1) chart.dragged = nodeAt(chart, ...spot(event));
      else { chart.dragged = null; pinch = 0; }
    });
    canvas.addEventListener("pointermove", (event) => {
      const [x, y] = spot(event);
      const last = down.get(event.pointerId);
      if (!last) {
        const over = nodeAt(chart, x, y);
        canvas.classList.toggle("lc-over", Boolean(over));
        if (over !== chart.scene.hovered) { chart.scene.hovered = over; chart.soon(); }
        return;
      }
      if (!moved && Math.hypot(x - last[0], y - last[1]) < 4) return;
      moved = true;
      chart.follows = false;
      if (down.size === 2) {
        down.set(event.pointerId, [x, y]);
        const [[ax, ay], [bx, by]] = [...down.values()];
        const width = Math.hypot(ax - bx, ay - by);
        if (pinch) chart.zoom(width / pinch, (ax + bx) / 2, (ay + by) / 2);
        pinch = width;
        return;
      }
      if (chart.dragged) {
        chart.dragged.x += (x - last[0]) / chart.view.k; chart.dragged.y += (y - last[1]) / chart.view.k;
        chart.dragged.pinned = true;
      } else {
        chart.view.x += x - last[0]; chart.view.y += y - last[1];
      }
      down.set(event.pointerId, [x, y]);
      chart.soon();
    });
    const up = (event) => {
      if (!down.delete(event.pointerId)) return;
      if (!moved && event.type === "pointerup") chart.select(nodeAt(chart, ...spot(event)));
      else if (chart.dragged && moved) chart.layOut(0.25);
      if (down.size === 0) chart.dragged = null;
      pinch = 0;
    };
    canvas.addEventListener("pointerup", up);
    canvas.addEventListener("pointercancel", up);
    canvas.addEventListener("dblclick", (event) => { const node = nodeAt(chart, ...spot(event)); if (node) chart.expand(node); });
    canvas.addEventListener("wheel", (event) => { event.preventDefault(); chart.zoom(Math.exp(-event.deltaY * 0.0016), ...spot(event)); }, { passive: false });
  };

  const keys = (chart, canvas) => {
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    canvas.addEventListener("keydown", (event) => {
      const { key } = event;
      const chosen = chart.scene.selected;
      if (event.ctrlKey || event.metaKey) {
        if (key.toLowerCase() === "z" && !event.shiftKey) chart.undo();
        else if (key.toLowerCase() === "y" || key.toLowerCase() === "z") chart.redo();
        else return;
      } else if (event.altKey) return;
      else if (ways[key]) { const node = towards(chart, ...ways[key]); if (node) chart.select(node, true); }
      else if ((key === "Enter" || key === "+") && chosen) chart.expand(chosen);
      else if (key === "Delete" && chosen) chart.hide(chosen);
      else if (key === "Escape") chart.select(null);
      else if (key === "0") { chart.follows = true; chart.fit(); }
      else if (key === "PageUp") chart.zoom(1.3);
      else if (key === "PageDown") chart.zoom(1 / 1.3);
      else return;
      event.preventDefault();
    });
  };

  const tools = (chart, root) => {
    const acts = {
      undo: () => chart.undo(), redo: () => chart.redo(), in: () => chart.zoom(1.4), out: () => chart.zoom(1 / 1.4),
      fit: () => { chart.follows = true; chart.fit(); },
    };
    root.addEventListener("click", (event) => {
      const button = event.target.closest("[data-act]");
      if (!button) return;
      (acts[button.dataset.act] || (() => chart.save(button.dataset.act)))();
      const menu = button.closest("details");
      if (menu) menu.open = false;
    });
    const dates = [document.getElementById("lc-since"), document.getElementById("lc-until")];
    for (const input of dates) {
      input.addEventListener("change", () => {
        const [from, to] = dates.map((date) => date.valueAsNumber / 1000);
        chart.setPeriod(Number.isNaN(from) && Number.isNaN(to) ? null
          : [Number.isNaN(from) ? chart.strip.x0 : from, Number.isNaN(to) ? chart.strip.x1 : to + DAY - 1]);
      });
    }
    new ResizeObserver(() => { if (chart.follows) chart.fit(); chart.strip.draw(); chart.soon(); }).observe(root);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { chart.painter.readTheme(); chart.strip.draw(); chart.soon(); });
  };

  window.LinkChartHands = {
    attach: (chart, root, canvas) => { pointers(chart, canvas); keys(chart, canvas); tools(chart, root); },
  };
})();
