/* A form that keeps itself: each pause in typing saves it as a draft, and it is sent once its
   draft is kept. What the server did not take stays on this page, and the page says so. */
(() => {
  "use strict";
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const state = form.querySelector(".draft-state");
  const { draft, saving, saved, lost, locked, refused, signedOut, signIn, signInAt, elsewhere, takeOver, address } = form.dataset;
  const PAUSE = 700;
  const RETRY = 4000;
  let timer;
  let dirty = false; // something was typed that no draft holds
  let failed = false; // the last attempt to keep it did not arrive
  let unreached = false; // because there was no connection
  let sending = false;
  let leftLocked = false; // the screen locks: nobody is asked whether to stay on this page
  let wanted; // the button that was pressed while nothing arrived: it is pressed again later
  let under;
  let taking = false; // this window's words go in the place of those of another

  // The state stands at the foot of the form, which stays in sight, and wherever else it is shown.
  const say = (text, bad = false) => {
    failed = bad;
    for (const each of document.querySelectorAll(".draft-state")) {
      each.textContent = text;
      each.classList.toggle("lost", bad);
    }
  };

  // What opens the way again stands in another window: the words stay in this one meanwhile.
  const sayTheWay = (text, href, textContent) => {
    say(`${text} `, true);
    const way = document.createElement("a");
    Object.assign(way, { href, target: "_blank", rel: "noopener", textContent });
    state.append(way, ".");
  };
  const sayWhoIsGone = () => sayTheWay(signedOut, signInAt, signIn);
  const sayLocked = () => sayTheWay(locked, document.body.dataset.unlockAt, document.body.dataset.unlock);

  // Another window keeps other words of this form: neither is lost, and somebody chooses.
  const sayElsewhere = (at) => {
    say(`${elsewhere} ${at}. `, true);
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "plain", textContent: takeOver });
    button.addEventListener("click", () => {
      dirty = taking = true;
      save();
    });
    state.append(button);
  };

  // The page as it opens now, for the token of a new sign-in; only where it is the same person's.
  const meetsAgain = async () => {
    const answer = await fetch(location.href);
    if (!answer.ok || answer.redirected) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const name = (of) => of.querySelector("details.me > summary")?.textContent;
    const token = page.querySelector("input[name=csrfmiddlewaretoken]")?.value;
    if (!token || name(page) !== name(document)) return false;
    for (const each of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) each.value = token;
    return true;
  };

  const toldBy = (answer) => {
    const json = answer.headers.get("Content-Type")?.startsWith("application/json");
    return json ? answer.json() : {};
  };

  // Whether the form may be sent: its draft is kept, or the server has something to say to it.
  const keep = async (last = false, again = false) => {
    clearTimeout(timer);
    if (!dirty) return true;
    dirty = unreached = false;
    if (!last) say(saving);
    try {
      const body = new URLSearchParams(new FormData(form));
      if (taking) body.set("_take", "1");
      const answer = await fetch(draft, { method: "POST", body, keepalive: last });
      if (answer.ok && !answer.redirected) {
        const { saved: at, version } = await answer.json(); // the clinic's clock, not this one's
        if (version && form.elements._version) form.elements._version.value = version;
        taking = false;
        if (at && address) history.replaceState(history.state, "", address); // of this very draft
        say(at ? `${saved} ${at}` : ""); // nothing of it was worth keeping
        return true;
      }
      dirty = true;
      const told = answer.ok ? {} : await toldBy(answer);
      if (told.refused) {
        say(told.refused, true); // in no role that may send this form
        return false; // stays here, where it can be read and copied
      }
      if (answer.status === 403 && !again && (await meetsAgain())) return keep(last, true);
      if (told.newer && elsewhere) {
        sayElsewhere(told.newer);
        return true; // sent all the same, what the other window keeps is put aside
      }
      if (answer.status === 423) sayLocked();
      else if (answer.redirected || answer.status === 403) sayWhoIsGone();
      else {
        say(refused ?? lost, true);
        return true; // the answer to the form itself will say what is wrong
      }
    } catch {
      dirty = unreached = true;
      say(lost, true);
      timer = setTimeout(save, RETRY);
    }
    return false;
  };
  const save = () => (under ??= keep().then(sent).finally(() => (under = undefined)));
  const sent = (kept) => {
    if (kept && wanted) send(wanted);
    return kept;
  };
  const send = (button) => {
    wanted = undefined;
    sending = true;
    form.requestSubmit(button);
  };

  const changed = () => {
    dirty = true;
    wanted = undefined; // what is typed after the button was pressed waits for the next press
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  };
  const leaving = () => {
    if (dirty && !sending) keep(true);
  };

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  document.addEventListener("visibilitychange", () => (document.hidden ? leaving() : failed && save()));
  // What somebody chose before this script had come is kept as well. A form that the browser
  // filled in again after "back" is not: there nobody has touched the page.
  const chosen = (select) => Math.max(0, [...select.options].findIndex((each) => each.defaultSelected));
  const differs = (each) =>
    each.options ? each.selectedIndex !== chosen(each)
    : /^(checkbox|radio)$/.test(each.type) ? each.checked !== each.defaultChecked
    : each.defaultValue !== undefined && each.value !== each.defaultValue;
  if (navigator.userActivation?.hasBeenActive && [...form.elements].some(differs)) changed();

  const allKept = async () => {
    await under;
    await keep(true);
    return !dirty;
  };
  document.addEventListener("discogram:leaving", (event) => {
    if (event.detail.locking) leftLocked = true;
    if (!sending) event.detail.wait(allKept());
  });
  addEventListener("focus", () => failed && save());
  addEventListener("pagehide", leaving);
  addEventListener("beforeunload", (event) => {
    if (failed && dirty && !sending && !leftLocked) event.preventDefault();
  });
  addEventListener("pageshow", () => (sending = leftLocked = false));

  form.addEventListener("submit", async (event) => {
    if (sending) return;
    event.preventDefault();
    const button = event.submitter;
    await under; // which began before the last words were typed
    dirty = true;
    const kept = await save();
    if (sending) return;
    if (kept) send(button);
    else if (unreached) wanted = button;
  });
})();
