/* A booking is dragged to another time. What it leads to is the same preview that a link opens. */
(() => {
  "use strict";
  const STEP_MIN = 5;
  const SNAP = 3; // rows: a quarter of an hour
  const NEAR = 6; // pixels: less is a click

  const two = (number) => String(number).padStart(2, "0");
  const clock = (row) => `${two(Math.floor((row * STEP_MIN) / 60))}:${two((row * STEP_MIN) % 60)}`;

  const columnAt = (x, y) =>
    document.elementsFromPoint(x, y).find((each) => each.matches("ol.rows[data-day]"));

  /* The row on which the test itself would begin, if the block were let go here. */
  const rowAt = (column, top, before) => {
    const { first, last } = column.dataset;
    const box = column.getBoundingClientRect();
    const height = box.height / (last - first);
    const row = Math.round((top - box.top) / height) + Number(first) + before;
    return Math.min(last - 1, Math.max(first, Math.round(row / SNAP) * SNAP));
  };

  const drag = (block, event) => {
    const handle = block;
    const start = { x: event.clientX, y: event.clientY };
    const top = block.getBoundingClientRect().top;
    const before = Number(block.dataset.before);
    let marked = null;
    let moved = false;

    const mark = (column) => {
      marked?.classList.remove("target");
      column?.classList.add("target");
      marked = column;
    };
    const move = (now) => {
      const by = { x: now.clientX - start.x, y: now.clientY - start.y };
      moved = moved || Math.hypot(by.x, by.y) > NEAR;
      if (!moved) return;
      block.classList.add("dragged");
      block.style.transform = `translate(${by.x}px, ${by.y}px)`;
      mark(columnAt(now.clientX, now.clientY) ?? null);
    };
    const stop = () => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", drop);
      handle.removeEventListener("pointercancel", stop);
      document.removeEventListener("keydown", escape);
      block.classList.remove("dragged");
      block.style.transform = "";
      mark(null);
    };
    const drop = (now) => {
      const column = columnAt(now.clientX, now.clientY);
      const row = column && rowAt(column, top + now.clientY - start.y, before);
      stop();
      if (!moved || !column) return;
      const starts = `${column.dataset.day}T${clock(row)}`;
      location.assign(`${block.dataset.move}?${new URLSearchParams({ starts })}`);
    };
    const escape = (key) => {
      if (key.key === "Escape") stop();
    };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", drop);
    handle.addEventListener("pointercancel", stop);
    document.addEventListener("keydown", escape);
    event.preventDefault();
  };

  // The whole block is taken by a mouse; a finger takes its time, and scrolls with the rest.
  const takes = (event) =>
    event.button === 0 &&
    !event.target.closest("a, button") &&
    (event.pointerType === "mouse" || event.target.closest(".time"));
  for (const block of document.querySelectorAll(".booked[data-move]")) {
    block.addEventListener("pointerdown", (event) => {
      if (takes(event)) drag(block, event);
    });
  }
})();
