import type { ActName, Acts, Refused, Trouble, WireFile } from '../../page/protocol.ts';

/** The sandbox refused. The message says what happened and what to do. */
export class ActRefused extends Error {
  override readonly name = 'ActRefused';
}

/** Collects the files of one act. `add` returns the file's place holder for the act's body. */
export class Parcel {
  readonly files: File[] = [];

  add(file: File): WireFile {
    return { file: this.files.push(file) - 1 };
  }
}

/** What one person can do. */
export interface Person {
  act<Name extends ActName>(
    name: Name,
    body: Acts[Name]['body'],
    options?: { readonly parcel?: Parcel; readonly signal?: AbortSignal },
  ): Promise<Acts[Name]['answer']>;
}

export function personNamed(username: string): Person {
  return {
    act: (name, body, { parcel, signal } = {}) =>
      post(`/page/as/${encodeURIComponent(username)}/${name}`, body, parcel?.files, signal),
  };
}

export function cause(trouble: Trouble): Promise<unknown> {
  return post('/page/trouble', { trouble });
}

/** @throws ActRefused, or an AbortError if the signal aborts */
async function post<T>(
  path: string,
  body: unknown,
  files: readonly File[] = [],
  signal?: AbortSignal,
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      ...(signal ? { signal } : {}),
      ...(files.length > 0
        ? { body: formOf(body, files) }
        : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ActRefused('The sandbox can’t be reached. Is “npm run sandbox” still running?');
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as T;
  const { message } = (answer ?? {}) as Partial<Refused>;
  throw new ActRefused(message ?? `The sandbox answered ${response.status}.`);
}

function formOf(body: unknown, files: readonly File[]): FormData {
  const form = new FormData();
  form.set('body', JSON.stringify(body));
  for (const [index, file] of files.entries()) form.set(`files[${index}]`, file);
  return form;
}
