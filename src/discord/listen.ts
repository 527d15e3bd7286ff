import { type Client, Events } from 'discord.js';
import type { Hosting } from '../interactions/context.ts';
import { explainDiscord } from '../interactions/discord-errors.ts';
import type { Registry } from '../interactions/registry.ts';
import type { Router } from '../interactions/router.ts';
import type { Log } from '../log.ts';
import { Drain } from '../tasks/drain.ts';

export interface Listening {
  /** Accepts nothing new, and resolves when everything that came is done. */
  stop(): Promise<void>;
}

/** Passes interactions to the router and other events to their handlers. A handler's error is logged. */
export function listen<A extends Hosting>(
  client: Client,
  registry: Registry<A>,
  router: Router<A>,
  app: A,
  log: Log,
): Listening {
  const running = new Drain();
  // First, since somebody waits for the answer: the other handlers of an interaction only take notes.
  const interact = router.handle.bind(router);
  client.on(Events.InteractionCreate, interact);
  const listeners = registry.events.map(({ event, execute }) => {
    const handle = (...facts: unknown[]) => {
      // Each handler takes the arguments of its own event; a union of all events can't express that.
      const run = async () =>
        (execute as (app: A, ...facts: unknown[]) => Promise<void> | void)(app, ...facts);
      void running.add(
        run().catch((error: unknown) => {
          // A Discord that doesn't answer is no bug of ours.
          const level = explainDiscord(error, '') ? 'warn' : 'error';
          log[level]({ err: error, event }, 'event handler failed');
        }),
      );
    };
    client.on(event, handle);
    return { event, handle };
  });
  return {
    async stop() {
      client.off(Events.InteractionCreate, interact);
      for (const { event, handle } of listeners) client.off(event, handle);
      await router.drain();
      await running.settled();
    },
  };
}
