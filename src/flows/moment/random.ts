import { textsFor } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../../services/app.ts';
import { newCardFacts } from '../../services/cards/card-facts.ts';
import { randomPage } from '../../views/moment/moment-pages.ts';

interface Asker {
  readonly guildId: string;
  readonly user: { readonly id: string };
  readonly locale: string;
}

/** @param justSeen what is in view, beside what the bot remembers of the last minutes */
export async function randomMoment(
  app: App,
  asker: Asker,
  justSeen: readonly number[],
): Promise<MessageView> {
  const community = await app.communities.community(asker.guildId);
  const { library } = community;
  // One is left to choose from, however few there are: the one seen longest ago.
  const seen = [...new Set([...justSeen, ...app.seen.last(asker.guildId, asker.user.id)])];
  const live = library.random(app.random, new Set(seen.slice(0, Math.max(library.count - 1, 0))));
  if (!live) throw new UserError('moment.noneYet');
  app.seen.add(asker.guildId, asker.user.id, live.moment.number);
  return randomPage(await newCardFacts(app, community, live), textsFor(asker.locale));
}
