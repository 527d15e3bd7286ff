import { defineButton } from '../../flows/define.ts';
import { showQueue } from '../../flows/review/queue.ts';
import { inPlace } from '../../interactions/answer.ts';
import { publish } from '../../services/review/publish.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { publishedWords } from '../../views/review/published.ts';

/** Publishes a moment that waited, and shows the next one. */
export default defineButton({
  id: ids.publish,
  needs: 'moderator',
  manner: 'update',
  async execute({ values, ...context }) {
    const { guild } = context.interaction;
    const published = await publish(
      context,
      values,
      // Where the bot is no member, it knows no channels.
      (channel) => guild === null || guild.channels.cache.has(channel),
    );
    const said = publishedWords(published, context.texts);
    return inPlace(await showQueue(context, 0, `✅ ${said}`), { done: plainMessage(said) });
  },
});
