import type { Page } from 'playwright-core';

/** Milliseconds from the key that sends a form until something has been painted, as the browser's own clock has it. */
export interface Feedback {
  /** That it is being sent. */
  readonly sending: number;
  /** That it is done: the form has gone. */
  readonly done: number;
}

const WATCH = `(() => {
  const at = {};
  const painted = (what) => {
    if (what in at) return;
    at[what] = 0;
    requestAnimationFrame(() => setTimeout(() => { at[what] = performance.now(); }));
  };
  addEventListener('keydown', ({ key, ctrlKey, timeStamp }) => {
    if (key === 'Enter' && ctrlKey) at.key = timeStamp;
  }, { capture: true });
  new MutationObserver(() => {
    if (at.key === undefined) return;
    const dialog = document.querySelector('[role=dialog]');
    if (dialog === null) painted('done');
    else if (dialog.textContent.includes('Sending')) painted('sending');
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  window.caveatFeedback = at;
})()`;

/** Begins to watch for the feedback on the form that is sent next. @returns what has come of it, once it has gone */
export async function watchFeedback(page: Page): Promise<() => Promise<Feedback>> {
  await page.evaluate(WATCH);
  return async () => {
    await page.waitForFunction('window.caveatFeedback.done > 0');
    const { key, sending, done } = await page.evaluate<{ key: number; sending?: number; done: number }>(
      'window.caveatFeedback',
    );
    // Where it is done before anything else is painted, that is the first that is seen.
    return { sending: (sending || done) - key, done: done - key };
  };
}
