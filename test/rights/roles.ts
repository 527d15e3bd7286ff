import { PermissionFlagsBits } from 'discord.js';
import type { Person } from '../../src/domain/moment.ts';
import type { ErrorKey } from '../../src/i18n/texts.ts';
import { elif, john, mika, NOW } from '../support/builders.ts';
import { OTHER_GUILD, owner } from '../support/offline-client.ts';
import type { Sender } from '../support/payloads.ts';

const lena: Person = { id: '700000000000000104', name: 'Lena' };

const manager: Person = { id: '700000000000000105', name: 'Kerem' };

export interface RoleSender extends Sender {
  readonly as: Person;
}

/** Everybody who may try to use a part. The parts act on what belongs to John. */
export const ROLES = {
  newcomer: { as: lena, joinedAt: NOW },
  member: { as: mika, joinedAt: NOW - 1e10 },
  author: { as: john },
  moderator: { as: elif, rights: ['moderator'] },
  /** She was a moderator when the bot asked her, but isn't one when she presses the button. */
  formerModerator: { as: elif },
  manager: { as: manager, rights: ['manager'] },
  /** Has every right, but no role. */
  owner: { as: owner },
  /** Has every right in another server, and knows all ids in this one. */
  elsewhere: { as: elif, rights: ['moderator', 'manager'], guild: OTHER_GUILD },
  directMessage: { as: john, guild: 'direct message' },
} satisfies Record<string, RoleSender>;

/**
 * The same people where the bot isn't a member, so that it knows nobody's roles, only their rights in the channel; each with
 * what they get of a row.
 */
export const WITHOUT_BOT: Readonly<
  Record<string, RoleSender & { readonly outcome: (outcomes: Outcomes) => Outcome }>
> = {
  member: { as: mika, outcome: ({ member }) => member },
  author: { as: john, outcome: ({ author }) => author },
  manager: {
    as: elif,
    channelRights: PermissionFlagsBits.ManageGuild,
    outcome: ({ moderator, manager }) => (moderator === 'rights.manager' ? manager : moderator),
  },
  owner: {
    as: owner,
    channelRights: PermissionFlagsBits.Administrator,
    outcome: (outcomes) => outcomes.owner,
  },
  /** Moderates what was shared in the channel, and nothing else. */
  channelModerator: {
    as: elif,
    channelRights: PermissionFlagsBits.ManageMessages,
    outcome: ({ formerModerator, moderator }) =>
      formerModerator === 'removal.notYours' ||
      formerModerator === 'reply.notYours' ||
      formerModerator === 'chain.notYours'
        ? moderator
        : formerModerator,
  },
};

export type Role = keyof typeof ROLES;
export const ROLE_NAMES = Object.keys(ROLES) as Role[];

/** The result of a use: an answer, or the key of the error. */
type Outcome = 'done' | ErrorKey;
export type Outcomes = Readonly<Record<Role, Outcome>>;

/** For parts that everybody may use, with exceptions. */
export const everybody = (except: Partial<Outcomes> = {}): Outcomes => ({
  ...all('done'),
  ...except,
});

/** For parts that only moderators may use. */
export const moderators = (except: Partial<Outcomes> = {}): Outcomes => ({
  ...all('rights.moderator'),
  moderator: 'done',
  owner: 'done',
  ...except,
});

/** For parts that only those with Manage Server may use. */
export const managers = (except: Partial<Outcomes> = {}): Outcomes => ({
  ...all('rights.manager'),
  manager: 'done',
  owner: 'done',
  elsewhere: 'done',
  ...except,
});

/** For what only its author may use. */
export const authorAlone = (refusal: ErrorKey, except: Partial<Outcomes> = {}): Outcomes => ({
  ...all(refusal),
  author: 'done',
  ...except,
});

/** For what its author and moderators may use. */
export const authorAndModerators = (refusal: ErrorKey, except: Partial<Outcomes> = {}): Outcomes => ({
  ...authorAlone(refusal),
  moderator: 'done',
  owner: 'done',
  ...except,
});

/** For parts that do the same for everybody in a server. */
export const all = (outcome: Outcome): Outcomes => ({
  newcomer: outcome,
  member: outcome,
  author: outcome,
  moderator: outcome,
  formerModerator: outcome,
  manager: outcome,
  owner: outcome,
  elsewhere: outcome,
  directMessage: 'server.only',
});
