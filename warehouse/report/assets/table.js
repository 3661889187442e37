"use strict";
/* Tables that sort by a click on a heading, filter by words (`=key` by what a row is about), and show a page at a time. `#q=words` filters from a link. */
(() => {
  const number = (text) => (/^[+−-]?[\d,]*\.?\d+%?$/.test(text) ? Number(text.replace(/[,%+]/g, "").replace("−", "-")) : NaN);
  const key = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim().replace(/^—$/, "");

  const compare = (a, b) => {
    if ((a === "") !== (b === "")) return a === "" ? 1 : -1; // what is not known comes last
    const [m, n] = [number(a), number(b)];
    return Number.isNaN(m) || Number.isNaN(n) ? a.localeCompare(b, "zh") : m - n;
  };

  function enhance(table) {
    const [body] = table.tBodies;
    const waiting = table.closest(".table").querySelector("template");
    const rows = [...body.rows, ...(waiting ? waiting.content.querySelectorAll("tr") : [])];
    const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
    const length = Number(table.dataset.length);
    let shown = rows, page = 0, sorted = { column: -1, down: false };

    const bar = document.createElement("div");
    bar.className = "bar";
    bar.innerHTML = `<input type="search" aria-label="筛选 · Filter" >
      <span class="found" role="status"></span>
      <button type="button" data-step="-1" aria-label="上一页 · Previous page">‹</button><button type="button" data-step="1" aria-label="下一页 · Next page">›</button>`;
    const [words, found] = [bar.querySelector("input"), bar.querySelector(".found")];
    if (rows.length > 8) table.closest(".table").prepend(bar);
    const name = () => (words.placeholder = document.documentElement.dataset.lang === "zh" ? "筛选" : "Filter");
    document.addEventListener("look", name);
    name();

    const draw = () => {
      const pages = Math.max(1, Math.ceil(shown.length / length));
      page = Math.min(Math.max(page, 0), pages - 1);
      body.replaceChildren(...shown.slice(page * length, (page + 1) * length));
      const [first, last] = [shown.length ? page * length + 1 : 0, Math.min((page + 1) * length, shown.length)];
      found.textContent = `${first}–${last} / ${shown.length}`;
      for (const button of bar.querySelectorAll("button")) {
        button.hidden = pages === 1;
        button.disabled = Number(button.dataset.step) < 0 ? page === 0 : page === pages - 1;
      }
    };
    const filter = () => {
      const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
      const fits = (row, word) => (word.startsWith("=") ? (row.dataset.key ?? "").toLowerCase().startsWith(word.slice(1)) : texts.get(row).includes(word));
      shown = wanted.length ? rows.filter((row) => wanted.every((word) => fits(row, word))) : rows;
      page = 0;
      draw();
    };
    const sort = (column, heading) => {
      sorted = { column, down: sorted.column === column ? !sorted.down : heading.classList.contains("n") };
      const keys = new Map(rows.map((row) => [row, key(row, column)]));
      rows.sort((a, b) => {
        const [x, y] = [keys.get(a), keys.get(b)];
        return x === "" || y === "" ? compare(x, y) : compare(x, y) * (sorted.down ? -1 : 1);
      });
      for (const one of table.tHead.rows[0].cells) one.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
      filter();
    };

    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      if (!heading.textContent.trim()) return;
      if (rows[0]?.cells[column]?.classList.contains("n")) heading.classList.add("n");
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => sort(column, heading));
    });
    words.addEventListener("input", filter);
    bar.addEventListener("click", ({ target }) => { if (target.dataset.step) { page += Number(target.dataset.step); draw(); } });
    table.addEventListener("ask", ({ detail }) => { words.value = detail; filter(); });
    draw();
  }

  const ask = () => {
    const asked = new URLSearchParams(location.hash.slice(1)).get("q");
    const table = asked && document.querySelector("table.asked, table.data");
    if (!table) return;
    table.dispatchEvent(new CustomEvent("ask", { detail: asked }));
    table.closest(".table").scrollIntoView();
  };
  document.querySelectorAll("table.data").forEach(enhance);
  window.addEventListener("hashchange", ask);
  ask();
})();
