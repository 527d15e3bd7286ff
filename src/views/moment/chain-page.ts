import type { Chain } from '../../domain/chain.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { FileView, MessageView } from '../../interactions/answer.ts';
import { button, container, dotted, gallery, lines, menu, rowOf, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids, type Opens, type PictureTheme } from '../kit/custom-ids.ts';
import { type PagePlace, turnButtons } from '../kit/pager.ts';
import { type ChainWords, chainLines, chainPages, choiceOf } from './chain-lines.ts';

const PICTURE = 'chain.png';

/** What is told of the chain that a moment is in. */
export interface ChainFacts extends ChainWords {
  /** How many people the moment moved to watch its film. */
  readonly watched: number;
}

export interface ChainView {
  /** Counted from 1; 0 is the page with the moment, and past the end it is the last one. */
  readonly page: number;
  readonly theme: PictureTheme;
  /** A public page stays as it is for everybody: its buttons open a message of their own. */
  readonly opens: Opens;
  /** `undefined` if it can't be drawn: the words say the same. */
  readonly picture?: { readonly png: Buffer; readonly alt: string } | undefined;
}

/** Which moments led to which: as a picture, and a page of it in words. */
export function chainPage(facts: ChainFacts, view: ChainView, texts: Speech): MessageView {
  const { chain, number, watched } = facts;
  const words = texts.chain;
  const moved = watched > 0 && words.watched({ number, count: watched });
  const title = `## ${words.title({ number })}`;
  if (chain.length <= 1)
    return { components: [container(BRAND, text(lines(title, words.alone({ number }), moved)))] };

  const pages = chainPages(facts, texts);
  const last = pages.length - 1;
  const own = pages.findIndex((one) => one.some(({ live }) => live?.moment.number === number));
  const place = { page: view.page === 0 ? Math.max(own, 0) : Math.min(view.page - 1, last), last };
  const shown = pages[place.page] ?? [];
  const { picture } = view;
  const position = last > 0 && texts.pages.position({ place: place.page + 1, total: last + 1 });
  const small = dotted(moved, position);
  return {
    components: [
      container(
        BRAND,
        text(title),
        picture && gallery({ media: { url: `attachment://${PICTURE}` }, description: picture.alt }),
        text(chainLines(facts, shown, texts)),
        small !== '' && text(`-# ${small}`),
      ),
      ...rowOf(readMenu(facts, shown, texts)),
      ...rowOf(buttons(facts, view, place, texts)),
    ],
    ...(picture && { files: [fileOf(picture)] }),
  };
}

const fileOf = ({ png, alt }: NonNullable<ChainView['picture']>): FileView => ({
  name: PICTURE,
  bytes: png,
  alt,
});

function buttons(
  { number }: ChainFacts,
  { theme, opens, picture }: ChainView,
  place: PagePlace,
  texts: Speech,
) {
  const to = (page: number, look = theme) =>
    ids.chain.build({ moment: number, page: page + 1, theme: look, opens });
  const other = theme === 'dark' ? 'light' : 'dark';
  return [
    ...turnButtons(place, (page) => to(page), texts),
    ...(picture ? [button(to(place.page, other), { label: texts.chain.themes[other] })] : []),
  ];
}

/** To read one of those on the page. */
function readMenu(facts: ChainFacts, shown: Chain, texts: Speech) {
  const options = shown.flatMap((link) =>
    link.live ? [{ value: String(link.live.moment.number), label: choiceOf(link, facts, texts) }] : [],
  );
  return options.length > 0 ? [menu(ids.readMoment.build({}), texts.chain.read, options)] : [];
}
