import { type NewMessage, privately } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { newsPage } from '../../views/inbox/news-page.ts';

/** What a person has not heard yet, to be told once they have an answer. It is kept until it is known to be there. */
export async function tellNews(context: AppContext): Promise<NewMessage | undefined> {
  const { app, community, actor, texts } = context;
  const { inbox, library, removals } = community;
  const news = await inbox.begin(actor.id);
  if (news.length === 0) return undefined;
  const items = news.map((one) => ({
    news: one,
    film: 'film' in one ? app.films.find(one.film, library) : undefined,
    // Until it is told, the moment may be back.
    mayAsk: one.kind === 'moment-removed' && removals.mayAsk(one.number, app.now()),
  }));
  const { view, told } = newsPage(items, texts);
  return privately(view, {
    onSent: () =>
      inbox.told(
        actor.id,
        told.map(({ id }) => id),
      ),
    async onLost() {
      inbox.release(actor.id);
      return undefined;
    },
  });
}
