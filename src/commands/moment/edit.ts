import { cleanLine } from '../../domain/clean-text.ts';
import { DROPPABLE } from '../../domain/draft.ts';
import type { Moment } from '../../domain/moment.ts';
import { TEXT_LIMITS } from '../../domain/text.ts';
import { defineCommand } from '../../flows/define.ts';
import { openEdit } from '../../flows/edit/open-edit.ts';
import { UserError } from '../../interactions/user-error.ts';
import { chosenCountry, countryOption } from '../../options/country.ts';
import { chosenNumber, momentOption, own } from '../../options/moment.ts';
import { chosenVideo } from '../../options/video.ts';
import { findOwnMoment } from '../../services/edit/find-edit.ts';

/** Keeps the options as a draft, and opens the form as the story stands. */
export default defineCommand({
  name: 'moment edit',
  options: {
    number: momentOption(own),
    country: countryOption('people'),
    video: { type: 'string' },
    alt: { type: 'string', maxLength: TEXT_LIMITS.alt.max },
    remove: { type: 'string', choices: DROPPABLE },
  },
  needs: 'everyone',
  manner: 'form',
  // Each edit is kept for a while, and edits every card.
  cooldown: { uses: 10, withinMs: 10 * 60 * 1000 },
  async execute({ options, ...context }) {
    const number = await chosenNumber(context, options.number, own);
    const moment = await findOwnMoment(context, number);
    const country = chosenCountry(options.country, context.texts.locale, 'people');
    const video = chosenVideo(options.video);
    const alt = chosenAlt(options.alt, moment);
    return openEdit(context, moment, {
      ...(country !== undefined && { country }),
      ...(video !== undefined && { video }),
      ...(alt !== undefined && { alt }),
      ...(options.remove !== undefined && { drop: options.remove }),
    });
  },
});

/** @throws {UserError} if there is no picture to describe */
function chosenAlt(typed: string | undefined, { picture }: Moment): string | undefined {
  const alt = cleanLine(typed ?? '');
  if (alt === '') return undefined;
  if (!picture) throw new UserError('edit.noPicture');
  return alt;
}
