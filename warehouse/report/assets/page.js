"use strict";
/* Language and theme, chosen before anything is painted, and the window that shows evidence beside the page. */
(() => {
  const root = document.documentElement;
  const kept = (key, value) => {
    try {
      return value === undefined ? localStorage.getItem(key) : localStorage.setItem(key, value);
    } catch {
      return null; // a browser may refuse storage to pages from the file system
    }
  };
  const framed = window !== window.top;
  const asked = new URLSearchParams(location.search);

  const speak = (lang) => {
    root.dataset.lang = lang;
    root.lang = lang === "zh" ? "zh-CN" : "en";
  };
  const paint = (theme) => theme && (root.dataset.theme = theme);
  const isDark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

  speak(asked.get("lang") ?? kept("lang") ?? (navigator.language.startsWith("zh") ? "zh" : "en"));
  paint(asked.get("theme") ?? kept("theme"));
  if (framed) root.dataset.framed = "";
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => document.dispatchEvent(new Event("look")));

  const switches = {
    lang: () => { speak(root.dataset.lang === "zh" ? "en" : "zh"); kept("lang", root.dataset.lang); },
    theme: () => { paint(isDark() ? "light" : "dark"); kept("theme", root.dataset.theme); },
  };

  let dialog;
  window.showEvidence = (href) => {
    if (framed) { location.href = href; return; }
    if (!dialog) {
      dialog = document.createElement("dialog");
      dialog.className = "evidence";
      dialog.innerHTML = `<header><a target="_blank"><span lang="zh">单独打开</span><span lang="en">Open as a page</span> ↗</a>
        <button type="button" aria-label="关闭 · Close">✕</button></header><iframe title="证据 · Evidence"></iframe>`;
      dialog.querySelector("button").addEventListener("click", () => dialog.close());
      dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
      dialog.addEventListener("close", () => dialog.querySelector("iframe").removeAttribute("src"));
      document.body.append(dialog);
    }
    const look = new URL(href, location.href);
    dialog.querySelector("a").href = look.href;
    look.search = `?lang=${root.dataset.lang}&theme=${isDark() ? "dark" : "light"}`;
    dialog.querySelector("iframe").src = look.href;
    dialog.showModal();
  };

  document.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-switch]");
    if (pressed) {
      switches[pressed.dataset.switch]();
      document.dispatchEvent(new Event("look"));
      return;
    }
    const link = event.target.closest("a.evidence");
    if (!link || framed || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    window.showEvidence(link.href);
  });
})();
