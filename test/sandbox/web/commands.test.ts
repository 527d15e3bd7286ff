import type { APIApplicationCommand } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commandsIn, localized } from '../../../sandbox/web/client/slash-commands.ts';
import {
  commandText,
  enteredCommand,
  matchingCommands,
} from '../../../sandbox/web/composer/commands/entered-command.ts';
import {
  type Entry,
  emptyEntry,
  limitWords,
  readEntry,
} from '../../../sandbox/web/composer/options/option-values.ts';
import { type OptionPlace, suggestionsFor } from '../../../sandbox/web/composer/options/suggestions.ts';
import { fold } from '../../../sandbox/web/ui/matching.ts';

const offered = [
  {
    type: 1,
    name: 'moment',
    description: 'Moments',
    name_localizations: { 'es-ES': 'momento' },
    options: [
      {
        type: 1,
        name: 'share',
        description: 'Share one',
        name_localizations: { 'es-ES': 'compartir' },
        description_localizations: { 'en-GB': 'Share one, please' },
        options: [
          { type: 3, name: 'mood', description: 'How', choices: [moodOf('Glad', 'Froh'), moodOf('Sad')] },
          { type: 3, name: 'film', description: 'Which', required: true, autocomplete: true },
        ],
      },
      {
        type: 2,
        name: 'admin',
        description: 'For moderators',
        options: [{ type: 1, name: 'show', description: 'Show one' }],
      },
    ],
  },
  { type: 1, name: 'ışık', description: 'Light' },
  { type: 3, name: 'Report', description: '' },
] as unknown as readonly APIApplicationCommand[];

function moodOf(name: string, german?: string): object {
  return { name, value: name.toLowerCase(), ...(german ? { name_localizations: { de: german } } : {}) };
}

describe('the commands that are offered', () => {
  it('are flattened to whole paths, without those of menus', () => {
    expect(commandsIn(offered, 'en-US').map(({ path }) => path)).toEqual([
      'moment share',
      'moment admin show',
      'ışık',
    ]);
  });

  it('have required options first', () => {
    expect(commandsIn(offered, 'en-US')[0]?.options.map(({ name }) => name)).toEqual(['film', 'mood']);
  });

  it('are in the language of the person, choices too', () => {
    const [share] = commandsIn(offered, 'de');
    expect(share?.label).toBe('moment share');
    expect(share?.options[1]?.choices).toEqual([
      { name: 'Froh', value: 'glad' },
      { name: 'Sad', value: 'sad' },
    ]);
  });

  it.each([
    ['es-419', { 'es-ES': 'hola' }, 'hola'],
    ['es-419', { 'es-ES': 'hola', 'es-419': 'qué onda' }, 'qué onda'],
    ['es-ES', { 'es-419': 'qué onda' }, 'hi'],
    ['en-US', { 'en-GB': 'hullo' }, 'hullo'],
    ['en-GB', { 'en-US': 'hey' }, 'hey'],
    ['de', { 'en-GB': 'hullo' }, 'hi'],
    ['de', null, 'hi'],
  ] as const)('fall back as Discord does: %s of %o is %s', (locale, localizations, text) => {
    expect(localized('hi', localizations, locale)).toBe(text);
  });
});

describe('what is typed after the slash', () => {
  const commands = commandsIn(offered, 'es-419');
  const found = (typed: string) => matchingCommands(commands, typed).map(({ path }) => path);

  it('finds by prefix before word before substring, in both languages', () => {
    expect(found('')).toHaveLength(3);
    expect(found('mom')).toEqual(['moment share', 'moment admin show']);
    expect(found('sh')).toEqual(['moment share', 'moment admin show']);
    expect(found('ompart')).toEqual(['moment share']);
    expect(found('moment  sh')).toEqual(['moment share']);
    expect(found('isik')).toEqual(['ışık']);
    expect(found('xyz')).toEqual([]);
  });

  it('folds case, accents and letters of Turkish', () => {
    expect(fold('İSTANBUL Koğuştaki')).toBe('istanbul kogustaki');
  });

  it('enters a command at a space, with what follows', () => {
    expect(enteredCommand(commands, '/moment share')).toBeUndefined();
    expect(enteredCommand(commands, '/moment ')).toBeUndefined();
    expect(enteredCommand(commands, '/moment shares ')).toBeUndefined();
    expect(enteredCommand(commands, 'see /moment share ')).toBeUndefined();
    expect(enteredCommand(commands, '/moment share ')?.texts).toEqual({});
    expect(enteredCommand(commands, '/Momento compartir Ran')?.texts).toEqual({ film: 'Ran' });
    expect(enteredCommand(commands, '/moment share mood:sad film:The Thing: 1982')?.texts).toEqual({
      mood: 'sad',
      film: 'The Thing: 1982',
    });
  });

  it('comes back when the command is left', () => {
    const entered = enteredCommand(commands, '/moment share film:Ran (1985) mood:sad');
    expect(entered && commandText(entered.command, entered.texts)).toBe(
      '/momento compartir film:Ran (1985) mood:sad',
    );
  });
});

