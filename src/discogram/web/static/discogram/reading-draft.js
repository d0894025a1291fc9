/* A form of the reading room that keeps itself: saved a moment after the last change. */
(() => {
  "use strict";
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const { draft, saving, saved, lost } = form.dataset;
  const PAUSE = 600;
  const RETRY = 5000;
  let unsaved = false;
  let sending = false;
  let waiting;

  // The state stands at the foot of the form, which stays in sight, and beside the image.
  const told = (words, bad = false) => {
    for (const each of document.querySelectorAll(".draft-state")) {
      each.textContent = words;
      each.classList.toggle("lost", bad);
    }
  };
  const clock = () => new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hour12: false }).format();
  const save = async () => {
    clearTimeout(waiting);
    if (!unsaved || sending) return;
    unsaved = false;
    told(saving);
    try {
      const answer = await fetch(draft, { method: "POST", body: new FormData(form), keepalive: true });
      if (!answer.ok) throw new Error(String(answer.status));
      told(`${saved} ${clock()}`);
    } catch {
      unsaved = true;
      told(lost, true);
      waiting = setTimeout(save, RETRY);
    }
  };
  form.addEventListener("input", () => {
    unsaved = true;
    clearTimeout(waiting);
    waiting = setTimeout(save, PAUSE);
  });
  form.addEventListener("submit", () => {
    sending = true;
    clearTimeout(waiting);
  });
  addEventListener("pageshow", () => (sending = false));
  document.addEventListener("visibilitychange", () => document.hidden && save());
  document.addEventListener("discogram:locking", save);
  addEventListener("pagehide", save);
})();
