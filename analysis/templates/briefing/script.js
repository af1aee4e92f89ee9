"use strict";
// Comfort, never content: a page reads whole without it. Filters long tables and lists, sorts tables by a column, and
// shows the sentence behind a figure where one points at it. It asks for nothing and makes no markup of any text.
const MANY = 8;

function make(tag, words, keys) {
  const element = Object.assign(document.createElement(tag), keys || {});
  element.append(...words);
  return element;
}

function addFilter(place, name, rows) {
  const count = make("output", []), field = make("input", [], { type: "search", autocomplete: "off" });
  field.addEventListener("input", () => {
    const wanted = field.value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const row of rows) {
      const said = row.textContent.toLowerCase();
      row.hidden = !wanted.every((word) => said.includes(word));
      shown += !row.hidden;
    }
    count.textContent = field.value ? `${shown} of ${rows.length}` : "";
  });
  place.before(make("p", [make("label", [`Filter ${name} `, field]), " ", count], { className: "filter" }));
}

function readNumber(words) {
  const found = words.replace(/[,\u2009]/g, "").replace("\u2212", "-").match(/^[^\d-]*(-?\d+(?:\.\d+)?)(?:\s(million|billion))?/);
  return found ? Number(found[1]) * ({ million: 1e6, billion: 1e9 }[found[2]] || 1) : NaN;
}

function sayCell(row, column) {
  const cell = row.cells[column].cloneNode(true);
  cell.querySelectorAll("sup").forEach((number) => number.remove());
  return cell.textContent.trim();
}

function addSorting(table, rows) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = make("button", [...head.childNodes], { type: "button" });
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const keys = new Map(rows.map((row) => [row, sayCell(row, column)]));
      const numbers = new Map(rows.map((row) => [row, readNumber(keys.get(row))]));
      const counted = rows.filter((row) => !isNaN(numbers.get(row))).length * 2 > rows.length;
      const compare = (a, b) => {
        const x = numbers.get(a), y = numbers.get(b);
        if (!counted) return keys.get(a).localeCompare(keys.get(b), "en");
        return isNaN(x) || isNaN(y) ? isNaN(x) - isNaN(y) : x - y;
      };
      table.tBodies[0].append(...[...rows].sort((a, b) => (down ? -1 : 1) * compare(a, b)));
    });
    head.append(button);
  });
}

function addPeek() {
  const peek = make("div", [], { id: "peek", hidden: true });
  peek.setAttribute("role", "tooltip");
  document.body.append(peek);
  let owner = null, leaving = 0;
  const hide = () => {
    peek.hidden = true;
    if (owner) owner.removeAttribute("aria-describedby");
    owner = null;
  };
  const later = () => { leaving = setTimeout(hide, 200); };
  const show = (link) => {
    clearTimeout(leaving);
    const note = document.getElementById(link.hash.slice(1));
    if (!note || owner === link) return;
    hide();
    owner = link;
    peek.replaceChildren(...["q", ".where"].map((part) => note.querySelector(part)).filter(Boolean)
      .map((part) => make("p", [...part.cloneNode(true).childNodes])));
    peek.querySelectorAll("a").forEach((a) => a.replaceWith(...a.childNodes));
    peek.hidden = false;
    link.setAttribute("aria-describedby", "peek");
    const box = link.getBoundingClientRect(), room = document.documentElement.clientWidth;
    const above = box.bottom + peek.offsetHeight + 8 > window.innerHeight && box.top > peek.offsetHeight + 8;
    peek.style.left = `${Math.max(8, Math.min(box.left, room - peek.offsetWidth - 8)) + scrollX}px`;
    peek.style.top = `${(above ? box.top - peek.offsetHeight - 6 : box.bottom + 6) + scrollY}px`;
  };
  for (const link of document.querySelectorAll("a.figure-link")) {
    link.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") show(link); });
    link.addEventListener("pointerleave", later);
    link.addEventListener("focus", () => { if (link.matches(":focus-visible")) show(link); });
    link.addEventListener("blur", hide);
  }
  peek.addEventListener("pointerenter", () => clearTimeout(leaving));
  peek.addEventListener("pointerleave", later);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
}

for (const table of document.querySelectorAll(".table table")) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length < MANY) continue;
  addSorting(table, rows);
  addFilter(table.parentElement, "the rows", rows);
}
for (const list of document.querySelectorAll("ul.texts, ol.notes")) {
  if (list.children.length >= MANY) addFilter(list, list.matches("ol") ? "the sentences" : "the texts", [...list.children]);
}
if (document.querySelector("a.figure-link")) addPeek();
