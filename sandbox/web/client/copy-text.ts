import type { Store } from './store.ts';

/** Puts a text on the clipboard, and tells where the browser does not let it. */
export async function copyText(store: Store, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    store.notify(
      'The browser did not allow this page to copy. Allow it to use the clipboard, or select the text.',
    );
    return false;
  }
}
