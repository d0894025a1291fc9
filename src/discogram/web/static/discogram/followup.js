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
      if (!answer.ok || answer.redirected || mine !== newest) return;
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
})();
