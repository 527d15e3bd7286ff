import { describe, expect, it } from 'vitest';
import { checkCallback } from '../../../sandbox/rules/check-callback.ts';
import { checkMessage } from '../../../sandbox/rules/check-message.ts';
import { press, row, text, told, upload, V2 } from './payloads.ts';

const create = (body: object) => told(checkMessage(body, 'create', []));
const edit = (body: object, flags = 0) => told(checkMessage(body, 'edit', [], { flags }));

describe('a message', () => {
  it('has at most 2000 characters of content', () => {
    expect(create({ content: 'a'.repeat(2000) })).toEqual([]);
    expect(create({ content: 'a'.repeat(2001) })).toEqual(['content[BASE_TYPE_MAX_LENGTH]']);
    expect(edit({ content: 'a'.repeat(2001) })).toEqual(['content[BASE_TYPE_MAX_LENGTH]']);
  });

  it('is not empty when it is new', () => {
    expect(create({ content: ' ', embeds: [], components: [] })).toEqual(['[MESSAGE_EMPTY]']);
    expect(told(checkMessage({}, 'webhook-create', []))).toEqual(['[MESSAGE_EMPTY]']);
    expect(edit({ content: null })).toEqual([]);
    expect(told(checkCallback({ type: 4, data: {} }, []))).toEqual(['data[MESSAGE_EMPTY]']);
    expect(told(checkCallback({ type: 4 }, []))).toEqual(['data[BASE_TYPE_REQUIRED]']);
  });

  it('has at most 10 embeds, of 6000 characters in total', () => {
    const embed = { description: 'a'.repeat(3000) };
    expect(create({ embeds: [embed, embed] })).toEqual([]);
    expect(create({ embeds: [embed, embed, { footer: { text: 'a' } }] })).toEqual([
      'embeds[MAX_EMBED_SIZE_EXCEEDED]',
    ]);
    expect(create({ embeds: Array(11).fill({ title: 'a' }) })).toEqual(['embeds[BASE_TYPE_MAX_LENGTH]']);
  });

  it('has no blank fields in embeds', () => {
    expect(create({ embeds: [{ fields: [{ name: 'Year', value: ' ' }] }] })).toEqual([
      'embeds.0.fields.0.value[BASE_TYPE_REQUIRED]',
    ]);
  });

  it('does not allow mentions of all people and of some', () => {
    const mentions = (allowed_mentions: object) => create({ content: 'a', allowed_mentions });
    expect(mentions({ parse: ['users'], users: ['1'] })).toEqual([
      'allowed_mentions[MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE]',
    ]);
    expect(mentions({ parse: ['users', 'roles'], users: [], roles: ['1'] })).toHaveLength(1);
    expect(mentions({ parse: ['everyone'], users: ['1'], roles: ['2'] })).toEqual([]);
    expect(mentions({ users: Array(101).fill('1') })).toEqual([
      'allowed_mentions.users[BASE_TYPE_MAX_LENGTH]',
    ]);
  });

  it('takes only the flags of its kind', () => {
    const flagged = (flags: number) => ({ content: 'a', flags });
    expect(create(flagged(4 | 4096))).toEqual([]);
    expect(create(flagged(64))).toEqual(['flags[MESSAGE_FLAGS_NOT_ALLOWED]']);
    expect(told(checkMessage(flagged(64), 'webhook-create', []))).toEqual([]);
    expect(told(checkCallback({ type: 4, data: flagged(64 | 4 | 4096) }, []))).toEqual([]);
    expect(told(checkCallback({ type: 4, data: flagged(1) }, []))).toEqual([
      'data.flags[MESSAGE_FLAGS_NOT_ALLOWED]',
    ]);
    // 2^40 has no bit among the lower 32, which JavaScript's bitwise operators use.
    expect(create(flagged(2 ** 40))).toEqual(['flags[MESSAGE_FLAGS_NOT_ALLOWED]']);
    expect(edit(flagged(64))).toEqual([]);
  });

  it('is deferred with the ephemeral flag or none', () => {
    expect(told(checkCallback({ type: 5, data: { flags: 64 } }, []))).toEqual([]);
    expect(told(checkCallback({ type: 5, data: { flags: 64 | V2 } }, []))).toEqual([
      'data.flags[MESSAGE_FLAGS_NOT_ALLOWED]',
    ]);
  });
});

