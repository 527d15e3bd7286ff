import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { PlaceChannel, PlaceGuild, ShownMessage } from '../../../sandbox/page/protocol.ts';
import { Heard, idAt } from '../../../sandbox/web/client/heard.ts';
import { withoutUnread, withUnread } from '../../../sandbox/web/client/state.ts';
import { rightsOn, textOf } from '../../../sandbox/web/menus/message-rights.ts';
import {
  channelAfter,
  channelTree,
  isForAdults,
  lettersOf,
  unreadIn,
} from '../../../sandbox/web/shell/channels/channel-tree.ts';
import { localeName, namedLocales } from '../../../sandbox/web/shell/people/locale-names.ts';
import { peopleGroups } from '../../../sandbox/web/shell/people/people-groups.ts';
import { itemAfterKey } from '../../../sandbox/web/ui/menu-keys.ts';

const rights = {
  write: true,
  attach: true,
  react: true,
  useCommands: true,
  openThreads: true,
  manage: false,
};

function channel(id: string, more: Partial<PlaceChannel> = {}): PlaceChannel {
  return {
    id,
    kind: 'text',
    name: `channel-${id}`,
    guildId: '1',
    ageRestricted: false,
    isPrivate: false,
    messageCount: 0,
    rights,
    ...more,
  };
}

const thread = (id: string, parentId: string) => channel(id, { kind: 'thread', parentId });

function guild(more: Partial<PlaceGuild>): PlaceGuild {
  return {
    id: '1',
    name: 'Goosebump Cinema',
    locale: Locale.EnglishUS,
    channels: [],
    members: [],
    roles: [],
    ...more,
  };
}

const author = { id: '7', username: 'elif', global_name: 'Elif', discriminator: '0', avatar: null };

function message(more: Partial<ShownMessage> = {}): ShownMessage {
  return {
    id: idAt(5_000 + 1_420_070_400_000),
    channel_id: '10',
    author,
    content: 'Hello',
    timestamp: '2026-01-01T00:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    ...more,
  };
}

describe('the channel list', () => {
  const channels = [channel('10'), channel('11'), thread('20', '10'), thread('21', '10'), thread('22', '99')];

  it('hangs threads on their channels, and shows one whose channel is not seen by itself', () => {
    const drawn = channelTree(channels).map((branch) => [
      branch.channel.id,
      branch.threads.map(({ id }) => id),
    ]);
    expect(drawn).toEqual([
      ['10', ['20', '21']],
      ['11', []],
      ['22', []],
    ]);
  });

  it('goes up and down as the list is shown, around its ends', () => {
    expect(channelAfter(channels, '10', 1)?.id).toBe('20');
    expect(channelAfter(channels, '21', 1)?.id).toBe('11');
    expect(channelAfter(channels, '22', 1)?.id).toBe('10');
    expect(channelAfter(channels, '10', -1)?.id).toBe('22');
    expect(channelAfter(channels, undefined, 1)?.id).toBe('10');
    expect(channelAfter([], '10', 1)).toBeUndefined();
  });

  it('takes a thread of a channel for adults as one', () => {
    const adults = channel('30', { ageRestricted: true });
    const below = thread('31', '30');
    const here = guild({ channels: [adults, below, channel('10')] });
    expect(isForAdults(below, here)).toBe(true);
    expect(isForAdults(adults, undefined)).toBe(true);
    expect(isForAdults(channel('10'), here)).toBe(false);
  });

  it('stands for a server by the first letters of its words', () => {
    expect(lettersOf('Goosebump Cinema')).toBe('GC');
    expect(lettersOf('  öz sinema kulübü derneği ')).toBe('ÖSK');
    expect(lettersOf('')).toBe('');
  });
});

describe('unread messages', () => {
  const nobody = { openId: undefined, myId: undefined };

  it('are counted by channel', () => {
    const one = withUnread({}, message(), nobody);
    const two = withUnread(one, message(), nobody);
    expect(two).toEqual({ '10': 2 });
    expect(unreadIn([channel('10'), channel('11')], two)).toBe(2);
  });

  it('are not those of the open channel, nor my own', () => {
    const before = { '11': 1 };
    expect(withUnread(before, message(), { ...nobody, openId: '10' })).toBe(before);
    expect(withUnread(before, message(), { ...nobody, myId: author.id })).toBe(before);
  });

  it('are none once the channel is open', () => {
    expect(withoutUnread({ '10': 2, '11': 1 }, '10')).toEqual({ '11': 1 });
    const without = { '11': 1 };
    expect(withoutUnread(without, '10')).toBe(without);
  });

  it('are new ones: neither from before, nor heard of already', () => {
    const heard = new Heard();
    const start = Date.UTC(2026, 0, 1);
    heard.begin(start);
    const at = (seconds: number, channelId = '10') => ({
      id: idAt(start + seconds * 1_000),
      channel_id: channelId,
    });
    expect(heard.isNew(at(-5))).toBe(false);
    expect(heard.isNew(at(5))).toBe(true);
    expect(heard.isNew(at(5))).toBe(false);
    expect(heard.isNew(at(4))).toBe(false);
    expect(heard.isNew(at(4, '11'))).toBe(true);
    heard.begin(start);
    expect(heard.isNew(at(5))).toBe(true);
  });
});

