import { EVERY_MOMENT, type MomentQuery } from '../../domain/moment-query.ts';
import { defineCommand } from '../../flows/define.ts';
import { browseMoments, theFirst } from '../../flows/moment/browse.ts';
import { queryRef } from '../../flows/moment/query-ref.ts';
import { privately } from '../../interactions/answer.ts';
import { filterOptions, queryFromOptions } from '../../options/query.ts';

/** Pages through the moments that fit, newest first. */
export default defineCommand({
  name: 'moment browse',
  options: filterOptions,
  needs: 'everyone',
  manner: 'private',
  async execute({ options, ...context }) {
    const query: MomentQuery = { ...EVERY_MOMENT, ...(await queryFromOptions(context, options)) };
    return privately(
      await browseMoments(context, { ref: await queryRef(context, query), seen: 0 }, theFirst),
    );
  },
});
