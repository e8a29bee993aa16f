// Passkeys: asks the server what is to be signed, the browser for the signature, and sends the form with it.
(() => {
  const deeds = {
    create: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
    get: options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  };
  const knowsPasskeys = typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === "function";

  // A browser without passkeys never sees a button for them.
  const reveal = () => {
    if (!knowsPasskeys) return;
    document.querySelectorAll("form[data-passkey]").forEach(form => { form.hidden = false; });
    document.querySelectorAll("[data-without-passkeys]").forEach(words => { words.hidden = true; });
  };

  const sign = async form => {
    const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
    if (!answer.ok) throw new Error(`${form.dataset.options} answered ${answer.status}`);
    return JSON.stringify(await deeds[form.dataset.passkey](await answer.json()));
  };

  document.addEventListener("submit", async event => {
    const form = event.target;
    if (!form.matches("form[data-passkey]")) return;
    // What is missing is said by the server, before a device has made a key for nothing.
    if ([...form.elements].some(field => field.required && !field.value.trim())) return;
    event.preventDefault();
    const problem = form.querySelector("[data-problem]");
    problem.hidden = true;
    try {
      form.elements.Credential.value = await sign(form);
      form.submit();
    } catch {
      // Most often the person has closed the browser's own question.
      problem.hidden = false;
    }
  });

  reveal();
  window.Blazor?.addEventListener?.("enhancedload", reveal);
})();
