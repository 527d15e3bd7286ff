import { MessageFlags } from 'discord.js';
import { checkCallback } from '../../sandbox/rules/check-callback.ts';
import { checkMessage, type MessageKind } from '../../sandbox/rules/check-message.ts';
import type { Fault } from '../../sandbox/rules/fault.ts';
import type { UploadedFile } from '../../sandbox/rules/shapes.ts';
import type { CardFacts } from '../../src/domain/card.ts';
import { filmOfCommunity } from '../../src/domain/community-film.ts';
import type { Family, Film } from '../../src/domain/film.ts';
import { CONTENT_NOTES, type LiveMoment, type Moment, type Mood } from '../../src/domain/moment.ts';
import type { FilmPeople, FilmPerson } from '../../src/domain/people.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import type { FormView, MessageView } from '../../src/interactions/answer.ts';
import { linkTo } from '../../src/interactions/message-link.ts';
import type { FilmFacts } from '../../src/views/film/film-frame.ts';
import { aMoment, anOwnFilm } from './builders.ts';

export { english } from './texts/english.ts';

/** All texts of each language that the bot speaks, for `describe.each`. */
export const SPEECHES = ['en-US', 'tr', 'es-ES'].map((locale) => {
  const texts = textsFor(locale);
  return [texts.language, texts] as const;
});

export const DRAFT = '900000000000000001';

/** What Discord would refuse in this view's message, one line each. */
export function faultsOf(view: MessageView, kind?: MessageKind): string[] {
  const uploads = view.files ?? [];
  const files: UploadedFile[] = uploads.map(({ name, bytes }, index) => ({
    index,
    name,
    size: bytes.length,
    type: 'image/png',
  }));
  const added = uploads.map(({ name, alt }, id) => ({ id, filename: name, description: alt }));
  const kept = view.kept ?? [];
  const body = {
    flags: MessageFlags.IsComponentsV2,
    components: view.components,
    attachments: [...added, ...kept.map((id) => ({ id }))],
    allowed_mentions: { parse: [] },
  };
  const existing = {
    flags: MessageFlags.IsComponentsV2,
    attachments: kept.map((id) => ({ id, filename: 'moment.png' })),
  };
  const judged = kind ?? (kept.length > 0 ? 'webhook-edit' : 'webhook-create');
  return told(checkMessage(wire(body), judged, files, judged.endsWith('edit') ? existing : undefined));
}

/** What Discord would refuse in that form. */
export const faultsOfForm = (view: FormView): string[] =>
  told(checkCallback(wire({ type: 9, data: view }), []));

const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const told = (faults: readonly Fault[]) =>
  faults.map(({ path, code, message }) => `${path.join('.')}[${code}]: ${message}`);

type Node = Readonly<Record<string, unknown>>;

/** Cached for each view, because most tests look at one in several ways. */
const nodesOfSeen = new WeakMap<object, Node[]>();

/** Every component and item of a view or a form, outermost first. */
export function nodesOf(view: unknown): readonly Node[] {
  if (typeof view !== 'object' || view === null) return [];
  const nodes = nodesOfSeen.get(view) ?? [...walk(view)];
  nodesOfSeen.set(view, nodes);
  return nodes;
}

function* walk(part: unknown): Generator<Node> {
  if (typeof part !== 'object' || part === null || Buffer.isBuffer(part)) return;
  if (!Array.isArray(part)) yield part as Node;
  // An answer also says what is told if its view can't be shown.
  for (const [key, inner] of Object.entries(part)) if (key !== 'done') yield* walk(inner);
}

const CONTAINER = 17;
const TEXT_DISPLAY = 10;
const BUTTON = 2;
const STRING_SELECT = 3;

/** The contents of all text displays, as they are sent. */
export const contentsOf = (view: unknown): string[] =>
  nodesOf(view)
    .filter(({ type }) => type === TEXT_DISPLAY)
    .map(({ content }) => String(content));

/** The same as one text. */
export const contentOf = (view: unknown): string => contentsOf(view).join('\n');

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
const INNERMOST_ISOLATE = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

/** Lines in which a name from right to left, not isolated, moves what is beside it; where it is alone, it moves nothing. */
export function adrift(view: unknown, name: string): string[] {
  const texts = nodesOf(view).flatMap(({ content, label, description, placeholder }) => [
    content,
    label,
    description,
    placeholder,
  ]);
  return texts
    .flatMap((text) => (typeof text === 'string' ? text.split('\n') : []))
    .filter((line) => isAdrift(line, name));
}

