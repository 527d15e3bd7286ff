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
import { GUILD, NOW } from '../support/builders.ts';
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
  now: NOW,
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
      if (control.kind !== 'choice' && control.kind !== 'choices') continue;
      for (const { value, label } of control.options) {
        const read = setting.read(value, around(), texts);
        if (read !== undefined) expect(setting.schema.safeParse(read).success, setting.name).toBe(true);
        const row = setting.row(read, around(), texts);
        const current = control.kind === 'choices' ? [value] : value;
        expect(row.control, setting.name).toMatchObject({ current });
        if (read !== undefined) expect(row.value, setting.name).toBe(label);
      }
    }
  });

  it.each(SPEECHES)('keeps nothing that a modified client makes up, in %s', (_, texts) => {
    // Any words may be named, and anything may be a prompt.
    for (const setting of all.filter(({ name }) => name !== 'held-words' && name !== 'prompts')) {
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

describe('the digest’s settings', () => {
  const [, english] = SPEECHES[0] ?? [];
  if (!english) throw new Error('there is no English');
  const settingNamed = (name: string) => {
    const found = settings.community.find((setting) => setting.name === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };
  const refusal = (name: string, typed: string) => {
    try {
      return settingNamed(name).read(typed, around(), english);
    } catch (error) {
      return error instanceof UserError ? { key: error.key, ...(error.facts as object) } : error;
    }
  };

  it('say when the next one comes, by the days, hour and zone that were chosen', () => {
    const values: Record<string, unknown> = {
      'digest-days': [2],
      'digest-hour': '09',
      'time-zone': 'Asia/Tokyo',
    };
    const chosen = <V>({ name }: { readonly name: string }) => values[name] as V | undefined;
    const { row } = settingNamed('digest-channel');
    const at = Date.parse('2026-11-03T09:00+09:00') / 1000;
    expect(row(CHANNEL, around({ chosen }), english).value).toContain(`<t:${at}:F>`);
    expect(row(undefined, around({ chosen }), english).value).not.toContain('<t:');
    // The log tells what was chosen, and not what would come now.
    expect(row(CHANNEL, around({ chosen, now: undefined }), english).value).toBe(`<#${CHANNEL}>`);
  });

  it('take several days at once, and every day', () => {
    expect(settingNamed('digest-days').read('5,1,3,1', around(), english)).toEqual([1, 3, 5]);
    expect(settingNamed('digest-days').row([1, 2, 3, 4, 5, 6, 7], around(), english).value).toBe(
      english.settings.digestDays.everyDay,
    );
    expect(refusal('digest-days', '1,8')).toEqual({ key: 'component.unknown' });
  });

  it('keep a time zone in its usual spelling, and say what to type instead of others', () => {
    const { read } = settingNamed('time-zone');
    expect(read(' europe/malta ', around(), english)).toBe('Europe/Malta');
    expect(read('America/New York', around(), english)).toBe('America/New_York');
    expect(read('', around(), english)).toBeUndefined();
    expect(refusal('time-zone', 'malta')).toMatchObject({
      ...{ key: 'settings.noTimeZone', typed: 'malta' },
      near: expect.arrayContaining(['Europe/Malta']),
    });
    expect(refusal('time-zone', 'EST')).toMatchObject({ key: 'settings.noTimeZone' });
  });

  it('keep prompts one a line, each once, within limits', () => {
    const { read } = settingNamed('prompts');
    expect(read('A cat, a dog?\n\n a CAT, a dog? \nBread?', around(), english)).toEqual([
      'a CAT, a dog?',
      'Bread?',
    ]);
    expect(read(' \n', around(), english)).toBeUndefined();
    expect(refusal('prompts', 'x'.repeat(81))).toMatchObject({ key: 'settings.promptTooLong', max: 80 });
    const many = Array.from({ length: 31 }, (_, at) => `Prompt ${at}?`).join('\n');
    expect(refusal('prompts', many)).toMatchObject({ key: 'settings.tooManyPrompts', max: 30 });
  });

  it('say that the digest has no prompt where only those of the community are wanted, and there are none', () => {
    const { row } = settingNamed('usual-prompts');
    const { none } = english.settings.usualPrompts;
    const warning = (prompts?: readonly string[]) =>
      row('own', around({ chosen: () => prompts as never }), english).warning;
    expect(warning()).toBe(none);
    expect(warning(['A cat?'])).toBeUndefined();
    expect(row(undefined, around(), english).warning).toBeUndefined();
  });
});

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
      // Of 40: another setting takes five at most.
      expect(components.length).toBeLessThanOrEqual(35);
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
