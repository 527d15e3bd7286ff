import { z } from 'zod';
import {
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

/** What each kind of question is answered with. */
export interface Answers {
  readonly search: readonly Film[];
  readonly film: Film | undefined;
  readonly family: Family | undefined;
}

const sourced = { source: Source };
const SourcedFact = Fact.extend(sourced);
const SourceName = z.enum(SOURCE_NAMES);

/** A film as the bot speaks of it. Unlike one of the catalogue it may lack what nobody knows. */
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
  liveSources: z.array(SourceName).exactOptional(),
});

const KeptFamily = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  films: z.array(KeptFilm),
  lineage: z.array(LineageEdge.extend(sourced)),
  parts: z.record(z.string(), LocalisedText),
});

/** JSON has no `undefined`, so "there is none" is kept as null. */
const ANSWERS: { readonly [K in AnswerKind]: z.ZodType<Answers[K]> } = {
  search: z.array(KeptFilm),
  film: KeptFilm.nullable().transform((film) => film ?? undefined),
  family: KeptFamily.nullable().transform((family) => family ?? undefined),
};

/** Version 1 of what is kept of an answer. It holds nothing of whoever asked, nor what they typed. */
export function recordOf<K extends AnswerKind>(answer: Answers[K]): object {
  return { v: 1, answer: answer ?? null };
}

/** What the record says, or `undefined` where it is damaged or of another version. */
export function answerIn<K extends AnswerKind>(
  kind: K,
  record: unknown,
): { readonly answer: Answers[K] } | undefined {
  const envelope = z.strictObject({ v: z.literal(1), answer: z.unknown() }).safeParse(record);
  if (!envelope.success) return undefined;
  const answer = ANSWERS[kind].safeParse(envelope.data.answer);
  return answer.success ? { answer: answer.data } : undefined;
}
