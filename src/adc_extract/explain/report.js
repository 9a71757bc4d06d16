"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const reasons = flat => flat.filter((_, at) => at % 2 === 0).map((name, at) => [...data.features[name], flat[2 * at + 1]]);
  data.blocks = data.blocks.map(([text, at, scores, first, second, why]) => ({text, at, scores, first, second, why}));
  const rows = [...document.querySelectorAll("#list > details")];
  const [search, show, feature, count] = ["search", "show", "feature", "count"].map(id => document.getElementById(id));
  const make = (tag, words, name) => {
    const made = document.createElement(tag);
    if (words !== undefined) made.textContent = words;
    if (name) made.className = name;
    return made;
  };
  const signed = value => (value < 0 ? "−" : "+") + Math.abs(value).toFixed(2);
  const SVG = "http://www.w3.org/2000/svg";
  const bar = (value, most) => {
    const svg = document.createElementNS(SVG, "svg"), rect = document.createElementNS(SVG, "rect");
    svg.setAttribute("class", "bar weight" + (value < 0 ? " against" : ""));
    svg.setAttribute("viewBox", "0 0 100 10");
    svg.setAttribute("preserveAspectRatio", "none");
    svg.setAttribute("aria-hidden", "true");
    const width = Math.min(100, 100 * Math.abs(value) / most);
    for (const [key, to] of [["x", 0], ["y", 2], ["height", 6], ["width", width]]) rect.setAttribute(key, to);
    svg.append(rect);
    return svg;
  };
  const pathOf = index => {
    const names = [];
    for (let at = index; at; at = data.containers[at][1]) names.unshift(data.containers[at][0]);
    return names.join(" > ") || "the page itself";
  };
  const look = (title, score, flat) => {
    const box = make("div"), table = make("table"), body = make("tbody");
    box.append(make("h3", `${title}: ${signed(score)}`));
    const told = reasons(flat), most = Math.max(1, ...told.map(reason => Math.abs(reason[2])));
    for (const [name, subject, weight] of told) {
      const row = make("tr"), drawn = make("td");
      drawn.append(bar(weight, most));
      row.append(make("td", name), make("td", subject), make("td", signed(weight), "weight"), drawn);
      body.append(row);
    }
    const sum = told.reduce((all, reason) => all + reason[2], 0), row = make("tr");
    row.append(make("td", "constant"), make("td", "of every block"), make("td", signed(score - sum), "weight"), make("td"));
    body.append(row);
    const head = make("thead"), names = make("tr");
    for (const name of ["feature", "speaks", "weight", ""]) {
      const cell = make("th", name);
      cell.scope = "col";
      names.append(cell);
    }
    head.append(names);
    table.append(head, body);
    box.append(table);
    return box;
  };
  const near = (number, step) => {
    const other = data.blocks[number + step];
    if (!other) return null;
    const line = make("p"), link = make("a", `${step < 0 ? "before" : "behind"} it: block ${number + step}`);
    link.href = `#b${number + step}`;
    line.append(link, ` (${signed(other.scores[2])}) ${other.text.slice(0, 120)}`);
    return line;
  };
  const fill = row => {
    if (row.dataset.filled) return;
    row.dataset.filled = "1";
    const number = Number(row.id.slice(1)), block = data.blocks[number];
    const inside = make("div", undefined, "inside"), own = make("p"), link = make("a", "link to this block");
    link.href = `#b${number}`;
    own.append(link);
    const whole = make("p", block.text, "whole");
    whole.dir = "auto";
    whole.tabIndex = 0;
    inside.append(make("p", block.why, "why"), make("p", pathOf(block.at), "path"), whole);
    const looks = make("div", undefined, "looks");
    looks.append(look("Second look", block.scores[1], block.second), look("First look", block.scores[0], block.first));
    inside.append(looks, ...[near(number, -1), near(number, 1)].filter(Boolean), own);
    row.append(inside);
  };
  const wanted = {
    "near-left": row => row.dataset.fate === "left" && row.dataset.near === "1",
    "near-body": row => row.dataset.fate === "body" && row.dataset.near === "1",
    rule: row => row.dataset.rule !== "",
    here: row => row.dataset.other === "here",
    there: row => row.dataset.other === "there",
    all: () => true,
  };
  const filter = () => {
    const words = search.value.trim().toLowerCase(), name = feature.value.trim().toLowerCase();
    const fits = wanted[show.value] || (row => row.dataset.fate === show.value);
    let shown = 0;
    rows.forEach((row, number) => {
      const block = data.blocks[number];
      const has = !name || [...reasons(block.first), ...reasons(block.second)].some(reason => reason[0].toLowerCase().includes(name));
      row.hidden = !(fits(row) && has && (!words || block.text.toLowerCase().includes(words)));
      shown += !row.hidden;
    });
    count.textContent = `${shown} of ${rows.length} blocks`;
  };
  let current = -1;
  const go = number => {
    rows[current]?.classList.remove("current");
    current = number;
    rows[current].classList.add("current");
    rows[current].scrollIntoView({block: "center"});
    rows[current].firstElementChild.focus({preventScroll: true});
  };
  const step = way => {
    for (let at = current + way; at >= 0 && at < rows.length; at += way) if (!rows[at].hidden) return go(at);
  };
  const follow = () => {
    const row = /^#b\d+$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
    if (!row) {
      const field = location.hash && document.getElementById(location.hash.slice(1));
      if (field && field.tagName === "DETAILS") field.open = true;
      return;
    }
    if (row.hidden) { search.value = feature.value = ""; show.value = "all"; filter(); }
    row.open = true;
    go(rows.indexOf(row));
  };
  const kept = []; // how many blocks before each one are in the body
  data.fates.forEach((fate, number) => kept.push((kept[number - 1] || 0) + (fate === "body")));
  const children = data.containers.map(() => []);
  data.containers.forEach((container, number) => { if (number) children[container[1]].push(number); });
  const branch = number => {
    let at = number, name = data.containers[at][0];
    while (children[at].length === 1 && data.containers[children[at][0]].slice(2).join() === data.containers[at].slice(2).join()) {
      at = children[at][0]; // a chain of elements around the same blocks is one line
      name += " > " + data.containers[at][0];
    }
    const [, , first, end] = data.containers[at];
    const inBody = end ? (kept[end - 1] || 0) - (kept[first - 1] || 0) : 0;
    const words = `${name} [${inBody} of ${end - first}]`;
    if (!children[at].length) {
      const leaf = make("a", words, "leaf");
      leaf.href = `#b${first}`;
      return leaf;
    }
    const made = make("details"), summary = make("summary", words);
    made.append(summary);
    made.addEventListener("toggle", () => {
      if (made.childElementCount === 1) made.append(...children[at].map(branch));
    });
    return made;
  };
  const tree = document.getElementById("tree");
  if (data.blocks.length) {
    tree.append(branch(0));
    if (tree.firstElementChild.tagName === "DETAILS") tree.firstElementChild.open = true;
  }
  document.getElementById("list").addEventListener("toggle", event => { if (event.target.open) fill(event.target); }, true);
  document.getElementById("tools").addEventListener("submit", event => event.preventDefault());
  for (const [field, kind] of [[search, "input"], [show, "change"], [feature, "input"]]) field.addEventListener(kind, filter);
  document.getElementById("open").addEventListener("click", () => rows.filter(row => !row.hidden).slice(0, 200).forEach(row => { row.open = true; }));
  document.getElementById("close").addEventListener("click", () => rows.forEach(row => { row.open = false; }));
  addEventListener("hashchange", follow);
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === "/") { event.preventDefault(); search.focus(); }
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
  filter();
  follow();
})();
