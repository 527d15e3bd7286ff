import type { Store } from './store.ts';

/** Copies a text to the clipboard. If the browser refuses, a notice says so. */
export async function copyText(store: Store, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    store.notify(
      'The browser did not let this page copy. Allow it to use the clipboard, or select the text.',
    );
    return false;
  }
}
