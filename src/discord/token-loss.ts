import { DiscordAPIError, type REST, Routes } from 'discord.js';

interface TokenLog {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

const UNAUTHORISED = 401;

/**
 * Resolves if Discord no longer knows the token. One 401 doesn't show that: it may come from something in between. But
 * discord.js forgets its token after one, so that every further request fails; here it is given back, and Discord is asked once
 * who the bot is.
 */
export function tokenLoss(rest: REST, token: string, log: TokenLog): Promise<void> {
  return new Promise((resolve) => {
    let isAsking = false;
    rest.on('response', ({ method, route, data }, { status }) => {
      if (status !== UNAUTHORISED || data.auth === false) return;
      // It forgets the token right after this event.
      setImmediate(() => rest.setToken(token));
      // The question itself may be refused too.
      if (isAsking) return;
      isAsking = true;
      setImmediate(() => {
        void ask(`${method} ${route}`).finally(() => {
          isAsking = false;
        });
      });
    });

    async function ask(refused: string): Promise<void> {
      try {
        await rest.get(Routes.user());
        log.warn({ refused }, 'Discord answered 401 once, but knows the token');
      } catch (error) {
        if (!(error instanceof DiscordAPIError) || error.status !== UNAUTHORISED) {
          log.warn({ err: error, refused }, 'Discord answered 401, and could not be asked again');
          return;
        }
        log.error({ err: error, refused }, 'Discord does not know the token');
        resolve();
      }
    }
  });
}
