import { contentsOf } from '../../src/domain/edit.ts';
import type { Moment, Person } from '../../src/domain/moment.ts';
import type { App } from '../../src/services/app.ts';
import { DRAFT, drafts, MOMENT, prepare, REVIEW } from '../rights/prepared.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../support/builders.ts';
import { MODERATORS_CHANNEL, OTHER_GUILD } from '../support/offline-client.ts';
import type { Sender } from '../support/payloads.ts';

/** Words in texts that not everybody may read. */
export const SECRETS = {
  moderators: 'xq-moderators',
  draft: 'xq-draft',
  earlier: 'xq-earlier',
  removed: 'xq-removed',
  waiting: 'xq-waiting',
  otherServer: 'xq-other-server',
} as const;

/** A word in a text that everybody in the first server may read, and nobody from elsewhere. */
export const HERE = 'xq-here';

/** Two communities with everything that an attacker may be after. */
export async function fillWorld(app: App): Promise<void> {
  await prepare(app);
  const community = await app.communities.community(GUILD);
  await community.share(aStory({ author: mika, text: `A scene on a bridge in the rain, ${HERE}.` }));
  const hidden = { channel: MODERATORS_CHANNEL, ageRestricted: false };
  await community.share(aStory({ author: elif, place: hidden, text: `Told to few: ${SECRETS.moderators}.` }));
  const taken = await told(
    community.share(aStory({ author: john, text: `Taken back: ${SECRETS.removed}.` })),
  );
  await community.remove(taken.number, john, NOW, undefined);
  const edited = await told(
    community.share(aStory({ author: john, text: `As it was: ${SECRETS.earlier}.` })),
  );
  const { number, sharedAt: basedOn } = edited;
  const contents = { ...contentsOf(edited), text: 'As it is now, much shorter.' };
  await community.edits.keep({ number, id: '900000000000000041', contents, basedOn, at: NOW }, []);
  const story = { ...drafts.share.story, text: `Not shared yet: ${SECRETS.draft}.` };
  await app.drafts.keep({ guild: GUILD, user: john.id, id: DRAFT }, { ...drafts.share, story });
  const waiting = community.library.reviews.of(REVIEW);
  if (!waiting) throw new Error('nothing waits');
  const { id, v: _, ...review } = waiting;
  const text = `Not looked at yet: ${SECRETS.waiting}.`;
  await community.reviews.keep(id, { ...review, told: { ...review.told, story: { ...story, text } } }, []);
  const other = await app.communities.community(OTHER_GUILD);
  for (let count = 0; count < MOMENT + 7; count += 1) {
    await other.share(aStory({ author: mika, text: `Told in another server: ${SECRETS.otherServer}.` }));
  }
}

async function told(sharing: Promise<Moment | undefined>): Promise<Moment> {
  const moment = await sharing;
  if (!moment) throw new Error('it was not shared');
  return moment;
}

export interface Attacker {
  readonly sender: Sender & { readonly as: Person };
  /** The server whose records they must neither see nor change at all. */
  readonly stranger: string;
  /** What must not be in any answer to them. */
  readonly mustNotRead: readonly string[];
}

/** Somebody without any right, who knows all ids. */
const member: Attacker = {
  sender: { as: { id: '700000000000000777', name: 'Mallory' }, guild: GUILD, joinedAt: NOW - 1e10 },
  stranger: OTHER_GUILD,
  mustNotRead: Object.values(SECRETS),
};

/** A moderator of another server, who knows all ids of the first one. */
const fromElsewhere: Attacker = {
  sender: { ...member.sender, guild: OTHER_GUILD, rights: ['moderator', 'manager'] },
  stranger: GUILD,
  mustNotRead: [SECRETS.moderators, SECRETS.draft, SECRETS.earlier, SECRETS.removed, SECRETS.waiting, HERE],
};

export const ATTACKERS = { member, fromElsewhere };
