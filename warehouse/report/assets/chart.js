"use strict";
/* Draws the charts of a page when they come into view, in its language and colours; a click opens the evidence. */
(() => {
  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);
  const colour = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const spoken = (rows, n) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, Array.isArray(v) ? v[n] : v])));

  /* named colours of a specification become those of the style */
  const painted = (spec) => {
    const own = new Set(["land", "shore", "paper", "silent", "stroke"]);
    return JSON.parse(JSON.stringify(spec), (key, value) =>
      typeof value === "string" && own.has(value) && ["fill", "stroke", "color", "value"].includes(key)
        ? colour(value === "stroke" ? "hue-1" : value) : value);
  };
  const config = () => ({
    background: "transparent",
    font: getComputedStyle(document.body).fontFamily,
    view: { stroke: null },
    mark: { color: colour("hue-1") },
    text: { color: colour("ink"), fontSize: 12 },
    rule: { color: colour("warn") },
    axis: {
      labelColor: colour("soft"), titleColor: colour("soft"), gridColor: colour("line"), domainColor: colour("line"),
      tickColor: colour("line"), labelFontSize: 11,
    },
    legend: { labelColor: colour("ink"), labelFontSize: 12, symbolType: "circle" },
    range: { category: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => colour(`hue-${n}`)) },
  });

  async function draw(figure) {
    const n = document.documentElement.dataset.lang === "zh" ? 0 : 1;
    const { rows, more } = (figure.told ??= JSON.parse(figure.querySelector("script").textContent));
    const spec = painted(window.charts[figure.dataset.chart][n]);
    spec.datasets = { rows: spoken(rows, n) };
    if (spec.height?.step) spec.height = spec.height.step * rows.length; // a row for each zone
    if (figure.dataset.chart === "map") {
      spec.datasets.land = [{ type: "Feature", geometry: window.land }];
      spec.datasets.provinces = spoken(more.provinces, n);
    }
    const { view } = await window.vegaEmbed(figure.querySelector(".plot"), spec, {
      actions: false, ast: true, renderer: "svg", defaultStyle: false, config: config(), mode: "vega-lite",
      tooltip: { disableDefaultStyle: true },
    });
    view.addEventListener("click", (_event, item) => {
      const href = item?.datum?.href;
      if (!href) return;
      if (href.includes("articles/")) window.showEvidence(href);
      else location.href = href;
    });
    figure.dataset.drawn = "";
  }

  /* a zone that is ticked in the table is drawn from its row, one that is not leaves the chart */
  function compare(figure, box) {
    const row = box.closest("tr");
    const both = (element) => ["zh", "en"].map((lang) => (element.querySelector(`[lang=${lang}]`) ?? element).textContent);
    const zone = both(row.cells[0].querySelector("a"));
    const level = row.cells[0].querySelector(".tag");
    if (level) both(level).forEach((text, n) => (zone[n] += ` · ${text}`));
    figure.told.rows = figure.told.rows.filter(({ key }) => key !== box.value);
    if (box.checked) {
      for (const cell of row.querySelectorAll("td[data-year]:has(.actual)")) {
        const link = cell.querySelector("a");
        figure.told.rows.push({ key: box.value, zone, year: Number(cell.dataset.year), value: Number(cell.dataset.sort), said: both(link), href: link.getAttribute("href") });
      }
    }
    draw(figure);
  }

  const figures = [...document.querySelectorAll("figure[data-chart]")];
  const near = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      draw(target);
    }
  }, { rootMargin: "300px" });

  for (const figure of figures) {
    if (figure.dataset.chart === "lines") document.addEventListener("change", ({ target }) => {
      if (target.name === "compare") compare(figure, target);
    });
    near.observe(figure);
  }
  document.addEventListener("look", () => figures.filter((figure) => "drawn" in figure.dataset).forEach(draw));
})();
