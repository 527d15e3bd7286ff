import { cleanLine } from '../../domain/clean-text.ts';
import { DROPPABLE, type EditDraft } from '../../domain/draft.ts';
import { storyFieldsOf, writtenAt } from '../../domain/edit.ts';
import type { Moment } from '../../domain/moment.ts';
import { TEXT_LIMITS } from '../../domain/text.ts';
import { defineCommand } from '../../flows/define.ts';
import { form } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { chosenCountry, countryOption } from '../../options/country.ts';
import { chosenNumber, momentOption, own } from '../../options/moment.ts';
import { chosenVideo } from '../../options/video.ts';
import { findOwnMoment } from '../../services/edit/find-edit.ts';
import { editForm } from '../../views/edit/edit-form.ts';

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
    const { app, community, draftKey, texts } = context;
    const number = await chosenNumber(context, options.number, own);
    const moment = await findOwnMoment(context, number);
    const country = chosenCountry(options.country, texts.locale, 'people');
    const video = chosenVideo(options.video);
    const alt = chosenAlt(options.alt, moment);
    const key = draftKey();
    const draft: EditDraft = {
      v: 1,
      kind: 'edit',
      number,
      basedOn: writtenAt(moment),
      ...(country !== undefined && { country }),
      ...(video !== undefined && { video }),
      ...(alt !== undefined && { alt }),
      ...(options.remove !== undefined && { drop: options.remove }),
    };
    await app.drafts.keep(key, draft);
    const film = app.films.find(moment.film, community.library);
    return form(editForm({ moment: number, draft: key.id, film, story: storyFieldsOf(moment) }, texts));
  },
});

/** @throws {UserError} if there is no picture to describe */
function chosenAlt(typed: string | undefined, { picture }: Moment): string | undefined {
  const alt = cleanLine(typed ?? '');
  if (alt === '') return undefined;
  if (!picture) throw new UserError('edit.noPicture');
  return alt;
}
