import { checkText } from '../../domain/text.ts';
import { errorText } from '../../i18n/texts.ts';
import { type Answer, inPlace, privately } from '../../interactions/answer.ts';
import type { ButtonUse, FormUse, SelectUse } from '../../interactions/contract.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import { alreadyShared } from '../../views/share/share-steps.ts';
import { pageFacts } from '../moment/page-facts.ts';
import { turnsMessage } from '../opening.ts';

/**
 * Runs a step of sharing. Where the draft has become a moment, because the answer to the form was lost or came too late, its
 * author is shown the moment, and its card is posted if none stands.
 * @param typed the story that was sent with this step
 * @throws {UserError} if another story was sent, so that it is given back
 */
export async function unlessShared(
  context: AppContext & { readonly interaction: ButtonUse | FormUse | SelectUse },
  step: () => Promise<Answer>,
  typed?: string,
): Promise<Answer> {
  try {
    return await step();
  } catch (error) {
    if (!isAboutShared(error)) throw error;
    const { community, interaction, texts } = context;
    const live = community.library.moment(error.facts.number);
    if (!live) throw error;
    const { number, text, place } = live.moment;
    if (typed !== undefined && !isSame(typed, text)) {
      await postIfMissing(context, number, place.channel);
      throw error;
    }
    const facts = await pageFacts(context, live);
    const view = alreadyShared(errorText(texts, error.key, error.facts), facts, texts);
    const post = () => postIfMissing(context, number, place.channel);
    return (turnsMessage(interaction) ? inPlace : privately)(view, {
      done: view,
      onSent: post,
      onLost: () => post().then(() => undefined),
    });
  }
}

const isAboutShared = (error: unknown): error is UserError<'draft.shared'> =>
  error instanceof UserError && error.key === 'draft.shared';

function isSame(typed: string, kept: string): boolean {
  const verdict = checkText('moment', typed);
  return verdict.ok && verdict.text === kept;
}

/** Where the card was about to go, which may be the community's channel for moments. */
async function postIfMissing({ app, community }: AppContext, number: number, channel: string): Promise<void> {
  const {
    guild,
    library,
    cards: { marks },
  } = community;
  if (library.cards(number).some(({ onBoard }) => !onBoard) || app.arriving.has(`${guild}:${number}`)) return;
  const postings = marks.postings(number);
  // One from before a restart, or after a fault: its card may be there, and is looked for first.
  if (postings.some((posting) => !marks.isUnderWay(posting))) app.cards.refresh(guild, number);
  else
    await app.cards.post(
      guild,
      number,
      postings.find(({ shownBy, onBoard }) => !shownBy && !onBoard)?.channel ?? channel,
    );
}
