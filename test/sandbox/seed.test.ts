import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import type { Person, Place } from '../../sandbox/person.ts';
import { messageOf, read } from '../support/stage.ts';
import { emptyFolder, runSandbox } from './running.ts';

const all = (person: Person, place?: Place) => person.sees(place).map(text).join('\n');

test('on first start the people share their moments through the bot, and only then', async () => {
  const folder = await emptyFolder();
  const warnings: string[] = [];
  const first = await runSandbox(folder, { empty: false, warn: (line) => warnings.push(line) });
  const { people, channels, requests } = first.discord;
  const { john, ana, mika, nils } = people;

  const moments = all(john);
  for (const name of ['John', 'Elif', 'Sofía', 'Mika', 'Ana']) expect(moments).toContain(`**${name}**`);
  expect(moments).toContain('**John** from 🇲🇹\u00A0Malta · 1:58:30 into the film');
  expect(moments).toContain('Memo finally meets his daughter Ova.');
  expect(moments).toContain('Goosebumps · 3');
  expect(moments).toContain('[2 replies]');
  expect(moments).toContain('<picture: Un cielo de noche');
  expect(moments).toContain('▶️ [youtube.com](https://');
  expect(moments).toContain('Lloré con la versión mexicana');
  expect(all(john, { channel: channels.afterDark.id })).toContain('Perfetti sconosciuti');
  expect(all(nils, { channel: channels.general.id })).toContain('6 films from 6 countries');
  expect(all(mika, { channel: channels.moderationLog.id })).toContain('/moment remove');

  const welcome = all(nils, { channel: channels.welcome.id });
  expect(welcome).toContain('Welcome to Goosebump Cinema');
  expect(() => nils.send('Me too', { channel: channels.welcome.id })).toThrow("can't write here");
  mika.send('Hello', { channel: channels.welcome.id });
  ana.send('Hello', { channel: channels.welcome.id });
  expect(
    requests.entries.filter((entry) => entry.kind === 'interaction' && entry.outcome === 'failed'),
  ).toEqual([]);
  expect(warnings).toEqual([]);

  await first.stop();
  const second = await runSandbox(folder, { empty: false });
  const again = second.discord.people;
  expect(all(again.john)).toBe(moments);
  expect(again.john.sees({ channel: channels.welcome.id })).toHaveLength(3);
  const [card] = again.sofia.sees();
  if (!card) throw new Error('there is no card');
  expect(read(await again.ana.press(card, 'Reply'))).toContain('form: ');
  const page = messageOf(await again.elif.press(card, 'Film'));
  expect(text(messageOf(await again.elif.press(page, 'Versiyonlar')))).toContain('2013');
  // The sixth was told after dark, and shows only there.
  expect(read(await again.nils.command('moment browse'))).toContain('1 of 5');
  expect(read(await again.nils.command('moment browse', {}, { channel: 'after-dark' }))).toContain('1 of 6');
});

test('without the moments there is still a welcome', async () => {
  const { discord } = await runSandbox(await emptyFolder(), { empty: true });
  const { john } = discord.people;
  expect(john.sees()).toEqual([]);
  expect(john.sees({ channel: discord.channels.general.id })).toEqual([]);
  expect(all(john, { channel: discord.channels.welcome.id })).toContain('Share the first moment');
});
