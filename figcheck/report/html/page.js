"use strict";
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byIds = (ids) => (ids || "").split(" ").filter(Boolean).map((id) => document.getElementById(id)).filter(Boolean);

  // the slip: what a figure's claims say, where the figure stands
  const slip = document.createElement("div");
  slip.className = "slip";
  slip.hidden = true;
  slip.setAttribute("aria-hidden", "true"); // the figure is described by its claims already
  document.body.append(slip);
  let held = null; // the figure whose slip stays open
  let shown = null;

  const clear = () => {
    all(".lit").forEach((node) => node.classList.remove("lit"));
    all(".threads").forEach((node) => node.remove());
  };

  const close = () => {
    slip.hidden = true;
    if (shown) shown.removeAttribute("aria-expanded");
    held = shown = null;
    clear();
  };

  const box = (figure, proof) => {
    const rects = figure.getClientRects();
    const rect = rects[rects.length - 1] || figure.getBoundingClientRect();
    const frame = proof.getBoundingClientRect();
    return { x: rect.left + rect.width / 2 - frame.left, top: rect.top - frame.top, bottom: rect.bottom - frame.top };
  };

  const thread = (from, to) => {
    const path = document.createElementNS(SVG, "path");
    const [a, b] = from.bottom <= to.bottom ? [from, to] : [to, from];
    if (Math.abs(a.bottom - b.bottom) < 4) {
      const depth = a.bottom + Math.min(16, 6 + Math.abs(a.x - b.x) / 24);
      path.setAttribute("d", `M${a.x} ${a.bottom + 2}C${a.x} ${depth} ${b.x} ${depth} ${b.x} ${b.bottom + 2}`);
    } else {
      const half = (a.bottom + b.top) / 2;
      path.setAttribute("d", `M${a.x} ${a.bottom + 2}C${a.x} ${half + 8} ${b.x} ${half - 8} ${b.x} ${b.top - 2}`);
    }
    return path;
  };

  const join = (claim, threads = true) => {
    const figures = byIds(claim.dataset.figures);
    const [first, ...others] = figures;
    claim.classList.add("lit");
    for (const figure of figures) {
      figure.classList.add("lit");
      const row = document.querySelector(`tr[data-figure="${CSS.escape(figure.id)}"]`);
      if (row) row.classList.add("lit");
    }
    if (!threads || !others.length) return;
    const proof = first.closest(".proof");
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", `threads ${claim.dataset.outcome}`);
    svg.setAttribute("aria-hidden", "true");
    others.forEach((other) => svg.append(thread(box(first, proof), box(other, proof))));
    proof.append(svg);
  };

  const place = (figure) => {
    const rect = figure.getClientRects()[0] || figure.getBoundingClientRect();
    const width = slip.offsetWidth;
    const proof = figure.closest(".proof").getBoundingClientRect();
    const room = Math.min(proof.right, document.documentElement.clientWidth - 16) - width;
    const left = Math.max(16, Math.min(rect.left + rect.width / 2 - width / 2, room));
    // below the lowest of the figures it joins, or above the highest, so that it hides none of those nearby
    const near = all(".proof .lit").map((node) => node.getBoundingClientRect()).filter((other) => Math.abs(other.top - rect.top) < 180);
    const bottom = Math.max(figure.getBoundingClientRect().bottom, ...near.map((other) => other.bottom)) + 22;
    const top = Math.min(rect.top, ...near.map((other) => other.top)) - slip.offsetHeight - 12;
    slip.style.left = `${left + window.scrollX}px`;
    slip.style.top = `${(bottom + slip.offsetHeight > window.innerHeight && top > 0 ? top : bottom) + window.scrollY}px`;
  };

  const open = (figure) => {
    if (shown === figure) return;
    if (shown) shown.removeAttribute("aria-expanded");
    clear();
    shown = figure;
    const claims = byIds(figure.dataset.claims);
    const contradicted = claims.some((claim) => claim.dataset.outcome === "bad");
    slip.replaceChildren();
    for (const claim of claims) {
      const copy = document.createElement("div");
      copy.className = claim.className.replace("lit", "");
      copy.append(...[...claim.childNodes].map((node) => node.cloneNode(true)));
      slip.append(copy);
      join(claim, !contradicted || claim.dataset.outcome === "bad");
    }
    if (!claims.length) {
      const row = document.querySelector(`tr[data-figure="${CSS.escape(figure.id)}"]`);
      const read = document.createElement("p");
      read.className = "read";
      read.textContent = row ? row.dataset.read : "";
      slip.append(read);
      figure.classList.add("lit");
    } else {
      figure.setAttribute("aria-expanded", "true");
    }
    slip.hidden = false;
    place(figure);
  };

  const figureOf = (event) => (event.target instanceof Element ? event.target.closest(".proof .fig") : null);
  const claimOf = (event) => (event.target instanceof Element ? event.target.closest(".desk .claim") : null);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || held) return;
    const figure = figureOf(event);
    if (figure) return open(figure);
    const claim = claimOf(event);
    if (claim && !claim.classList.contains("lit")) {
      clear();
      join(claim);
    }
  });
  document.addEventListener("pointerout", (event) => {
    if (event.pointerType === "touch" || held) return;
    if (figureOf(event) || claimOf(event)) close();
  });
  document.addEventListener("focusin", (event) => {
    const figure = figureOf(event);
    if (figure && figure.matches(":focus-visible")) open(figure);
    else if (shown && !figure) close();
  });
  document.addEventListener("click", (event) => {
    const figure = figureOf(event);
    if (!figure) {
      if (held && !slip.contains(event.target)) close();
      return;
    }
    if (held === figure) return close();
    open(figure);
    held = figure;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    const figure = figureOf(event);
    if (figure && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      if (held === figure) return close();
      open(figure);
      held = figure;
    }
  });
  window.addEventListener("resize", close);
  window.addEventListener("beforeprint", close);

  // the ticks: kept by the browser under the story's fingerprint, where it keeps anything at all
  const remembered = (key) => {
    try {
      const ticks = JSON.parse(localStorage.getItem(key) || "[]");
      return new Set(Array.isArray(ticks) ? ticks : []);
    } catch {
      return new Set();
    }
  };
  const remember = (key, ticks) => {
    try {
      if (ticks.length) localStorage.setItem(key, JSON.stringify(ticks));
      else localStorage.removeItem(key);
    } catch {
      /* a browser that keeps nothing still ticks */
    }
  };

  for (const sheet of all(".sheet")) {
    const key = `figcheck:${sheet.dataset.key}`;
    const boxes = all("tbody input", sheet);
    const told = sheet.querySelector("output");
    const onlyOpen = sheet.querySelector(".only-open");
    const show = () => {
      let done = 0;
      for (const tick of boxes) {
        const row = tick.closest("tr");
        row.classList.toggle("done", tick.checked);
        row.hidden = Boolean(onlyOpen && onlyOpen.checked && tick.checked);
        done += tick.checked ? 1 : 0;
      }
      if (told) told.textContent = `${done} of ${boxes.length} ticked`;
    };
    const ticks = remembered(key);
    boxes.forEach((tick) => (tick.checked = ticks.has(tick.value)));
    sheet.addEventListener("change", () => {
      remember(key, boxes.filter((tick) => tick.checked).map((tick) => tick.value));
      show();
    });
    const none = sheet.querySelector(".untick");
    if (none) {
      none.addEventListener("click", () => {
        boxes.forEach((tick) => (tick.checked = false));
        remember(key, []);
        show();
      });
    }
    const print = sheet.querySelector(".print");
    if (print) print.addEventListener("click", () => window.print());
    all(".tools", sheet).forEach((tools) => (tools.hidden = false));
    show();
  }

  // the list of stories
  for (const box of all(".index input")) {
    box.closest("label").hidden = false;
    box.addEventListener("change", () => {
      all(".index li").forEach((item) => (item.hidden = box.checked && !item.classList.contains("bad")));
    });
  }
})();
