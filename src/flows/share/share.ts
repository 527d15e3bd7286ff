import type { Community } from '../../data/community/community.ts';
import type { DraftKey } from '../../data/community/drafts.ts';
import { MOST_PICTURE_BYTES } from '../../data/uploads/uploads.ts';
import { filmOfCommunity } from '../../domain/community-film.ts';
import type { ShareDraft } from '../../domain/draft.ts';
import type { Film } from '../../domain/film.ts';
import type { Moment, Person } from '../../domain/moment.ts';
import { checkStory } from '../../domain/story.ts';
import { type Speech, textsFor } from '../../i18n/texts.ts';
import { actorOf } from '../../interactions/actor.ts';
import { type Answer, inPlace, privately, publicly } from '../../interactions/answer.ts';
import type { ButtonUse, FormUse } from '../../interactions/contract.ts';
import { canUpdate } from '../../interactions/outbox.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../../services/app.ts';
import { keepMoment, type PictureFault, takePicture } from '../../services/share/share.ts';
import { note } from '../../views/kit/note.ts';
import { momentCard } from '../../views/moment/moment-card.ts';
import { pictureFault, storyFaults } from '../../views/share/share-steps.ts';

/** Who shares, where, and in which languages they and the community read. */
export interface Sharing {
  readonly key: DraftKey;
  readonly author: Person;
  readonly locale: string;
  readonly guildLocale: string;
  /** Where the private message stands that led here, and that then tells how it goes on. */
  readonly besideIn: string | undefined;
}

/** Who acts, and the draft that their button or form names: only its author finds it. */
export function sharingOf(interaction: ButtonUse | FormUse, draft: string): Sharing {
  const { id, name } = actorOf(interaction);
  return {
    key: { guild: interaction.guildId, user: id, id: draft },
    author: { id, name },
    locale: interaction.locale,
    guildLocale: interaction.guildLocale,
    besideIn: canUpdate(interaction) ? (interaction.channelId ?? undefined) : undefined,
  };
}

/** The draft. Throws the UserError that says that it is gone. */
export async function findShareDraft(app: App, key: DraftKey): Promise<ShareDraft> {
  const draft = await app.drafts.find(key, 'share');
  if (!draft) throw new UserError('draft.gone');
  return draft;
}

/** The film that the draft is about: a known one, or the author's own that nobody shared about yet. */
function filmOfDraft(app: App, community: Community, draft: ShareDraft): Film {
  const film = draft.film !== undefined && app.films.find(draft.film, community.library);
  if (film) return film;
  if (draft.ownFilm) return filmOfCommunity(draft.ownFilm);
  throw new UserError('film.unknown', { typed: draft.film ?? '' });
}

/**
 * Makes a moment of a draft: checks it, keeps it, and answers with its card; or says what to look at again, and
 * keeps the draft.
 * @param change what the person just typed or decided; it is kept before anything can go wrong
 */
export function shareDraft(
  app: App,
  sharing: Sharing,
  change: (draft: ShareDraft) => ShareDraft,
): Promise<Answer> {
  return app.drafts.inTurn(sharing.key, async () => {
    const draft = change(await findShareDraft(app, sharing.key));
    await app.drafts.keep(sharing.key, draft);
    return shareKept(app, sharing, draft);
  });
}

async function shareKept(app: App, sharing: Sharing, draft: ShareDraft): Promise<Answer> {
  if (!draft.story) throw new UserError('draft.gone');
  const texts = textsFor(sharing.locale);
  const tell = sharing.besideIn === undefined ? privately : inPlace;
  const community = await app.communities.community(sharing.key.guild);
  const film = filmOfDraft(app, community, draft);
  const verdict = checkStory(
    draft.story,
    film.runtimes.map(({ minutes }) => minutes),
  );
  if (!verdict.ok) return tell(storyFaults(sharing.key.id, verdict.faults, texts));

  const taken = await takePicture(sharing.key.id, draft);
  if (typeof taken === 'string') return tell(pictureFault(sharing.key.id, wordFault(taken, texts), texts));

  const moment = await keepMoment(
    app,
    community,
    { id: sharing.key.id, author: sharing.author },
    draft,
    verdict.story,
    taken,
  );
  await app.drafts.forget(sharing.key);
  if (sharing.besideIn === undefined) return card(app, community, sharing, moment, taken?.bytes);
  // Answered here, the card would stand as a reply to a message that nobody else can see.
  const isPosted = await app.cards.post(community.guild, moment.number, sharing.besideIn);
  return inPlace(note(texts.share[isPosted ? 'done' : 'kept'](moment.number)));
}

function wordFault(fault: PictureFault, texts: Speech): string {
  if (fault === 'picture.tooLarge')
    return texts.errors[fault]({ megabytes: MOST_PICTURE_BYTES / 1024 / 1024 });
  return texts.errors[fault]();
}

function card(
  app: App,
  community: Community,
  { locale, guildLocale }: Sharing,
  moment: Moment,
  bytes: Buffer | undefined,
): Answer {
  const live = community.library.moment(moment.number) ?? { moment, goosebumps: 0, replies: 0 };
  const film = app.films.find(moment.film, community.library);
  return publicly(momentCard({ live, film, picture: bytes && { bytes } }, textsFor(guildLocale)), {
    onSent: (message) => app.cards.keep(community.guild, moment.number, message),
    otherwise: note(textsFor(locale).share.kept(moment.number)),
  });
}
