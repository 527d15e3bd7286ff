import { textsFor } from '../src/i18n/texts.ts';
import type { Times } from './report/figures.ts';

/** Cards worded in one measurement: a single one takes less time than the clock can tell. */
const CARDS = 2_000;

interface Facts {
  readonly name: string;
  readonly country: string;
  readonly count: number;
  readonly number: number;
}

/**
 * Wording a card by the texts. The floor is the same words by functions, as one would write them by hand, with `Intl` for plurals and
 * numbers.
 */
export function measureTexts(rounds: number, signal: AbortSignal): Times {
  const measured: Times = { real: [], floor: [] };
  for (let round = 0; round < rounds && !signal.aborted; round += 1) {
    measured.real.push(msOf(byTexts, round));
    measured.floor.push(msOf(byFunctions, round));
  }
  return measured;
}

const { card, replies } = textsFor('en-US');

function byTexts({ name, country, count, number }: Facts): string {
  return [
    card.from({ name, country }),
    card.goosebumps({ count }),
    replies.heading({ total: count, number }),
  ].join('\n');
}

const rules = new Intl.PluralRules('en-US');
const digits = new Intl.NumberFormat('en-US');

function byFunctions({ name, country, count, number }: Facts): string {
  const counted = digits.format(count);
  return [
    `${name} from ${country}`,
    count === 0 ? 'Goosebumps' : `Goosebumps · ${counted}`,
    `${counted} ${rules.select(count) === 'one' ? 'reply' : 'replies'} to moment #${number}`,
  ].join('\n');
}

function msOf(word: (facts: Facts) => string, round: number): number {
  let length = 0;
  const started = performance.now();
  for (let at = 0; at < CARDS; at += 1) {
    length += word({ name: 'Elif', country: 'Türkiye', count: (round + at) % 40, number: at }).length;
  }
  const ms = performance.now() - started;
  // So that the engine can't leave the work out.
  if (length === 0) throw new Error('nothing was said');
  return ms;
}
