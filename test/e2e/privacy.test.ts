import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import {
  expectPrivate,
  formOf,
  JOHNS_STORY,
  messageOf,
  onStage,
  read,
  type Stage,
  share,
} from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const words = english.privacy;

test('a person gets what is kept about them as a file, which nobody else sees', async () => {
  const { john, elif } = stage.people;
  await share(john);
  const before = elif.sees().length;
  const answer = await john.command('privacy export');
  expectPrivate(answer);
  expect(read(answer)).toContain(words.export.title);
  expect(JSON.stringify(messageOf(answer).components)).toContain('goosebump-moments.zip');
  expect(elif.sees()).toHaveLength(before);
});

describe('a person who has their data erased', () => {
  test('is in no byte of the database any more, and their card goes', async () => {
    const { john, elif } = stage.people;
    const card = await share(john);
    expect((await stage.database.bytes()).includes(john.id)).toBe(true);
    const question = await john.command('privacy delete');
    expectPrivate(question);
    await stage.restart();
    const form = formOf(await john.press(messageOf(question), words.erasure.go));
    const done = await form.fill({ word: words.erasure.word }).submit();
    expect(read(done)).toContain('I keep nothing about you in this server any more');
    await expect.poll(() => elif.look(card), { timeout: 10_000 }).toBeUndefined();
    const left = await stage.database.bytes();
    for (const trace of [john.id, JOHNS_STORY]) expect(left.includes(trace), trace).toBe(false);
    expect(text(await share(john))).toContain('#2');
  });
});
