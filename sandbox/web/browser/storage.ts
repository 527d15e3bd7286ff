/** Undefined where the browser's settings forbid it: then what would be kept lasts as long as the page. */
export function storage(kind: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[kind];
  } catch {
    return undefined;
  }
}