describe('the value of an option', () => {
  const place: OptionPlace = {
    members: [
      { id: '1', name: 'Sofía', username: 'sofia', bot: false, roleIds: [] },
      { id: '2', name: 'Sam', username: 'sam.a', bot: false, roleIds: [] },
      { id: '3', name: 'Sam', username: 'sam.b', bot: false, roleIds: [] },
    ],
    channels: [channel('10', 'moments', 'text'), channel('11', 'A thread', 'thread')],
    roles: [{ id: '20', name: 'Moderator', color: 0 }],
    fileLimit: 1_024,
  };

  function channel(id: string, name: string, kind: 'text' | 'thread'): OptionPlace['channels'][number] {
    const rights = {
      write: true,
      attach: true,
      react: true,
      useCommands: true,
      openThreads: true,
      manage: false,
    };
    return { id, name, kind, ageRestricted: false, isPrivate: false, messageCount: 0, rights };
  }

  function option(more: object) {
    const given = { name: 'it', description: 'It', ...more };
    const command = { type: 1, name: 'do', description: 'Do', options: [given] };
    const made = commandsIn([command as unknown as APIApplicationCommand], 'de')[0]?.options[0];
    if (!made) throw new Error('the command has no option');
    return made;
  }

  const read = (more: object, entry: Partial<Entry>) =>
    readEntry(option(more), { ...emptyEntry, ...entry }, place);
  const wrong = (problem: string) => ({ kind: 'wrong', problem });

  it('of a text keeps to its limits, and to those of Discord', () => {
    const limits = { type: 3, min_length: 3, max_length: 5 };
    expect(read(limits, { text: ' ' })).toEqual({ kind: 'empty' });
    expect(read(limits, { text: 'ab' })).toEqual(wrong('Too short: 2 characters. At least 3 are needed.'));
    expect(read(limits, { text: 'abcdef' })).toEqual(wrong('Too long: 6 characters. At most 5 are allowed.'));
    expect(read(limits, { text: ' abc ' })).toEqual({ kind: 'value', value: 'abc' });
    expect(read({ type: 3 }, { text: 'x'.repeat(100_000) })).toEqual(
      wrong('Too long: 100,000 characters. At most 6,000 are allowed.'),
    );
  });

  it('of a number keeps to its limits', () => {
    expect(read({ type: 4, min_value: 1, max_value: 5 }, { text: '6' })).toEqual(
      wrong('Enter a number from 1 to 5.'),
    );
    expect(read({ type: 4, min_value: 1 }, { text: '0' })).toEqual(wrong('Enter a number of 1 or more.'));
    expect(read({ type: 4 }, { text: '1.5' })).toEqual(wrong('Enter a whole number.'));
    expect(read({ type: 10 }, { text: 'x' })).toEqual(wrong('Enter a number.'));
    expect(read({ type: 10 }, { text: '1,5' })).toEqual({ kind: 'value', value: 1.5 });
  });

  it('is what was chosen, or what is typed and called like exactly one', () => {
    const choices = [moodOf('Glad', 'Froh'), moodOf('Sad')];
    expect(read({ type: 3, choices }, { text: 'froh' })).toEqual({ kind: 'value', value: 'glad' });
    expect(read({ type: 3, choices }, { text: 'fro' })).toEqual(wrong('Choose one from the list.'));
    expect(read({ type: 6 }, { text: 'sofia' })).toEqual({ kind: 'value', value: '1' });
    expect(read({ type: 6 }, { text: 'Sam' })).toEqual(wrong('Choose one from the list.'));
    expect(read({ type: 6 }, { text: 'Sam', value: '3' })).toEqual({ kind: 'value', value: '3' });
    expect(read({ type: 5 }, { text: 'false' })).toEqual({ kind: 'value', value: false });
    expect(read({ type: 3, autocomplete: true }, { text: 'Ran' })).toEqual({ kind: 'value', value: 'Ran' });
  });

  it('of a file keeps to the limit', () => {
    const big = new File(['x'.repeat(1_025)], 'big.png');
    const small = new File(['x'], 'small.png');
    expect(read({ type: 11 }, { file: big })).toEqual(wrong('big.png is 1.1 KB; the limit is 1 KB.'));
    expect(read({ type: 11 }, { file: small })).toEqual({ kind: 'value', value: small });
  });

  it('of a file is of the kinds that go there', () => {
    const file_types = ['image', '.pdf'];
    const photo = new File(['x'], 'photo.heic', { type: 'image/heic' });
    const paper = new File(['x'], 'Paper.PDF');
    expect(read({ type: 11, file_types }, { file: photo })).toEqual(
      wrong("photo.heic can't be added here. Allowed: image, .pdf."),
    );
    expect(read({ type: 11, file_types }, { file: paper })).toEqual({ kind: 'value', value: paper });
    expect(limitWords(option({ type: 11, file_types }), place)).toBe(
      'One file of at most 1 KB (image, .pdf)',
    );
  });

  it('is suggested by name, second name and kind', () => {
    const labels = (more: object, typed: string) =>
      suggestionsFor(option(more), typed, place).map(({ label }) => label);
    expect(labels({ type: 6 }, 'SOFIA')).toEqual(['Sofía']);
    expect(labels({ type: 6 }, 'sam.b')).toEqual(['Sam']);
    expect(labels({ type: 7 }, '')).toEqual(['moments', 'A thread']);
    expect(labels({ type: 7, channel_types: [0] }, '')).toEqual(['moments']);
    expect(labels({ type: 9 }, 'mod')).toEqual(['Moderator']);
    expect(labels({ type: 5 }, '')).toEqual(['True', 'False']);
  });

  it('has its limits told', () => {
    const words = (more: object) => limitWords(option(more), place);
    expect(words({ type: 3 })).toBeUndefined();
    expect(words({ type: 3, min_length: 1, max_length: 5 })).toBe('At most 5 characters');
    expect(words({ type: 3, min_length: 2, max_length: 1_500 })).toBe('2 to 1,500 characters');
    expect(words({ type: 4, min_value: 1, max_value: 5 })).toBe('A whole number from 1 to 5');
    expect(words({ type: 11 })).toBe('One file of at most 1 KB');
  });
});
