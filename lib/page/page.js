// What the page does beyond showing itself. Without it everything stands there all the same.
"use strict";

(function () {
  // The language of the whole document is the one that is shown.
  function follow() {
    const chosen = document.querySelector(".langs input:checked");
    if (chosen !== null) {
      document.documentElement.lang = chosen.value;
    }
  }

  // A link to evidence opens it.
  function open() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = target === null ? null : target.closest("details");
    if (details !== null) {
      details.open = true;
      target.scrollIntoView();
    }
  }

  document.addEventListener("change", follow);
  window.addEventListener("hashchange", open);
  follow();
  open();
})();
