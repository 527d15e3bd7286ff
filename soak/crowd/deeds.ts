import { type APIMessage, InteractionResponseType } from 'discord-api-types/v10';
import { pick, type Random, seeded } from '../../harness/seeded.ts';
import { type SandboxDiscord, text } from '../../sandbox/discord.ts';
import type { FileInput, Outcome, Person } from '../../sandbox/person.ts';
import { png } from '../../sandbox/seed/png.ts';
import type { Channel, Message } from '../../sandbox/world/model.ts';
import { toMessage } from '../../sandbox/world/present-message.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import { fields, ids } from '../../src/views/kit/custom-ids.ts';
import { numberOn, type ShownCard } from '../checks/cards.ts';
import type { Ledger } from '../checks/ledger.ts';
import { fact } from '../checks/stored.ts';

const FILMS = ['7-kogustaki-mucize-2019', 'drishyam-2013', 'forrest-gump-1994', 'infernal-affairs-2002'];

/** The share of stories that come with a picture. */
const PICTURED = 0.25;
/** Pixels on each side. Of noise, which can't be compressed: a few kilobytes, and more than is sent within a first answer. */
const PICTURES: readonly FileInput[] = [30, 230].map((side) => {
  const random = seeded(side);
  const value = () => Math.floor(random() * 256);
  return { name: 'scene.png', type: 'image/png', bytes: png(side, side, () => [value(), value(), value()]) };
});

/** What the deeds work with. */
export interface Scene {
  readonly discord: SandboxDiscord;
  readonly ledger: Ledger;
  readonly channels: readonly Channel[];
  readonly random: Random;
  /** A word that no other deed uses. */
  readonly nextWord: () => string;
  /** Replies by message whose 💛 has not been seen yet. */
  readonly waiting: Map<string, WaitingReply>;
}

interface WaitingReply {
  readonly fact: string;
  readonly channel: string;
}

/** Something that one person does. Resolves when they have seen what came of it. */
export type Deed = (scene: Scene, person: Person, card: ShownCard | undefined) => Promise<void>;

/** A story by the form, from the command to the card. */
export const share: Deed = async ({ ledger, channels, random, nextWord }, person) => {
  const channel = pick(channels, random).id;
  const options = {
    film: pick(FILMS, random),
    ...(random() < PICTURED && { picture: pick(PICTURES, random) }),
  };
  const opened = await person.command('moment share', options, { channel });
  if (opened.kind !== 'modal') return;
  const story = `Nobody says a word, and still you know that he has forgiven her: ${nextWord()}.`;
  ledger.doing(fact.moment(story));
  const answered = await opened.modal.fill({ [fields.text]: story }).submit();
  const told = await shareAnyway(person, answered);
  if (told.kind !== 'message' && told.kind !== 'update') return;
  const number = told.ephemeral ? numberKept(told.message, person) : numberOn(told.message);
  ledger.told(fact.moment(story), number === undefined ? 'gone' : 'kept');
  if (number !== undefined) ledger.numbered(number, story);
};

