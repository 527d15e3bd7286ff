import type { Operator } from '../../domain/operator.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName } from '../../interactions/markup.ts';
import { container, lines, linkButton, rowOf, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { pageOf, turnButtons } from '../kit/pager.ts';

/** Kinds of data on one page: more would be too long to read. */
const A_PAGE = 6;

/** What is kept, why, how long, and who sees it. */
export function aboutPage(
  asked: number,
  { privacyUrl, termsUrl, contact }: Operator,
  texts: Speech,
): MessageView {
  const { about: words, kept } = texts.privacy;
  const { shown, page, last } = pageOf(Object.values(kept), asked, A_PAGE);
  const entries = shown.map(({ what, who, long }) =>
    lines(`**${what}**`, `-# ${words.who({ who })} · ${words.long({ long })}`),
  );
  const head = lines(`### ${words.title}`, page === 0 && words.intro);
  const operator =
    page === 0 && contact !== undefined ? text(words.operator({ contact: asName(contact) })) : undefined;
  const links = [
    ...(privacyUrl === undefined ? [] : [linkButton(words.policy, privacyUrl)]),
    ...(termsUrl === undefined ? [] : [linkButton(words.terms, termsUrl)]),
  ];
  const turn = turnButtons({ page, last }, (to) => ids.about.build({ page: to }), texts);
  return {
    components: [
      container(BRAND, text(head), ...entries.map((entry) => text(entry)), operator),
      ...rowOf([...turn, ...links]),
    ],
  };
}
