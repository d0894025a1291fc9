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
    const input = form.querySelector("input[type=file]");
    const limits = JSON.parse(document.getElementById("limits").textContent);
    const tooLarge = ({ name, size }) => {
      const limit = limits.find(({ ends }) => ends.some((end) => name.toLowerCase().endsWith(end)));
      return size > limit.most ? limit.words : "";
    };
    input.addEventListener("change", () => {
      // A file that would be refused for its size is not sent for minutes first.
      const [file] = input.files;
      const words = file ? tooLarge(file) : "";
      input.setCustomValidity(words);
      bar.hidden = words !== "";
      if (words || text.textContent) say(words);
      input.reportValidity();
    });
    form.addEventListener("submit", (event) => {
      if (!input.files.length) return;
      event.preventDefault();
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
