// Keys of a check: J/K to the next and the previous figure of the kinds that are ticked. Without scripts the
// list and the marks link to each other.
const all = (selector) => [...document.querySelectorAll(selector)];
const kinds = ["differs", "to_confirm", "agrees", "not_found"];

// The figures to walk along: those of the kinds that are ticked, and the one that was chosen last.
function walked() {
  const ticked = kinds.filter((kind) => document.getElementById(`show-${kind}`)?.checked);
  return all(".paper .figure:has(.sign)").filter(
    (mark) => mark.matches(".current") || ticked.some((kind) => mark.matches(`.figure-${kind}`)),
  );
}

function finding(mark) {
  return mark.hash ? document.getElementById(mark.hash.slice(1)) : null;
}

// Scrolls a box, and only that box, until the element stands in it.
function show(element, box) {
  const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollTop += inner.top - outer.top - Math.max(0, (box.clientHeight - inner.height) / 3);
  box.scrollLeft += inner.left - outer.left - box.clientWidth / 2;
}

// Marks a figure and what is told of it. Where the list stands above the text, only `to` comes into view.
function choose(mark, to) {
  all(".check .current").forEach((element) => element.classList.remove("current"));
  mark.classList.add("current");
  const told = finding(mark);
  const [list, table] = [document.querySelector(".findings-list"), mark.closest(".table-box")];
  if (told) {
    told.classList.add("current");
    show(told, list);
    told.focus({ preventScroll: true });
  }
  if (table) show(mark, table);
  const beside = getComputedStyle(document.querySelector(".findings")).position === "sticky";
  (beside || !told || to === mark ? mark : told).scrollIntoView({ block: "center" });
}

function step(by) {
  const marks = walked();
  const place = marks.indexOf(document.querySelector(".figure.current"));
  const wanted = marks[Math.min(Math.max(place + by, 0), marks.length - 1)];
  if (wanted) choose(wanted, finding(wanted));
}

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  if (event.target.matches("input:not([type=checkbox]), textarea, select")) return;
  const by = { j: 1, k: -1 }[event.key.toLowerCase()];
  if (!by || !document.querySelector(".check")) return;
  event.preventDefault();
  step(by);
});

document.addEventListener("click", (event) => {
  if (event.target.closest("#next")) step(1);
  if (event.target.closest("#previous")) step(-1);
  const link = event.target.closest(".paper a.figure, .finding-head a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const mark = link.matches(".figure") ? link : document.getElementById(link.hash.slice(1));
  if (!mark) return;
  event.preventDefault();
  choose(mark, link === mark ? finding(mark) : mark);
});

const none = () => {
  const list = document.querySelector(".findings-list");
  if (list) document.querySelector(".nothing").classList.toggle(
    "shown", ![...list.children].some((child) => child.offsetParent),
  );
};

function settle() {
  document.body.classList.add("scripted");
  none();
}

document.addEventListener("change", (event) => {
  if (event.target.closest(".filter")) none();
});
document.addEventListener("htmx:afterSettle", (event) => {
  settle();
  if (event.target.id === "result") event.target.querySelector("h2")?.focus({ preventScroll: true });
});
settle();
