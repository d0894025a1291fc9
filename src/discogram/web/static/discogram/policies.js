// A closed group opens for whoever comes by an address of a row in it, and for the printer.
(() => {
  "use strict";
  const shown = () => {
    const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!wanted) return;
    for (let each = wanted.closest("details"); each; each = each.parentElement.closest("details")) each.open = true;
    wanted.scrollIntoView();
  };
  const opened = [];
  addEventListener("hashchange", shown);
  addEventListener("beforeprint", () => {
    for (const each of document.querySelectorAll("details:not([open])")) {
      each.open = true;
      opened.push(each);
    }
  });
  addEventListener("afterprint", () => {
    while (opened.length) opened.pop().open = false;
  });
  shown();
})();
