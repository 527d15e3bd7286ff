import { cleanLine } from '../domain/clean-text.ts';
import { readEnd, spanOf } from '../domain/typed-end.ts';
import type { StringOption } from '../interactions/options.ts';
import { UserError } from '../interactions/user-error.ts';
import type { App, AppContext } from '../services/app.ts';

const OFFERED = ['1h', '1d', '7d', '30d'] as const;

/** The option for when something ends: after one of some times, or what was typed. */
export const endOption: StringOption<App> = {
  type: 'string',
  autocomplete({ typed, texts, app }) {
    const now = app.now();
    const named = (value: string) => {
      const end = readEnd(value, now, texts.locale);
      return end === undefined || end <= now ? [] : [{ value, name: texts.blocks.endsIn(spanOf(end - now)) }];
    };
    const wanted = cleanLine(typed);
    const found = named(wanted);
    return found.length > 0 ? found : OFFERED.flatMap(named);
  },
};

/**
 * When it ends, in milliseconds since 1970; `undefined` if the option is empty.
 * @throws {UserError} if that is no time, or over
 */
export function chosenEnd({ app, texts }: AppContext, typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const now = app.now();
  const end = readEnd(cleanLine(typed), now, texts.locale);
  if (end === undefined) throw new UserError('block.endUnknown', { typed: cleanLine(typed) });
  if (end <= now) throw new UserError('block.endPast');
  return end;
}
