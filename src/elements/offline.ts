/**
 * Brings in the service worker, which saves what is read: two seconds after the page has loaded, when the browser has
 * nothing else to do, so that reading never waits for it. Where a worker is already there, the browser renews it itself.
 */
const QUIET_MS = 2000;

/** https://www.w3.org/TR/trusted-types/, as far as it is used here; not every browser has it. */
interface ScriptUrls {
  createScriptURL(url: string): string;
}
const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy(name: string, rules: ScriptUrls): ScriptUrls };
};

async function bringIn(): Promise<void> {
  const address = '/sw.js';
  // The site's policy lets no plain text become the address of a script.
  const policy = trustedTypes?.createPolicy('reader', { createScriptURL: () => address });
  const script = policy?.createScriptURL(address) ?? address;
  await navigator.serviceWorker.register(script, { updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(location.pathname);
}

// A site that saves nothing has no notice for saved copies.
const wanted =
  document.querySelector('[data-saved-copy]') &&
  'serviceWorker' in navigator &&
  !navigator.serviceWorker.controller;
if (wanted) {
  addEventListener('load', () => {
    setTimeout(() => {
      // Refused (a private window, full storage): the site works without.
      const start = () => bringIn().catch(() => {});
      if ('requestIdleCallback' in globalThis) requestIdleCallback(start);
      else start();
    }, QUIET_MS);
  });
}
