import type { LiveMoment } from '../../domain/moment.ts';
import type { BoardState } from '../../domain/spread.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { wantButton } from '../film/want-button.ts';
import { type Block, button, container, linkButton, section, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { siteOf } from '../kit/site-of.ts';

/** What there is behind ⋯ for one person. */
export interface MoreFacts {
  readonly live: LiveMoment;
  /** A link to the message with which it began, if this person can see it. */
  readonly original: string | undefined;
  /** As whom they may remove it; `undefined` if they may not. */
  readonly removableAs: 'author' | 'moderator' | undefined;
  /** Whether they may make a picture of it, as its author or as one of those who may. */
  readonly quotableAs?: 'own' | 'allowed' | undefined;
  /** The message of the card behind whose ⋯ this is, if this person had it posted. */
  readonly ownCard?: string | undefined;
  /** Whether its author keeps it where it was told, or all that is theirs. */
  readonly stays?: 'this' | 'all' | undefined;
  /** Whether it is on the board, or may get there. */
  readonly board?: BoardState;
  /** Whether others are linked with it, as far as this person may know. */
  readonly isLinked?: boolean;
  /** The number of the moment that it was told because of, if this person may take that link off. */
  readonly looseFrom?: number | undefined;
}

/** One thing that can be done with a moment: some words, and mostly a button. `undefined` if this person can't. */
type Entry = (facts: MoreFacts, texts: Speech) => Block | undefined;

const whoFelt: Entry = ({ live: { moment, goosebumps } }, { more }) =>
  section(
    more.felt({ count: goosebumps }),
    button(ids.whoFelt.build({ moment: moment.number, page: 0 }), {
      label: more.whoFelt,
      emoji: '🪿',
      disabled: goosebumps === 0,
    }),
  );

const alike: Entry = ({ live: { moment } }, texts) =>
  section(
    texts.more.like,
    button(ids.like.build({ moment: moment.number }), { label: texts.alike.heading, emoji: '💞' }),
  );

/** For everybody but its author, who has seen it. */
const want: Entry = ({ live: { moment }, removableAs }, texts) =>
  removableAs === 'author'
    ? undefined
    : section(texts.watchlist.more, wantButton({ id: moment.film }, moment.number, texts));

const chain: Entry = ({ live: { moment }, isLinked }, texts) =>
  isLinked
    ? section(
        texts.chain.more,
        button(ids.chain.build({ moment: moment.number, page: 0, theme: 'dark', opens: 'beside' }), {
          label: texts.chain.open,
          emoji: '🔗',
        }),
      )
    : undefined;

/** Only for those who told the one or the other, and for moderators. */
const takeOffLink: Entry = ({ live: { moment }, looseFrom: of }, texts) =>
  of === undefined
    ? undefined
    : section(
        texts.chain.mayTakeOff({ of }),
        button(ids.takeOffLink.build({ moment: moment.number, of }), { label: texts.chain.takeOff }),
      );

const video: Entry = ({ live: { moment } }, { more }) =>
  moment.video === undefined
    ? undefined
    : section(more.video, linkButton(siteOf(moment.video), moment.video));

const original: Entry = (facts, { more }) =>
  facts.original === undefined ? undefined : section(more.original, linkButton(more.goThere, facts.original));

const quote: Entry = ({ live: { moment }, quotableAs: as }, { more }) =>
  as &&
  section(
    more.quote[as],
    button(ids.quoteCard.build({ moment: moment.number, name: 'shown', theme: 'dark', opens: 'beside' }), {
      label: more.quoteIt,
      emoji: '🖼️',
    }),
  );

/** Only for its author. */
const edit: Entry = ({ live: { moment }, removableAs }, { more }) =>
  removableAs === 'author'
    ? section(
        more.edit,
        button(ids.edit.build({ moment: moment.number }), { label: more.editIt, emoji: '✏️' }),
      )
    : undefined;

/** Only for its author. */
const stays: Entry = ({ live: { moment }, removableAs, stays: kept, board = 'no' }, { more }) => {
  const { stays: words } = more;
  if (removableAs !== 'author') return undefined;
  if (kept === 'all') return text(words.all);
  const { number } = moment;
  return kept === 'this'
    ? section(
        words.letGo,
        button(ids.stays.build({ moment: number, to: 'anywhere' }), { label: words.letIt }),
      )
    : section(
        words.keep({ board }),
        button(ids.stays.build({ moment: number, to: 'here' }), { label: words.keepIt }),
      );
};

const removal: Entry = ({ live: { moment }, removableAs: as }, { more }) =>
  as &&
  section(more.removal[as], button(ids.removal.build({ moment: moment.number, as }), { label: more.remove }));

/** Only for the person who had this card posted. */
const takeDown: Entry = ({ live: { moment }, ownCard }, { more }) =>
  ownCard === undefined
    ? undefined
    : section(
        more.takeDown,
        button(ids.takeDown.build({ moment: moment.number, card: ownCard }), { label: more.takeDownIt }),
      );

/** For everybody but its author. */
const report: Entry = ({ live: { moment }, removableAs }, { more }) =>
  removableAs === 'author'
    ? undefined
    : section(
        more.report,
        button(ids.report.build({ moment: moment.number }), { label: more.reportIt, emoji: '🚩' }),
      );

/** In the order in which they are shown. */
const ENTRIES: readonly Entry[] = [
  ...[whoFelt, want, alike, chain, video, original],
  ...[quote, takeDown, edit, stays, takeOffLink, report, removal],
];

/** Everything that this person can do with the moment and that has no room below its card. */
export function morePage(facts: MoreFacts, texts: Speech): MessageView {
  const { number } = facts.live.moment;
  const heading = text(`### ${texts.more.heading({ number })}`);
  return { components: [container(BRAND, heading, ...ENTRIES.map((entry) => entry(facts, texts)))] };
}
