import { type Client, Events } from 'discord.js';
import type { Hosting } from '../interactions/context.ts';
import type { Registry } from '../interactions/registry.ts';
import type { Router } from '../interactions/router.ts';
import type { Log } from '../log.ts';
import { Drain } from '../tasks/drain.ts';

export interface Listening {
  /** Takes nothing new, and resolves when all that came is done. */
  stop(): Promise<void>;
}

/** Hands interactions to the router and the other events to their handlers; an error of a handler is logged. */
export function listen<A extends Hosting>(
  client: Client,
  registry: Registry<A>,
  router: Router<A>,
  app: A,
  log: Log,
): Listening {
  const running = new Drain();
  const listeners = registry.events.map(({ event, execute }) => {
    const handle = (...facts: unknown[]) => {
      // Each handler takes the facts of its own event; the union over all of them can't say so.
      const run = async () =>
        (execute as (app: A, ...facts: unknown[]) => Promise<void> | void)(app, ...facts);
      void running.add(
        run().catch((error: unknown) => log.error({ err: error, event }, 'event handler failed')),
      );
    };
    client.on(event, handle);
    return { event, handle };
  });
  const interact = router.handle.bind(router);
  client.on(Events.InteractionCreate, interact);
  return {
    async stop() {
      client.off(Events.InteractionCreate, interact);
      for (const { event, handle } of listeners) client.off(event, handle);
      await router.drain();
      await running.settled();
    },
  };
}