describe('the people of a server', () => {
  const person = (id: string, name: string, roleIds: readonly string[] = []) => ({
    id,
    username: name.toLowerCase(),
    name,
    bot: false,
    roleIds,
  });
  const role = (id: string, name: string) => ({ id, name, color: 0 });

  it('stand below the first of their roles, by name; @everyone is no role of theirs', () => {
    const groups = peopleGroups(
      guild({
        roles: [role('1', '@everyone'), role('2', 'Moderator'), role('3', 'Guest')],
        members: [person('5', 'Sofía', ['1']), person('6', 'Elif'), person('7', 'Mika', ['3', '2'])],
      }),
    );
    expect(groups.map(({ name, members }) => [name, members.map((member) => member.name)])).toEqual([
      ['Moderator', ['Mika']],
      ['Members', ['Elif', 'Sofía']],
    ]);
  });
});

describe('the languages', () => {
  it('are all of Discord’s, each in its own words', () => {
    const all = namedLocales();
    expect(all.map(({ locale }) => locale).sort()).toEqual(Object.values(Locale).sort());
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(localeName(Locale.Turkish)).toBe('Türkçe');
    expect(localeName(Locale.German)).toBe('Deutsch');
  });
});

describe('the menu of a message', () => {
  const here = channel('10');

  it('lets its author edit and delete it, others answer it', () => {
    expect(rightsOn(message(), here, author.id)).toMatchObject({ edit: true, delete: true, reply: true });
    expect(rightsOn(message(), here, '8')).toMatchObject({ edit: false, delete: false, reply: true });
  });

  it('lets those delete it who manage messages', () => {
    const managed = channel('10', { rights: { ...rights, manage: true } });
    expect(rightsOn(message(), managed, '8')).toMatchObject({ edit: false, delete: true });
  });

  it('offers nothing but to dismiss what one person alone sees', () => {
    const { dismiss, ...others } = rightsOn(message({ flags: 64 }), here, author.id);
    expect(dismiss).toBe(true);
    expect(Object.values(others)).not.toContain(true);
  });

  it('opens one thread a message, and none in a thread', () => {
    expect(rightsOn(message(), here, '8').openThread).toBe(true);
    expect(rightsOn(message({ threadId: '20' }), here, '8').openThread).toBe(false);
    expect(rightsOn(message(), thread('20', '10'), '8').openThread).toBe(false);
  });

  it('copies the words of components as well', () => {
    const components: NonNullable<ShownMessage['components']> = [
      {
        type: 17,
        components: [
          { type: 10, content: '### Oldboy' },
          { type: 10, content: 'A moment' },
        ],
      },
    ];
    expect(textOf({ content: '', components })).toBe('### Oldboy\n\nA moment');
  });
});

describe('the keys of a menu', () => {
  const labels = ['Reply', 'Copy text', 'Copy message ID', 'Delete message'];

  it('move around its ends', () => {
    expect(itemAfterKey('ArrowDown', labels, 3, '')).toBe(0);
    expect(itemAfterKey('ArrowUp', labels, 0, '')).toBe(3);
    expect(itemAfterKey('ArrowDown', labels, -1, '')).toBe(0);
    expect(itemAfterKey('Home', labels, 2, '')).toBe(0);
    expect(itemAfterKey('End', labels, 0, '')).toBe(3);
    expect(itemAfterKey('ArrowDown', [], -1, '')).toBeUndefined();
  });

  it('find what begins with the letters that were typed', () => {
    expect(itemAfterKey('c', labels, 0, 'c')).toBe(1);
    expect(itemAfterKey('c', labels, 1, 'c')).toBe(2);
    expect(itemAfterKey('m', labels, 1, 'copy m')).toBe(2);
    expect(itemAfterKey('x', labels, 1, 'x')).toBe(1);
    expect(itemAfterKey('Shift', labels, 1, '')).toBeUndefined();
  });
});
