import type { Source } from '../../domain/catalogue-files.ts';
import type { Speech } from '../../i18n/texts.ts';
import { asName, link } from '../../interactions/markup.ts';
import { dotted } from './blocks.ts';
import { partialDate } from './partial-date.ts';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Sources as superscript numbers after the figures, listed once at the end, so that figures stay readable. */
export class Footnotes {
  readonly #sources: Source[] = [];

  /** The mark for a source. Equal sources share one: a kept answer has a separate copy for each figure. */
  mark(source: Source): string {
    const known = this.#sources.findIndex((one) => isSameSource(one, source));
    const number = (known === -1 ? this.#sources.push(source) - 1 : known) + 1;
    return [...String(number)].map((digit) => SUPERSCRIPT[Number(digit)]).join('');
  }

  /**
   * All marked sources, in small print, with the day of reading only once if it is the same. If that takes more than so
   * many characters, the longest addresses are left out.
   */
  list(texts: Speech, max: number): string | undefined {
    if (this.#sources.length === 0) return undefined;
    const bare = new Set<Source>();
    for (const source of [...this.#sources].sort((one, other) => addressLength(other) - addressLength(one))) {
      if (this.#told(texts, bare).length <= max) break;
      bare.add(source);
    }
    return this.#told(texts, bare);
  }

  #told(texts: Speech, bare: ReadonlySet<Source>): string {
    const [date = '', ...others] = new Set(this.#sources.map((source) => source.date));
    const told = this.#sources.map((source) => {
      const { url } = source;
      const isBare = url === undefined || bare.has(source);
      const name = isBare ? asName(shortName(source)) : link(shortName(source), url);
      return `${this.mark(source)} ${name}${others.length > 0 ? `, ${partialDate(source.date, 'medium', texts)}` : ''}`;
    });
    const count = told.length;
    const heading =
      others.length > 0
        ? texts.film.sources({ count })
        : texts.film.sourcesAsOf({ count, date: partialDate(date, 'long', texts) });
    return `-# ${heading}: ${dotted(...told)}`;
  }
}

const isSameSource = (one: Source, other: Source) =>
  one.name === other.name && one.url === other.url && one.date === other.date;

const addressLength = ({ url = '' }: Source) => url.length;

/** The publisher: what comes before the article's title and the licence, which are at the other end of the link. */
export function shortName({ name }: Source): string {
  return name.split(/, | \(|: |; /)[0] ?? name;
}
