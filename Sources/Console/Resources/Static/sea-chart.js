// LienQuan console. SPDX-License-Identifier: Apache-2.0
// The map itself: Leaflet moves it, two canvases of our own carry everything on it. Nothing is asked of any other host.
window.Sea = (() => {
  "use strict";
  const UNITS = 600000;
  // A canvas reaches half a screen beyond each side, so that dragging shows what is drawn already.
  const PAD = 0.5;

  const mercator = {
    x: (longitude) => longitude / UNITS / 360 + 0.5,
    y: (latitude) => 0.5 - Math.asinh(Math.tan((latitude / UNITS) * Math.PI / 180)) / (2 * Math.PI),
    longitude: (x) => (x - 0.5) * 360,
    latitude: (y) => (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI,
  };

  class Chart {
    constructor(element, words) {
      this.words = words;
      this.painters = { base: [], top: [] };
      this.land = [];
      this.map = L.map(element, {
        attributionControl: false, zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false,
        minZoom: 4, maxZoom: 16, zoomSnap: 0.5, zoomDelta: 1, wheelPxPerZoomLevel: 90,
        inertia: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      }).setView([20.2, 108.1], 7);
      L.control.scale({ imperial: false, position: "bottomright" }).addTo(this.map);
      this.layers = { base: this.canvas(), top: this.canvas() };
      this.colours = this.readColours();
      this.pending = new Set();
      this.map.on("moveend zoomend viewreset resize zoom", () => this.redraw("base", "top"));
      this.map.on("move", () => { if (!this.covers()) this.redraw("base", "top"); });
      matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
        this.colours = this.readColours();
        this.redraw("base", "top");
      });
      this.painters.base.push((context, view) => this.drawLand(context, view));
    }

    canvas() {
      const canvas = document.createElement("canvas");
      canvas.className = "sea-canvas";
      this.map.getPane("overlayPane").appendChild(canvas);
      return { canvas, context: canvas.getContext("2d"), box: null };
    }

    readColours() {
      const style = getComputedStyle(this.map.getContainer());
      const names = ["water", "land", "vessel", "alert", "watched", "silent", "track", "zone", "plot", "text", "halo", "meeting"];
      return Object.fromEntries(names.map((name) => [name, style.getPropertyValue("--sea-" + name).trim()]));
    }

    // Several askings in one frame draw once.
    redraw(...names) {
      if (this.pending.size === 0) requestAnimationFrame(() => this.draw());
      for (const name of names) this.pending.add(name);
    }

    covers() {
      const box = this.layers.base.box;
      if (!box || box.zoom !== this.map.getZoom()) return false;
      const size = this.map.getSize();
      const corner = this.map.containerPointToLayerPoint([0, 0]);
      return corner.x >= box.x && corner.y >= box.y && corner.x + size.x <= box.x + box.w && corner.y + size.y <= box.y + box.h;
    }

    draw() {
      const names = [...this.pending];
      this.pending.clear();
      const size = this.map.getSize();
      const corner = this.map.containerPointToLayerPoint([-size.x * PAD, -size.y * PAD]).round();
      const origin = this.map.getPixelOrigin();
      const ratio = Math.min(window.devicePixelRatio || 1, 2);
      const w = Math.ceil(size.x * (1 + 2 * PAD));
      const h = Math.ceil(size.y * (1 + 2 * PAD));
      const zoom = this.map.getZoom();
      const view = this.view(origin.x + corner.x, origin.y + corner.y, w, h, zoom);
      // Both must lie in one place, whichever was asked for.
      const box = this.layers.base.box;
      const moved = !box || box.x !== corner.x || box.y !== corner.y || box.w !== w || box.h !== h || box.zoom !== zoom;
      for (const name of moved ? ["base", "top"] : names) {
        const layer = this.layers[name];
        if (layer.canvas.width !== w * ratio || layer.canvas.height !== h * ratio) {
          layer.canvas.width = w * ratio;
          layer.canvas.height = h * ratio;
          layer.canvas.style.width = w + "px";
          layer.canvas.style.height = h + "px";
        }
        L.DomUtil.setPosition(layer.canvas, corner);
        layer.box = { x: corner.x, y: corner.y, w, h, zoom };
        layer.context.setTransform(ratio, 0, 0, ratio, 0, 0);
        layer.context.clearRect(0, 0, w, h);
        this.paint(name, layer.context, view);
      }
    }

    view(ox, oy, w, h, zoom) {
      const scale = 256 * 2 ** zoom;
      const left = ox / scale, right = (ox + w) / scale, top = oy / scale, bottom = (oy + h) / scale;
      return { scale, ox, oy, w, h, zoom, left, right, top, bottom };
    }

    paint(name, context, view) {
      for (const painter of this.painters[name]) {
        context.save();
        painter(context, view, this.colours);
        context.restore();
      }
    }

    // Pixels of a nautical mile at a parallel; the map is conformal, so it is the same in all directions.
    mile(view, y) { return view.scale / 21600 / Math.cos((mercator.latitude(y) * Math.PI) / 180); }

    point(event) {
      const world = this.map.project(event.latlng, 0).divideBy(256);
      return { x: world.x, y: world.y };
    }

    bounds() {
      const box = this.map.getBounds();
      const clamp = (value, most) => Math.max(-most, Math.min(most, value)).toFixed(5);
      return [clamp(box.getWest(), 180), clamp(box.getSouth(), 85), clamp(box.getEast(), 180), clamp(box.getNorth(), 85)].join(",");
    }

    show(x, y, zoom) {
      this.map.setView([mercator.latitude(y), mercator.longitude(x)], Math.max(zoom || 0, this.map.getZoom()), { animate: false });
    }

    async loadLand(path) {
      const answer = await fetch(path);
      if (!answer.ok) return;
      this.land = Chart.rings(await answer.json());
      this.redraw("base");
    }

    // The rings of any polygons of GeoJSON, projected once.
    static rings(geojson) {
      const rings = [];
      const take = (ring) => {
        const points = new Float64Array(ring.length * 2);
        let left = 1, right = 0, top = 1, bottom = 0;
        ring.forEach(([longitude, latitude], index) => {
          const x = mercator.x(longitude * UNITS), y = mercator.y(latitude * UNITS);
          points[2 * index] = x;
          points[2 * index + 1] = y;
          left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
        });
        rings.push({ points, left, right, top, bottom });
      };
      const walk = (part) => {
        if (!part) return;
        if (part.type === "FeatureCollection") part.features.forEach(walk);
        else if (part.type === "Feature") walk(part.geometry);
        else if (part.type === "GeometryCollection") part.geometries.forEach(walk);
        else if (part.type === "Polygon" || part.type === "MultiLineString") part.coordinates.forEach(take);
        else if (part.type === "MultiPolygon") part.coordinates.forEach((polygon) => polygon.forEach(take));
        else if (part.type === "LineString") take(part.coordinates);
      };
      walk(geojson);
      return rings;
    }

    // Filled, never outlined: the edge of the file is no coast.
    drawLand(context, view) {
      context.fillStyle = this.colours.land;
      context.beginPath();
      for (const ring of this.land) Chart.trace(context, ring, view);
      context.fill();
    }

    static trace(context, ring, view) {
      if (ring.right < view.left || ring.left > view.right || ring.bottom < view.top || ring.top > view.bottom) return;
      if ((ring.right - ring.left) * view.scale < 0.4 && (ring.bottom - ring.top) * view.scale < 0.4) return;
      const { points } = ring;
      let lastX = NaN, lastY = NaN;
      for (let i = 0; i < points.length; i += 2) {
        const x = points[i] * view.scale - view.ox, y = points[i + 1] * view.scale - view.oy;
        if (i === 0) context.moveTo(x, y);
        else if (Math.abs(x - lastX) + Math.abs(y - lastY) < 0.8) continue;
        else context.lineTo(x, y);
        lastX = x;
        lastY = y;
      }
      context.closePath();
    }
  }

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

  return { UNITS, mercator, Chart, fill };
})();
