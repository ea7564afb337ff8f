// Keys of the reading desk: J/K next and previous, Enter accept, 1–9 another reading, E correct, M missing, U undo,
// B many at once. What is being typed is kept in this browser until it has been sent.
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
  b: () => find("#bulk")?.click(),
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

const TYPED = ".deed input:not([type=hidden])";
const DRAFT = "nghiquyet-draft-";
let sent = "";

const draftKey = () => DRAFT + find("#desk")?.dataset.draft;

// Drafts of another user of this browser are nobody's business here.
function forgetOthers() {
  const mine = DRAFT + find("#desk").dataset.draft.split("-")[0] + "-";
  const others = Object.keys(localStorage).filter((key) => key.startsWith(DRAFT) && !key.startsWith(mine));
  others.forEach((key) => localStorage.removeItem(key));
}

function keep() {
  const fields = [...document.querySelectorAll(TYPED)].map((field) => [field.id, field.value]);
  const typed = fields.filter(([, text]) => text);
  if (typed.length) localStorage.setItem(draftKey(), JSON.stringify(Object.fromEntries(typed)));
  else localStorage.removeItem(draftKey());
}

// A draft goes once its form has led away from its question; one that was refused is still there to be mended.
function bringBack() {
  if (sent && sent !== draftKey()) localStorage.removeItem(sent);
  sent = "";
  if (!find("#desk")) return;
  forgetOthers();
  const kept = JSON.parse(localStorage.getItem(draftKey()) || "{}");
  for (const [id, text] of Object.entries(kept)) {
    const field = document.getElementById(id);
    if (!field || field.value) continue;
    field.value = text;
    field.closest("details").open = true;
    field.closest("form").querySelector(".kept-draft").hidden = false;
  }
}

document.addEventListener("input", (event) => event.target.matches(TYPED) && keep());
document.addEventListener("submit", (event) => {
  if (!event.target.closest("#desk") || event.target.id === "undo") return;
  sent = draftKey();
  sessionStorage.setItem("nghiquyet-sent", sent);
});

function settle() {
  const mark = find(".desk-paper mark.here");
  if (mark) for (const box of [mark.closest(".table-box"), find(".desk-paper")]) if (box) show(mark, box);
  const wrong = find(".field-wrong input");
  if (wrong) wrong.focus();
}

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id === "news") return;
  bringBack();
  settle();
});
sent = sessionStorage.getItem("nghiquyet-sent") || "";
sessionStorage.removeItem("nghiquyet-sent");
bringBack();
settle();
