// The page works from a file: no request is made, nothing is stored.
"use strict";
const body = document.body;
const rows = [...document.querySelectorAll("tbody tr.text")];
const only = document.querySelector("#only");

// What corresponds lights up together, in its row; so do the words of a divergence.
function light(row, selector, on) {
  row.querySelectorAll(selector).forEach((piece) => piece.classList.toggle("lit", on));
}
function overOrOut(event) {
  const piece = event.target.closest("[data-group], [data-issue]");
  const row = piece && piece.closest("tr.text");
  if (!row) return;
  const on = event.type === "mouseover" || event.type === "focusin";
  for (const group of (piece.dataset.group || "").split(" ").filter(Boolean))
    light(row, `[data-group~="${CSS.escape(group)}"]`, on);
  if (piece.matches("li"))
    light(row, `[data-issues~="${piece.dataset.issue}"]`, on);
}
for (const type of ["mouseover", "mouseout", "focusin", "focusout"])
  document.addEventListener(type, overOrOut);

// Only rows with problems.
function filter() {
  body.classList.toggle("only-problems", only.checked);
}
only.addEventListener("change", filter);

// Columns are hidden by their button, and swapped by Shift and the button (or Shift and the key).
function column(lang) {
  return document.querySelectorAll(`[data-column="${lang}"]`);
}
function hide(button) {
  const shown = button.getAttribute("aria-pressed") === "false";
  button.setAttribute("aria-pressed", String(shown));
  column(button.dataset.lang).forEach((cell) => cell.classList.toggle("hidden", !shown));
}
function swap(lang) {
  for (const cell of column(lang)) {
    const next = cell.nextElementSibling;
    if (next && next.dataset.column) cell.before(next);
    else if (next === null) {
      const first = [...cell.parentElement.children].find((one) => one.dataset.column);
      if (first !== cell) first.before(cell);
    }
  }
}
document.querySelectorAll("button[data-lang]").forEach((button) =>
  button.addEventListener("click", (event) =>
    event.shiftKey ? swap(button.dataset.lang) : hide(button)));
document.querySelectorAll("button[data-swap]").forEach((button) =>
  button.addEventListener("click", () => swap(button.dataset.swap)));

// j and k go to the next and the last row that is shown; f filters.
let current = -1;
function go(step) {
  let at = current + step;
  while (rows[at] && rows[at].offsetParent === null) at += step;
  if (!rows[at]) return;
  if (rows[current]) rows[current].classList.remove("current");
  current = at;
  rows[at].classList.add("current");
  rows[at].scrollIntoView({ block: "center" });
}
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input[type=text]")) return;
  if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (event.key === "f") { only.checked = !only.checked; filter(); }
});

// The heads of the columns stay below the header, however high that is.
function settle() {
  const height = document.querySelector("header").offsetHeight;
  document.documentElement.style.setProperty("--top", `${height}px`);
}
addEventListener("resize", settle);
settle();
