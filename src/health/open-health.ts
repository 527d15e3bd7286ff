import type { RecordStore } from '../data/store/record-store.ts';
import type { Handled } from '../interactions/course.ts';
import { StartError } from '../start-error.ts';
import { healthCheck } from './check-health.ts';
import { serveHealth } from './health-server.ts';
import { measureLoopLag } from './loop-lag.ts';
import type { Measured } from './metrics.ts';
import { WatchedStore } from './watched-store.ts';

/** What tells supervisors and Prometheus how the bot is. */
export interface Health {
  /** The same store, whose errors are counted, and which is asked whether it answers. */
  watch(store: RecordStore): RecordStore;
  handled(handled: Handled): void;
  /** From now on it may be well. */
  follow(bot: Measured): void;
  /** May be called twice. */
  stop(): Promise<void>;
}

/**
 * Opens the port before anything else is, so that "starting" can be told, too. Without a port, there is nothing.
 * @throws {StartError} `port` if it can't be had
 */
export async function openHealth(port: number | undefined): Promise<Health | undefined> {
  if (port === undefined) return undefined;
  // Loaded only now: it takes memory that most bots have no use for.
  const { Metrics } = await import('./metrics.ts');
  const metrics = new Metrics();
  const lag = measureLoopLag();
  let store: RecordStore | undefined;
  let bot: Measured | undefined;
  const health = healthCheck({
    gateway: () => bot?.gateway() ?? 'starting',
    store: () => store,
    maxLagMs: lag.maxMs,
  });
  const end = () => {
    lag.stop();
    metrics.stop();
  };
  const close = await serveHealth(port, {
    health,
    metrics: async () => ({ type: metrics.contentType, text: await metrics.read() }),
  }).catch((error: unknown) => {
    end();
    throw new StartError('port', String(port), { cause: error });
  });
  let stopping: Promise<void> | undefined;
  return {
    watch(opened) {
      store = new WatchedStore(opened, (error) => metrics.storeFailed(error));
      return store;
    },
    handled: (handled) => metrics.handled(handled),
    follow(measured) {
      bot = measured;
      // Loading the films holds it up, before anybody waits.
      lag.reset();
      metrics.follow(measured);
    },
    stop() {
      stopping ??= close().finally(end);
      return stopping;
    },
  };
}
