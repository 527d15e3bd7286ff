import type { Community } from '../../data/community/community.ts';
import { type Prompt, promptFor } from '../../domain/digest-prompt.ts';
import { textsFor } from '../../i18n/texts.ts';
import prompts from '../../settings/community/prompts.ts';

/** The bot's own, by their keys: every language has the same. */
const USUAL: readonly Prompt[] = Object.keys(textsFor('en-US').prompts).map((usual) => ({ usual }));

/** The prompt for a slot, of the community's own and the bot's. */
export function choosePrompt(community: Community, index: number, seed: string): Prompt | undefined {
  const own = (community.setting(prompts) ?? []).map((prompt) => ({ own: prompt }));
  return promptFor([...own, ...USUAL], index, seed);
}
