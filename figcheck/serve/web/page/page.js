"use strict";
(() => {
  const PAUSE = 150; // milliseconds after the last key
  const EXAMPLE = [
    "Harlow to build a second pier",
    "",
    "HARLOW, Aug 30, 2021 – The harbour of Harlow will get a second pier for £286 million (about $349 million), the town said on Monday.",
    "",
    "Freight through the port rose 20% last year, to 3.4 million tonnes from 3.02 million. Eleven ships unloaded on Sunday alone: six from Norway and five from Spain.",
    "",
    "The pier is to be 1.2 miles (1.9 km) long and to open on Tuesday, September 3, 2024.",
  ].join("\n");
  const at = (id) => document.getElementById(id);
  const area = at("story");
  const backdrop = at("backdrop");
  const desk = at("desk");
  const proof = at("proof");
  let marks = [];
  let drawn = "";
  let running = null;
  let timer = 0;

  // the copy under the field: the text again, with the figures marked
  const draw = () => {
    const parts = [];
    let reached = 0;
    for (const mark of marks) {
      if (mark.start < reached) continue;
      parts.push(area.value.slice(reached, mark.start));
      const figure = document.createElement("span");
      figure.className = mark.look;
      figure.dataset.figure = mark.id;
      figure.textContent = area.value.slice(mark.start, mark.end);
      parts.push(figure);
      reached = mark.end;
    }
    backdrop.replaceChildren(...parts, area.value.slice(reached) + "\n");
    drawn = area.value;
  };

  // between two answers the marks move with the text, and go where it is changed
  const follow = () => {
    const now = area.value;
    const shorter = Math.min(now.length, drawn.length);
    let head = 0;
    while (head < shorter && now[head] === drawn[head]) head += 1;
    let tail = 0;
    while (tail < shorter - head && now[now.length - 1 - tail] === drawn[drawn.length - 1 - tail]) tail += 1;
    const from = drawn.length - tail;
    const moved = now.length - drawn.length;
    marks = marks.flatMap((mark) => {
      if (mark.end <= head) return [mark];
      return mark.start >= from ? [{ ...mark, start: mark.start + moved, end: mark.end + moved }] : [];
    });
    draw();
  };

  const complain = (sentence) => {
    at("trouble").textContent = sentence;
    at("trouble").hidden = !sentence;
  };

  const asked = async (path, init) => {
    const answer = await fetch(path, { method: "POST", ...init });
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.detail || told.title || `the server answered ${answer.status}`);
    return told;
  };

  const empty = () => {
    marks = [];
    draw();
    desk.replaceChildren();
    proof.replaceChildren();
    at("counts").replaceChildren();
    at("status").textContent = "";
    complain("");
  };

  const check = async () => {
    if (running) running.abort();
    if (!area.value.trim()) return empty();
    const control = new AbortController();
    running = control;
    const text = area.value;
    desk.classList.add("waiting");
    try {
      const told = await asked("page/proof", {
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ text, published: at("published").value, name: at("name").value || "Your story" }),
        signal: control.signal,
      });
      if (text !== area.value) return;
      complain("");
      show(told);
    } catch (error) {
      if (error.name !== "AbortError") complain(`This could not be checked: ${error.message}`);
    } finally {
      if (running === control) desk.classList.remove("waiting");
    }
  };

  // what comes from the server is made by it, with every word of the story escaped
  const show = (told) => {
    marks = told.marks;
    draw();
    const top = desk.scrollTop;
    desk.innerHTML = told.desk;
    desk.scrollTop = top;
    proof.innerHTML = told.proof;
    at("counts").innerHTML = told.counts;
    for (const claim of desk.querySelectorAll(".claim")) {
      const go = document.createElement("button");
      go.type = "button";
      go.className = "goto";
      go.textContent = "Show in the story";
      claim.append(go);
    }
    const said = told.findings === 1 ? "1 finding" : `${told.findings} findings`;
    if (at("status").textContent !== said) at("status").textContent = said;
  };

  const select = (id) => {
    const mark = marks.find((item) => item.id === id);
    const figure = backdrop.querySelector(`[data-figure="${CSS.escape(id)}"]`);
    if (!mark || !figure) return;
    view(true);
    area.focus({ preventScroll: true });
    area.setSelectionRange(mark.start, mark.end);
    figure.scrollIntoView({ block: "center" });
  };

  const view = (writing) => {
    at("editor").hidden = !writing;
    proof.hidden = writing;
    at("write").setAttribute("aria-pressed", String(writing));
    at("read").setAttribute("aria-pressed", String(!writing));
  };

  const light = (claim) => {
    for (const figure of backdrop.querySelectorAll(".lit")) figure.classList.remove("lit");
    for (const id of claim ? (claim.dataset.figures || "").split(" ") : []) {
      const figure = id && backdrop.querySelector(`[data-figure="${CSS.escape(id)}"]`);
      if (figure) figure.classList.add("lit");
    }
  };

  const open = async (file) => {
    const form = new FormData();
    form.append("file", file);
    try {
      const told = await asked("page/read", { body: form });
      area.value = told.text;
      at("name").value = told.name;
      if (told.published) at("published").value = told.published;
      complain("");
      follow();
      await check();
    } catch (error) {
      complain(error.message);
    }
    at("file").value = "";
  };

  area.addEventListener("input", () => {
    follow();
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  });
  at("published").addEventListener("change", check);
  at("file").addEventListener("change", (event) => event.target.files[0] && open(event.target.files[0]));
  at("write").addEventListener("click", () => view(true));
  at("read").addEventListener("click", () => view(false));
  at("example").hidden = false;
  at("example").addEventListener("click", () => {
    area.value = EXAMPLE;
    at("name").value = "";
    follow();
    check();
  });
  document.querySelector(".views").hidden = false;
  at("compare").hidden = false;

  desk.addEventListener("click", (event) => {
    const claim = event.target.closest(".goto") && event.target.closest(".claim");
    const link = event.target.closest("a[href^='#']");
    const id = claim ? (claim.dataset.figures || "").split(" ")[0] : link && link.getAttribute("href").slice(1);
    if (!id) return;
    event.preventDefault();
    if (claim || proof.hidden) select(id);
    else document.getElementById(id)?.scrollIntoView({ block: "center" });
  });
  for (const kind of ["pointerover", "focusin"]) desk.addEventListener(kind, (event) => light(event.target.closest(".claim")));
  for (const kind of ["pointerleave", "focusout"]) desk.addEventListener(kind, () => light(null));

  const editor = at("editor");
  document.addEventListener("dragover", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    editor.classList.add("over");
  });
  for (const kind of ["dragleave", "drop"]) document.addEventListener(kind, () => editor.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    open(file);
  });

  at("against").addEventListener("submit", (event) => {
    if (!area.value.trim() || (!at("source").value.trim() && !at("source-file").files.length)) {
      event.preventDefault();
      complain("There is nothing to compare yet: the story and a source are needed.");
      return;
    }
    at("draft").value = area.value;
    at("against-published").value = at("published").value;
    at("comparison").hidden = false;
  });
  at("form").addEventListener("submit", (event) => {
    if (area.value.trim() || at("file").files.length) return;
    event.preventDefault();
    complain("There is no story yet to report on.");
  });
  draw();
  if (area.value) check(); // a browser brings back what was written before a page is loaded again
})();
