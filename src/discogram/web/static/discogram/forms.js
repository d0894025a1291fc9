/* A form that keeps itself: each pause in typing saves the draft; rows are added in place. */
(() => {
  "use strict";
  const sheet = document.querySelector("form.sheet");
  if (!sheet) return;
  const state = sheet.querySelector(".draft-state");
  const { draft, saving, saved, lost, locked } = sheet.dataset;
  const PAUSE = 700;
  const RETRY = 4000;
  let timer;
  let dirty = false;
  let sending = false;

  const say = (text, bad = false) => {
    state.textContent = text;
    state.classList.toggle("lost", bad);
  };

  const save = async (last = false) => {
    clearTimeout(timer);
    if (!dirty || sending) return;
    dirty = false;
    if (!last) say(saving);
    try {
      const answer = await fetch(draft, {
        method: "POST",
        body: new URLSearchParams(new FormData(sheet)),
        keepalive: last,
        headers: { Accept: "application/json" },
      });
      if (answer.status === 423) return say(locked, true);
      if (!answer.ok) throw new Error(String(answer.status));
      const { saved: at } = await answer.json();
      say(at ? `${saved} ${at}` : "");
    } catch {
      dirty = true;
      say(lost, true);
      timer = setTimeout(save, RETRY);
    }
  };

  const changed = () => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  };

  sheet.addEventListener("input", changed);
  sheet.addEventListener("change", changed);
  document.addEventListener("visibilitychange", () => document.hidden && save(true));
  document.addEventListener("discogram:locking", () => save(true));
  addEventListener("pagehide", () => save(true));
  sheet.addEventListener("submit", () => {
    sending = true;
    clearTimeout(timer);
  });
  addEventListener("pageshow", () => (sending = false));

  for (const rows of sheet.querySelectorAll(".rows")) {
    const template = rows.querySelector("template");
    const add = rows.querySelector(".add");
    const number = () =>
      Math.max(-1, ...[...rows.querySelectorAll(":scope > .row")].map((row) => Number(row.dataset.number))) + 1;
    add.addEventListener("click", (event) => {
      event.preventDefault();
      const next = number();
      const holder = document.createElement("template");
      holder.innerHTML = template.innerHTML
        .replaceAll("[9999]", `[${next}]`)
        .replaceAll("-9999-", `-${next}-`)
        .replaceAll('data-number="9999"', `data-number="${next}"`);
      add.before(holder.content);
      const row = add.previousElementSibling;
      row.querySelector("input, select, textarea")?.focus();
      open(row);
      changed();
    });
  }

  const open = (row) => {
    const remove = row.querySelector(":scope > .remove");
    remove.hidden = false;
    remove.addEventListener("click", () => {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      next?.querySelector("input, select, button")?.focus();
      changed();
    });
  };
  sheet.querySelectorAll(".rows > .row").forEach(open);
  document.getElementById("problems")?.focus();
})();
