import { describe, expect, it } from 'vitest';
import { setInstallSettings } from '../../src/discord/install-settings.ts';
import { INSTALL } from '../../src/interactions/invite.ts';
import { startApi } from '../support/api-server.ts';

const OURS = { scopes: ['bot', 'applications.commands'], permissions: INSTALL.permissions };
const FOR_PEOPLE = { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } };
const COMMANDS_ALONE = { scopes: ['applications.commands'], permissions: '0' };

/** Sets them when Discord knows these, and returns what was written. */
async function written(known: object) {
  const { rest, calls } = await startApi(() => ({ body: known }));
  const { changed } = await setInstallSettings(rest);
  const writes = calls.filter(({ method }) => method === 'PATCH');
  expect(changed).toBe(writes.length > 0);
  expect(calls.map(({ path }) => path)).toEqual(calls.map(() => '/applications/@me'));
  return writes.map(({ body }) => body);
}

describe('the install settings', () => {
  it('are set where they are missing, and stand for the bot with its commands', async () => {
    const wanted = {
      install_params: INSTALL,
      integration_types_config: { 0: { oauth2_install_params: INSTALL } },
    };
    expect(await written({})).toEqual([wanted]);
    expect([...INSTALL.scopes].sort()).toEqual(['applications.commands', 'bot']);
  });

  it('are set where they would add the commands alone, and what people install for themselves stays', async () => {
    const known = {
      install_params: OURS,
      integration_types_config: { 0: { oauth2_install_params: COMMANDS_ALONE }, 1: FOR_PEOPLE },
    };
    expect(await written(known)).toMatchObject([
      { integration_types_config: { 0: { oauth2_install_params: INSTALL }, 1: FOR_PEOPLE } },
    ]);
    expect(await written({ ...known, install_params: { ...OURS, permissions: '8' } })).toHaveLength(1);
  });

  it.each([
    [
      'that are right, in whatever order',
      { install_params: OURS, integration_types_config: { 0: { oauth2_install_params: OURS } } },
    ],
    ['of a private app, which may have none', { bot_public: false }],
    ['with a link of the operator’s own', { custom_install_url: 'https://example.org/add' }],
  ])('%s are left alone', async (_, known) => {
    expect(await written(known)).toEqual([]);
  });
});
