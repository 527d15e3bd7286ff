import { setTimeout as wait } from 'node:timers/promises';
import { PERSON_SECRET_KEY } from '../data/store/keys.ts';
import type { RecordStore } from '../data/store/record-store.ts';
import type { GatewayState } from '../discord/gateway-state.ts';

/** Milliseconds in which the store must answer: people's answers have three seconds. */
const STORE_DEADLINE_MS = 2_000;
/** Milliseconds for which the event loop may have been held up: with more, answers come too late. */
const MAX_LAG_MS = 1_000;

interface Checked {
  readonly isOk: boolean;
}

/** What is said under `/healthz`. Each part says by itself whether it is well. */
export interface HealthReport extends Checked {
  readonly gateway: Checked & { readonly state: GatewayState | 'starting' };
  readonly store: Checked & { readonly state: 'ready' | 'slow' | 'failed' | 'starting' };
  readonly eventLoop: Checked & { readonly maxLagMs: number };
}

interface Checkable {
  readonly gateway: () => GatewayState | 'starting';
  /** `undefined` until it is open. */
  readonly store: () => Pick<RecordStore, 'get'> | undefined;
  readonly maxLagMs: () => number;
  readonly storeDeadlineMs?: number;
}

/** Makes the check that says whether the bot can answer people now. */
export function healthCheck({
  gateway,
  store,
  maxLagMs,
  storeDeadlineMs = STORE_DEADLINE_MS,
}: Checkable): () => Promise<HealthReport> {
  let asking: Promise<'ready' | 'failed'> | undefined;
  // One read at a time, or checks of a store that hangs would wait in line there.
  const ask = (opened: Pick<RecordStore, 'get'>) => {
    asking ??= opened
      .get(PERSON_SECRET_KEY)
      .then(
        () => 'ready' as const,
        () => 'failed' as const,
      )
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };
  const storeState = async () => {
    const opened = store();
    if (!opened) return 'starting' as const;
    const late = new AbortController();
    try {
      return await Promise.race([
        ask(opened),
        wait(storeDeadlineMs, 'slow' as const, { signal: late.signal }),
      ]);
    } finally {
      late.abort();
    }
  };
  return async () => {
    const [gatewayNow, storeNow, lag] = [gateway(), await storeState(), maxLagMs()];
    const parts = {
      gateway: { isOk: gatewayNow === 'ready', state: gatewayNow },
      store: { isOk: storeNow === 'ready', state: storeNow },
      eventLoop: { isOk: lag <= MAX_LAG_MS, maxLagMs: lag },
    };
    return { isOk: Object.values(parts).every(({ isOk }) => isOk), ...parts };
  };
}
