import { type LiveMoment, shownAuthor } from '../../domain/moment.ts';
import type { Span } from '../../domain/span.ts';
import { flag } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, shorten } from '../../interactions/markup.ts';
import { button, container, dotted, lines, rowOf, section, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { FIRST_PAGES } from '../kit/filter-pages.ts';
import { placeAmong, turnButtons } from '../kit/pager.ts';
import { extract } from './extract.ts';

/** Moments on one page. */
export const FOUND_A_PAGE = 5;

/** UTF-16 units of what was typed, and of a name or title: all of a page has to fit. */
const MAX_QUOTED = 200;
const MAX_NAME = 100;

export interface SearchPage {
  /** The query, as custom ids have it. */
  readonly query: string;
  /** What was typed. */
  readonly words: string;
  readonly page: number;
  readonly total: number;
  /** Whether there are more than that. */
  readonly isCut: boolean;
  /** Whether the best one has all that was typed. */
  readonly isWhole: boolean;
  readonly shown: readonly FoundMoment[];
}

interface FoundMoment {
  readonly live: LiveMoment;
  /** Of its film. */
  readonly title: string;
  readonly words: { readonly text: string; readonly hits: readonly Span[]; readonly repliedBy?: string };
}

/** What was found: of each moment what gives nothing away, the words around the best hit, and a button to read it. */
export function searchPage(facts: SearchPage, texts: Speech): MessageView {
  const { query, words, page, total, isCut, isWhole, shown } = facts;
  const place = placeAmong(total, page, FOUND_A_PAGE);
  const heading = `### 🔎 ${texts.search.heading({ words: asName(shorten(words, MAX_QUOTED)) })}`;
  if (total === 0) return { components: [container(BRAND, text(heading), text(texts.search.none))] };
  const counted = isCut ? texts.search.manyFound({ total }) : texts.search.found({ total });
  const position = place.last > 0 && texts.pages.position({ place: place.page + 1, total: place.last + 1 });
  const body = container(
    BRAND,
    text(lines(heading, dotted(counted, position), !isWhole && texts.search.near)),
    ...shown.map((found) =>
      section(
        summary(found),
        button(ids.openMoment.build({ moment: found.live.moment.number }), {
          label: texts.pages.open({ number: found.live.moment.number }),
        }),
      ),
    ),
  );
  const to = (wanted: number) => ids.search.build({ query, page: wanted });
  const browse = button(ids.browse.build({ query, moment: 1, to: 'first', total: 0 }), {
    label: texts.search.browse,
    emoji: '▶️',
  });
  const filter = button(ids.filter.build({ query, view: 'browse', pages: FIRST_PAGES }), {
    label: texts.query.filter,
    emoji: '🔎',
  });
  // What has only some of the words is in no list.
  const further = isWhole ? [browse, filter] : [];
  return { components: [body, ...rowOf([...turnButtons(place, to, texts), ...further])] };
}

function summary({ live: { moment, goosebumps }, title, words }: FoundMoment): string {
  const { number, country, spoiler } = moment;
  const part = extract(words.text, words.hits, spoiler);
  const { repliedBy } = words;
  return lines(
    dotted(
      `**#${number}**`,
      `**${asName(shorten(title, MAX_NAME))}**`,
      `${asName(shorten(shownAuthor(moment).name, MAX_NAME))}${country ? ` ${flag(country)}` : ''}`,
      goosebumps > 0 && `🪿 ${goosebumps}`,
    ),
    repliedBy === undefined ? part : `💬 ${asName(shorten(repliedBy, MAX_NAME))}: ${part}`,
  );
}
