/* Rows of a form are added and taken away in place; the form keeps itself by keeping.js. */
(() => {
  "use strict";
  const sheet = document.querySelector("form.sheet");
  if (!sheet) return;
  // A yes is asked about further at once: how severe, since when.
  sheet.addEventListener("change", ({ target }) => {
    const more = target.value === "yes" && target.closest(".question")?.querySelector("details.more");
    if (more) more.open = true;
  });

  const changed = () => sheet.dispatchEvent(new Event("change"));

  for (const rows of sheet.querySelectorAll(".rows")) {
    const template = rows.querySelector("template");
    const add = rows.querySelector(".add");
    const number = () =>
      Math.max(-1, ...[...rows.querySelectorAll(":scope > .row")].map((row) => Number(row.dataset.number))) + 1;
    add.addEventListener("click", (event) => {
      event.preventDefault();
      const next = number();
      const holder = document.createElement("template");
      holder.innerHTML = template.innerHTML
        .replaceAll("[9999]", `[${next}]`)
        .replaceAll("-9999-", `-${next}-`)
        .replaceAll('data-number="9999"', `data-number="${next}"`);
      add.before(holder.content);
      const row = add.previousElementSibling;
      row.querySelector("input, select, textarea")?.focus();
      open(row);
      changed();
    });
  }

  const open = (row) => {
    const remove = row.querySelector(":scope > .remove");
    remove.hidden = false;
    remove.addEventListener("click", () => {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      next?.querySelector("input, select, button")?.focus();
      changed();
    });
  };
  sheet.querySelectorAll(".rows > .row").forEach(open);

  // The discs of the region that is chosen; without a script all are offered. What is ticked stays
  // ticked and in sight: the server marks what no longer fits, and asks what is meant.
  const regions = [...sheet.querySelectorAll("[name$='.region']")];
  const offer = () => {
    const region = regions.find((each) => each.checked)?.value;
    for (const disc of sheet.querySelectorAll("[data-regions]")) {
      const elsewhere = Boolean(region) && !disc.dataset.regions.split(" ").includes(region);
      disc.hidden = elsewhere && !disc.querySelector("input").checked;
    }
    for (const group of sheet.querySelectorAll(".of-a-region"))
      group.hidden = !group.querySelector("[data-regions]:not([hidden])");
  };
  if (regions.length) {
    for (const each of regions) each.addEventListener("change", offer);
    document.addEventListener("htmx:after:settle", offer);
    offer();
  }
  document.getElementById("problems")?.focus();
})();
