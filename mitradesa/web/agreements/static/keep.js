// Keeps a long form through a lost connection: what is typed stays in this browser, and what was sent without a line goes out once later.
// Everything works without it. A record's version, or a new record's key, makes a second arrival of the same form harmless.
"use strict";
(function () {
  const OLDEST = 14 * 24 * 3600 * 1000;
  const PLACE = "isian:";

  function read(name) {
    try { return JSON.parse(localStorage.getItem(PLACE + name)) || null; } catch (error) { return null; }
  }
  function write(name, value) {
    try { localStorage.setItem(PLACE + name, JSON.stringify(value)); } catch (error) { /* full or forbidden: the form still works */ }
  }
  function clear(name) { try { localStorage.removeItem(PLACE + name); } catch (error) { /* as above */ } }

  function fields(form) {
    return Array.from(new FormData(form)).filter(([name]) => name !== "csrfmiddlewaretoken");
  }
  function fill(form, kept) {
    const values = new Map(kept);
    for (const field of form.elements) {
      if (!field.name || field.name === "csrfmiddlewaretoken" || field.tagName === "BUTTON") continue;
      if (field.type === "checkbox") field.checked = values.has(field.name);
      else if (values.has(field.name)) field.value = values.get(field.name);
    }
  }

  function watch(form) {
    const name = form.dataset.keep, note = form.querySelector(".kept-note");
    let sending = false, timer = 0;
    const say = (text) => { note.textContent = text; };

    function keep(waiting, button) {
      write(name, { at: Date.now(), waiting, button, fields: fields(form) });
    }

    async function send(button) {
      if (sending) return;
      sending = true;
      say(form.dataset.sending);
      const body = new URLSearchParams(new FormData(form));
      if (button) body.set(button, "ya");
      try {
        const answer = await fetch(form.action || location.href, { method: "POST", body, headers: { "X-Kept": "1" } });
        const page = await answer.text();
        // The server says where to go on; following here would spend the message that the next page is to show.
        const onward = answer.headers.get("X-To") || (answer.redirected && answer.url);
        if (onward && new URL(onward, location).pathname === form.dataset.login) { keep(false, ""); location.assign(onward); return; }
        if (!answer.ok && answer.status !== 409 && answer.status !== 422) {
          sending = false;
          keep(false, "");
          say(form.dataset.refused + " (" + answer.status + ")");
          return;
        }
        clear(name);
        if (onward) { location.assign(onward); return; }
        show(page);
      } catch (error) {
        sending = false;
        keep(true, button);
        say(form.dataset.offline);
        clearTimeout(timer);
        timer = setTimeout(() => { if (navigator.onLine) send(button); }, 20000);
      }
    }

    form.addEventListener("input", () => keep(false, ""));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      keep(true, "");
      send(event.submitter && event.submitter.name);
    });
    window.addEventListener("online", () => {
      const kept = read(name);
      if (kept && kept.waiting && form.isConnected) send(kept.button);
    });

    const kept = read(name);
    if (!kept) return;
    if (Date.now() - kept.at > OLDEST) { clear(name); return; }
    if (document.querySelector("#salah")) return;
    // The version goes back in as well: when the record changed meanwhile, the server says so instead of overwriting.
    fill(form, kept.fields);
    say(form.dataset.restored);
    if (kept.waiting && navigator.onLine) send(kept.button);
  }

  function show(page) {
    const fresh = new DOMParser().parseFromString(page, "text/html").querySelector("main");
    if (!fresh) { location.reload(); return; }
    document.querySelector("main").replaceWith(fresh);
    begin();
  }
  function begin() {
    document.querySelectorAll("form[data-keep]").forEach(watch);
    const wrong = document.querySelector("#salah");
    if (wrong) wrong.focus();
  }
  begin();
})();
