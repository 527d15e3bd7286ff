import type { Source } from '../../domain/catalogue-files.ts';
import type { Speech } from '../../i18n/texts.ts';
import { asName, link } from '../../interactions/markup.ts';
import { fitsIn, MESSAGE_ROOM, roomBeside } from '../../interactions/room.ts';
import { dotted } from './blocks.ts';
import { pagesThatFit } from './pager.ts';
import { partialDate } from './partial-date.ts';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Sources on one page of a list, and the room that they have beside its heading. */
const MAX_LISTED = 15;
const LIST_ROOM = roomBeside(MESSAGE_ROOM, { characters: 500, bytes: 1_500 });

/** Sources as superscript numbers after the figures, listed once at the end, so that figures stay readable. */
export class Footnotes {
  readonly #sources: Source[] = [];

  /** The mark for a source. Equal sources share one: a kept answer has a separate copy for each figure. */
  mark(source: Source): string {
    const known = this.#sources.findIndex((one) => isSameSource(one, source));
    const number = (known === -1 ? this.#sources.push(source) - 1 : known) + 1;
    return [...String(number)].map((digit) => SUPERSCRIPT[Number(digit)]).join('');
  }

  get count(): number {
    return this.#sources.length;
  }

  /** All marked sources with their whole names, one a line, in pages; the heading has the day of reading if it is the same for most. */
  pages(texts: Speech): { readonly heading: string; readonly pages: readonly (readonly string[])[] } {
    const day = this.#commonDay();
    const told = this.#sources.map((source) => {
      const { name, url, date } = source;
      const said = url === undefined ? asName(name) : link(name, url);
      const when = date === day ? '' : `, ${partialDate(date, 'medium', texts)}`;
      const line = `${this.mark(source)}\u00A0${said}${when}`;
      // An address that fills a page by itself is said to be missing.
      return fitsIn(line, LIST_ROOM)
        ? line
        : `${this.mark(source)}\u00A0${asName(name)}${when} (${texts.film.linksLeftOut({ count: 1 })})`;
    });
    const pages = pagesThatFit(told, (line) => `${line}\n`, { max: MAX_LISTED, room: LIST_ROOM });
    return { heading: this.#heading(texts), pages };
  }

  /**
   * All marked sources, in small print, with the day of reading only once if it is the same for most. If that takes more than so
   * many characters, the longest addresses are left out, and how many is said.
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
    const day = this.#commonDay();
    const told = this.#sources.map((source) => {
      const { url } = source;
      const isBare = url === undefined || bare.has(source);
      const name = isBare ? asName(shortName(source)) : link(shortName(source), url);
      return `${this.mark(source)}\u00A0${name}${source.date === day ? '' : `, ${partialDate(source.date, 'medium', texts)}`}`;
    });
    const missing = bare.size > 0 && texts.film.linksLeftOut({ count: bare.size });
    return `-# ${this.#heading(texts)}: ${dotted(...told)}${missing ? ` (${missing})` : ''}`;
  }

  #heading(texts: Speech): string {
    const { count } = this;
    const day = this.#commonDay();
    return day === undefined
      ? texts.film.sources({ count })
      : texts.film.sourcesAsOf({ count, date: partialDate(day, 'long', texts) });
  }

  /** The day on which all of them were read, or more than half; the others have their own behind them. */
  #commonDay(): string | undefined {
    const days = this.#sources.map((source) => source.date);
    return days.find((day) => days.filter((other) => other === day).length > days.length / 2);
  }
}

const isSameSource = (one: Source, other: Source) =>
  one.name === other.name && one.url === other.url && one.date === other.date;

const addressLength = ({ url = '' }: Source) => url.length;

/** The publisher: what comes before the article's title and the licence, which are at the other end of the link. */
export function shortName({ name }: Source): string {
  return name.split(/, | \(|: |; /)[0] ?? name;
}