describe('a message of components', () => {
  const components = [text('a')];

  it('has no content, embeds, poll or stickers', () => {
    const poll = { question: { text: 'a' }, answers: [{ poll_media: { text: 'b' } }] };
    const body = { flags: V2, components, content: '', embeds: [{ title: 'a' }], poll, sticker_ids: ['1'] };
    const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
    expect(create(body)).toEqual(['content', 'embeds', 'sticker_ids', 'poll'].map((at) => `${at}[${code}]`));
    expect(edit({ content: 'a' }, V2)).toEqual([`content[${code}]`]);
    expect(edit({ flags: V2, components, content: null, embeds: [] })).toEqual([]);
  });

  it('needs components', () => {
    expect(create({ flags: V2 })).toEqual(['components[BASE_TYPE_REQUIRED]']);
  });

  it('keeps its flag', () => {
    expect(edit({ flags: 0, components }, V2)).toEqual(['flags[MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG]']);
    expect(edit({ components }, V2)).toEqual([]);
    expect(edit({ flags: V2, components }, V2)).toEqual([]);
  });

  it('needs its flag', () => {
    expect(create({ components })).toEqual(['components.0.type[UNION_TYPE_CHOICES]']);
    expect(edit({ components })).toEqual(['components.0.type[UNION_TYPE_CHOICES]']);
    expect(told(checkCallback({ type: 7, data: { components } }, [], { flags: 0 }))).toHaveLength(1);
    expect(told(checkCallback({ type: 7, data: { components } }, [], { flags: V2 }))).toEqual([]);
  });

  it('and only it has more than five rows', () => {
    const rows = Array.from({ length: 6 }, (_, at) => row(press(`a${at}`)));
    expect(create({ components: rows })).toEqual(['components[BASE_TYPE_MAX_LENGTH]']);
    expect(create({ components: rows, flags: V2 })).toEqual([]);
  });
});

describe('files', () => {
  const send = (body: object, files = [upload('a.png')], existing?: { flags: number }) =>
    told(checkMessage(body, existing ? 'edit' : 'create', files, existing));
  const shown = (url: string) => ({
    flags: V2,
    components: [{ type: 12, items: [{ media: { url } }] }],
  });

  it('are at most ten, of 10 MiB each', () => {
    const many = Array.from({ length: 11 }, (_, at) => upload(`${at}.png`, at));
    expect(send({}, many)).toEqual(['files[BASE_TYPE_MAX_LENGTH]']);
    expect(send({}, [upload('a.png', 0, 10 * 2 ** 20)])).toEqual([]);
    expect(send({}, [upload('a.png', 0, 10 * 2 ** 20 + 1)])).toEqual(['files[0][BASE_TYPE_FILE_SIZE]']);
  });

  it('have a plain name and an index of their own', () => {
    expect(send({}, [upload('')])).toEqual(['files[0][BASE_TYPE_REQUIRED]']);
    expect(send({}, [upload('koğuş 7.png')])).toEqual(['files[0][ATTACHMENT_FILE_NAME_INVALID]']);
    expect(send({}, [upload('a.png'), upload('b.png')])).toEqual(['files[0][ATTACHMENT_INDEX_DUPLICATED]']);
  });

  it('match the attachments', () => {
    expect(send({ attachments: [{ id: 0, description: 'a' }] })).toEqual([]);
    expect(send({ attachments: [{ id: '1' }] })).toEqual([
      'attachments.0.id[ATTACHMENT_NOT_FOUND]',
      'attachments[ATTACHMENT_NOT_LISTED]',
    ]);
    expect(send({ attachments: [{ id: '0' }, { id: '0' }] })).toEqual([
      'attachments.1.id[ATTACHMENT_NOT_FOUND]',
    ]);
    expect(send({ attachments: [{ id: '0', description: 'a'.repeat(1025) }] })).toEqual([
      'attachments.0.description[BASE_TYPE_MAX_LENGTH]',
    ]);
  });

  it('that an edit keeps are those of the message', () => {
    const existing = { flags: 0, attachments: [{ id: '11122233344455566', filename: 'old.png' }] };
    const keep = (id: string, known: { flags: number }) => send({ attachments: [{ id }] }, [], known);
    expect(keep('11122233344455566', existing)).toEqual([]);
    expect(keep('99922233344455566', existing)).toEqual(['attachments.0.id[ATTACHMENT_NOT_FOUND]']);
    expect(keep('99922233344455566', { flags: 0 })).toEqual([]);
    expect(keep('3', { flags: 0 })).toEqual(['attachments.0.id[ATTACHMENT_NOT_FOUND]']);
  });

  it('are found by reference', () => {
    const lost = 'components.0.items.0.media.url[UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND]';
    const existing = { flags: V2, attachments: [{ id: '11122233344455566', filename: 'old.png' }] };
    expect(send(shown('attachment://a.png'))).toEqual([]);
    expect(send(shown('attachment://b.png'))).toEqual([lost]);
    expect(send({ ...shown('attachment://b.png'), attachments: [{ id: 0, filename: 'b.png' }] })).toEqual([]);
    expect(send(shown('attachment://old.png'), [], existing)).toEqual([]);
    expect(send({ ...shown('attachment://old.png'), attachments: [] }, [], existing)).toEqual([lost]);
    expect(send({ embeds: [{ image: { url: 'attachment://b.png' } }] })).toEqual([
      'embeds.0.image.url[UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND]',
    ]);
  });

  it('are what a file component shows, and media come from the web', () => {
    const file = { flags: V2, components: [{ type: 13, file: { url: 'https://example.org/a.png' } }] };
    expect(send(file)).toEqual(['components.0.file.url[URL_TYPE_INVALID_SCHEME]']);
    expect(send(shown('ftp://example.org/a.png'))).toEqual([
      'components.0.items.0.media.url[URL_TYPE_INVALID_SCHEME]',
    ]);
  });
});
