import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { INSTALL, inviteLink } from '../../src/interactions/invite.ts';
import {
  expectPrivate,
  formOf,
  messageOf,
  OTHER_STORY,
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

/** What this person alone was told. */
const told = (person: Stage['people']['john']) => person.sees().filter(isPrivate);
const isPrivate = ({ flags }: { readonly flags?: number }) => ((flags ?? 0) & 64) !== 0;
const invite = () => inviteLink(stage.application.id, stage.guild.id);

describe('in a server that has the commands alone', () => {
  test('a moment is shared, fixed, answered and removed, and each step says what the bot can’t do', async () => {
    const { john, elif, mika, ana } = stage.people;
    stage.world.leaveCommandsAlone(stage.guild);
    const absent = english.presence.absent({ link: invite() });

    const card = await share(john);
    expect(text(card)).toContain('Goosebump moment #1');
    await john.until(() => told(john).length > 0);
    expect(told(john).map(text)).toEqual([absent]);
    expect(elif.sees().some(isPrivate)).toBe(false);

    // Told once. What had to be fixed is posted for everybody all the same.
    const form = formOf(await elif.command('moment share', { film: '7-kogustaki-mucize-2019' }));
    const faults = messageOf(await form.fill({ text: OTHER_STORY, at: 'the end' }).submit());
    const again = formOf(await elif.press(faults, 'Düzelt'));
    const fixed = messageOf(await again.fill({ at: '' }).submit());
    expect(isPrivate(fixed)).toBe(false);
    expect(text(fixed)).toContain('#2');
    expect(elif.sees().filter(isPrivate)).toHaveLength(1);

    expect(text(messageOf(await elif.press(card, 'Goosebumps')))).toContain('#1');
    const replyForm = formOf(await mika.press(card, 'Reply'));
    const replied = await replyForm.fill({ reply: 'So true.' }).submit();
    expectPrivate(replied);
    expect(read(replied)).toBe([english.replies.kept({ number: 1 }), absent].join('\n'));

    const panel = messageOf(await ana.command('settings'));
    const picked = await ana.select(panel, 'pick-channel:moments-channel', [stage.channels.general.id]);
    expect(read(picked)).toContain(invite());

    const refused = await elif.command('moment remove', { number: '1' });
    expect(read(refused)).toContain(invite());
    const question = messageOf(await ana.command('moment remove', { number: '1', reason: 'Off topic' }));
    const removed = await ana.press(question, english.removal.yes);
    expect(read(removed)).toContain(english.removal.done({ number: 1 }));
    expect(read(removed)).toContain(absent);

    const byTheBot = stage.requests.entries.filter(
      (entry) => entry.kind === 'request' && entry.path.startsWith('/channels/'),
    );
    expect(byTheBot).toEqual([]);
    expect(stage.logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});

describe('where the bot lacks what it can do without', () => {
  test('a moment is shared, and what is missing is told privately, once for the channel', async () => {
    const { john, elif } = stage.people;
    const { moments } = stage.channels;
    stage.world.permit(moments, stage.application.id, { deny: Bits.AddReactions | Bits.AttachFiles });
    await share(john);
    await john.until(() => told(john).length > 0);
    const missing = (...permissions: string[]) => english.presence.missing({ permissions });
    expect(told(john).map(text)).toEqual([missing('Attach Files', 'Add Reactions')]);

    await stage.restart();
    await share(elif, { text: OTHER_STORY });
    await elif.command('moment show', { number: '1' });
    expect(elif.sees().some(isPrivate)).toBe(false);

    // Another one is news.
    stage.world.permit(moments, stage.application.id, { deny: Bits.AddReactions | Bits.ReadMessageHistory });
    await john.command('moment show', { number: '1' });
    await john.until(() => told(john).length > 1);
    expect(told(john).map(text).at(-1)).toBe(missing('Read Message History'));
  });
});

test('the bot sets its install settings once, and starts although Discord refuses them', async () => {
  const written = () =>
    stage.requests.entries.filter((entry) => entry.kind === 'request' && entry.method === 'PATCH').length;
  expect(stage.world.installation).toMatchObject({ install_params: INSTALL });
  await stage.restart();
  expect(written()).toBe(1);

  stage.world.installation.install_params = { scopes: ['applications.commands'], permissions: '0' };
  stage.faults.next({ method: 'PATCH', path: /^\/applications\/@me$/, status: 403 });
  await stage.restart();
  expect(written()).toBe(2);
  expect(stage.logged.filter(({ level }) => Number(level) >= 40)).toMatchObject([
    { level: 40, msg: 'install settings not set' },
  ]);
});
