import type { AppContext } from '../../services/app.ts';
import anonymity from '../../settings/community/anonymity.ts';

interface Sharing extends Pick<AppContext, 'community'> {
  readonly interaction: { readonly guild: object | null };
}

/**
 * Whether people may leave out their name here. Where the bot is no member, a card can only be the answer to what somebody
 * sent, and Discord shows who that was.
 */
export const mayHideName = ({ community, interaction }: Sharing): boolean =>
  community.setting(anonymity) === 'allowed' && interaction.guild !== null;
