"use strict";
/* Opens the statement that the address names, and marks its quote in the text. */
(() => {
  const marks = [...document.querySelectorAll("mark[data-f]")];
  const facts = [...document.querySelectorAll("details.fact")];
  const passage = document.querySelector(".passage");

  function show(fact, scroll) {
    for (const other of facts) if (other !== fact) other.open = false;
    const of = (mark) => mark.dataset.f.split(" ").includes(fact.dataset.n);
    for (const mark of marks) mark.classList.toggle("on", of(mark));
    const first = marks.find(of);
    if (first && scroll) passage.scrollTop += first.getBoundingClientRect().top - passage.getBoundingClientRect().top - passage.clientHeight / 3;
  }
  for (const fact of facts) fact.addEventListener("toggle", () => fact.open && show(fact, true));

  /* a click into the text opens the statements that stand there, one after the other */
  passage.addEventListener("click", ({ target }) => {
    const mark = target.closest("mark[data-f]");
    if (!mark) return;
    const there = facts.filter((fact) => mark.dataset.f.split(" ").includes(fact.dataset.n));
    const next = there[(there.findIndex((fact) => fact.open) + 1) % there.length];
    next.open = true;
    next.scrollIntoView({ block: "nearest" });
  });

  function follow() {
    const fact = facts.find((one) => `#${one.id}` === location.hash);
    if (!fact) return;
    fact.open = true;
    show(fact, true);
    fact.scrollIntoView({ block: "start" });
  }
  window.addEventListener("hashchange", follow);
  follow();
})();
