import { defineDirectButton } from '../../flows/define.ts';
import { textsFor } from '../../i18n/texts.ts';
import { privately } from '../../interactions/answer.ts';
import language from '../../settings/person/language.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Turns off the letters about a server, for the person who presses. */
export default defineDirectButton({
  id: ids.lettersOff,
  manner: 'private',
  async execute({ values: { guild }, app, user, locale }) {
    await app.letterRefusals.refuse(guild, user, app.now());
    const own = await app.communities.ownChoiceIn(guild, user, language);
    const done = plainMessage(textsFor(own ?? locale).letter.off);
    return privately(done, { done });
  },
});
