// The few things a page needs a script for; everything else works without.
(() => {
  // The server writes times by the visitor's clock once it knows the zone; the first view is refreshed once.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = document.cookie.split("; ").some(cookie => cookie === `tz=${encodeURIComponent(zone)}`);
  if (zone && !known && navigator.cookieEnabled) {
    document.cookie = `tz=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
    const stored = document.cookie.includes("tz=");
    if (stored && document.querySelector("[data-zone-unknown]")) location.reload();
  }

  // The two frames have different styles, scripts and security policies, so a link between them loads a whole page;
  // so does a link to an account page, some of which bring a script of their own.
  const frameOf = path => /^\/(bookings|tutor|admin|notifications|wallet|receipts|packages|messages|favourites)(\/|$)|^\/tutors\/\d+\/(book|packages\/\d+)$/.test(path) ? "app" : "public";
  document.addEventListener("click", event => {
    const link = event.target.closest?.("a[href]");
    if (link && link.origin === location.origin && (frameOf(link.pathname) !== document.body.dataset.frame || link.pathname.startsWith("/account/"))) link.dataset.enhanceNav = "false";
    // What is typed and not saved is asked about, which browsers do only before a whole page is left.
    if (link && link.pathname !== location.pathname && document.querySelector("[data-unsaved]")) link.dataset.enhanceNav = "false";
  }, { capture: true });

  // Enhanced navigation would only scroll; whoever skips the navigation by keyboard wants to go on from the content.
  document.addEventListener("click", event => {
    const main = event.target.closest?.("a.skip") && document.getElementById("main");
    if (!main) return;
    event.preventDefault();
    event.stopPropagation();
    main.tabIndex = -1;
    main.focus();
  }, { capture: true });

  // Forms and selects marked so send themselves on change.
  document.addEventListener("change", event => {
    if (event.target.matches?.("[data-submit-on-change]")) event.target.form.requestSubmit();
  });

  // A link to pass on: chosen whole at a touch, and copied by its button. Without a clipboard it is at least chosen.
  document.addEventListener("focusin", event => event.target.matches?.("[data-select-all]") && event.target.select());
  document.addEventListener("click", async event => {
    const button = event.target.closest?.("[data-copy]"), field = button && document.getElementById(button.dataset.copy);
    if (!field) return;
    field.select();
    const words = button.querySelector("[data-copy-done]"), before = words.textContent;
    try {
      await navigator.clipboard.writeText(field.value);
      words.textContent = words.dataset.copyDone;
      setTimeout(() => words.textContent = before, 2000);
    } catch { /* It stays chosen, to be copied by hand. */ }
  });

  // A lost connection: by hand, and by itself once the network or the person is back. A page that the server no longer
  // knows is loaded again, unless that would lose what somebody typed.
  const boxHas = state => document.querySelector(`#components-reconnect-modal.components-reconnect-${state}`);
  const reconnect = () => window.Blazor?.reconnect().then(
    known => known || boxHas("failed")?.classList.replace("components-reconnect-failed", "components-reconnect-rejected"),
    () => { /* Still out of reach; the box stays. */ });
  let typed = false;
  document.addEventListener("input", () => typed = true);
  document.addEventListener("click", event => {
    if (event.target.closest?.("[data-reload]")) location.reload();
    if (event.target.closest?.("[data-print]")) print();
    if (event.target.closest?.("[data-reconnect]")) reconnect();
  });
  for (const [target, name] of [[window, "online"], [document, "visibilitychange"]]) {
    target.addEventListener(name, () => { if (!document.hidden && boxHas("failed")) reconnect(); });
  }
  new MutationObserver(() => {
    if (!typed && boxHas("rejected")) location.reload();
    // Blazor calls a failed try to reconnect a failure of ours, over the box that says what is the matter.
    if (boxHas("show")) document.querySelector("#blazor-error-ui[style]")?.removeAttribute("style");
  }).observe(document.body, { subtree: true, attributeFilter: ["class", "style"] });

  // An open menu closes when one looks elsewhere.
  document.addEventListener("click", event => {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  });

  // Controls work from the moment a page is on its circuit until one goes on to the next (Ui/InteractiveMark.cs).
  const markInteractive = () => document.body.toggleAttribute(
    "data-interactive", !!document.querySelector("[data-live=true]") && !document.querySelector("[data-live=false]"));

  // Enhanced navigation leaves the scroll position where it was. A page one goes on to begins at its top, Back returns to
  // where one was, and what only changes a part of the same page, such as its week, moves nothing.
  const pageOf = address => address.pathname + "?" + (address.searchParams.get("page") ?? "");
  const places = new Map();
  let here = new URL(location.href), back = false;
  addEventListener("popstate", () => back = true);
  const arrive = () => {
    const there = new URL(location.href);
    if (back) scrollTo(0, places.get(there.href) ?? 0);
    else if (pageOf(there) !== pageOf(here)) {
      const main = document.getElementById("main");
      scrollTo(0, 0);
      if (main) main.tabIndex = -1;
      main?.focus({ preventScroll: true });
    }
    here = there;
    back = false;
  };

  document.addEventListener("DOMContentLoaded", () => {
    window.Blazor?.addEventListener?.("enhancednavigationstart", () => {
      places.set(here.href, scrollY);
      document.body.removeAttribute("data-interactive");
    });
    window.Blazor?.addEventListener?.("enhancednavigationend", () => { arrive(); markInteractive(); });
  });

  window.tutorBooking = { markInteractive };
})();
