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

/** Writes the address; going back in the browser undoes it. */
export function writeAddress(where: Whereabouts): void {
  const address = addressOf(where);
  if (address !== location.search) history.pushState(null, '', address);
}

/** Writes the address in place of the one that is there. */
export function replaceAddress(where: Whereabouts): void {
  history.replaceState(null, '', addressOf(where));
}

function addressOf({ as, channelId }: Whereabouts): string {
  return `?${new URLSearchParams({ as, ...(channelId ? { channel: channelId } : {}) })}`;
}
