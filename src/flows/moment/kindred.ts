import type { Channel, Guild } from 'discord.js';
import { titleAndYear } from '../../domain/film.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { namesIn } from '../../interactions/marks-in-words.ts';
import type { AppContext } from '../../services/app.ts';
import { type Kindred, kindredOf } from '../../services/moment/kindred.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { pageOf } from '../../views/kit/pager.ts';
import {
  KINDRED_A_PAGE,
  type KindredPerson,
  kindredOff,
  kindredPage,
  MOMENTS_NAMED,
} from '../../views/moment/kindred-page.ts';

type KindredContext = AppContext & {
  readonly interaction: { readonly guild: Guild | null; readonly channel: Channel | null };
};

/** A page of the people who felt what this person felt; or how to take part. */
export async function kindredHere(context: KindredContext, page: number): Promise<MessageView> {
  const { app, interaction, texts } = context;
  const moments = await visibleMoments(context);
  const kindred = kindredOf(context, moments);
  if (!kindred) return kindredOff(texts);
  const names = namesIn(interaction.guild, interaction.channel);
  const worded = ({ id, moments: numbers }: Kindred): KindredPerson => ({
    id,
    name: names.user(id),
    moments: [...moments.moments(numbers.slice(0, MOMENTS_NAMED))].map(({ moment }) => {
      const film = app.films.find(moment.film, moments);
      return { number: moment.number, about: film ? titleAndYear(film, texts.locale) : moment.film };
    }),
    isMore: numbers.length > MOMENTS_NAMED,
  });
  const { shown, ...place } = pageOf(kindred, page, KINDRED_A_PAGE);
  return kindredPage({ shown: shown.map(worded), ...place }, texts);
}
