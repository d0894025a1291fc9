/* A call that says at once how urgent it is: each answer asks the server. The button asks without script. */
(() => {
  "use strict";
  const form = document.getElementById("call-form");
  const place = document.getElementById("advice");
  if (!form || !place) return;
  let newest = 0;
  const urgency = () => place.querySelector("[data-urgency]")?.dataset.urgency;
  const ask = async () => {
    const mine = ++newest;
    const before = urgency();
    try {
      const answer = await fetch(form.dataset.judge, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok || mine !== newest) return;
      place.innerHTML = await answer.text();
      if (urgency() === "emergency" && before !== "emergency") {
        place.scrollIntoView({ block: "start" });
        place.focus({ preventScroll: true });
      }
    } catch {
      /* Offline: the draft's own state says so, and the button asks again. */
    }
  };
  form.addEventListener("change", ask);

  /* Without a connection nothing is sent into the void: the page stays, tries on, and sends. */
  const state = form.querySelector(".draft-state");
  const RETRY = 4000;
  let through = false;
  let waiting;
  const keep = async (button) => {
    clearTimeout(waiting);
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) throw new Error(String(answer.status));
    } catch {
      waiting = setTimeout(keep, RETRY, button);
      return;
    }
    waiting = undefined;
    through = true;
    form.requestSubmit(button);
  };
  const hold = (event) => {
    if (through || (navigator.onLine && !state.classList.contains("lost"))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    state.textContent = form.dataset.offline;
    state.classList.add("lost");
    if (waiting === undefined) keep(event.submitter);
  };
  addEventListener("submit", hold, true);
  addEventListener("pageshow", () => (through = false));
})();
