import type { APIMessage } from 'discord-api-types/v10';
import type { SandboxDiscord } from '../discord.ts';
import type { Person } from '../person.ts';
import { text } from '../text.ts';
import { pick, pressCounting, publicMessage, replyByForm, share } from './acting.ts';
import { moments, type SeededMoment } from './moments.ts';
import { welcome } from './welcome.ts';

/**
 * What a newcomer finds in the community: a welcome and, unless it is to be empty, moments that its people share through
 * the bot with the commands that people use. @throws if any of them fails
 */
export async function seed(discord: SandboxDiscord, { empty }: { readonly empty: boolean }): Promise<void> {
  const { people, channels, violations, unknownRequests } = discord;
  people.ana.send(welcome(channels, { empty }), { channel: channels.welcome.id });
  if (empty) return;
  // Nobody wants to wait for moments that never happened.
  const { kind } = discord.limits;
  discord.limits.kind = 'lenient';
  try {
    await shareMoments(discord);
    await lookUp(discord);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The first moments could not be shared: ${reason}`, { cause: error });
  } finally {
    discord.limits.kind = kind;
  }
  const [refused] = violations;
  if (refused) throw new Error(`Discord would refuse what the bot sent to ${refused.method} ${refused.path}`);
  const [unknown] = unknownRequests;
  if (unknown) throw new Error(`The sandbox does not serve ${unknown}`);
  chat(discord);
}

/** The moments one after the other, each with how the others react. */
async function shareMoments({ people, channels }: SandboxDiscord): Promise<void> {
  const { john, elif, sofia, mika, ana, nils } = people;
  const tell = (moment: SeededMoment) => {
    const channel = moment.afterDark ? channels.afterDark : channels.moments;
    return share(people[moment.by], moment, { channel: channel.id });
  };
  const feel = async (card: APIMessage, ...persons: readonly Person[]) => {
    for (const person of persons) await pressCounting(person, card, 'Goosebumps');
  };

  const johns = await tell(moments.john);
  await feel(johns, elif, nils);
  sofia.react(johns, '🪿');
  const tears = sofia.reply(johns, 'Lloré con la versión mexicana también. Tu nanna me entendería.');
  await sofia.until(() => reactionsOf(sofia, tears) > 0);
  await replyByForm(ana, johns, 'Your nanna making tea is a goosebump moment of its own.');

  const elifs = await tell(moments.elif);
  await feel(elifs, john);
  ana.react(elifs, '🪿');

  const sofias = await tell(moments.sofia);
  await feel(sofias, john, elif);
  await replyByForm(elif, sofias, 'Resim çok güzel. O pencere bizim de penceremiz 🌙');

  const mikas = await tell(moments.mika);
  const kitchen = nils.reply(mikas, 'I stood up and danced. Alone. In my kitchen.');
  await nils.until(() => reactionsOf(nils, kitchen) > 0);
  await feel(mikas, sofia);

  const anas = await tell(moments.ana);
  await feel(anas, elif);
  const late = await tell(moments.afterDark);
  await feel(late, mika);

  const shows = async (card: APIMessage, ...words: readonly string[]) =>
    john.until(() => words.every((each) => textOf(john, card).includes(each)));
  await shows(johns, 'Goosebumps · 3', '2 replies');
  await shows(elifs, 'Goosebumps · 2');
  await shows(sofias, 'Goosebumps · 2', '1 reply');
  await shows(mikas, 'Goosebumps · 1', '1 reply');
  await shows(anas, 'Goosebumps · 1');
  await shows(late, 'Goosebumps · 1');
}

/** Nils looks the film up, and everybody sees its page. */
async function lookUp({ people, channels }: SandboxDiscord): Promise<void> {
  const place = { channel: channels.general.id };
  people.ana.send('Film night on Saturday at eight. Tissues are provided.', place);
  people.mika.send(
    'Which one? And please, if you have seen it, keep what happens behind the spoiler.',
    place,
  );
  people.ana.send('*Miracle in Cell No. 7*. I can never decide which.', place);
  const film = await pick(
    people.nils,
    { command: 'film info', option: 'film', typed: '7번방의 선물' },
    place,
  );
  publicMessage(await people.nils.command('film info', { film }, place));
}

function chat({ people, channels }: SandboxDiscord): void {
  const place = { channel: channels.general.id };
  people.nils.send('I am new here. Wait: it was made **again and again**, all over the world?', place);
  people.elif.send(
    'Press **Lineage** up there. Korean first, then ours. Then nobody speaks for an hour.',
    place,
  );
  people.sofia.send('Y después la mexicana. Yo traigo las palomitas 🍿', place);
  people.john.send('I’ll bring pastizzi. And my nanna, if there is tea.', place);
  people.mika.send('All quiet. If a moment has to go: `/moment remove`, with a reason.', {
    channel: channels.moderationLog.id,
  });
  people.nils.send('Nothing from Goosebump Cinema shows up here: the bot keeps communities apart.', {
    channel: channels.elsewhere.id,
  });
}

function reactionsOf(person: Person, message: APIMessage): number {
  return person.look(message)?.reactions?.length ?? 0;
}

function textOf(person: Person, message: APIMessage): string {
  const now = person.look(message);
  return now ? text(now) : '';
}
