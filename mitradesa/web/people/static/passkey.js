/* Forms with data-passkey speak with the telephone's or computer's own keys; without that ability they stay hidden. */
(function () {
  "use strict";
  var able = window.webauthnJSON && window.webauthnJSON.supported();

  async function options(form) {
    if (form.dataset.options) return JSON.parse(form.dataset.options);
    var answer = await fetch(form.action, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).request_options;
  }

  async function ask(form) {
    var given = await options(form);
    if (form.dataset.passkey === "get") return window.webauthnJSON.get(given);
    var alone = form.elements.passwordless;
    var wanted = given.publicKey.authenticatorSelection;
    if (alone && alone.checked) {
      wanted.residentKey = "required";
      wanted.requireResidentKey = true;
      wanted.userVerification = "required";
    }
    return window.webauthnJSON.create(given);
  }

  document.querySelectorAll("form[data-passkey]").forEach(function (form) {
    var trouble = form.querySelector("[role=alert]");
    if (!able) return;
    form.hidden = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      trouble.hidden = true;
      ask(form).then(
        function (credential) {
          form.elements.credential.value = JSON.stringify(credential);
          form.submit();
        },
        function () { trouble.hidden = false; }
      );
    });
  });
})();
