import { DiscordAPIError, type REST, Routes } from 'discord.js';

interface TokenLog {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

const UNAUTHORISED = 401;

/**
 * Resolves if Discord no longer knows the token. One 401 doesn't show that: it may come from something in between. But
 * discord.js forgets its token after one, so that every further request fails; here it keeps the token, and Discord is asked
 * once who the bot is.
 */
export function tokenLoss(rest: REST, log: TokenLog): Promise<void> {
  const setToken = rest.setToken.bind(rest);
  // Giving it back afterwards would be too late for what is sent in between.
  Object.assign(rest, { setToken: (token: string | null) => (token === null ? rest : setToken(token)) });
  return new Promise((resolve) => {
    let isAsking = false;
    rest.on('response', ({ method, route, data }, { status }) => {
      if (status !== UNAUTHORISED || data.auth === false) return;
      // The question itself may be refused too.
      if (isAsking) return;
      isAsking = true;
      void ask(`${method} ${route}`).finally(() => {
        isAsking = false;
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
