import { ButtonStyle } from 'discord-api-types/v10';
import { type Film, titleAndYear } from '../../domain/film.ts';
import { type LiveMoment, shownAuthor } from '../../domain/moment.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asToldWithin } from '../../interactions/markup.ts';
import { MESSAGE_ROOM, partOf, roomBeside } from '../../interactions/room.ts';
import { button, container, row, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { plainMessage } from '../kit/plain-message.ts';
import { listedMoment } from '../moment/moment-list.ts';

interface Near {
  readonly live: LiveMoment;
  readonly film: Film | undefined;
}

/** Others told much the same before: the author may say "me too" to one of them, or share theirs beside it. */
export function nearMoments(draft: string, near: readonly Near[], texts: Speech): MessageView {
  const question = texts.near.question({ people: peopleOf(near) });
  const told = near.map(({ live, film }) =>
    listedMoment({ live, about: film ? titleAndYear(film, texts.locale) : live.moment.film }, texts),
  );
  const meToo = near.map(({ live: { moment } }) =>
    button(ids.meToo.build({ draft, moment: moment.number }), {
      label: texts.near.meToo({ number: moment.number }),
      emoji: '🪿',
    }),
  );
  const share = button(ids.shareDraft.build({ draft }), {
    label: texts.near.share,
    style: ButtonStyle.Primary,
  });
  return { components: [container(BRAND, text(question), ...told), row(...meToo, share)] };
}

/** So many at least: somebody may have felt one moment and told another. */
function peopleOf(near: readonly Near[]): number {
  // Two names of one person count as two: the number must not tell who is behind a pseudonym.
  const authors = new Set(near.map(({ live }) => shownAuthor(live.moment)).map(({ id, name }) => id ?? name));
  return Math.max(authors.size, ...near.map(({ live }) => live.goosebumps + 1));
}

/** The goosebump counts, and the draft has ended. What was typed is given back once more. */
export function saidMeToo(number: number, typed: string | undefined, texts: Speech): MessageView {
  const done = texts.near.done({ number });
  if (typed === undefined) return plainMessage(done);
  const story = asToldWithin(typed, roomBeside(partOf(MESSAGE_ROOM, 2), done));
  return { components: [container(BRAND, text(done), text(story))] };
}
