import { expect, test } from 'vitest';
import { publicly } from '../../src/interactions/answer.ts';
import type { Choice } from '../../src/interactions/options.ts';
import { defineCommand, say, startRouted } from '../support/routed.ts';

const suggesting = (suggest: (typed: string) => Choice[] | Promise<Choice[]>) =>
  defineCommand({
    name: 'film info',
    needs: 'everyone',
    manner: 'public',
    options: {
      film: {
        type: 'string',
        required: true,
        autocomplete: ({ typed }: { readonly typed: string }) => suggest(typed),
      },
    },
    execute: () => publicly(say('a film')),
  });

test('choices are made of what is typed', async () => {
  const { people } = await startRouted([suggesting((typed) => [{ name: `${typed}!`, value: typed }])]);
  expect(await people.john.autocomplete('film info', 'film', 'Ayla')).toEqual([
    { name: 'Ayla!', value: 'Ayla' },
  ]);
});

test.each([
  [
    'throws',
    () => {
      throw new Error('no index');
    },
  ],
  ['is rejected', () => Promise.reject(new Error('no index'))],
])('a suggestion that %s gives no choices, and is logged without what was typed', async (_, fail) => {
  const { people, logged, requests } = await startRouted([suggesting(fail)]);
  expect(await people.john.autocomplete('film info', 'film', 'Kuzey')).toEqual([]);
  expect(logged).toMatchObject([{ msg: 'autocomplete failed', err: { message: 'no index' } }]);
  expect(JSON.stringify(logged)).not.toContain('Kuzey');
  expect(requests.entries.filter(({ kind }) => kind === 'interaction')).toHaveLength(1);
});

test('more choices than Discord takes are cut, and so are their names', async () => {
  const many = Array.from({ length: 40 }, (_, value) => ({
    name: `${value} `.padEnd(120, 'a'),
    value: `${value}`,
  }));
  const { people } = await startRouted([suggesting(() => many)]);
  const choices = await people.john.autocomplete('film info', 'film', '');
  expect(choices.map(({ value }) => value)).toEqual(many.slice(0, 25).map(({ value }) => value));
  for (const { name } of choices) expect(name).toMatch(/^\d+ a+…$/);
  expect(Math.max(...choices.map(({ name }) => name.length))).toBe(100);
});

test.each([
  [
    'that come too late are missed by nobody',
    { status: 404, body: { code: 10062, message: 'Unknown interaction' } },
    20,
  ],
  ['that a Discord in trouble does not take are none', { status: 500, times: 4 }, 40],
  [
    'that Discord refuses are a fault of ours',
    { status: 400, body: { code: 50035, message: 'Invalid Form Body' } },
    50,
  ],
])('choices %s', async (_, fault, level) => {
  const { people, logged, faults, until } = await startRouted([
    suggesting(() => [{ name: 'Ayla', value: 'a' }]),
  ]);
  faults.next({ method: 'POST', path: /^\/interactions\//, ...fault });
  people.john.autocomplete('film info', 'film', 'Ayla').catch(() => undefined);
  await until(() => logged.length > 0);
  expect(logged).toMatchObject([{ level, msg: 'choices not delivered' }]);
});
