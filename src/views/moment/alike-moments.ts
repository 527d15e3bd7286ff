import type { Alike } from '../../domain/alike.ts';
import { titleAndYear } from '../../domain/film.ts';
import type { Moment } from '../../domain/moment.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, hidesSomething } from '../../interactions/markup.ts';
import { container, dotted, lines, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { listedMoment } from './moment-list.ts';

/** Content notes named of each: all of a page has to fit. */
const MAX_NOTES = 4;

/** The moments that are like one, each with what both have in common, and a button to read it. */
export function alikeMoments(of: Moment, alike: readonly Alike[], texts: Speech): MessageView {
  const intro = texts.alike[alike.length === 0 ? 'none' : 'intro']({ number: of.number });
  return {
    components: [
      container(
        BRAND,
        text(lines(`## ${texts.alike.heading}`, intro)),
        ...alike.map((one) => {
          const { live, film } = one;
          const about = film ? titleAndYear(film, texts.locale) : live.moment.film;
          return listedMoment({ live, about, reason: inCommon(of, one, texts) }, texts);
        }),
      ),
    ],
  };
}

function inCommon(of: Moment, { live, common }: Alike, texts: Speech): string | undefined {
  const { emoji, story, minute, moods, contentNotes, cast } = common;
  // They hint at what happens in both.
  const isHidden = [of, live.moment].some(({ spoiler, text }) => spoiler || hidesSomething(text));
  const about = isHidden && emoji.length > 0 ? `||${emoji.join(' ')}||` : emoji.join(' ');
  const facts = dotted(
    about,
    story === 'film' && texts.alike.film,
    story === 'family' && texts.alike.story,
    minute && texts.alike.minute,
    ...moods.map((mood) => texts.moods[mood]),
    contentNotes.length > 0 &&
      texts.card.contentNotes({
        notes: contentNotes.slice(0, MAX_NOTES).map((note) => texts.contentNotes[note]),
      }),
    cast.length > 0 && texts.alike.cast({ names: cast.slice(0, 2).map(asName) }),
  );
  return facts === '' ? undefined : texts.alike.both({ facts });
}
