"use strict";
(() => {
  const table = document.getElementById("list");
  if (!table) return;
  const body = table.tBodies[0], rows = [...body.rows];
  const [search, show, kind, language, count] = ["search", "show", "kind", "language", "count"].map(id => document.getElementById(id));
  const texts = rows.map(row => (row.textContent + " " + row.cells[1].title).toLowerCase());
  const filter = () => {
    const words = search.value.trim().toLowerCase();
    let shown = 0;
    rows.forEach((row, number) => {
      const fits = (show.value === "all" || row.dataset.marks.split(" ").includes(show.value))
        && (!kind?.value || row.dataset.kind === kind.value)
        && (!language?.value || row.dataset.language === language.value)
        && texts[number].includes(words);
      row.hidden = !fits;
      shown += fits;
    });
    count.textContent = `${shown} of ${rows.length} pages`;
  };
  const value = (row, column) => {
    const text = row.cells[column].textContent;
    const number = parseFloat(text);
    return column > 3 && !Number.isNaN(number) ? number : text;
  };
  const compare = (one, other) => (typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other)));
  const sort = event => {
    const button = event.target.closest("button");
    if (!button) return;
    const head = button.parentElement, column = Number(button.dataset.column);
    const way = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    for (const other of head.parentElement.cells) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
    const order = rows.map(row => [value(row, column), row]).sort((one, other) => way * compare(one[0], other[0]));
    body.append(...order.map(([, row]) => row));
  };
  table.tHead.addEventListener("click", sort);
  document.getElementById("tools").addEventListener("submit", event => event.preventDefault());
  for (const field of [search, show, kind, language]) field?.addEventListener("input", filter);
  filter();
})();
