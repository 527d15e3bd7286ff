import type { LiveMoment } from '../../domain/moment.ts';
import type { AppContext } from '../app.ts';
import type { SelectedMoments } from './select-moments.ts';

/**
 * A random moment that the person has not just seen; `undefined` if none fits.
 * @param inView numbers beside those that the bot remembers from the last minutes
 */
export function randomMoment(
  { app, community, actor }: AppContext,
  { moments, selection }: SelectedMoments,
  inView: readonly number[],
): LiveMoment | undefined {
  const { guild } = community;
  // However few there are, one is left to choose from: the one seen longest ago.
  const seen = [...new Set([...inView, ...app.seen.last(guild, actor.id)])];
  const number = anyBut(selection, app.random, new Set(seen.slice(0, Math.max(selection.total - 1, 0))));
  const live = number === undefined ? undefined : moments.moment(number);
  if (live) app.seen.add(guild, actor.id, live.moment.number);
  return live;
}

/** Any of them except those. */
function anyBut(
  selection: SelectedMoments['selection'],
  random: () => number,
  except: ReadonlySet<number>,
): number | undefined {
  const passed = [...except]
    .filter((number) => selection.slice(selection.rank(number) - 1, 1)[0] === number)
    .map((number) => selection.rank(number) - 1)
    .sort((one, other) => one - other);
  let place = Math.floor(random() * (selection.total - passed.length));
  for (const skipped of passed) if (skipped <= place) place += 1;
  return selection.slice(place, 1)[0];
}
