import { EVERY_MOMENT } from '../../domain/moment-query.ts';
import { defineCommand } from '../../flows/define.ts';
import { queryRef } from '../../flows/moment/query-ref.ts';
import { searchedMoments } from '../../flows/moment/search.ts';
import { privately } from '../../interactions/answer.ts';
import { chosenWords, wordsOption } from '../../options/words.ts';

/** Searches the moments for what was typed. */
export default defineCommand({
  name: 'moment search',
  options: { words: wordsOption },
  needs: 'everyone',
  manner: 'private',
  async execute({ options, ...context }) {
    const ref = await queryRef(context, { ...EVERY_MOMENT, words: chosenWords(options.words) });
    return privately(await searchedMoments(context, { ref, page: 0 }));
  },
});
