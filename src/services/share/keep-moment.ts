import type { Change } from '../../data/store/record-store.ts';
import type { DraftKey, ShareDraft } from '../../domain/draft.ts';
import { titlesOf } from '../../domain/film.ts';
import type { Moment, Person, Picture } from '../../domain/moment.ts';
import type { Place } from '../../domain/place.ts';
import type { Story } from '../../domain/story.ts';
import { UserError } from '../../interactions/user-error.ts';
import talkThreads from '../../settings/community/talk-threads.ts';
import ownCountry from '../../settings/person/country.ts';
import type { AppContext } from '../app.ts';
import { languageOfText } from '../language/language-of-text.ts';
import { filmOfDraft } from './find-draft.ts';
import { makePseudonym } from './make-pseudonym.ts';

/** What becomes a moment, and whose it is: who acts may be a moderator. */
export interface Telling {
  readonly key: DraftKey;
  readonly author: Person;
  readonly place: Place;
  /** That its author reads. */
  readonly locale: string;
  readonly draft: ShareDraft;
  readonly story: Story;
  readonly picture: Picture | undefined;
  /** Where its card goes, if not to its place. */
  readonly channel: string | undefined;
  /** The moment because of which it is told, if its author may read that one. */
  readonly because?: number | undefined;
}

interface Beside {
  /** Changes committed together with it. */
  readonly changes: readonly Change[];
  /** The same of changes that need its number. */
  readonly along?: (moment: Moment) => readonly Change[];
  /** Whether it may still be shared, once every change before is done. */
  readonly isWanted?: () => boolean;
}

/** Keeps a moment with its film; `undefined` if its draft was already shared, or it is no longer wanted. */
export async function keepMoment(
  { app, community, publicTexts, draftKey }: AppContext,
  { key, author, place, locale, draft, story, picture, channel, because }: Telling,
  { changes, along, ...beside }: Beside,
): Promise<Moment | undefined> {
  const { film, ownFilm, countryGiven, video, source } = draft;
  const unnamed = draft.story?.unnamed === true;
  // The country that the bot remembers may tell who they are. The one that they gave for this moment, they mean to be seen.
  const country = unnamed && !countryGiven ? undefined : draft.country;
  const language = await languageOfText(story.text, titlesOf(filmOfDraft(app, community, draft)));
  const sharing = { author, place, sharedAt: app.now() };
  const added = ownFilm && {
    v: 1 as const,
    ...ownFilm,
    addedBy: author.id,
    addedAt: sharing.sharedAt,
    place,
  };
  const filmId = film ?? added?.id;
  if (filmId === undefined) throw new UserError('film.unknown', { typed: '' });
  return community.share(
    {
      ...story,
      ...sharing,
      origin: key.id,
      film: filmId,
      ...(country !== undefined && { country }),
      ...(video !== undefined && { video }),
      ...(language !== undefined && { language }),
      ...(picture && { picture }),
      ...(source && { source }),
    },
    [...changes, app.drafts.ending(key)],
    {
      ...beside,
      along: (moment) => [
        ...(because === undefined ? [] : community.chains.tying(moment, because)),
        ...(along?.(moment) ?? []),
      ],
      // The card is sent after the interaction that it answers.
      posting: { after: draftKey().id, channel, hasTalk: community.setting(talkThreads) !== undefined },
      pseudonym: unnamed ? (inUse) => makePseudonym(inUse, publicTexts, app.random) : undefined,
      learnt: {
        setting: app.languages.learntFrom(community, locale),
        own: countryGiven && country !== undefined ? { name: ownCountry.name, value: country } : undefined,
      },
      ...(film === undefined &&
        added && {
          newFilm: { film: added, findExisting: () => app.films.findForTyped(added, community.library)?.id },
        }),
    },
  );
}
