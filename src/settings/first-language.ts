import { type Choice, LocaleCode } from '../domain/chosen.ts';

/**
 * The language of the first to share in a server that is no Community: Discord knows no language of such a server. It isn't
 * chosen, but kept with that moment.
 */
export const FIRST_LANGUAGE: Choice<string> = { name: 'first-language', schema: LocaleCode };
