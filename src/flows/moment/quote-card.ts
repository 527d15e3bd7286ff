import type { LiveMoment } from '../../domain/moment.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { MAX_ALT_TEXT } from '../../interactions/limits.ts';
import { hiddenOpened, hidesSomething } from '../../interactions/markup.ts';
import { UserError } from '../../interactions/user-error.ts';
import { quoteInWords, quoteOf } from '../../pictures/quote/quote-of.ts';
import type { AppContext } from '../../services/app.ts';
import { quoteRight } from '../../services/moment/quote-right.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import type { NameOnCard, PictureTheme } from '../../views/kit/custom-ids.ts';
import { quoteCardPage } from '../../views/moment/quote-card-page.ts';

/** How a card should look. */
interface Wish {
  readonly name: NameOnCard;
  readonly theme: PictureTheme;
}

/** How often one person can have pictures made: each takes a moment of one core. */
export const QUOTES_A_TIME = { uses: 12, withinMs: 60_000 } as const;

/**
 * The moment as a picture, for those who may make one.
 * @throws {UserError} if this person may not, or if it can't be drawn
 */
export async function quoteCard(
  context: AppContext,
  { moment }: LiveMoment,
  { name, theme }: Wish,
): Promise<MessageView> {
  const { app, texts } = context;
  const { number } = moment;
  const right = quoteRight(context, moment);
  if (!right) throw new UserError('quote.notAllowed', { number });
  const isNamed = right.mayName && name === 'shown';
  const film = app.films.find(moment.film, await visibleMoments(context));
  const plan = quoteOf({ moment, film, story: hiddenOpened(moment.text), isNamed, theme }, texts);
  const drawn = await app.drawings.draw(plan);
  if (!drawn) throw new UserError('quote.notDrawn');
  return quoteCardPage(
    {
      number,
      png: drawn.png,
      alt: quoteInWords(plan, MAX_ALT_TEXT),
      isSpoiler: moment.spoiler || hidesSomething(moment.text),
      name: isNamed ? 'shown' : 'hidden',
      mayName: right.mayName,
      theme,
    },
    texts,
  );
}