/** Stories have much the same words here, so most people are asked whether they mean the same as somebody before. */
async function shareAnyway(person: Person, told: Outcome): Promise<Outcome> {
  if (told.kind !== 'message' && told.kind !== 'update') return told;
  const [id] = /share-draft:[^"]+/.exec(JSON.stringify(told.message.components)) ?? [];
  return id === undefined ? told : person.press(told.message, id);
}

/** The number in "It is saved as #12". */
function numberKept(message: APIMessage, { user }: Person): number | undefined {
  const read = text(message);
  const number = Number(/#(\d+)/.exec(read)?.[1]);
  const { share } = textsFor(user.locale);
  const isKept = [share.done({ number }), share.kept({ number })].some((words) => read.includes(words));
  return isKept ? number : undefined;
}

/** A form that can't be taken: its text goes back to its author, and to nobody else. */
export const mistake: Deed = async ({ channels, random }, person) => {
  const channel = pick(channels, random).id;
  const opened = await person.command('moment share', { film: pick(FILMS, random) }, { channel });
  if (opened.kind === 'modal') await opened.modal.forge({ [fields.text]: 'secret' });
};

/** By the button: given by one press, taken back by the next. */
export const goosebump: Deed = async ({ discord, ledger }, person, card) => {
  if (!card || givesGeese(card, person)) return;
  const what = fact.goosebump(card.number, person.id);
  const before = ledger.state(what);
  if (before === 'open') return;
  ledger.doing(what);
  const button = ids.goosebump.build({ moment: card.number, place: 'card' });
  const told = await person.press(shown(discord, card), button);
  // After a deferral nobody knows whether it was this press or another that edited the card.
  const isShown = told.kind === 'update' && !told.ephemeral && !wasDeferred(discord, person);
  if (isShown) ledger.told(what, before === 'kept' ? 'gone' : 'kept');
};

/** By a 🪿 under the card, or by taking it away again. The bot says nothing to it. */
export const goose: Deed = async ({ discord, ledger }, person, card) => {
  if (!card || !givesGeese(card, person)) return;
  ledger.doing(fact.goose(card.number, person.id));
  if (hasGoose(card.message, person)) person.unreact(shown(discord, card), '🪿');
  else person.react(shown(discord, card), '🪿');
};

/** By the form behind the button. */
export const replyByForm: Deed = async ({ discord, ledger, nextWord }, person, card) => {
  if (!card) return;
  const opened = await person.press(shown(discord, card), ids.reply.build({ moment: card.number }));
  if (opened.kind !== 'modal') return;
  const reply = `I wept ${nextWord()}`;
  const what = fact.reply(card.number, reply);
  ledger.doing(what);
  const told = await opened.modal.fill({ [fields.reply]: reply }).submit();
  if (told.kind !== 'message') return;
  const { replies } = textsFor(person.user.locale);
  ledger.told(what, text(told.message).includes(replies.kept({ number: card.number })) ? 'kept' : 'gone');
};

/** By a reply in the channel. That it was taken shows by a 💛. */
export const replyByMessage: Deed = async ({ discord, ledger, nextWord, waiting }, person, card) => {
  if (!card) return;
  const reply = `Me too ${nextWord()}`;
  const what = fact.reply(card.number, reply);
  ledger.doing(what);
  const { id, channel_id } = person.reply(shown(discord, card), reply);
  waiting.set(id, { fact: what, channel: channel_id });
};

/** The author, or a moderator with a reason. */
export const remove: Deed = async ({ discord, ledger }, _person, card) => {
  if (!card) return;
  const { mika } = discord.people;
  const place = { channel: card.message.channelId };
  const options = { number: String(card.number), reason: 'A try' };
  const asked = await mika.command('moment remove', options, place);
  if (asked.kind !== 'message') return;
  const { removal } = textsFor(mika.user.locale);
  // What she removes of her own takes other facts with it.
  if (text(asked.message).includes(removal.ownConsequence)) return;
  const button = customIdOf(asked.message, 'confirm-removal:');
  if (button === undefined) return;
  const what = fact.removal(card.number);
  ledger.doing(what);
  const told = await mika.press(asked.message, button);
  if (told.kind !== 'update') return;
  if (text(told.message).includes(removal.done({ number: card.number }))) ledger.told(what, 'kept');
};

/** A further card of a moment, by a command. */
export const show: Deed = async (_scene, person, card) => {
  if (!card) return;
  await person.command('moment show', { number: String(card.number) }, { channel: card.message.channelId });
};

/** Whether those two deal with each other by 🪿. Others do by button, so that what a press means is known. */
const givesGeese = ({ number }: ShownCard, { name }: Person): boolean => (name.length + number) % 2 === 0;

const hasGoose = ({ reactions }: Message, { id }: Person): boolean =>
  reactions.some(({ emoji, userIds }) => emoji.name === '🪿' && userIds.has(id));

const shown = ({ world }: SandboxDiscord, { message }: ShownCard): APIMessage =>
  toMessage(world, message, world.application.id);

function wasDeferred({ world }: SandboxDiscord, { id }: Person): boolean {
  const latest = [...world.interactions.values()].findLast(({ userId }) => userId === id);
  return latest?.answer?.type !== InteractionResponseType.UpdateMessage;
}

function customIdOf(message: APIMessage, start: string): string | undefined {
  for (const [, id] of JSON.stringify(message.components).matchAll(/"custom_id":"([^"]+)"/g)) {
    if (id?.startsWith(start)) return id;
  }
  return undefined;
}
