// Records problems of pages: console errors and warnings, exceptions, files that can't be loaded, violations of the content security
// policy, and the notice of a failed app.

/** Key of the record in the tab's storage, where it survives reloads and navigations. */
export const RECORD = 'recorded problems';

/** The script element that records. It belongs before the policy and the scripts of a page. */
export const RECORDER = `<script>(${recordProblems})(${JSON.stringify(RECORD)})</script>`;

/** Runs in the page. */
function recordProblems(key) {
  const record = (problem) => {
    const problems = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    sessionStorage.setItem(key, JSON.stringify([...problems, problem]));
  };
  for (const level of ['error', 'warn']) {
    const log = console[level];
    console[level] = (...values) => {
      record(`console.${level}: ${values.join(' ')}`);
      log.apply(console, values);
    };
  }
  // The error event of an element has no message.
  addEventListener('error', ({ message, target }) => record(message ? `exception: ${message}` : `not loaded: ${target.outerHTML}`), true);
  addEventListener('unhandledrejection', ({ reason }) => record(`unhandled rejection: ${reason}`));
  const onViolation = ({ effectiveDirective, blockedURI }) => record(`policy violation: ${effectiveDirective} ${blockedURI}`);
  addEventListener('securitypolicyviolation', onViolation);
  const onMutation = (mutations) => {
    for (const node of mutations.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node.nodeType === Node.ELEMENT_NODE && node.matches('.failed')) record('notice of a failed app');
    }
  };
  new MutationObserver(onMutation).observe(document, { childList: true, subtree: true });
}
