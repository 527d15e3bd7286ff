import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import chain from '../../../src/commands/moment/chain.ts';
import chainButton from '../../../src/components/moment/chain.ts';
import more from '../../../src/components/moment/more.ts';
import takeOffLink from '../../../src/components/moment/take-off-link.ts';
import { becauseOf } from '../../support/because.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { MODERATORS_CHANNEL } from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
import { buttonsOf, contentOf, labelsOf } from '../../support/view-fixtures.ts';

const SECRET = { place: { channel: MODERATORS_CHANNEL, ageRestricted: false } };

/** John's moment, because of which Elif told one, because of which Mika did. */
async function aChain(...changes: readonly Parameters<typeof aStory>[0][]) {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  for (const [index, author] of [john, elif, mika].entries()) {
    const linked = index === 0 ? [] : [becauseOf(index + 1, index)];
    await community.share(aStory({ author, ...changes[index] }), linked);
  }
  const ask = (number: number, as = john) => bot.use(chain, { as, options: { number: String(number) } });
  return { ...bot, community, ask };
}

describe('/moment chain', () => {
  it('shows everybody the whole chain, from whichever moment it is asked for', async () => {
    const { ask } = await aChain();
    for (const number of [1, 2, 3]) {
      const page = await ask(number);
      expect(page).toMatchObject({ kind: 'message', visibility: 'public' });
      for (const { name } of [john, elif, mika]) expect(contentOf(page)).toContain(`**${name}**`);
      expect(page).toMatchObject({ view: { files: [{ name: 'chain.png' }] } });
    }
  });

  it('shows nothing of a chain of which the others may not be read', async () => {
    const { ask, community } = await aChain({}, SECRET, SECRET);
    const page = contentOf(await ask(1));
    expect(page).toContain(english.chain.alone({ number: 1 }));
    await community.chains.untie(2, [], 1);
    expect(contentOf(await ask(1))).toBe(page);
    expect(await ask(2)).toMatchObject({ key: 'moment.unknown' });
  });

  it('tells the person alone where there is nothing to show', async () => {
    const { ask, community } = await aChain();
    const number = (await community.share(aStory({ author: john })))?.number ?? 0;
    const page = await ask(number);
    expect(page).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(contentOf(page)).toContain(english.chain.alone({ number }));
  });

  it('shows the pseudonym of somebody who told without their name', async () => {
    const { ask } = await aChain({}, { pseudonym: { name: 'Quiet Lantern' } });
    const page = contentOf(await ask(3));
    expect(page).toContain('**Quiet Lantern**');
    expect(JSON.stringify(await ask(3))).not.toContain(elif.name);
  });

  it('turns in place once it is private', async () => {
    const { use } = await aChain();
    const values = { moment: 2, page: 1, theme: 'light' } as const;
    const opened = await use(chainButton, { values: { ...values, opens: 'beside' } });
    expect(opened).toMatchObject({ kind: 'message', visibility: 'private' });
    const [button] = buttonsOf(opened).filter(({ label }) => label === english.chain.themes.dark);
    expect(button?.id).toContain('here');
    expect(await use(chainButton, { values: { ...values, opens: 'here' } })).toMatchObject({
      kind: 'update',
    });
  });
});

describe('behind ⋯', () => {
  const look = async ({ use }: Awaited<ReturnType<typeof aChain>>, as = mika, rights: 'moderator'[] = []) =>
    labelsOf(await use(more, { as, rights, values: { moment: 2, opens: 'beside' } }));

  it('leads to the chain, if this person may read more of it', async () => {
    expect(await look(await aChain())).toContain(english.chain.open);
    expect(await look(await aChain(SECRET, {}, SECRET))).not.toContain(english.chain.open);
  });

  it('lets the authors of both moments and moderators take the link off, and nobody else', async () => {
    const bot = await aChain();
    const { takeOff } = english.chain;
    expect(await look(bot, mika)).not.toContain(takeOff);
    expect(await look(bot, elif)).toContain(takeOff);
    expect(await look(bot, john)).toContain(takeOff);
    expect(await look(bot, mika, ['moderator'])).toContain(takeOff);
  });
});

describe('taking a link off', () => {
  const press = { values: { moment: 2, of: 1 } };
  const logged = ({ rows }: Awaited<ReturnType<typeof aChain>>) =>
    [...rows].filter(([key]) => key.includes(';audit:')).map(([, row]) => row);

  it.each([
    ['later', elif],
    ['earlier', john],
  ])('is for the author of the %s moment, and is nobody else’s business', async (_, as) => {
    const bot = await aChain();
    expect(contentOf(await bot.use(takeOffLink, { as, ...press }))).toBe(
      english.chain.takenOff({ number: 2, of: 1 }),
    );
    expect(bot.community.library.chain.of(2)).toBeUndefined();
    expect(logged(bot)).toEqual([]);
    expect(await bot.use(takeOffLink, { as, ...press })).toMatchObject({ key: 'chain.noLink' });
  });

  it('is logged where a moderator does it, without the name of somebody who told without it', async () => {
    const bot = await aChain({}, { pseudonym: { name: 'Quiet Lantern' } });
    await bot.use(takeOffLink, { as: mika, rights: ['moderator'], ...press });
    const [entry, ...others] = logged(bot);
    expect(others).toEqual([]);
    expect(entry).toContain('link-taken-off');
    expect(entry).toContain('Quiet Lantern');
    expect(entry).not.toContain(elif.name);
  });

  it('tells nobody else whether there is a link with a moment that they may not read', async () => {
    const bot = await aChain(SECRET);
    await bot.community.share(aStory({ author: john, ...SECRET }));
    for (const of of [1, 4]) {
      const answer = await bot.use(takeOffLink, { as: mika, values: { moment: 2, of } });
      expect(answer).toMatchObject({ key: 'chain.notYours' });
    }
  });

  it('is for who moderates only the channel if they may know of both', async () => {
    for (const [hidden, label] of [
      [SECRET, false],
      [{}, true],
    ] as const) {
      const { rows } = await aChain(hidden);
      const bot = offlineBot({ stored: rows, commandsAlone: true });
      const channelModerator = { as: mika, channelRights: PermissionFlagsBits.ManageMessages };
      const page = await bot.use(more, { ...channelModerator, values: { moment: 2, opens: 'beside' } });
      expect(labelsOf(page).includes(english.chain.takeOff)).toBe(label);
      const answer = await bot.use(takeOffLink, { ...channelModerator, ...press });
      if (label) expect(contentOf(answer)).toBe(english.chain.takenOff({ number: 2, of: 1 }));
      else expect(answer).toMatchObject({ key: 'chain.notYours' });
    }
  });

  it('still works for the later author where the earlier moment was erased', async () => {
    const bot = await aChain();
    await bot.community.erasures.eraseMoment(1, NOW);
    expect(await bot.use(takeOffLink, { as: john, ...press })).toMatchObject({ key: 'chain.notYours' });
    await bot.use(takeOffLink, { as: elif, ...press });
    expect(bot.community.library.chain.of(2)).toBeUndefined();
  });
});
