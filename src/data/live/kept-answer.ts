import { z } from 'zod';
import {
  BasedOn,
  BoxOffice,
  CastMember,
  CatalogueFilm,
  CountryCode,
  Fact,
  LanguageCode,
  LineageEdge,
  LocalisedText,
  Runtime,
  Source,
} from '../../domain/catalogue-files.ts';
import { type Family, type Film, SOURCE_NAMES } from '../../domain/film.ts';
import type { AnswerKind } from '../store/keys.ts';
import { faultOf, type ReadRecord, readRecord } from '../store/read-record.ts';
import type { RecordKind } from '../store/upgrade.ts';

/** The answer to each kind of question. */
export interface Answers {
  readonly search: readonly Film[];
  readonly film: Film | undefined;
  readonly family: Family | undefined;
}

const sourced = { source: Source };
const SourcedFact = Fact.extend(sourced);
const SourceName = z.enum(SOURCE_NAMES);

const Services = z.array(z.string().min(1));
const KeptOffers = z.strictObject({
  stream: Services,
  free: Services,
  rent: Services,
  buy: Services,
  link: z.url({ protocol: /^https$/ }).exactOptional(),
});

/** A film as the bot knows it. Unlike one from the catalogue, it may lack what nobody knows. */
const KeptFilm = CatalogueFilm.omit({ formerIds: true }).extend({
  origin: z.enum(['catalogue', 'community', ...SOURCE_NAMES]),
  countries: z.array(CountryCode),
  languages: z.array(LanguageCode),
  directors: z.array(z.string().min(1)),
  runtimes: z.array(Runtime.extend(sourced)),
  boxOffice: z.array(BoxOffice.extend(sourced)),
  cast: z.array(CastMember.extend({ notable: z.array(SourcedFact) })),
  success: z.array(SourcedFact),
  poster: z.strictObject({ url: z.url({ protocol: /^https?$/ }), source: SourceName }).exactOptional(),
  trailer: z.strictObject({ url: z.url({ protocol: /^https$/ }), source: SourceName }).exactOptional(),
  watch: z.record(CountryCode, KeptOffers).exactOptional(),
  creditSources: z.array(Source).exactOptional(),
  liveSources: z.array(SourceName).exactOptional(),
});

const KeptFamily = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  films: z.array(KeptFilm),
  lineage: z.array(LineageEdge.extend(sourced)),
  basedOn: BasedOn.extend(sourced).exactOptional(),
  parts: z.record(z.string(), LocalisedText),
});

/** JSON has no `undefined`, so "there is none" is stored as null. */
const ANSWERS: { readonly [K in AnswerKind]: z.ZodType<Answers[K]> } = {
  search: z.array(KeptFilm),
  film: KeptFilm.nullable().transform((film) => film ?? undefined),
  family: KeptFamily.nullable().transform((family) => family ?? undefined),
};

const AnswerRecord = z.strictObject({ v: z.literal(1), answer: z.unknown() });

/** The name of each kind in the table of upgrades. */
const RECORD_KINDS = {
  search: 'searchAnswer',
  film: 'filmAnswer',
  family: 'familyAnswer',
} as const satisfies Readonly<Record<AnswerKind, RecordKind>>;

/** A stored answer. It contains nothing about the person who asked, nor what they typed. */
export function recordOf<K extends AnswerKind>(answer: Answers[K]): object {
  return { v: 1, answer: answer ?? null };
}

/** What the record says. */
export function answerIn<K extends AnswerKind>(kind: K, record: unknown): ReadRecord<Answers[K]> {
  const read = readRecord(RECORD_KINDS[kind], AnswerRecord, record);
  if (!read.ok) return read;
  const answer = ANSWERS[kind].safeParse(read.value.answer);
  return answer.success
    ? { ok: true, value: answer.data }
    : { ok: false, fault: faultOf(answer.error), isNewer: false };
}
