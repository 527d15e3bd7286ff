import { defineButton } from '../../flows/define.ts';
import { privately } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import letters from '../../settings/person/letters.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Turns off the letters about a server, for the person who presses. */
export default defineButton({
  id: ids.lettersOff,
  server: ({ guild }) => guild,
  needs: 'everyone',
  manner: 'private',
  async execute({ values: { guild }, app, community, actor, texts }) {
    // It is only on letters, which are in direct messages.
    if (community.guild !== guild) throw new UserError('component.unknown');
    await community.changeOwnChoice(actor.id, letters, undefined, app.now());
    const done = plainMessage(texts.letter.off);
    return privately(done, { done });
  },
});
