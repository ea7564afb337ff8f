// Opens and closes a target's contributions under its row. Without scripts the same link leads to a page.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.opens");
  if (!link) return;
  const detail = document.getElementById(link.getAttribute("aria-controls"));
  if (!detail || detail.childElementCount === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  detail.replaceChildren();
  mark(detail, false);
}, true);

document.addEventListener("htmx:afterSwap", (event) => mark(event.target, true));

function mark(detail, open) {
  const name = document.querySelector(`.name a[aria-controls="${CSS.escape(detail.id)}"]`);
  if (name) name.setAttribute("aria-expanded", String(open));
}
