// Draws the hit rates by week with their intervals from the numbers in the canvas. The table says the same.
// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const canvas = document.getElementById("rates");
  if (!canvas || typeof Chart === "undefined") return;
  const data = JSON.parse(canvas.dataset.chart);
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  const band = (series, tone) => [
    { label: "", data: series.upper, borderWidth: 0, pointRadius: 0, backgroundColor: tone + "26", fill: "+1", band: true },
    { label: "", data: series.lower, borderWidth: 0, pointRadius: 0, fill: false, band: true },
  ];
  const line = (series, tone, dash, shape) => ({
    label: series.label, data: series.share, borderColor: tone, backgroundColor: tone, borderWidth: 2,
    borderDash: dash, pointStyle: shape, pointRadius: 4, tension: 0, fill: false, spanGaps: true,
  });
  const model = colour("--accent");
  const random = colour("--soft");

  canvas.closest("figure").hidden = false;
  Chart.defaults.font.family = style.getPropertyValue("--font");
  Chart.defaults.color = random;
  new Chart(canvas, {
    type: "line",
    data: {
      labels: data.labels,
      datasets: [
        line(data.model, model, [], "circle"), line(data.random, random, [6, 4], "rectRot"),
        ...band(data.model, model), ...band(data.random, random),
      ],
    },
    options: {
      responsive: true, maintainAspectRatio: false, animation: still ? false : { duration: 300 },
      interaction: { mode: "index", intersect: false },
      scales: {
        x: { grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 24 } },
        y: { beginAtZero: true, title: { display: true, text: data.axis }, grid: { color: colour("--line") } },
      },
      plugins: {
        legend: { labels: { usePointStyle: true, filter: (item, chart) => !chart.datasets[item.datasetIndex].band } },
        tooltip: { filter: (item) => !item.dataset.band },
      },
    },
  });
})();
