import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/** Milliseconds for a request with files: 8 MB take about a minute at 1 Mbit/s. */
const UPLOAD_TIMEOUT_MS = 2 * 60_000;

/** Sends requests as discord.js does, but gives those with files longer than the 15 seconds that it has for all. */
export function patientRequests(uploadTimeoutMs = UPLOAD_TIMEOUT_MS): RESTOptions['makeRequest'] {
  return (url, init) => {
    const isUpload = init.body instanceof FormData;
    const signal = isUpload ? AbortSignal.timeout(uploadTimeoutMs) : init.signal;
    return DefaultRestOptions.makeRequest(url, { ...init, ...(signal && { signal }) });
  };
}