export function isAdrift(line: string, name: string): boolean {
  const rest = line.replace(INNERMOST_ISOLATE, '').replace(INNERMOST_ISOLATE, '');
  const bare = (text: string) => text.replace(/[\s#*|\\]/g, '');
  return RIGHT_TO_LEFT.test(rest) && bare(rest) !== bare(name);
}

export interface SeenButton {
  readonly label: string;
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly disabled: boolean;
}

export const buttonsOf = (view: unknown): SeenButton[] =>
  nodesOf(view)
    .filter(({ type }) => type === BUTTON)
    .map(({ label, emoji, custom_id, url, disabled }) => ({
      // One without words is named by its emoji.
      label: String(label ?? (emoji as { name?: unknown } | undefined)?.name),
      id: typeof custom_id === 'string' ? custom_id : undefined,
      url: typeof url === 'string' ? url : undefined,
      disabled: disabled === true,
    }));

export interface SeenOption {
  readonly label: string;
  readonly value: string;
  readonly description: string | undefined;
  readonly chosen: boolean;
}

/** The options of all menus. */
export const optionsOf = (view: unknown): SeenOption[] =>
  nodesOf(view)
    .filter(({ type }) => type === STRING_SELECT)
    .flatMap(({ options }) => nodesOf(options))
    .map(({ label, value, description, default: chosen }) => ({
      label: String(label),
      value: String(value),
      description: typeof description === 'string' ? description : undefined,
      chosen: chosen === true,
    }));

export const labelsOf = (view: unknown): string[] => buttonsOf(view).map(({ label }) => label);

/** Containers that a click reveals, and everything else. */
export function byCover(view: MessageView): { hidden: Node[]; open: Node[] } {
  const parts = nodesOf(view.components).filter(({ type }) => type === CONTAINER);
  return {
    hidden: parts.filter(({ spoiler }) => spoiler === true),
    open: parts.filter(({ spoiler }) => spoiler !== true),
  };
}

/** A moment as views take it, from the film that a community added. */
export function facts(
  changes: Partial<Moment> = {},
  counts: Partial<Omit<LiveMoment, 'moment'>> = {},
): CardFacts {
  return { live: { moment: aMoment(changes), goosebumps: 0, replies: 0, ...counts }, film: anyFilm() };
}

/** Facts about a film as its pages take them, with nobody notable and an answer from every source. */
export const pageFacts = (film: Film, family: Family | undefined): FilmFacts => ({
  film,
  family,
  people: NOBODY,
  missing: [],
  opens: 'here',
});

const NOBODY: FilmPeople = {
  all: [],
  person: () => undefined,
  inFilm: () => undefined,
  numberInFilm: () => undefined,
  search: () => [],
};

/** Somebody with those credits, in the order of their films. */
export function aPerson({
  credits = [],
  ...changes
}: Partial<Omit<FilmPerson, 'films' | 'creditsIn'>>): FilmPerson {
  const films = new Map(credits.map(({ film }) => [film.id, film]));
  return {
    id: 'ayla-kaya',
    name: 'Ayla Kaya',
    aliases: [],
    notable: [],
    ...changes,
    credits,
    films: [...films.values()],
    creditsIn: (filmId) => credits.filter(({ film }) => film.id === filmId),
  };
}

export const anyFilm = (changes: Parameters<typeof anOwnFilm>[0] = {}): Film =>
  filmOfCommunity(anOwnFilm(changes));

const ALT = '*'.repeat(500);
/** A country with one of the longest names in every language. */
const FAR_COUNTRY = 'GS';
const LONGEST_MOODS: readonly Mood[] = ['moved', 'nostalgia', 'outrage'];
/** 32 characters, all of them marks: the longest name that Discord allows. */
export const MARKED_NAME = '*_~`|<[\\'.repeat(4);
/** The longest address of a link button, with the longest host name. */
const FAR_HOST = `${`${'a'.repeat(62)}.`.repeat(3)}example.org`;
const FAR_LINK = `https://${FAR_HOST}/${'v'.repeat(512 - FAR_HOST.length - 9)}`;

/** A moment that is as long as possible in every respect. */
export function longestFacts(text: string, film: Film | undefined, changes: Partial<Moment> = {}): CardFacts {
  const moment = aMoment({
    number: Number.MAX_SAFE_INTEGER,
    author: { id: '18446744073709551615', name: MARKED_NAME },
    country: FAR_COUNTRY,
    film: film?.id ?? 'a'.repeat(70),
    text,
    at: 99 * 3600 + 59 * 60 + 59,
    moods: [...LONGEST_MOODS],
    contentNotes: [...CONTENT_NOTES],
    video: FAR_LINK,
    picture: { id: DRAFT, name: 'moment.png', alt: ALT },
    editedAt: 8_640_000_000_000_000,
    ...changes,
  });
  const most = Number.MAX_SAFE_INTEGER;
  const longest = '1'.repeat(20);
  return {
    live: { moment, goosebumps: most, replies: most },
    film,
    picture: { bytes: Buffer.alloc(1000) },
    source: linkTo(longest, { channel: longest, message: longest }),
  };
}

/** A community's film with the longest title, all of marks, and as many countries as the form takes. */
export const widestFilm = (): Film =>
  anyFilm({ title: '*'.repeat(80), countries: Array.from({ length: 33 }, () => 'TR') });

/** Texts of 2,000 characters, each hard to show in its own way. */
export const LONG_TEXTS: Readonly<Record<string, string>> = {
  letters: 'goosebumps '.repeat(182).slice(0, 2000),
  asterisks: '*'.repeat(2000),
  backticks: '`'.repeat(2000),
  bars: '|'.repeat(2000),
  backslashes: '\\'.repeat(2000),
  'a thousand emoji': '🪿'.repeat(1000),
  'two thousand emoji': '🪿'.repeat(2000),
  'characters of three bytes': '漢'.repeat(2000),
  'marks and characters of three bytes': '漢*'.repeat(1000),
  'marks and letters': '*a'.repeat(1000),
  'lines of a list': '-\n'.repeat(1000),
};
