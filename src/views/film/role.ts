import type { LocalisedText } from '../../domain/catalogue-files.ts';
import { isolated } from '../../domain/isolate.ts';
import type { Speech } from '../../i18n/texts.ts';
import { asName } from '../../interactions/markup.ts';

/** Whom somebody plays: a name, a description of who that is, both, or neither. */
export interface Role {
  readonly character?: string | undefined;
  readonly description?: LocalisedText | undefined;
}

/** as Memo; as Ova, in childhood; as the father. `undefined` if nothing is known. */
export function asRole(role: Role, texts: Speech): string | undefined {
  const { character, description } = spelled(role, texts, asName);
  if (character !== undefined && description !== undefined) {
    return texts.film.asDescribed({ character, description });
  }
  const only = character ?? description;
  return only === undefined ? undefined : texts.film.as({ character: only });
}

/** Memo; Ova, in childhood; the father: in a line of the bot's own. */
export const roleName = (role: Role, texts: Speech): string | undefined => joined(role, texts, asName);

/** The same where markup isn't read, as in a menu. */
export const plainRole = (role: Role, texts: Speech): string | undefined => joined(role, texts, isolated);

type Spelling = (text: string) => string;

function joined(role: Role, texts: Speech, spelling: Spelling): string | undefined {
  const { character, description } = spelled(role, texts, spelling);
  const known = [character, description].filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.join(', ');
}

function spelled({ character, description }: Role, texts: Speech, spelling: Spelling) {
  return {
    character: character === undefined ? undefined : spelling(character),
    description: description && spelling(description[texts.language] ?? description.en),
  };
}
