/* A call that says at once how urgent it is: each answer asks the server. The button asks without script. */
(() => {
  "use strict";
  const form = document.getElementById("call-form");
  const place = document.getElementById("advice");
  if (!form || !place) return;
  const PAUSE = 500; // in typing: a figure is judged without leaving its field
  let newest = 0;
  let timer;
  const urgency = () => place.querySelector("[data-urgency]")?.dataset.urgency;
  // What nobody could judge is never called harmless: the panel says so instead.
  const doubt = () => {
    const panel = place.querySelector("[data-urgency=none]");
    if (!panel) return;
    const head = Object.assign(document.createElement("p"), { className: "advice-head", textContent: form.dataset.unjudged });
    panel.className = "advice unreadable";
    panel.dataset.urgency = "unjudged";
    panel.replaceChildren(head);
  };
  const ask = async () => {
    clearTimeout(timer);
    const mine = ++newest;
    const before = urgency();
    try {
      const answer = await fetch(form.dataset.judge, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (mine !== newest) return;
      if (!answer.ok || answer.redirected) return doubt();
      place.innerHTML = await answer.text();
      if (urgency() === "emergency" && before !== "emergency") {
        place.scrollIntoView({ block: "start" });
        place.focus({ preventScroll: true });
      }
    } catch {
      if (mine === newest) doubt(); // offline: the button asks again
    }
  };
  form.addEventListener("change", ask);
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
})();
