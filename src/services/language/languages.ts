import type { Community } from '../../data/community/community.ts';
import type { Locales, Speaking } from '../../interactions/context.ts';
import communityLanguage from '../../settings/community/language.ts';
import { FIRST_LANGUAGE } from '../../settings/first-language.ts';
import ownLanguage from '../../settings/person/language.ts';

/** What Discord says of the language of every server that is no Community. */
const NO_COMMUNITY = 'en-US';

/** Which language the bot speaks with whom. */
export class Languages {
  /** The language of a server if it is a Community; `undefined` for others, of which Discord knows none. */
  readonly serverLocale: (guild: string) => string | undefined;

  constructor(serverLocale: (guild: string) => string | undefined) {
    this.serverLocale = serverLocale;
  }

  /** For what everybody sees: what the community chose, else what Discord knows, else what the first to share spoke. */
  shared(community: Community): string {
    return this.#known(community) ?? NO_COMMUNITY;
  }

  /** For what one person is told without having asked just now, so that Discord doesn't say what they speak. */
  forPerson(community: Community, user: string): string {
    return community.ownChoice(user, ownLanguage) ?? this.shared(community);
  }

  /** While nothing is known about the community, everybody reads what the person who acts does. */
  localesFor(community: Community, { user, locale, guildLocale }: Speaking): Locales {
    const own = community.ownChoice(user, ownLanguage) ?? locale;
    // The server may be one where only the commands are installed, and so be unknown.
    const told = guildLocale === NO_COMMUNITY ? undefined : guildLocale;
    return { own, shared: this.#known(community, told) ?? own };
  }

  /** What a moment in that language tells about the community. */
  learntFrom(community: Community, locale: string) {
    const isKnown = this.serverLocale(community.guild) !== undefined;
    return isKnown ? undefined : { name: FIRST_LANGUAGE.name, value: locale };
  }

  #known(community: Community, told?: string): string | undefined {
    return (
      community.setting(communityLanguage) ??
      this.serverLocale(community.guild) ??
      told ??
      community.setting(FIRST_LANGUAGE)
    );
  }
}
