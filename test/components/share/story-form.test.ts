import { describe, expect, it } from 'vitest';
import share from '../../../src/commands/moment/share.ts';
import storyForm from '../../../src/components/share/story-form.ts';
import { TEXT_LIMITS } from '../../../src/domain/text.ts';
import { GUILD, john } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { idOf } from '../../support/use.ts';
import { contentOf, nodesOf } from '../../support/view-fixtures.ts';

const STORY = 'Memo finally meets his daughter Ova after everyone in the cell helped him escape.';

async function submit(fields: Readonly<Record<string, string | string[]>>) {
  const { use, app } = offlineBot();
  const form = await use(share, { as: john, options: { film: '7-kogustaki-mucize-2019' } });
  const answer = await use(storyForm, { as: john, values: { draft: idOf(form) }, fields });
  return { answer, shared: (await app.communities.community(GUILD)).library.all.count };
}

describe('a story that fails a check', () => {
  it.each([
    ['too short', 'nineteen characters', english.story.tooShort({ length: 19, min: 20 })],
    ['blank', '   \n\t    \n                 ', english.story.blank],
    [
      'blank but for what nobody sees',
      '\u200B\u200C\u200D\u2060\u202E\u2066\uFEFF'.repeat(10),
      english.story.blank,
    ],
    ['too long', 'x'.repeat(2001), english.story.tooLong({ length: 2001, max: 2000 })],
  ])('for being %s says so privately, and is not shared', async (_, text, told) => {
    const { answer, shared } = await submit({ text });
    expect(answer).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(contentOf(answer)).toContain(told);
    expect(shared).toBe(0);
  });

  it('is told everything at once', async () => {
    const both = contentOf((await submit({ text: 'short', at: '9:59:59' })).answer);
    expect(both).toContain('5 characters');
    expect(both).toContain(english.story.pastTheEnd({ time: '9:59:59', end: '2:14:00' }));
    const unreadable = await submit({ text: STORY, at: 'near the end' });
    expect(contentOf(unreadable.answer)).toContain(english.story.unreadable);
  });
});

it('a story is kept with Discord’s codes in words', async () => {
  const { answer } = await submit({
    text: 'I saw it on <t:1700000000:D> and cried. <:goose:700000000000000105>',
  });
  expect(contentOf(answer)).toContain('I saw it on November 14, 2023 and cried. :goose:');
});

describe('a story mostly of Han, kana or Hangul', () => {
  it('is shared with fewer characters, which the form lets through', async () => {
    const { use } = offlineBot();
    const form = await use(share, { as: john, options: { film: '7-kogustaki-mucize-2019' } });
    expect(nodesOf(form).find(({ custom_id }) => custom_id === 'text')).toMatchObject({
      min_length: TEXT_LIMITS.moment.dense,
      max_length: TEXT_LIMITS.moment.max,
    });
    expect((await submit({ text: '父女重逢那一刻，我哭了。' })).shared).toBe(1);
    const { answer, shared } = await submit({ text: 'I cried so.' });
    expect(contentOf(answer)).toContain(english.story.tooShort({ length: 11, min: 20 }));
    expect(shared).toBe(0);
  });
});

describe('the card of a story', () => {
  it('is public, and hides the scene unless the author says otherwise', async () => {
    const hidden = await submit({ text: STORY });
    expect(hidden.answer).toMatchObject({ kind: 'message', visibility: 'public' });
    expect(JSON.stringify(hidden.answer)).toContain('"spoiler":true');
    expect(hidden.shared).toBe(1);
    const open = await submit({ text: STORY, spoiler: 'no' });
    expect(JSON.stringify(open.answer)).not.toContain('"spoiler":true');
    expect(contentOf(open.answer)).toContain(STORY);
  });
});
