import type { APIMessage } from 'discord-api-types/v10';
import type { FieldValues, OptionValues, Outcome, Person, Place } from '../person.ts';
import { text } from '../text.ts';
import { walk } from '../world/components.ts';
import type { SeededMoment } from './moments.ts';
import { nightSky } from './night-sky.ts';

/** Shares a moment as a person does, option by option. Returns its card. */
export async function share(person: Person, moment: SeededMoment, place: Place): Promise<APIMessage> {
  const film = await pick(
    person,
    { command: 'moment share', option: 'film', typed: moment.film.typed },
    place,
  );
  if (film !== moment.film.id) throw new Error(`"${moment.film.typed}" offers ${film} first`);
  const options = { film, ...(await furtherOptions(person, moment, film, place)) };
  const opened = await person.command('moment share', options, place);
  return publicMessage(await submit(opened, storyOf(moment)));
}

/** Writes under a card with the form behind its button, and puts the bot's private thanks away. */
export async function replyByForm(person: Person, card: APIMessage, reply: string): Promise<void> {
  const outcome = await submit(await person.press(card, 'Reply'), { reply });
  if (outcome.kind !== 'message') throw new Error(saidBy(outcome));
  person.dismiss(outcome.message);
}

/** Presses the button with this label, whatever number it shows. */
export async function pressCounting(person: Person, card: APIMessage, label: string): Promise<void> {
  const now = person.look(card);
  const button = [...walk(now?.components ?? [])].find(
    (each) => 'custom_id' in each && 'label' in each && String(each.label).split(' · ')[0] === label,
  );
  if (!button || !('custom_id' in button)) throw new Error(`there is no button "${label}"`);
  const outcome = await person.press(card, String(button.custom_id));
  if (outcome.kind !== 'update') throw new Error(saidBy(outcome));
}

/** The first choice offered for what is typed. */
export async function pick(
  person: Person,
  at: { readonly command: string; readonly option: string; readonly typed: string },
  place: Place,
  others: OptionValues = {},
): Promise<string> {
  const [first] = await person.autocomplete(at.command, at.option, at.typed, others, place);
  if (!first) throw new Error(`nothing is offered for "${at.typed}"`);
  return String(first.value);
}

/** The message that everyone sees now, or an error with what was said instead. */
export function publicMessage(outcome: Outcome): APIMessage {
  if (outcome.kind !== 'message' || outcome.ephemeral) throw new Error(saidBy(outcome));
  return outcome.message;
}

async function furtherOptions(
  person: Person,
  { country, video, alt }: SeededMoment,
  film: string,
  place: Place,
): Promise<OptionValues> {
  const from = { command: 'moment share', option: 'country', typed: country ?? '' };
  return {
    ...(country === undefined ? {} : { country: await pick(person, from, place, { film }) }),
    ...(video === undefined ? {} : { video }),
    ...(alt === undefined
      ? {}
      : { alt, picture: { name: 'cielo.png', type: 'image/png', bytes: nightSky() } }),
  };
}

function storyOf({ text: words, at = '', moods, contentNotes, spoiler }: SeededMoment): FieldValues {
  return { text: words, at, moods, 'content-notes': contentNotes, spoiler: spoiler ? 'yes' : 'no' };
}

async function submit(opened: Outcome, values: FieldValues): Promise<Outcome> {
  if (opened.kind !== 'modal') throw new Error(saidBy(opened));
  return opened.modal.fill(values).submit();
}

function saidBy(outcome: Outcome): string {
  if (outcome.kind === 'failed') return outcome.reason;
  if (outcome.kind === 'modal') return `a form opened: ${outcome.modal.title}`;
  return outcome.kind === 'acknowledged' ? 'the bot said nothing' : `the bot said: ${text(outcome.message)}`;
}
