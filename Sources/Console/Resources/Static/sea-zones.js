// LienQuan console. SPDX-License-Identifier: Apache-2.0
// Zones drawn on the map: corners by clicks, moved by dragging, undone one by one; the form's text and the map are one thing.
(() => {
  "use strict";
  const { mercator, fill, UNITS } = window.Sea;

  class ZoneEditor {
    constructor(chart, form, say) {
      this.chart = chart;
      this.form = form;
      this.say = say;
      this.corners = [];
      this.past = [];
      this.isOn = false;
      this.held = null;
      if (!form) return;
      this.text = form.elements.corners;
      chart.painters.top.push((context, view, colours) => this.draw(context, view, colours));
      this.text.addEventListener("input", () => { this.read(); chart.redraw("top"); });
      form.querySelector("[data-act=undo]").addEventListener("click", () => this.undo());
      form.querySelector("[data-act=cancel]").addEventListener("click", () => this.end());
      const container = chart.map.getContainer();
      container.addEventListener("pointerdown", (event) => this.grip(event), true);
      container.addEventListener("pointermove", (event) => this.drag(event), true);
      window.addEventListener("pointerup", () => this.drop());
    }

    begin(zone) {
      this.isOn = true;
      this.form.hidden = false;
      this.past = [];
      this.corners = [];
      if (zone) {
        const fields = { id: zone.id, name_vi: zone.vi, name_zh: zone.zh, name_en: zone.en, kind: zone.kind, from: zone.from ?? "", to: zone.to ?? "" };
        for (const [name, value] of Object.entries(fields)) this.form.elements[name].value = value;
        this.form.elements.alerts.checked = zone.alerts;
        const flat = zone.rings[0][0];
        // The last corner repeats the first.
        for (let i = 0; i + 2 < flat.length; i += 2) this.corners.push({ x: mercator.x(flat[i]), y: mercator.y(flat[i + 1]) });
      }
      this.write();
      this.say(this.chart.words.ui.draw_help);
    }

    end() {
      this.isOn = false;
      this.form.hidden = true;
      this.form.reset();
      this.form.elements.id.value = "";
      this.corners = [];
      this.chart.redraw("top");
      this.say("");
      this.ended?.();
    }

    keep() { this.past.push(this.corners.map((corner) => ({ ...corner }))); }

    add(point) {
      this.keep();
      this.corners.push(point);
      this.write();
    }

    undo() {
      if (this.past.length === 0) return;
      this.corners = this.past.pop();
      this.write();
      this.say(this.chart.words.ui.undone);
    }

    write() {
      this.text.value = this.corners.map(({ x, y }) => mercator.latitude(y).toFixed(6) + ", " + mercator.longitude(x).toFixed(6)).join("\n");
      this.chart.redraw("top");
      if (this.isOn) this.say(fill(this.chart.words.ui.corners, { n: this.corners.length }));
    }

    read() {
      this.corners = this.text.value.split("\n").map((line) => line.split(/[,;\s]+/).filter(Boolean).map(Number))
        .filter((pair) => pair.length === 2 && pair.every(Number.isFinite) && Math.abs(pair[0]) < 85 && Math.abs(pair[1]) <= 180)
        .map(([latitude, longitude]) => ({ x: mercator.x(longitude * UNITS), y: mercator.y(latitude * UNITS) }));
    }

    // Under a finger or the mouse: a corner, or the middle of a side, which becomes one.
    grip(event) {
      if (!this.isOn || event.target.closest(".leaflet-control")) return;
      const at = this.world(event);
      const reach = (event.pointerType === "mouse" ? 9 : 18) / (256 * 2 ** this.chart.map.getZoom());
      const near = (point) => Math.hypot(point.x - at.x, point.y - at.y) < reach;
      let index = this.corners.findIndex(near);
      if (index < 0 && this.corners.length > 1) {
        const side = this.corners.findIndex((corner, i) => near(ZoneEditor.middle(corner, this.corners[(i + 1) % this.corners.length])));
        if (side < 0) return;
        this.keep();
        index = side + 1;
        this.corners.splice(index, 0, at);
      } else if (index >= 0) {
        this.keep();
      } else {
        return;
      }
      this.held = index;
      this.chart.map.dragging.disable();
      event.stopPropagation();
    }

    drag(event) {
      if (this.held === null) return;
      this.corners[this.held] = this.world(event);
      this.chart.redraw("top");
      event.stopPropagation();
    }

    drop() {
      if (this.held === null) return;
      this.held = null;
      this.justDropped = true;
      setTimeout(() => { this.justDropped = false; }, 50);
      this.chart.map.dragging.enable();
      this.write();
    }

    world(event) {
      const { map } = this.chart;
      const point = map.project(map.mouseEventToLatLng(event), 0).divideBy(256);
      return { x: point.x, y: point.y };
    }

    static middle(a, b) { return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }; }

    draw(context, view, colours) {
      if (!this.isOn || this.corners.length === 0) return;
      const screen = ({ x, y }) => [x * view.scale - view.ox, y * view.scale - view.oy];
      context.strokeStyle = colours.alert;
      context.fillStyle = colours.alert;
      context.lineWidth = 2;
      context.beginPath();
      for (const corner of this.corners) context.lineTo(...screen(corner));
      context.closePath();
      context.stroke();
      context.globalAlpha = 0.1;
      context.fill();
      context.globalAlpha = 1;
      this.corners.forEach((corner, index) => {
        const [x, y] = screen(corner);
        context.fillStyle = colours.halo;
        context.beginPath();
        context.rect(x - 5, y - 5, 10, 10);
        context.fill();
        context.stroke();
        if (this.corners.length < 2) return;
        const [mx, my] = screen(ZoneEditor.middle(corner, this.corners[(index + 1) % this.corners.length]));
        context.beginPath();
        context.arc(mx, my, 3.5, 0, 7);
        context.fill();
        context.stroke();
      });
    }
  }

  window.Sea.ZoneEditor = ZoneEditor;
})();
