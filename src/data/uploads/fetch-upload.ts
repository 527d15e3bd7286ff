/** Milliseconds that a download may take: somebody is waiting. */
const DOWNLOAD_TIMEOUT_MS = 15_000;

export type UploadVerdict =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly fault: 'gone' | 'tooLarge' };

/**
 * Downloads an uploaded file from Discord's temporary address.
 * @param maxBytes where reading stops, whatever size the server reports
 */
export async function fetchUpload(url: string, maxBytes: number): Promise<UploadVerdict> {
  const signal = AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS);
  try {
    const response = await fetch(url, { signal });
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
