/* What every page does by itself: it locks when nobody uses it. Works without htmx. */
(() => {
  "use strict";
  const { idle, lock, locked } = document.body.dataset;
  if (!idle || location.pathname === locked) return;
  let timer;
  const token = () => document.querySelector("input[name=csrfmiddlewaretoken]")?.value ?? "";
  const here = () => location.pathname + location.search;
  const close = async () => {
    // Drafts are saved as they are typed; a page that still saves is given a moment.
    document.dispatchEvent(new CustomEvent("discogram:locking"));
    const body = new URLSearchParams({ next: here(), csrfmiddlewaretoken: token() });
    try {
      await fetch(lock, { method: "POST", body, keepalive: true, redirect: "manual" });
    } finally {
      location.assign(`${locked}?next=${encodeURIComponent(here())}`);
    }
  };
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(close, Number(idle) * 1000);
  };
  for (const kind of ["keydown", "pointerdown", "pointermove", "scroll"]) {
    addEventListener(kind, again, { passive: true });
  }
  document.addEventListener("htmx:response:error", (event) => {
    if (event.detail?.ctx?.response?.status === 423) close();
  });
  again();
})();
