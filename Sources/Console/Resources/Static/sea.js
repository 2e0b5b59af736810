// LienQuan console. SPDX-License-Identifier: Apache-2.0
// Puts the map together with what stands beside it on the page.
(() => {
  "use strict";
  const root = document.getElementById("sea");
  if (!root || !window.L || !window.Sea?.Picture) return;
  const { Chart, Vessels, Track, Tracks, Marks, Measure, ZoneEditor, Playback, Picture, fill } = window.Sea;
  const words = JSON.parse(root.dataset.words);
  // Class A reports every ten seconds and a map is read slower than that.
  const PERIOD = 10000;
  const DAY = 86400000;
  root.hidden = false;
  // Without scripts the queue stands below; with the map it stands beside it.
  document.getElementById("sea-queue-place").append(document.getElementById("sea-queue"));

  const status = document.getElementById("sea-status");
  const say = (text) => { status.textContent = text; };
  const number = new Intl.NumberFormat(words.language);
  const find = (id) => document.getElementById(id);
  const chart = new Chart(find("sea-map"), words);
  const vessels = new Vessels(chart);
  const tracks = new Tracks(chart);
  const marks = new Marks(chart, vessels);
  const measure = new Measure(chart, say);
  const editor = new ZoneEditor(chart, find("sea-zone"), say);
  const filter = find("sea-filter");
  const card = find("sea-card");

  const ask = async (path) => {
    try {
      const answer = await fetch(path, { headers: { Accept: "application/json" } });
      if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`);
      return await answer.json();
    } catch {
      say(words.ui.failed);
      return null;
    }
  };

  const playback = new Playback(chart, root, find("sea-playback"), vessels, tracks, say, (from, until) => {
    say(words.ui.loading);
    return ask(`/sea/tracks?box=${chart.bounds()}&from=${from}&until=${until}`);
  });

  const refresh = async () => {
    const answer = await ask("/sea/vessels");
    if (!answer) return;
    vessels.take(answer);
    if (!playback.isOn && !measure.isOn && !editor.isOn) say(fill(words.ui.shown, { shown: number.format(vessels.howMany), heard: number.format(vessels.count) }));
  };
  const refreshMarks = async () => {
    const answer = await ask("/sea/chart");
    if (answer) marks.take(answer);
  };

  const select = async (mmsi, center) => {
    vessels.selected = mmsi;
    const i = vessels.place?.get(mmsi);
    if (center && i !== undefined) chart.show(vessels.x[i], vessels.y[i], 9);
    chart.redraw("top");
    if (i !== undefined) say(fill(words.ui.selected, { name: vessels.names[i] || String(mmsi).padStart(9, "0") }));
    const now = vessels.time ?? Date.now();
    const [part, answer] = await Promise.all([
      fetch(`/sea/vessels/${mmsi}/card`),
      ask(`/sea/vessels/${mmsi}/track?from=${Math.max(0, now - DAY)}&until=${now + 1}`),
    ]);
    if (vessels.selected !== mmsi) return;
    if (part.ok) {
      // The node's own page part: its texts are escaped there.
      const page = new DOMParser().parseFromString(await part.text(), "text/html");
      card.replaceChildren(...page.body.childNodes);
    } else {
      // Nothing is known of this one: what stood there is another's.
      card.replaceChildren();
    }
    card.hidden = !part.ok;
    find("sea-card-close").hidden = !part.ok;
    // On a phone the card lies below the map.
    if (part.ok && card.getBoundingClientRect().top > innerHeight - 120) card.scrollIntoView({ block: "nearest" });
    if (answer) {
      if (answer.complete === false) say(words.ui.cut);
      tracks.show(Track.read(answer));
      if (center && i === undefined) tracks.fit();
    }
  };

  const unselect = () => {
    vessels.selected = null;
    card.hidden = true;
    find("sea-card-close").hidden = true;
    tracks.show([]);
  };

  const view = () => {
    const size = chart.map.getSize();
    const corner = chart.map.containerPointToLayerPoint([0, 0]).add(chart.map.getPixelOrigin());
    return chart.view(corner.x, corner.y, size.x, size.y, chart.map.getZoom());
  };

  chart.map.on("click", (event) => {
    const point = chart.point(event);
    if (editor.isOn) { if (!editor.justDropped) editor.add(point); return; }
    if (measure.isOn) { measure.add(point); return; }
    const i = playback.isOn ? null : vessels.at(point, view());
    if (i !== null) { select(vessels.mmsi[i], false); return; }
    const alert = marks.at(point, view());
    if (alert) { location.href = alert.path; return; }
    unselect();
  });

  chart.map.getContainer().addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      if (measure.isOn) acts.measure();
      else if (editor.isOn) editor.end();
      else unselect();
    } else if (event.key === "." || event.key === ",") {
      const i = vessels.next(view(), event.key === "." ? 1 : -1);
      if (i !== null) select(vessels.mmsi[i], false);
      else say(words.ui.no_vessel);
    } else if (event.key === "Backspace" && (editor.isOn || measure.isOn)) {
      if (editor.isOn) editor.undo(); else measure.back();
    } else if (event.key === " " && playback.isOn) {
      playback.toggle();
    } else if ((event.key === "[" || event.key === "]") && playback.isOn) {
      playback.step(event.key === "]" ? 60000 : -60000);
    } else {
      return;
    }
    event.preventDefault();
  });

  const press = (name, isOn) => root.querySelector(`[data-act=${name}]`)?.setAttribute("aria-pressed", String(isOn));
  const acts = {
    measure: () => press("measure", measure.toggle()),
    playback: async () => {
      press("playback", !playback.isOn);
      if (playback.isOn) { playback.end(); refresh(); } else await playback.begin(vessels.time ?? Date.now());
    },
    zone: () => {
      if (editor.isOn) { editor.end(); return; }
      editor.begin(null);
      press("zone", true);
      find("sea-zone").scrollIntoView({ block: "nearest" });
    },
    names: () => {
      vessels.showsNames = !vessels.showsNames;
      press("names", vessels.showsNames);
      chart.redraw("top");
    },
    full: async () => {
      if (document.fullscreenElement) await document.exitFullscreen(); else await root.requestFullscreen?.();
    },
    picture: async () => {
      const time = new Date(playback.isOn ? playback.time : (vessels.time ?? Date.now()));
      const blob = await Picture.make(chart, words.ui.picture_title, time.toISOString().slice(0, 19) + "Z");
      const digest = await Picture.digest(blob);
      Picture.save(blob, "sea-" + time.toISOString().replace(/[-:]/g, "").slice(0, 15) + "Z.png");
      say(fill(words.ui.picture_done, { digest: digest ?? "–" }));
    },
  };
  editor.ended = () => { marks.hidden = null; press("zone", false); chart.redraw("base"); };
  root.addEventListener("click", (event) => {
    const act = event.target.closest("[data-act]")?.dataset.act;
    if (act && acts[act]) acts[act]();
  });
  find("sea-card-close").addEventListener("click", unselect);

  for (const box of root.querySelectorAll("[data-shows]")) {
    box.addEventListener("change", () => {
      marks.shows[box.dataset.shows] = box.checked;
      chart.redraw("base", "top");
    });
  }
  for (const box of root.querySelectorAll("[data-layer]")) {
    box.addEventListener("change", () => {
      if (box.checked) marks.showLayer(box.dataset.layer, box.dataset.path); else marks.hideLayer(box.dataset.layer);
    });
  }

  // The map follows the form at once; without scripts it is sent.
  const sift = () => {
    vessels.sift(Vessels.filter(filter));
    say(fill(words.ui.shown, { shown: number.format(vessels.howMany ?? 0), heard: number.format(vessels.count) }));
  };
  filter.addEventListener("input", sift);
  filter.addEventListener("change", sift);
  vessels.filter = Vessels.filter(filter);

  // A file holds what the map shows: its box, its filter, its tracks, its period.
  find("sea-export").addEventListener("submit", (event) => {
    const form = event.target;
    for (const old of form.querySelectorAll("[data-shown]")) old.remove();
    const add = (name, value) => {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name, value });
      field.dataset.shown = "1";
      form.append(field);
    };
    add("box", chart.bounds());
    for (const [name, value] of new FormData(filter)) if (value) add(name, value);
    if (playback.isOn) {
      const [from, until] = playback.period();
      add("from", from);
      add("until", until);
    }
    if (vessels.selected !== null) add("mmsi", vessels.selected);
    for (const name of ["vessels", "alerts", "zones", "plots"]) if (name === "vessels" || marks.shows[name]) add("part", name);
    if (vessels.selected !== null || playback.isOn) add("part", "tracks");
  });

  // Rows of the table and the queue lead to the map while it is there.
  document.addEventListener("click", (event) => {
    const row = event.target.closest("[data-mmsi]");
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    select(Number(row.dataset.mmsi), true);
    root.scrollIntoView({ block: "start" });
  });

  document.addEventListener("lq-news", refreshMarks);
  const begin = async () => {
    const query = new URLSearchParams(location.search);
    await Promise.all([root.dataset.land ? chart.loadLand(root.dataset.land) : null, refresh(), refreshMarks()]);
    root.dataset.ready = "1";
    if (query.has("vessel")) await select(Number(query.get("vessel")), true);
    const zone = query.get("zone");
    if (zone && find("sea-zone")) {
      const known = marks.zones.find(({ id }) => id === zone);
      editor.begin(known);
      press("zone", true);
      if (known) {
        marks.hidden = known.id;
        const shape = known.shapes[0];
        chart.show((shape.left + shape.right) / 2, (shape.top + shape.bottom) / 2, 8);
      }
    }
    setInterval(() => { if (document.visibilityState === "visible" && !playback.isOn) refresh(); }, PERIOD);
  };
  begin();
  // For who measures how fast it draws.
  window.Sea.page = { chart, vessels, tracks, marks, playback };
})();
