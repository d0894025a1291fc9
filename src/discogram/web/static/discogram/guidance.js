/* The wait for a search, names that follow the choice, and a C-arm that turns with the hand. Without script the page is read again, and the view is the planned one. */
(() => {
  "use strict";
  const work = document.getElementById("work");
  const WAIT = 1000; // milliseconds between two questions
  const ask = async () => {
    try {
      const answer = await fetch(work.dataset.work, { headers: { Accept: "application/json" } });
      const { going, percent } = await answer.json();
      if (!going) return location.assign(work.dataset.then);
      work.querySelector("progress").value = percent;
    } catch {
      /* Offline, or locked: the next question tells. */
    }
    setTimeout(ask, WAIT);
  };
  if (work) setTimeout(ask, WAIT);

  document.getElementById("problems")?.focus();

  for (const level of document.querySelectorAll("select[data-level]")) {
    level.addEventListener("change", () => {
      const chosen = level.selectedOptions[0];
      const name = level.value === "" ? "?" : level.value === "-" ? "–" : chosen.textContent;
      for (const text of document.querySelectorAll(`[data-name="${level.dataset.level}"]`)) {
        text.textContent = name;
        text.classList.add("named");
      }
    });
  }

  const view = document.getElementById("c-arm");
  const turning = document.getElementById("turning");
  if (!view || !turning) return;
  turning.hidden = false;
  const angles = [...turning.querySelectorAll("input[type=range]")];
  let wanted = view.getAttribute("src");
  let loading = false;
  // One picture at a time, and always the newest angles next: a slow server lags by one picture.
  const next = async () => {
    if (loading) return;
    loading = true;
    while (view.getAttribute("src") !== wanted) {
      const picture = new Image();
      picture.src = wanted;
      try {
        await picture.decode();
      } catch {
        break;
      }
      view.src = picture.src;
      view.setAttribute("src", picture.getAttribute("src"));
    }
    loading = false;
  };
  const turn = () => {
    for (const each of angles) turning.querySelector(`output[for="${each.id}"]`).value = each.value;
    wanted = `${view.dataset.at}&${angles.map((each) => `${each.id}=${each.value}`).join("&")}`;
    next();
  };
  turning.addEventListener("input", turn);
  document.getElementById("as-planned").addEventListener("click", () => {
    for (const each of angles) each.value = each.dataset.planned;
    turn();
  });
})();
