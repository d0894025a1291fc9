/* A booking is dragged to another time, by mouse, finger or keys, and shows the time that it would
   have. What it leads to is the same preview that a link opens. */
(() => {
  "use strict";
  const STEP_MIN = 5;
  const SNAP = 3; // rows: a quarter of an hour
  const NEAR = 6; // pixels: less is a click
  const HOLD_MS = 400; // a finger that rests so long takes the block; a shorter touch scrolls

  const two = (number) => String(number).padStart(2, "0");
  const clock = (row) => `${two(Math.floor((row * STEP_MIN) / 60))}:${two((row * STEP_MIN) % 60)}`;
  const columns = [...document.querySelectorAll(".week ol.rows[data-day]")];
  const week = document.querySelector(".week");
  const told = document.getElementById("told");

  const columnAt = (x, y) => columns.find((each) => document.elementsFromPoint(x, y).includes(each)) ?? null;
  const heightOf = ({ dataset, clientHeight }) => clientHeight / (dataset.last - dataset.first);
  const within = ({ dataset }, row) => Math.min(dataset.last - 1, Math.max(dataset.first, Math.round(row / SNAP) * SNAP));

  /* The row on which the test itself would begin, if the block were let go here. */
  const rowAt = (column, top, before) =>
    within(column, (top - column.getBoundingClientRect().top) / heightOf(column) + Number(column.dataset.first) + before);

  /* Longer hours begin where somebody looks first: at now, or where the doors open. */
  const look = () => {
    const [column] = columns;
    if (!column) return;
    week.scrollTop = (Number(week.dataset.lookAt) - column.dataset.first) * heightOf(column);
  };

  /* At its edge the week scrolls along beneath what is dragged. */
  const EDGE = 48;
  const SCROLL = 24;
  const alongWith = (y) => {
    const { top, bottom } = week.getBoundingClientRect();
    if (y < Math.max(0, top) + EDGE) week.scrollTop -= SCROLL;
    if (y > Math.min(innerHeight, bottom) - EDGE) week.scrollTop += SCROLL;
  };

  /* A block that was taken up: it shows where it would come to lie, until it is let go. */
  const taken = (block) => {
    const time = block.querySelector(".time");
    const was = time.textContent;
    const lasts = Number(block.dataset.lasts);
    let goal = null;
    block.classList.add("dragged");
    const outline = (column) => {
      goal?.column.classList.remove("target");
      column?.classList.add("target");
    };
    const show = (column, row) => {
      outline(column);
      goal = column && { column, row };
      time.textContent = goal ? `${clock(row)}–${clock(row + lasts)}` : was;
    };
    const lay = (x, y) => {
      block.style.transform = x || y ? `translate(${x}px, ${y}px)` : "";
    };
    const back = () => {
      show(null);
      lay(0, 0);
      block.classList.remove("dragged");
    };
    const go = () => {
      const there = goal;
      back();
      if (!there) return;
      const starts = `${there.column.dataset.day}T${clock(there.row)}`;
      location.assign(`${block.dataset.move}?${new URLSearchParams({ starts })}`);
    };
    return { show, lay, back, go, words: () => time.textContent };
  };

  /* A press that moved is no click: what lies beneath it, a link perhaps, is not followed. A press on
     keys has no detail, and is always one. */
  let moved = false;
  const takenFrom = ({ pointerId }, block) => {
    moved = true;
    block.setPointerCapture(pointerId);
    return taken(block);
  };
  const followed = (event) => {
    if (moved && event.detail) event.preventDefault();
    else if (!event.target.closest("a")) event.currentTarget.querySelector(".time").focus({ preventScroll: true });
  };

  const drag = (block, start) => {
    const top = block.getBoundingClientRect().top;
    const before = Number(block.dataset.before);
    const scrolled = { x: week.scrollLeft, y: week.scrollTop };
    let held = null;
    const move = (now) => {
      const by = { x: now.clientX - start.clientX, y: now.clientY - start.clientY };
      if (!held && Math.hypot(by.x, by.y) <= NEAR) return;
      held ??= takenFrom(start, block);
      alongWith(now.clientY);
      held.lay(by.x + week.scrollLeft - scrolled.x, by.y + week.scrollTop - scrolled.y);
      const column = columnAt(now.clientX, now.clientY);
      held.show(column, column && rowAt(column, top + by.y, before));
    };
    const stop = () => {
      document.removeEventListener("pointermove", move);
      document.removeEventListener("pointerup", drop);
      document.removeEventListener("pointercancel", stop);
      document.removeEventListener("keydown", escape);
      block.classList.remove("held");
      held?.back();
      held = null;
    };
    const drop = () => {
      const last = held;
      held = null;
      stop();
      last?.go();
    };
    const escape = (key) => {
      if (key.key === "Escape") stop();
    };
    document.addEventListener("pointermove", move);
    document.addEventListener("pointerup", drop);
    document.addEventListener("pointercancel", stop);
    document.addEventListener("keydown", escape);
  };

  /* A finger takes the block anywhere once it has rested on it; what moves sooner is scrolling. */
  const hold = (block, start) => {
    const give = () => {
      clearTimeout(resting);
      block.removeEventListener("pointermove", moved);
      block.removeEventListener("pointerup", give);
      block.removeEventListener("pointercancel", give);
    };
    const moved = (now) => {
      if (Math.hypot(now.clientX - start.clientX, now.clientY - start.clientY) > NEAR) give();
    };
    const resting = setTimeout(() => {
      give();
      block.classList.add("held");
      navigator.vibrate?.(30);
      drag(block, start);
    }, HOLD_MS);
    block.addEventListener("pointermove", moved);
    block.addEventListener("pointerup", give);
    block.addEventListener("pointercancel", give);
  };

  /* By keys: Enter takes the block up, arrows move it, Enter again shows what the move changes. */
  const keys = (block) => {
    const time = block.querySelector(".time");
    const own = block.closest("ol.rows");
    const first = Number(block.dataset.at) + Number(block.dataset.before);
    let held = null;
    let at = null;
    time.setAttribute("role", "button");
    time.tabIndex = 0;
    const name = () => time.setAttribute("aria-label", `${time.textContent}. ${time.dataset.grab}`);
    const show = () => {
      const column = columns[at.day];
      held.show(column, at.row);
      held.lay(column.getBoundingClientRect().left - own.getBoundingClientRect().left, (at.row - first) * heightOf(own));
      name();
      told.textContent = `${column.closest(".day").querySelector("h3").firstChild.textContent.trim()}, ${held.words()}`;
      block.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    const letGo = (how) => {
      const last = held;
      held = null;
      last?.[how]();
      name();
    };
    const step = (days, rows) => {
      at.day = Math.min(columns.length - 1, Math.max(0, at.day + days));
      at.row = within(columns[at.day], at.row + rows);
      show();
    };
    const take = () => {
      at = { day: columns.indexOf(own), row: first };
      held = taken(block);
      show();
    };
    const MOVES = { ArrowUp: [0, -SNAP], ArrowDown: [0, SNAP], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
    time.addEventListener("keydown", (event) => {
      const enter = event.key === "Enter" || event.key === " ";
      if (!enter && !(held && (event.key in MOVES || event.key === "Escape"))) return;
      event.preventDefault();
      if (event.key in MOVES) step(...MOVES[event.key]);
      else if (event.key === "Escape") letGo("back");
      else if (held) letGo("go");
      else take();
    });
    time.addEventListener("blur", () => letGo("back"));
    name();
  };

  look();
  for (const block of document.querySelectorAll(".booked[data-move]")) {
    block.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      moved = false;
      if (event.pointerType !== "mouse" && !event.target.closest(".time")) hold(block, event);
      else {
        drag(block, event);
        event.preventDefault(); // no text is chosen on the way
      }
    });
    block.addEventListener("click", followed);
    block.addEventListener("dragstart", (event) => event.preventDefault()); // of a link by the browser
    // Once the block is taken the page stays where it is, and no menu opens over it.
    block.addEventListener("touchmove", (event) => block.classList.contains("held") && event.preventDefault(), { passive: false });
    block.addEventListener("contextmenu", (event) => block.classList.contains("held") && event.preventDefault());
    keys(block);
  }
})();
