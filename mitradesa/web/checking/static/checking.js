// Comfort for the pages of a check; everything works without it. Drop a file, hear that reading goes on, answer without a reload.
"use strict";
(function () {
  function drop(box) {
    const input = box.querySelector("input[type=file]");
    const over = (on) => (event) => { event.preventDefault(); box.classList.toggle("over", on); };
    ["dragenter", "dragover"].forEach((name) => box.addEventListener(name, over(true)));
    ["dragleave", "drop"].forEach((name) => box.addEventListener(name, over(false)));
    box.addEventListener("drop", (event) => {
      if (event.dataTransfer && event.dataTransfer.files.length) input.files = event.dataTransfer.files;
    });
  }

  function tell(form, said, busy) {
    const status = form.querySelector(".status");
    if (status) status.textContent = said;
    form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-busy", String(busy)));
  }

  async function judgeAgain(form) {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("main");
    if (!answer.ok || !fresh) throw new Error(String(answer.status));
    document.querySelector("main").replaceWith(fresh);
    begin();
    const status = document.querySelector("#jawab .status");
    const found = document.querySelector("#temuan-judul");
    if (status && found) status.textContent = found.textContent.trim();
    const asked = document.querySelector("#tanya");
    if (asked) asked.focus({ preventScroll: true });
  }

  function watch(form) {
    let busy = false;
    form.addEventListener("submit", (event) => {
      if (event.submitter && "plain" in event.submitter.dataset) return;
      if (busy) { event.preventDefault(); return; }
      busy = true;
      tell(form, form.dataset.reading, true);
      if (form.id !== "jawab") return;
      event.preventDefault();
      judgeAgain(form).catch(() => form.submit());
    });
    // Coming back with the browser's back button finds the form ready again.
    window.addEventListener("pageshow", (event) => { if (event.persisted) { busy = false; tell(form, "", false); } });
  }

  function begin() {
    document.querySelectorAll(".drop").forEach(drop);
    document.querySelectorAll("form[data-reading]").forEach(watch);
    const wrong = document.querySelector("#salah");
    if (wrong) wrong.focus();
  }
  begin();
})();
