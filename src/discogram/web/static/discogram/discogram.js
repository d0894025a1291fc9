/* What every page does by itself: it locks when nobody uses it. Works without htmx. */
(() => {
  "use strict";
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) print();
  });
  // The theme is chosen at once and without a new page: what is being typed stays.
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("[data-theme-form]");
    const chosen = event.submitter?.value;
    if (!form || !chosen) return;
    event.preventDefault();
    const body = new FormData(form, event.submitter);
    const kept = await fetch(form.action, { method: "POST", body, headers: { "X-Requested-With": "fetch" } }).catch(() => null);
    if (!kept?.ok) return; // nothing was kept, and the page stays as it is
    const root = document.documentElement;
    if (chosen === "system") delete root.dataset.theme;
    else root.dataset.theme = chosen;
    for (const each of form.querySelectorAll("button")) each.setAttribute("aria-pressed", each.value === chosen);
    const menu = form.closest("details");
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  const WAIT = 1500; // milliseconds that a draft may take before the page is left all the same
  const here = () => location.pathname + location.search;
  // A page that keeps drafts hands in what is still on its way: event.detail.wait(promise).
  const kept = () => {
    const waiting = [];
    const detail = { wait: (promise) => waiting.push(promise) };
    document.dispatchEvent(new CustomEvent("discogram:leaving", { detail }));
    return Promise.race([
      Promise.allSettled(waiting),
      new Promise((done) => setTimeout(done, WAIT)),
    ]);
  };
  // The other language opens the page anew: what is being typed is kept first.
  let switching = false;
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form.language");
    if (!form || switching) return;
    event.preventDefault();
    await kept();
    switching = true;
    form.elements.next.value = here();
    form.requestSubmit(event.submitter);
  });
  addEventListener("pageshow", () => (switching = false));
  const { idle, lock, locked } = document.body.dataset;
  if (!idle || location.pathname === locked) return;
  const TOLD = 5000; // how often the other windows are told, at most
  const windows = new BroadcastChannel("discogram");
  let timer;
  let told = 0;
  const token = () => document.querySelector("input[name=csrfmiddlewaretoken]")?.value ?? "";
  const leave = () => location.assign(`${locked}?next=${encodeURIComponent(here())}`);

  const close = async () => {
    clearTimeout(timer);
    await kept();
    const body = new URLSearchParams({ next: here(), csrfmiddlewaretoken: token() });
    try {
      await fetch(lock, { method: "POST", body, keepalive: true, redirect: "manual" });
    } finally {
      windows.postMessage("locked");
      leave();
    }
  };
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(close, Number(idle) * 1000);
  };
  // Whoever works in one window is not idle in the others, and a locked screen is locked in all.
  const used = () => {
    again();
    if (Date.now() - told < TOLD) return;
    told = Date.now();
    windows.postMessage("used");
  };
  windows.addEventListener("message", async (event) => {
    if (event.data === "used") return again();
    clearTimeout(timer);
    leave();
  });
  for (const kind of ["keydown", "pointerdown", "pointermove", "scroll"]) {
    addEventListener(kind, used, { passive: true });
  }
  document.addEventListener("submit", (event) => {
    if (new URL(event.target.action).pathname !== lock) return;
    event.preventDefault();
    close();
  });
  document.addEventListener("htmx:response:error", (event) => {
    if (event.detail?.ctx?.response?.status === 423) close();
  });
  again();
})();
