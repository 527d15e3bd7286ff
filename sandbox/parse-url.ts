/**
 * The parsed address, or `undefined`. Not `URL.canParse`: in Node 20 and 22 it rejects letters such as ü after some thousand
 * calls.
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
