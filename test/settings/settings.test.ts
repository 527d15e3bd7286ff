import { readFile } from 'node:fs/promises';
import { ChannelType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { keyFor } from '../../src/data/store/keys.ts';
import type { Choice } from '../../src/domain/chosen.ts';
import { type Language, LOCALE_NAMES, SPOKEN } from '../../src/i18n/languages.ts';
import type { Speech } from '../../src/i18n/texts.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import talkThreads from '../../src/settings/community/talk-threads.ts';
import { loadSettings } from '../../src/settings/load-settings.ts';
import { SETTING_TABS, type ServerChannel, type Surroundings } from '../../src/settings/setting.ts';
import { communityPanel } from '../../src/views/settings/community-panel.ts';
import { ownForm, ownPanel } from '../../src/views/settings/own-panel.ts';
import { GUILD } from '../support/builders.ts';
import { english } from '../support/texts/english.ts';
import { contentOf, faultsOf, faultsOfForm, nodesOf, SPEECHES } from '../support/view-fixtures.ts';

const settings = await loadSettings();
const all = [...settings.community, ...settings.person];

const CHANNEL = '700000000000000501';
const ROLE = '700000000000000601';
const channelThat = (changes: Partial<ServerChannel> = {}): ServerChannel => ({
  type: ChannelType.GuildText,
  missing: [],
  canPost: true,
  missingToWrite: [],
  isOpenToAll: false,
  ...changes,
});
const around = (changes: Partial<Surroundings> = {}): Surroundings => ({
  serverLocale: 'en-US',
  clientLocale: 'tr',
  channel: (id) => (id === CHANNEL ? channelThat() : undefined),
  hasRole: (id) => id === ROLE,
  missingForThreads: () => [],
  chosen: () => undefined,
  ...changes,
});

/** Values as each setting of a community, or of a person, has ever stored them. */
async function storedValues(of: 'community' | 'person'): Promise<Record<string, readonly unknown[]>> {
  return JSON.parse(await readFile(new URL(`./stored/${of}.json`, import.meta.url), 'utf8'));
}

describe('every setting', () => {
  it.each(['community', 'person'] as const)('of a %s reads what was ever stored for it', async (of) => {
    const stored = await storedValues(of);
    expect(Object.keys(stored).sort()).toEqual(settings[of].map(({ name }) => name).sort());
    for (const { name, schema } of settings[of]) {
      expect(stored[name]?.length, name).toBeGreaterThan(0);
      for (const value of stored[name] ?? []) expect(schema.parse(value), name).toEqual(value);
      for (const broken of [{}, [], 0, '', 'x'.repeat(5000)]) {
        expect(schema.safeParse(broken).success, name).toBe(false);
      }
    }
  });

  it('has a name that can be a key', () => {
    for (const { name } of all)
      expect(() => keyFor({ guild: GUILD, kind: 'setting', name }), name).not.toThrow();
  });

  it.each(SPEECHES)('is changed to what it offers, and says so, in %s', (_, texts) => {
    for (const setting of all) {
      const { control } = setting.row(undefined, around(), texts);
      if (control.kind !== 'choice') continue;
      for (const { value, label } of control.options) {
        const read = setting.read(value, around(), texts);
        if (read !== undefined) expect(setting.schema.safeParse(read).success, setting.name).toBe(true);
        const row = setting.row(read, around(), texts);
        expect(row.control, setting.name).toMatchObject({ current: value });
        if (read !== undefined) expect(row.value, setting.name).toBe(label);
      }
    }
  });

  it.each(SPEECHES)('keeps nothing that a modified client makes up, in %s', (_, texts) => {
    // Any words may be named.
    for (const setting of all.filter(({ name }) => name !== 'held-words')) {
      for (const forged of ['', 'constructor', '1'.repeat(30), '0/0', '-1/10', 'x'.repeat(4000), '💛']) {
        expect(
          readOrRefuse(() => setting.read(forged, around(), texts)),
          setting.name,
        ).toBeUndefined();
      }
    }
  });
});

function readOrRefuse(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** A panel with all settings of a tab at once, as they are at worst. */
function panels(texts: Speech, surroundings: Surroundings, stored: Record<string, readonly unknown[]>) {
  return SETTING_TABS.map((open) => {
    const shown = settings.community.filter(({ tab }) => tab === open);
    const rows = new Map(
      shown.map((setting) => {
        const value = setting.schema.parse(stored[setting.name]?.at(-1));
        return [setting.name, setting.row(value, surroundings, texts)];
      }),
    );
    return communityPanel({ open, tabs: SETTING_TABS, rows, changed: shown[0]?.name }, texts);
  });
}

describe.each(SPEECHES)('the panels in %s', (_, texts) => {
  const missing = ['View Channel', 'Send Messages', 'Attach Files', 'Read Message History', 'Add Reactions'];
  const worst = around({
    channel: () => channelThat({ missing, canPost: false, missingToWrite: missing }),
    missingForThreads: () => ['Create Public Threads', 'Send Messages in Threads', 'Manage Threads'],
  });

  it('are taken by Discord, with all that can be wrong', async () => {
    const stored = await storedValues('community');
    for (const panel of panels(texts, worst, stored)) expect(faultsOf(panel)).toEqual([]);
    for (const panel of panels(texts, around({ channel: () => undefined }), stored))
      expect(faultsOf(panel)).toEqual([]);
  });

  it('have room for more settings in each tab', async () => {
    for (const panel of panels(texts, worst, await storedValues('community'))) {
      const components = nodesOf(panel.components).filter(({ type }) => typeof type === 'number');
      expect(components.length).toBeLessThanOrEqual(30);
      expect(contentOf(panel).length).toBeLessThan(2000);
    }
  });

  it('of a person are taken by Discord, and so are their forms', async () => {
    const stored = await storedValues('person');
    for (const at of [-1, undefined]) {
      const rows = new Map(
        settings.person.map((setting) => {
          const value = at === undefined ? undefined : setting.schema.parse(stored[setting.name]?.at(at));
          return [setting.name, setting.row(value, around(), texts)];
        }),
      );
      expect(faultsOf(ownPanel(rows, settings.person[0]?.name, texts))).toEqual([]);
      for (const [name, { control }] of rows)
        if (control.kind === 'text') expect(faultsOfForm(ownForm(name, control))).toEqual([]);
    }
  });
});

it('names every locale that the bot speaks, and no other', () => {
  expect([...LOCALE_NAMES.keys()].sort()).toEqual([...SPOKEN.keys()].sort());
  const languages = new Set<Language>([...LOCALE_NAMES.keys()].flatMap((locale) => SPOKEN.get(locale) ?? []));
  expect(languages.size).toBe(SPEECHES.length);
});

describe('the row for threads to talk in', () => {
  const row = (changes: Partial<Surroundings>, value: 'each' | undefined = 'each') =>
    talkThreads.row(value, around(changes), english).warning;

  it('names at once what is missing, in the channel for moments if there is one', () => {
    const permissions = ['Manage Threads'];
    const missingForThreads = (id?: string) => (id === CHANNEL ? permissions : ['Create Public Threads']);
    const words = english.settings.talkThreads;
    expect(row({ missingForThreads })).toBe(words.missing({ permissions: ['Create Public Threads'] }));
    const chosen = (<V>({ name }: Choice<V>) =>
      name === 'moments-channel' ? CHANNEL : undefined) as Surroundings['chosen'];
    const channel = `<#${CHANNEL}>`;
    expect(row({ missingForThreads, chosen })).toBe(words.missingThere({ permissions, channel }));
  });

  it('says nothing where nothing is missing, or nobody wants threads', () => {
    expect(row({})).toBeUndefined();
    expect(
      talkThreads.row(undefined, around({ missingForThreads: () => ['x'] }), english).warning,
    ).toBeUndefined();
  });
});
