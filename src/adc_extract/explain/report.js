"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  // However quotes, dashes and white space are written.
  const plain = text => text.toLowerCase().replace(/[‘’‚‛`´]/g, "'").replace(/[“”„«»]/g, '"').replace(/[‐-―−]/g, "-").replace(/\s+/g, " ").trim();
  const WEAK = 0.05; // what adds less is folded away
  data.blocks = data.blocks.map(([text, at, [first, second, score, constant], reasons, why]) => ({text, at, first, second, score, constant, reasons, why, plain: plain(text)}));
  const reasonsOf = block => {
    const found = [];
    for (let at = 0; at < block.reasons.length; at += 3) {
      const [name, meaning] = data.features[block.reasons[at]];
      found.push({number: block.reasons[at], name, meaning, weight: block.reasons[at + 1], adds: block.reasons[at + 2]});
    }
    return found;
  };
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
  const cell = (parent, tag, name, ...parts) => {
    const made = make(tag, undefined, name);
    made.append(...parts);
    parent.append(made);
    return made;
  };
  // Whether a block would have ended on the other side of the cut without what a feature adds.
  const decides = (row, block, adds) => {
    if (data.cut === null || row.dataset.rule || !/^(body|left)$/.test(row.dataset.fate)) return false;
    return row.dataset.fate === "body" ? block.score - adds < data.cut : block.score - adds > data.cut;
  };
  const nameOf = reason => {
    const button = make("button", reason.name, "feature");
    button.type = "button";
    button.title = "show all blocks with this feature";
    button.addEventListener("click", () => { clear(); feature.value = reason.name; filter(); stay(); });
    return button;
  };
  // How many blocks in the body, and how many that were left out, have a feature.
  const shares = new Map(), all = {body: 0, left: 0};
  const share = () => {
    data.blocks.forEach((block, number) => {
      const fate = data.fates[number];
      if (fate !== "body" && fate !== "left") return;
      all[fate] += 1;
      for (let at = 0; at < block.reasons.length; at += 3) {
        const seen = shares.get(block.reasons[at]) || {body: 0, left: 0};
        seen[fate] += 1;
        shares.set(block.reasons[at], seen);
      }
    });
  };
  const seenIn = reason => {
    if (!shares.size) share();
    const {body, left} = shares.get(reason.number) || {body: 0, left: 0};
    return `${body} of ${all.body} blocks in the body have it, ${left} of ${all.left} left out`;
  };
  const line = (body, row, block, reason, most) => {
    const made = make("tr"), turns = decides(row, block, reason.adds);
    const mark = turns ? make("span", "●", "turns") : "";
    if (turns) mark.title = "without it, the score would be on the other side of the cut";
    cell(made, "td", "name", nameOf(reason), " ", mark, make("small", reason.meaning), make("small", seenIn(reason), "seen"));
    cell(made, "td", "weight", signed(reason.adds));
    cell(made, "td", "drawn", bar(reason.adds, most));
    const times = reason.adds === reason.weight ? "" : ` × ${(reason.adds / reason.weight).toFixed(2)}`;
    cell(made, "td", "weight own", signed(reason.weight) + times);
    body.append(made);
  };
  const tableOf = (...names) => {
    const table = make("table"), head = make("thead"), row = make("tr"), body = make("tbody");
    for (const name of names) cell(row, "th", "", name).scope = "col";
    head.append(row);
    table.append(head, body);
    return [table, body];
  };
  const sums = (row, block) => {
    const box = make("div"), told = reasonsOf(block), most = Math.max(1, ...told.map(reason => Math.abs(reason.adds)));
    const strong = told.filter(reason => Math.abs(reason.adds) >= WEAK), weak = told.filter(reason => Math.abs(reason.adds) < WEAK);
    const [table, body] = tableOf("feature", "adds", "", "weight");
    for (const reason of strong) line(body, row, block, reason, most);
    const sum = weak.reduce((all, reason) => all + reason.adds, 0);
    for (const [words, adds] of [["every block starts with", block.constant], [`${weak.length} weaker ones`, sum], ["the score", block.second]]) {
      const last = make("tr", undefined, "sum");
      cell(last, "td", "name", words);
      cell(last, "td", "weight", signed(adds));
      last.append(make("td"), make("td"));
      body.append(last);
    }
    box.append(make("h3", "What makes up its score"), make("p", `Its first score, of what it shows by itself: ${signed(block.first)}.`));
    if (strong.some(reason => decides(row, block, reason.adds)))
      box.append(make("p", `● Without this feature alone, its score would be on the other side of the cut, ${signed(data.cut)}.`, "turns"));
    box.append(table);
    if (weak.length) {
      const folded = make("details"), [small, rows] = tableOf("feature", "adds", "", "weight");
      folded.append(make("summary", `the ${weak.length} weaker ones`), small);
      for (const reason of weak) line(rows, row, block, reason, most);
      box.append(folded);
    }
    return box;
  };
  const near = (number, step) => {
    const other = data.blocks[number + step];
    if (!other) return null;
    const line = make("p"), link = make("a", `${step < 0 ? "before" : "behind"} it: block ${number + step}`);
    link.href = `#b${number + step}`;
    line.append(link, ` (${signed(other.score)}) ${other.text.slice(0, 120)}`);
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
    inside.append(sums(row, block), ...[near(number, -1), near(number, 1)].filter(Boolean), own);
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
  const known = new Set(data.features.map(([name]) => name.toLowerCase()));
  const filter = () => {
    const words = plain(search.value).split(" "), name = feature.value.trim().toLowerCase();
    const fits = wanted[show.value] || (row => row.dataset.fate === show.value);
    let shown = 0, inBody = 0;
    rows.forEach((row, number) => {
      const block = data.blocks[number];
      const has = !name || reasonsOf(block).some(reason => known.has(name) ? reason.name.toLowerCase() === name : reason.name.toLowerCase().includes(name));
      row.hidden = !(fits(row) && has && words.every(word => block.plain.includes(word)));
      shown += !row.hidden;
      inBody += !row.hidden && row.dataset.fate === "body";
    });
    count.textContent = `${shown} of ${rows.length} blocks, ${inBody} in the body`;
  };
  const clear = () => {
    search.value = feature.value = "";
    show.value = "all";
    filter();
  };
  let current = -1;
  const go = number => {
    rows[current]?.classList.remove("current");
    current = number;
    rows[current].classList.add("current");
    const head = rows[current].firstElementChild, place = () => head.scrollIntoView({block: "center"});
    place();
    requestAnimationFrame(place); // once more, when what is around it has its height
    head.focus({preventScroll: true});
  };
  const stay = () => { if (current >= 0) go(current); };
  const step = way => {
    for (let at = current + way; at >= 0 && at < rows.length; at += way) if (!rows[at].hidden) return go(at);
  };
  const reach = target => {
    if (target.tagName === "DETAILS") target.open = true;
    const number = rows.indexOf(target);
    if (number < 0) return target.scrollIntoView();
    if (target.hidden) clear();
    go(number);
  };
  const follow = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target) reach(target);
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
  const list = document.getElementById("list");
  list.addEventListener("toggle", event => { if (event.target.open && event.target.parentElement === list) fill(event.target); }, true);
  document.getElementById("tools").addEventListener("submit", event => event.preventDefault());
  for (const [field, kind] of [[search, "input"], [show, "change"], [feature, "input"]]) field.addEventListener(kind, filter);
  document.getElementById("open").addEventListener("click", () => rows.filter(row => !row.hidden).slice(0, 200).forEach(row => { row.open = true; }));
  document.getElementById("clear").addEventListener("click", () => { clear(); stay(); });
  document.getElementById("close").addEventListener("click", () => rows.forEach(row => { row.open = false; }));
  addEventListener("hashchange", follow);
  // In a frame that has no address of its own, such as a notebook's, a link would lead to a part of the page around it.
  addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']");
    const target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!target || location.protocol !== "about:") return;
    event.preventDefault();
    reach(target);
  });
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      if (event.key === "Escape") { event.target.blur(); clear(); stay(); }
      if (event.key === "Enter" && event.target.tagName === "INPUT") {
        event.preventDefault(); // or it would fold what is opened here
        const first = rows.findIndex(row => !row.hidden);
        if (first >= 0) { rows[first].open = true; go(first); }
      }
      return;
    }
    if (event.key === "Escape") { clear(); stay(); }
    if (event.key === "/") { event.preventDefault(); search.focus(); }
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
  filter();
  follow();
})();
