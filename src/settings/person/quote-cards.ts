import { z } from 'zod';
import { definePersonSetting } from '../setting.ts';

/** Off unless somebody wants it. */
const QuoteCards = z.enum(['with-name', 'without-name']);

/** Whether others may make pictures of somebody's moments, and name them there. */
export default definePersonSetting({
  name: 'quote-cards',
  schema: QuoteCards,
  row(value, _surroundings, texts) {
    const words = texts.settings.quoteCards;
    const options = [
      { value: 'off', label: words.off },
      { value: 'with-name', label: words.withName },
      { value: 'without-name', label: words.withoutName },
    ];
    const current = value ?? 'off';
    return {
      name: words.name,
      value: options.find((option) => option.value === current)?.label ?? words.off,
      about: words.about,
      control: { kind: 'choice', placeholder: words.placeholder, current, options },
    };
  },
  read: (given) => QuoteCards.safeParse(given).data,
});
