import { type Act, LULL_MS, shown, someone, turn } from './act.ts';

type Page = 'film info' | 'film compare' | 'film cast' | 'film lineage';

/** A page about one film after another. */
export function filmPage(page: Page, films: readonly string[]): Act {
  return async (side, round) => {
    const film = turn(films, round);
    const { result, ms } = await side.ask(`${page} ${film}`, LULL_MS, () =>
      someone(side, round).command(page, { film }),
    );
    shown(result, 'message', 'public');
    return ms;
  };
}

/** How many people ask at the same time. */
const AT_ONCE = 10;

/**
 * Milliseconds for which the sandbox delays its checks of callbacks. Checking takes longer than answering, and would hold
 * up the other callbacks.
 */
const UNCHECKED_MS = 20;

/** Milliseconds until the last of ten people who open pages about ten films at the same moment is answered. */
export function tenAtOnce(films: readonly string[]): Act {
  return async (side, round) => {
    const first = (round * AT_ONCE) % films.length;
    const { result, ms } = await side.ask(`ten from ${first}`, LULL_MS, () => {
      side.discord.faults.next({ path: /\/callback$/, delay: UNCHECKED_MS, times: AT_ONCE });
      return Promise.all(
        Array.from({ length: AT_ONCE }, (_, index) =>
          someone(side, index).command('film info', { film: turn(films, first + index) }),
        ),
      );
    });
    for (const outcome of result) shown(outcome, 'message', 'public');
    return ms;
  };
}
