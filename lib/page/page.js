// What the page does beyond showing itself: it opens what a link leads to, and narrows every section to
// a department, a status or a word. Without it everything stands there all the same.
"use strict";

(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const MISSED = 1;
  const BEHIND = 2;
  const UNKNOWN = 3;
  const LATE = 7;
  const MET = 8;
  const DAY = 86400000;

  const state = { department: "", status: "", query: "" };

  function shownPage() {
    const chosen = document.querySelector(".langs input:checked");
    return document.getElementById(chosen === null ? document.documentElement.lang : chosen.value);
  }

  // "{1:day|days}", "[%1]": as the library fills its templates, escaped.
  function say(words, name, ...holes) {
    const number = (digit) => holes[Number(digit) - 1];
    const isOne = (value) => value === 1 || (value === 0 && words.one_below_two === "1");
    const escape = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
    return words[name]
      .replace(/\{(\d):([^|]*)\|([^}]*)\}/g, (_, digit, one, other) =>
        isOne(number(digit)) ? one : other,
      )
      .replace(/\[/g, "<b>")
      .replace(/\]/g, "</b>")
      .replace(/%(\d)/g, (_, digit) => escape(number(digit)));
  }

  function dayAfter(days) {
    return new Date(Date.parse(data.as_of) + days * DAY).toISOString().slice(0, 10);
  }

  function hasTask(task) {
    const department = data.departments.indexOf(state.department);
    const [leads, others] = data.tasks[task];
    return state.department === "" || leads.includes(department) || others.includes(department);
  }

  // Targets are [task, status, closed, then of each deadline to come its days and whether it is open].
  function count() {
    const found = { by: new Array(16).fill(0), all: 0, closed: 0, kept: 0, late: 0, silent: 0 };
    let next = 0;
    for (const [task, status, closed, ...days] of data.targets) {
      if (!hasTask(task)) {
        continue;
      }
      found.all += 1;
      found.by[status] += 1;
      if (closed) {
        found.closed += 1;
        found.kept += status === MET || status === LATE ? 1 : 0;
        found.late += status === LATE ? 1 : 0;
        found.silent += status === UNKNOWN ? 1 : 0;
      }
      for (let i = 0; i < days.length; i += 2) {
        next = next === 0 || days[i] < next ? days[i] : next;
      }
    }
    found.next = next;
    found.nextTargets = 0;
    found.nextOpen = 0;
    for (const [task, , , ...days] of data.targets) {
      for (let i = 0; i < days.length; i += 2) {
        if (days[i] === next && hasTask(task)) {
          found.nextTargets += 1;
          found.nextOpen += days[i + 1];
        }
      }
    }
    return found;
  }

  function sentence(words, c) {
    let text = "";
    if (c.closed === 0) {
      text += words.none_due + words.stop;
    } else {
      text += say(words, "fell_due", c.closed, c.kept);
      text += c.late > 0 ? say(words, "of_them_late", c.late) : "";
      text += words.comma;
      text +=
        c.by[MISSED] > 0
          ? `<span class="bad">${say(words, "missed", c.by[MISSED])}</span>`
          : words.none_missed;
      text += words.stop;
    }
    if (c.by[BEHIND] > 0) {
      text += say(words, "behind", c.by[BEHIND]) + (c.by[UNKNOWN] > 0 ? words.comma : "");
    }
    if (c.by[UNKNOWN] > 0) {
      text += say(words, "silent", c.by[UNKNOWN]);
      text += c.silent > 0 ? say(words, "silent_due", c.silent) : "";
    }
    text += c.by[BEHIND] + c.by[UNKNOWN] > 0 ? words.stop : "";
    text +=
      c.next > 0
        ? say(words, "next", dayAfter(c.next), c.next, c.nextTargets, c.nextOpen)
        : words.next_none;
    return text + words.stop;
  }

  // The bar's parts are there already: each gets its new place and width, or none.
  function drawBar(bar, by) {
    const all = data.order.reduce((sum, status) => sum + by[status], 0);
    const weights = data.order.map((s) =>
      by[s] === 0 ? 0 : Math.max(130, Math.floor((by[s] * 10000) / all)),
    );
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const percent = (part) => `${((part * 100) / whole).toFixed(2)}%`;
    let before = 0;
    data.order.forEach((status, i) => {
      const rect = bar.querySelector(`.b${status}`);
      const text = bar.querySelector(`.n${status}`);
      if (rect !== null) {
        rect.setAttribute("x", percent(before));
        rect.setAttribute("width", percent(weights[i]));
      }
      if (text !== null) {
        text.setAttribute("x", percent(before + weights[i] / 2));
        text.textContent = by[status];
        const digits = String(by[status]).length;
        text.setAttribute(
          "visibility",
          weights[i] * 100 < whole * (1 + 2 * digits) ? "hidden" : "visible",
        );
      }
      before += weights[i];
    });
  }

  function recount(page) {
    const words = JSON.parse(page.querySelector(".words").textContent);
    const counts = count();
    page.querySelector(".headline").innerHTML = sentence(words, counts);
    drawBar(page.querySelector(".bar"), counts.by);
    for (const item of page.querySelectorAll(".first .legend li")) {
      const number = counts.by[Number(item.dataset.s)];
      item.querySelector("b").textContent = number;
      item.hidden = number === 0;
    }
    page.querySelector(".meta .n").innerHTML = say(words, "so_many_targets", counts.all);
    return words;
  }

  function isShown(element) {
    const wanted = state.query;
    return (
      hasTask(Number(element.dataset.t)) &&
      (state.status === "" || element.dataset.s === state.status) &&
      (wanted === "" || element.textContent.toLowerCase().includes(wanted))
    );
  }

  // A heading counts what is shown below it; without anything it is not shown.
  function narrow(page) {
    for (const element of page.querySelectorAll("[data-t]:not(.task)")) {
      element.hidden = !isShown(element);
    }
    for (const task of page.querySelectorAll(".task")) {
      let any = 0;
      for (const verdict of task.querySelectorAll(".v")) {
        const found =
          (state.status === "" || verdict.dataset.s === state.status) &&
          (state.query === "" || verdict.textContent.toLowerCase().includes(state.query));
        verdict.hidden = !found;
        any += found ? 1 : 0;
      }
      task.hidden = any === 0 || !hasTask(Number(task.dataset.t));
    }
    for (const group of page.querySelectorAll(".group, .part")) {
      const shown = group.querySelectorAll("li[data-t]:not([hidden])").length;
      const number = group.querySelector(".group .count");
      group.hidden = shown === 0;
      if (number !== null) {
        number.textContent = shown;
      }
    }
    for (const card of page.querySelectorAll(".card")) {
      const chosen = data.departments[Number(card.dataset.d)] === state.department;
      card.classList.toggle("chosen", chosen);
    }
  }

  // Deadlines are [task, days from the day judged, status, how many promises].
  function recountDays(page, words) {
    for (const item of page.querySelectorAll(".days li")) {
      const by = new Array(16).fill(0);
      let all = 0;
      for (const [task, days, status, number] of data.deadlines) {
        if (days === Number(item.dataset.day) && hasTask(task)) {
          by[status] += number;
          all += number;
        }
      }
      item.hidden = all === 0;
      item.querySelector(".many").innerHTML = say(words, "so_many_promises", all);
      for (const mark of item.querySelectorAll(".how > span")) {
        const number = by[Number(mark.dataset.s)];
        mark.querySelector("b").textContent = number;
        mark.hidden = number === 0;
      }
    }
  }

  // Verdicts without their evidence are drawn a hundred at a time.
  const HUNDRED = 100;

  function rowsOf(page) {
    const block = page.querySelector(".rows");
    if (block === null) {
      return null;
    }
    page.rows ??= { ...JSON.parse(block.textContent), drawn: 0, found: [] };
    return page.rows;
  }

  function cell(name, text) {
    const span = document.createElement("span");
    span.className = name;
    span.textContent = text;
    return span;
  }

  function drawRow(page, given, row) {
    const [, status, subject, found, wanted, when] = row;
    const item = document.createElement("li");
    const option = page.querySelector(`.filters option[value="${status}"]`);
    const mark = cell(`st s${status}`, option === null ? "" : option.textContent);
    const svg = page.querySelector(".legend svg").cloneNode(true);
    svg.querySelector("use").setAttribute("href", `#m${status}`);
    mark.prepend(svg);
    item.append(
      mark,
      cell("what", given.texts[subject]),
      cell("now", given.texts[found]),
      cell("wanted", given.texts[wanted]),
      cell("when", given.texts[when]),
    );
    return item;
  }

  function drawMore(page) {
    const given = rowsOf(page);
    const next = given.found.slice(given.drawn, given.drawn + HUNDRED);
    page.querySelector(".brief").append(...next.map((row) => drawRow(page, given, row)));
    given.drawn += next.length;
    page.querySelector(".more").hidden = given.drawn >= given.found.length;
  }

  function narrowRows(page) {
    const given = rowsOf(page);
    if (given === null) {
      return [0, 0];
    }
    const status = Number(state.status);
    given.found = given.rows.filter(
      (row) =>
        hasTask(row[0]) &&
        (status === 0 || row[1] === status) &&
        (state.query === "" || given.texts[row[2]].toLowerCase().includes(state.query)),
    );
    given.drawn = 0;
    page.querySelector(".brief").replaceChildren();
    drawMore(page);
    return [given.found.length, given.rows.length];
  }

  function apply() {
    for (const page of document.querySelectorAll(".page")) {
      const words = recount(page);
      narrow(page);
      recountDays(page, words);
      const form = page.querySelector(".filters");
      form.elements.department.value = state.department;
      form.elements.status.value = state.status;
      form.elements.query.value = state.query;
      const [brief, allBrief] = narrowRows(page);
      const all = page.querySelectorAll(".v").length + allBrief;
      const shown = page.querySelectorAll(".task:not([hidden]) .v:not([hidden])").length + brief;
      form.querySelector("output").innerHTML = say(words, "shown_of", shown, all);
    }
  }

  function link() {
    const parts = Object.entries(state).filter(([, value]) => value !== "");
    const hash = parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
    history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
  }

  function change(changed) {
    Object.assign(state, changed);
    link();
    apply();
  }

  // A link leads to evidence, which opens, or names what every section is narrowed to.
  function follow() {
    const hash = location.hash.slice(1);
    if (/^(department|status|query)=/.test(hash)) {
      const asked = new URLSearchParams(hash);
      for (const name of Object.keys(state)) {
        state[name] = asked.get(name) ?? "";
      }
      apply();
      return;
    }
    const target = document.getElementById(hash);
    for (let up = target; up !== null; up = up.parentElement) {
      if (up.tagName === "DETAILS") {
        up.open = true;
      }
    }
    if (target !== null) {
      target.scrollIntoView();
    }
  }

  function print(whole) {
    for (const box of document.querySelectorAll(".whole")) {
      box.checked = whole;
    }
    window.print();
  }

  function listen(form) {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => {
      change({
        department: form.elements.department.value,
        status: form.elements.status.value,
        query: form.elements.query.value.toLowerCase(),
      });
    });
    form.elements.clear.addEventListener("click", () => {
      change({ department: "", status: "", query: "" });
    });
    form.elements.print.addEventListener("click", () => print(false));
    form.elements.details.addEventListener("click", () => print(true));
  }

  function sortBy(table, column, button) {
    const body = table.tBodies[0];
    const down = button.getAttribute("aria-sort") !== "descending";
    const key = (row) => row.cells[column].dataset.k ?? row.cells[column].textContent;
    const rows = [...body.rows].sort((a, b) =>
      column === 0 ? key(a).localeCompare(key(b)) : Number(key(a)) - Number(key(b)),
    );
    for (const head of table.tHead.rows[0].cells) {
      head.removeAttribute("aria-sort");
    }
    button.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...(down === (column === 0) ? rows : rows.reverse()));
  }

  for (const form of document.querySelectorAll(".filters")) {
    listen(form);
  }
  for (const table of document.querySelectorAll(".sortable")) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sortBy(table, column, head));
    });
  }
  document.addEventListener("click", (event) => {
    const heading = event.target.closest(".card h3 a");
    if (heading !== null) {
      event.preventDefault();
      const own = data.departments[Number(heading.closest(".card").dataset.d)];
      change({ department: own === state.department ? "" : own });
      shownPage().querySelector(".first").scrollIntoView();
    }
  });
  for (const page of document.querySelectorAll(".page:has(.rows)")) {
    narrowRows(page);
    page.querySelector(".more").addEventListener("click", () => drawMore(page));
  }
  document.addEventListener("change", () => {
    document.documentElement.lang = shownPage().lang;
  });
  window.addEventListener("hashchange", follow);
  follow();
})();
