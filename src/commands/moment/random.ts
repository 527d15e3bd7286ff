import { EVERY_MOMENT, type MomentQuery } from '../../domain/moment-query.ts';
import { defineCommand } from '../../flows/define.ts';
import { queryRef } from '../../flows/moment/query-ref.ts';
import { randomMomentPage } from '../../flows/moment/random.ts';
import { privately } from '../../interactions/answer.ts';
import { filterOptions, queryFromOptions } from '../../options/query.ts';

/** Shows a random moment that fits and none twice until the person has seen all. */
export default defineCommand({
  name: 'moment random',
  options: filterOptions,
  needs: 'everyone',
  manner: 'private',
  async execute({ options, ...context }) {
    const query: MomentQuery = { ...EVERY_MOMENT, ...(await queryFromOptions(context, options)) };
    return privately(await randomMomentPage(context, await queryRef(context, query)));
  },
});
