"use strict";
const root = document.documentElement;
const stored = (() => { try { return localStorage.getItem("theme"); } catch { return null; } })();
if (stored) root.dataset.theme = stored;

function button(text, label, action) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  if (label) element.setAttribute("aria-label", label);
  element.addEventListener("click", () => action(element));
  return element;
}

document.querySelector(".top").append(button("Light / dark", "Switch between light and dark", () => {
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
  try { localStorage.setItem("theme", root.dataset.theme); } catch {}
}));

const folds = document.querySelectorAll("details.folded");
if (folds.length > 0) {
  document.querySelector(".top").append(button("Show all code", "", element => {
    const open = element.getAttribute("aria-pressed") !== "true";
    for (const fold of folds) fold.open = open;
    element.setAttribute("aria-pressed", open);
    element.textContent = open ? "Fold code" : "Show all code";
  }));
}

for (const code of document.querySelectorAll("pre:not(.printed)")) {
  const copy = button("Copy", "Copy the code", async element => {
    await navigator.clipboard.writeText(code.querySelector("code").textContent);
    element.textContent = "Copied";
    setTimeout(() => { element.textContent = "Copy"; }, 1500);
  });
  copy.className = "copy";
  code.append(copy);
}

if (matchMedia("(max-width: 76rem)").matches) document.querySelector("nav.contents details")?.removeAttribute("open");

const results = document.getElementById("results");

function searchField() {
  const field = document.createElement("input");
  field.type = "search";
  field.placeholder = "Search  ( / )";
  field.setAttribute("aria-label", "Search all lessons");
  field.addEventListener("keydown", event => {
    if (event.key === "Enter" && !results) location.href = "search.html#" + encodeURIComponent(field.value);
  });
  document.addEventListener("keydown", event => {
    const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      field.focus();
    }
  });
  return field;
}

const field = searchField();
document.getElementById("search-link").replaceWith(field);

if (results) {
  const index = JSON.parse(document.getElementById("search-index").textContent);
  const places = index.places.map(([title, lesson, address, snippet]) => ({title, lesson, address, snippet}));
  const headings = document.getElementById("headings");
  // The places of a word, as distances in base 36.
  const numbers = text => {
    let last = 0;
    return text.split(".").map(step => (last += parseInt(step, 36)));
  };
  // A title counts for more than a word of the text; every word must be found.
  const scores = words => {
    const sums = places.map(() => 0);
    for (const word of words) {
      const best = places.map(({title}) => {
        const text = title.toLowerCase();
        return text.startsWith(word) ? 12 : text.includes(word) ? 8 : 0;
      });
      for (const [other, list] of Object.entries(index.words)) {
        if (!other.startsWith(word)) continue;
        for (const number of numbers(list)) best[number] = Math.max(best[number], other === word ? 3 : 1);
      }
      best.forEach((score, number) => { sums[number] = score && sums[number] !== null ? sums[number] + score : null; });
    }
    return sums;
  };
  const show = () => {
    const words = field.value.toLowerCase().split(/[^\p{L}\p{N}-]+/u)
      .filter(word => word && !index.common.includes(word));
    headings.hidden = words.length > 0;
    results.replaceChildren();
    if (words.length === 0) return;
    const sums = scores(words);
    const found = places.map((place, number) => [sums[number], place]).filter(([sum]) => sum > 0)
      .sort((a, b) => b[0] - a[0]).slice(0, 40);
    const count = document.createElement("p");
    count.textContent = found.length === 0
      ? `Nothing found for “${field.value}”. Fewer or shorter words find more; the glossary lists all names.`
      : `${found.length} place${found.length === 1 ? "" : "s"}${found.length === 40 ? ", the best of more" : ""}`;
    results.append(count);
    for (const [, place] of found) {
      const item = document.createElement("article");
      const link = document.createElement("a");
      link.href = place.address;
      link.textContent = place.title;
      const where = document.createElement("span");
      where.className = "where";
      where.textContent = place.lesson;
      const snippet = document.createElement("p");
      snippet.textContent = place.snippet;
      item.append(link, " ", where, snippet);
      results.append(item);
    }
  };
  field.value = decodeURIComponent(location.hash.slice(1));
  field.addEventListener("input", () => {
    history.replaceState(null, "", "#" + encodeURIComponent(field.value));
    show();
  });
  addEventListener("hashchange", () => { field.value = decodeURIComponent(location.hash.slice(1)); show(); });
  show();
  if (!field.value) field.focus();
}
