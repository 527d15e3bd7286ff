import { CHANNEL } from '../../support/builders.ts';
import { ROLES } from '../../support/payloads.ts';
import { everybody, managers } from '../roles.ts';
import type { Row } from '../row.ts';

/** Settings: those of a community are for its managers, those of a person for that person. */

const language = { values: { setting: 'language' }, chosen: ['tr'] };
const channel = { values: { setting: 'moments-channel' } };
const country = { values: { setting: 'country' } };

export const settings: readonly Row[] = [
  { part: 'command settings', outcomes: managers() },
  { part: 'button settings', input: { values: { tab: 'sharing' } }, outcomes: managers() },
  { part: 'select change-setting', input: language, changes: true, outcomes: managers() },
  {
    part: 'select change-setting',
    how: 'that is a channel',
    input: { values: channel.values, chosen: ['tr'] },
    outcomes: managers({
      manager: 'settings.notAChannel',
      owner: 'settings.notAChannel',
      elsewhere: 'settings.notAChannel',
    }),
  },
  {
    part: 'select pick-channel',
    input: { ...channel, chosen: [CHANNEL] },
    changes: true,
    outcomes: managers({ elsewhere: 'settings.notAChannel' }),
    withoutBot: 'settings.notAChannel',
  },
  {
    part: 'select pick-roles',
    input: { values: { setting: 'exempt-roles' }, chosen: [ROLES.moderator.id] },
    changes: true,
    outcomes: managers(),
    withoutBot: 'settings.notARole',
  },
  {
    part: 'select pick-channels',
    input: { values: { setting: 'board-left-out' }, chosen: [CHANNEL] },
    changes: true,
    outcomes: managers({ elsewhere: 'settings.notAPlace' }),
    withoutBot: 'settings.notAPlace',
  },
  { part: 'button reset-setting', input: channel, outcomes: managers() },

  { part: 'command me', outcomes: everybody() },
  { part: 'select change-mine', input: language, changes: true, outcomes: everybody() },
  { part: 'button write-mine', input: country, outcomes: everybody() },
  {
    part: 'modal mine-form',
    input: { ...country, fields: { setting: 'Malta' } },
    changes: true,
    outcomes: everybody(),
  },
  { part: 'button reset-mine', input: country, outcomes: everybody() },
];
