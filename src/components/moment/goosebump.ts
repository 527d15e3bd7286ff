import { defineButton } from '../../flows/define.ts';
import { cardInPlace } from '../../flows/moment/card-in-place.ts';
import { findShownMoment } from '../../flows/moment/find-shown-moment.ts';
import { inPlace, privately } from '../../interactions/answer.ts';
import { LOST_AFTER_MS } from '../../interactions/discord-errors.ts';
import { pressGoosebump } from '../../services/moment/goosebump.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { ON_CARD, readShownOn } from '../../views/kit/shown-on.ts';
import { gooseStands } from '../../views/moment/goosebump.ts';

/** Adds the person's goosebump to the moment, or takes it back. One given by a 🪿 is not taken back without a word. */
export default defineButton({
  id: ids.goosebump,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { moment: number, place: written }, interaction, ...context }) {
    const { app, community, texts } = context;
    const place = readShownOn(written) ?? ON_CARD;
    const before = await findShownMoment(context, number, interaction.message);
    const draw = await cardInPlace(context, interaction, before, place);
    const pressed = await pressGoosebump(context, number);
    if (pressed.gooseStands) {
      const done = gooseStands(number, texts);
      return privately(done, { done });
    }
    const shown = pressed.live;
    const { guild, library, cards } = community;
    const arrived = place.kind === 'card' ? cards.marks.answering(number) : undefined;
    const isGiven = library.hasGoosebump(number, context.actor.id);
    const words = texts.card[isGiven ? 'given' : 'takenBack']({ number });
    const begun = app.now();
    return inPlace(draw(shown), {
      done: plainMessage(words),
      onSent: async (message) => {
        const isAlone = arrived?.();
        // The bot was stopped between posting this card and recording it.
        const isNew = library.numberOfCard(message.id) === undefined;
        if (place.kind === 'card' && isNew) await app.cards.keep(guild, number, message, shown);
        // An attempt without an answer may yet arrive.
        const isInDoubt = app.now() - begun >= LOST_AFTER_MS;
        const answered = { message: message.id, live: shown, isInDoubt, isAlone };
        app.cards.refresh(guild, number, arrived && answered);
      },
      onLost: async (isKnown) => {
        arrived?.();
        // Where it is certain that Discord did not take the answer, the card shows what it did before.
        const inDoubt = { message: interaction.message.id, live: shown, isInDoubt: true };
        app.cards.refresh(guild, number, isKnown ? undefined : inDoubt);
        return undefined;
      },
    });
  },
});
