import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asNameFirst } from '../../interactions/markup.ts';
import { button, container, lines, row, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { pageOf, turnButtons } from '../kit/pager.ts';

export interface WhoFelt {
  readonly moment: number;
  /** A name, or an id where nobody knows the name: Discord's client shows one for it. */
  readonly people: readonly ({ readonly name: string } | { readonly id: string })[];
  readonly page: number;
}

/** People on one page. */
const A_PAGE = 20;

/** The people who gave a goosebump, one page at a time; past the end, it is the last page. */
export function whoFeltPage({ moment, people, page }: WhoFelt, texts: Speech): MessageView {
  const { shown, ...place } = pageOf(people, page, A_PAGE);
  const body = container(
    BRAND,
    text(`### ${texts.more.feltHeading({ number: moment, total: people.length })}`),
    shown.length > 0 &&
      text(lines(...shown.map((one) => ('name' in one ? asNameFirst(one.name) : `<@${one.id}>`)))),
  );
  const turns = turnButtons(place, (to) => ids.whoFelt.build({ moment, page: to }), texts);
  const back = button(ids.more.build({ moment, opens: 'here' }), { label: texts.more.back });
  return { components: [body, row(...turns, back)] };
}
