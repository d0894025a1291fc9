/* An image on its way: too large is said before anything is sent, and how far it has come. */
(() => {
  "use strict";
  const bind = () => {
    const form = document.getElementById("attach");
    if (!form) return;
    const bar = document.getElementById("progress");
    const text = document.getElementById("progress-text");
    const say = (words) => {
      bar.closest("p").hidden = false;
      text.textContent = words;
    };
    form.addEventListener("submit", (event) => {
      const file = form.querySelector("input[type=file]").files[0];
      if (!file) return;
      event.preventDefault();
      if (file.size > Number(form.dataset.most)) {
        say(form.dataset.large);
        return;
      }
      const request = new XMLHttpRequest();
      const button = form.querySelector("button[type=submit]");
      request.upload.addEventListener("progress", ({ loaded, total }) => {
        bar.value = (100 * loaded) / total;
        say(`${Math.round(bar.value)} %`);
      });
      request.addEventListener("error", () => {
        button.disabled = false;
        say(form.dataset.lost);
      });
      request.addEventListener("load", () => {
        const page = new DOMParser().parseFromString(request.responseText, "text/html");
        const main = page.getElementById("content");
        if (main) {
          // The answer itself: it alone says what was attached, and loading it anew would not.
          document.getElementById("content").replaceWith(main);
          (main.querySelector(".problems") ?? main).focus();
          bind();
        } else {
          button.disabled = false;
          say(form.dataset.lost);
        }
      });
      button.disabled = true;
      request.open("POST", location.href);
      request.send(new FormData(form));
    });
  };
  bind();
})();
