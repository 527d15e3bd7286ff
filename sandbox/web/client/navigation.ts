/** What the address says: who this window is, and where. Two windows can be two people. */
export interface Whereabouts {
  readonly as: string;
  readonly channelId?: string;
}

const firstPerson = 'john';

export function readAddress(): Whereabouts {
  const query = new URLSearchParams(location.search);
  const channelId = query.get('channel');
  return { as: query.get('as') || firstPerson, ...(channelId ? { channelId } : {}) };
}

/** Sets the address as a new entry of the browser's history. */
export function writeAddress(where: Whereabouts): void {
  const address = addressOf(where);
  if (address !== location.search) history.pushState(null, '', address);
}

/** Replaces the address without a new entry in the history. */
export function replaceAddress(where: Whereabouts): void {
  history.replaceState(null, '', addressOf(where));
}

function addressOf({ as, channelId }: Whereabouts): string {
  return `?${new URLSearchParams({ as, ...(channelId ? { channel: channelId } : {}) })}`;
}
