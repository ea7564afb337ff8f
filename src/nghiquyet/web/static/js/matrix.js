// Arrow keys walk the cells of the matrix; the panel follows the focus, Enter opens the document.
const matrix = document.querySelector("table.matrix");

function walk(cell, rows, columns) {
  let [row, column] = [cell.parentElement.rowIndex + rows, cell.cellIndex + columns];
  while (matrix.rows[row] && matrix.rows[row].cells[column]) {
    const link = matrix.rows[row].cells[column].querySelector("a");
    if (link) return link;
    row += rows;
    column += columns;
  }
  return null;
}

const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

// A wide table in the panel is scrolled sideways to the marked cell.
document.addEventListener("htmx:afterSettle", (event) => {
  const mark = event.target.querySelector(".table-box mark");
  if (!mark) return;
  const box = mark.closest(".table-box");
  box.scrollLeft += mark.getBoundingClientRect().left - box.getBoundingClientRect().left - box.clientWidth / 2;
});

if (matrix) {
  matrix.addEventListener("keydown", (event) => {
    const cell = event.target.closest("th, td");
    if (event.key === "Enter" && event.target.matches("a[hx-get]")) {
      event.stopPropagation();
      event.preventDefault();
      location.assign(event.target.href);
    }
    const step = steps[event.key];
    if (!cell || !step || event.altKey || event.ctrlKey || event.metaKey) return;
    const link = walk(cell, ...step);
    event.preventDefault();
    if (link) link.focus();
  });
  matrix.addEventListener("focusin", (event) => {
    if (!event.target.matches("a[hx-get]")) return;
    matrix.querySelectorAll("a[aria-current]").forEach((link) => link.removeAttribute("aria-current"));
    event.target.setAttribute("aria-current", "true");
  });
}
