import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, atLineStart } from '../../interactions/markup.ts';
import { container, rowOf, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { turnButtons } from '../kit/pager.ts';
import { listedMoment } from './moment-list.ts';
import type { ListPage } from './moment-lists.ts';

export interface Told extends ListPage {
  readonly person: string;
  /** `undefined` if nobody knows it: Discord's client shows one for the id. */
  readonly name: string | undefined;
}

/** The moments that one person told, as far as the reader may see them, newest first. */
export function toldPage({ person, name, ...page }: Told, texts: Speech): MessageView {
  const heading = texts.told.heading({
    name: name === undefined ? `<@${person}>` : asName(name),
    total: page.total,
  });
  const moments = page.shown.map((one) => listedMoment(one, texts));
  const to = (target: number) => ids.told.build({ person, page: target });
  const turns = turnButtons(page, to, texts);
  return { components: [container(BRAND, text(atLineStart(heading)), ...moments), ...rowOf(turns)] };
}
