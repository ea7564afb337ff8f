// Keys of the reading desk: J/K next and previous, Enter accept, 1–9 another reading, E correct, M missing, U undo.
const find = (selector) => document.querySelector(selector);

function unfold(id) {
  const details = document.getElementById(id);
  if (!details) return;
  details.open = true;
  details.querySelector("input:not([type=hidden])").focus();
}

const keys = {
  j: () => find("a[rel=next]")?.click(),
  k: () => find("a[rel=prev]")?.click(),
  e: () => unfold("correct"),
  m: () => unfold("missing"),
  u: () => find("#undo")?.requestSubmit(),
  enter: () => find("#accept")?.requestSubmit(),
};

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  if (event.target.matches("input, textarea, select")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const key = event.key.toLowerCase();
  if (key === "enter" && event.target.matches("a, button, summary")) return;
  const deed = /^[1-9]$/.test(key) ? () => find(`[data-key="${key}"]:enabled`)?.click() : keys[key];
  if (!deed) return;
  event.preventDefault();
  deed();
});

// Scrolls a box, and only that box, until the mark stands in it.
function show(mark, box) {
  const [inner, outer] = [mark.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollTop += inner.top - outer.top - box.clientHeight / 3;
  box.scrollLeft += inner.left - outer.left - box.clientWidth / 2;
}

function settle() {
  const mark = find(".desk-paper mark.here");
  if (mark) for (const box of [mark.closest(".table-box"), find(".desk-paper")]) if (box) show(mark, box);
  const wrong = find(".field-wrong input");
  if (wrong) wrong.focus();
}

document.addEventListener("htmx:afterSettle", settle);
settle();
