import { ButtonStyle } from 'discord-api-types/v10';
import type { Prompt } from '../../domain/digest-prompt.ts';
import { type Film, titleAndYear } from '../../domain/film.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName } from '../../interactions/markup.ts';
import { type Block, button, container, present, row, rule, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { listedMoment } from '../moment/moment-list.ts';

/** A moment that a digest tells of, and its film if that is known. */
interface ToldMoment {
  readonly live: LiveMoment;
  readonly film: Film | undefined;
}

export interface DigestShown {
  readonly slot: string;
  /** How many moments were new, and those of them that are listed. */
  readonly count: number;
  readonly news: readonly ToldMoment[];
  /** How many gave it a goosebump in that time. */
  readonly felt: (ToldMoment & { readonly given: number }) | undefined;
  readonly anniversary: (ToldMoment & { readonly years: number }) | undefined;
  readonly prompt: Prompt | undefined;
}

/** What a community told and felt lately. Nothing of any moment's text: each is opened by who wants to read it. */
export function digestMessage(shown: DigestShown, texts: Speech): MessageView {
  const { digest: words } = texts;
  const { slot, count, news, felt, anniversary, prompt } = shown;
  const listed = ({ live, film }: ToldMoment, figures?: string): Block =>
    listedMoment({ live, about: film ? titleAndYear(film, texts.locale) : live.moment.film, figures }, texts);
  const part = (heading: string, ...blocks: readonly Block[]): Block[] => [
    rule(),
    text(`### ${heading}`),
    ...blocks,
  ];
  const more = count - news.length;
  const blocks = [
    ...(news.length > 0 ? part(words.news({ count }), ...news.map((one) => listed(one))) : []),
    ...present(news.length > 0 && more > 0 && text(`-# ${words.more({ more })}`)),
    ...(felt ? part(words.felt, listed(felt, `🪿 ${felt.given}`)) : []),
    ...(anniversary ? part(words.yearsAgo({ years: anniversary.years }), listed(anniversary)) : []),
    ...(prompt ? [rule(), text(`### ${promptWords(prompt, texts)}\n${words.invitation}`)] : []),
  ];
  return {
    components: [
      container(BRAND, text(`## ${words.title}`), ...blocks),
      row(button(ids.tellIt.build({ slot }), { label: words.tell, style: ButtonStyle.Primary })),
    ],
  };
}

/** One of the bot's that a later version no longer has is left to what the button says. */
function promptWords(prompt: Prompt, { prompts, digest }: Speech): string {
  if ('own' in prompt) return asName(prompt.own);
  const usual: Readonly<Record<string, string>> = prompts;
  return usual[prompt.usual] ?? digest.anyMoment;
}

/** The same, with a note above it. */
export const digestPreview = ({ components, ...files }: MessageView, note: string): MessageView => ({
  ...files,
  components: [text(`-# ${note}`), ...components],
});
