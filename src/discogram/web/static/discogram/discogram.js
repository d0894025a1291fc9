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
  // A page that keeps drafts hands in what is still on its way: event.detail.wait(promise), which
  // answers whether it is kept. Told is "kept", "lost", or nothing where no form keeps itself.
  const onTheirWay = (locking) => {
    const waiting = [];
    const detail = { locking, wait: (promise) => waiting.push(promise) };
    document.dispatchEvent(new CustomEvent("discogram:leaving", { detail }));
    return waiting;
  };
  const arrived = async (waiting) => {
    const all = Promise.all(waiting).catch(() => [false]);
    const late = new Promise((done) => setTimeout(() => done([false]), WAIT));
    const found = await Promise.race([all, late]);
    if (waiting.length) return found.every(Boolean) ? "kept" : "lost";
  };
  const kept = (locking = false) => arrived(onTheirWay(locking));
  // The other language opens the page anew: what is being typed is kept first.
  let switching = false;
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form.language");
    if (!form || switching) return;
    form.elements.next.value = here();
    const waiting = onTheirWay(false);
    if (!waiting.length) return;
    event.preventDefault();
    await arrived(waiting);
    await new Promise((done) => setTimeout(done)); // a form is not sent within its own sending
    switching = true;
    form.elements.next.value = here();
    form.requestSubmit(event.submitter);
  });
  addEventListener("pageshow", () => (switching = false));
  const { idle, lock, locked, used: usedAt } = document.body.dataset;
  if (!idle) return;
  // A locked window that is looked at again goes on where another window opened the session.
  const goOnOnceOpen = () => {
    const { next, typed } = document.querySelector(`form[action="${locked}"]`).elements;
    const told = { next: next.value, ...(typed && { typed: typed.value }) };
    const address = `${locked}?${new URLSearchParams(told)}`;
    const look = async () => {
      if (document.hidden) return;
      const answer = await fetch(address, { redirect: "manual" }).catch(() => null);
      if (answer?.type === "opaqueredirect") location.replace(address);
    };
    addEventListener("focus", look);
    addEventListener("pageshow", ({ persisted }) => persisted && look());
    document.addEventListener("visibilitychange", look);
  };
  if (location.pathname === locked) return goOnOnceOpen();
  const TOLD = 5000; // how often the other windows are told, at most
  const windows = new BroadcastChannel("discogram");
  const SAID = 30000; // how often the server is told, at most
  let timer;
  let told = 0;
  let said = Date.now();
  const token = () => document.querySelector("input[name=csrfmiddlewaretoken]")?.value ?? "";
  const leave = (typed = "") =>
    location.assign(`${locked}?${new URLSearchParams({ next: here(), ...(typed && { typed }) })}`);

  // Once the screen is locked nothing is kept any more: every window keeps what it has before.
  const HEARD = 100; // milliseconds in which another window says that it is keeping something
  const own = Math.random().toString(36);
  const keeping = new Set();
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const othersKept = async () => {
    const late = Date.now() + WAIT;
    await pause(HEARD);
    while (keeping.size && Date.now() < late) await pause(20);
  };
  const keepForAnother = async () => {
    windows.postMessage(`keeping ${own}`);
    await kept();
    windows.postMessage(`kept ${own}`);
  };
  const close = async () => {
    clearTimeout(timer);
    windows.postMessage("locking");
    const [typed] = await Promise.all([kept(true), othersKept()]);
    const body = new URLSearchParams({ next: here(), csrfmiddlewaretoken: token() });
    try {
      await fetch(lock, { method: "POST", body, keepalive: true, redirect: "manual" });
    } finally {
      windows.postMessage("locked");
      leave(typed);
    }
  };
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(close, Number(idle) * 1000);
  };
  // The screen is locked, and not by this window: it is left, unless words would be lost with it.
  const lockedAlready = async () => {
    const typed = await kept();
    if (typed !== "lost") leave(typed);
  };
  // Whoever reads, leafs or listens sends nothing: the server is told, or it would lock meanwhile.
  const sayUsed = async () => {
    said = Date.now();
    const answer = await fetch(usedAt, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (answer?.status === 423) lockedAlready();
  };
  // Whoever works in one window is not idle in the others, and a locked screen is locked in all.
  const used = () => {
    again();
    if (Date.now() - said >= SAID) sayUsed();
    if (Date.now() - told < TOLD) return;
    told = Date.now();
    windows.postMessage("used");
  };
  windows.addEventListener("message", async ({ data }) => {
    const [what, other] = data.split(" ");
    if (what === "used") return again();
    if (what === "keeping") return keeping.add(other);
    if (what === "kept") return keeping.delete(other);
    if (what === "locking") return keepForAnother();
    clearTimeout(timer);
    leave(await kept(true));
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
    if (event.detail?.ctx?.response?.status === 423) lockedAlready();
  });
  again();
})();
