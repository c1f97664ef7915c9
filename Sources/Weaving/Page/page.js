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

const search = document.getElementById("search");
if (search) {
  const field = document.createElement("input");
  field.type = "search";
  field.placeholder = "Search lessons and sections";
  field.setAttribute("aria-label", field.placeholder);
  search.append(field);
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = text => words.every(word => text.toLowerCase().includes(word));
    for (const card of document.querySelectorAll(".card")) {
      const whole = matches(card.querySelector("h3").textContent + " " + card.querySelector("p").textContent);
      let any = whole;
      for (const item of card.querySelectorAll(".sections li")) {
        const shown = whole || matches(item.textContent);
        item.hidden = !shown;
        any ||= shown;
      }
      card.hidden = !any;
    }
  });
}
