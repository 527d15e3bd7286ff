import type { APIMessage } from 'discord-api-types/v10';
import { type SandboxDiscord, text } from './discord.ts';
import type { Outcome, Person } from './person.ts';

type Print = (line: string) => void;

const STORY = [
  'Memo finally meets his daughter Ova after everyone in the cell helped him escape. It shows how strong family is,',
  'and what freedom is worth: his pure heart changed almost everybody for the better.',
].join(' ');

/** John's moment, from its sharing to its removal, as each person sees it. Throws where the bot fails them. */
export async function playStory({ people }: SandboxDiscord, print: Print): Promise<void> {
  const { john, elif, sofia, mika } = people;
  const does = (person: Person, what: string) => print(`\n━━ ${person.name} ${what}`);
  const sees = (who: string, what: string) => print(`   ${who}:\n${what.replace(/^/gm, '   │ ')}`);
  const seesOutcome = (outcome: Outcome) => {
    const alone = 'ephemeral' in outcome && outcome.ephemeral;
    sees(alone ? 'only they see' : 'everybody sees', textOf(outcome));
    return outcome;
  };

  does(john, 'types /moment share film: yedinci kogus');
  const choices = await john.autocomplete('moment share', 'film', 'yedinci kogus');
  sees('is offered', choices.map(({ name }) => name).join('\n'));
  const [film] = choices;

  does(john, 'picks the first, adds his country, and fills in the form, too short at first');
  const form = formOf(await john.command('moment share', { film: film?.value ?? '', country: 'MT' }));
  const again = messageOf(
    seesOutcome(await form.forge({ text: 'I cried.', at: '1:58:30', moods: ['moved', 'hope'] })),
  );

  does(john, 'presses Fix it, finds the form as he left it, and tells the whole scene');
  const reopened = formOf(await john.press(again, 'Fix it'));
  sees('finds in the form', String(reopened.values.text));
  seesOutcome(await reopened.fill({ text: STORY }).submit());
  const card = newest(elif);
  sees('everybody sees', text(card));

  does(elif, 'gives it her goosebumps');
  seesOutcome(await elif.press(card, 'Goosebumps'));

  does(sofia, 'replies in the channel, and reacts with a goose');
  const reply = sofia.reply(card, 'Lloré con la versión mexicana también.');
  sofia.react(card, '🪿');
  await sofia.until(() => shownTo(sofia, card).includes('Goosebumps · 2') && reactionsOf(sofia, reply) > 0);
  sees('everybody sees', `${shownTo(sofia, reply)}\n\n${shownTo(sofia, card)}`);

  does(elif, 'opens the film from the card, in Turkish, then its lineage');
  const page = messageOf(seesOutcome(await elif.press(shown(elif, card), 'Film')));
  seesOutcome(await elif.press(page, 'Versiyonlar'));

  does(mika, 'removes the moment as a moderator, to try it');
  const question = messageOf(
    seesOutcome(await mika.command('moment remove', { number: '1', reason: 'Only to try the bot' })),
  );
  seesOutcome(await mika.press(question, 'Remove it'));
  sees('the card', elif.look(card) ? 'is still there' : 'is gone for everybody');
}

function textOf(outcome: Outcome): string {
  if (outcome.kind === 'failed') throw new Error(outcome.reason);
  if (outcome.kind === 'modal') return `the form “${outcome.modal.title}”`;
  return outcome.kind === 'acknowledged' ? 'nothing new' : text(outcome.message);
}

function formOf(outcome: Outcome) {
  if (outcome.kind !== 'modal') throw new Error(`no form, but ${textOf(outcome)}`);
  return outcome.modal;
}

function messageOf(outcome: Outcome): APIMessage {
  if (outcome.kind !== 'message' && outcome.kind !== 'update')
    throw new Error(`no message, but ${textOf(outcome)}`);
  return outcome.message;
}

function newest(person: Person): APIMessage {
  const message = person.sees().at(-1);
  if (!message) throw new Error(`${person.name} sees no message`);
  return message;
}

function shown(person: Person, message: APIMessage): APIMessage {
  const now = person.look(message);
  if (!now) throw new Error(`${person.name} no longer sees the message`);
  return now;
}

const shownTo = (person: Person, message: APIMessage) => text(shown(person, message));

const reactionsOf = (person: Person, message: APIMessage) => shown(person, message).reactions?.length ?? 0;
