/** Milliseconds that a download may take: somebody is waiting. */
const DOWNLOAD_TIMEOUT_MS = 15_000;

export type UploadVerdict =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly fault: 'gone' | 'tooLarge' };

/**
 * Downloads an uploaded file from Discord's temporary address. Addresses come with what people send, so nothing is asked
 * elsewhere, not even where Discord's answer points.
 * @param maxBytes where reading stops, whatever size the server reports
 * @param origins where files may come from
 */
export async function fetchUpload(
  url: string,
  maxBytes: number,
  origins: ReadonlySet<string>,
): Promise<UploadVerdict> {
  const from = URL.canParse(url) ? new URL(url).origin : undefined;
  if (from === undefined || !origins.has(from)) return { ok: false, fault: 'gone' };
  const signal = AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS);
  try {
    const response = await fetch(url, { signal, redirect: 'error' });
    if (!response.ok || !response.body) return { ok: false, fault: 'gone' };
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body) {
      length += chunk.length;
      if (length > maxBytes) return { ok: false, fault: 'tooLarge' };
      chunks.push(chunk);
    }
    return { ok: true, bytes: Buffer.concat(chunks) };
  } catch {
    // Cut off, timed out or unreachable: for the person it is all the same.
    return { ok: false, fault: 'gone' };
  }
}
