import { z } from 'zod';
import { Snowflake } from '../../domain/snowflake.ts';
import { UserError } from '../../interactions/user-error.ts';
import { defineCommunitySetting, MAX_ROLES } from '../setting.ts';

/** Roles whose people can share as often as they like. */
export default defineCommunitySetting<string[]>({
  name: 'exempt-roles',
  tab: 'sharing',
  schema: z.array(Snowflake).min(1).max(MAX_ROLES),
  row(value = [], { hasRole }, texts) {
    const words = texts.settings.exemptRoles;
    const known = value.filter(hasRole);
    const named = texts.formats.list(
      known.map((id) => `<@&${id}>`),
      'unit',
    );
    return {
      name: words.name,
      value: known.length > 0 ? named : value.length > 0 ? words.gone : words.none,
      about: words.about,
      control: { kind: 'roles', placeholder: words.placeholder, current: known },
      takeBack: value.length > 0 ? words.takeBack : undefined,
    };
  },
  read(given, { hasRole }) {
    const ids = [...new Set(given.split(','))];
    if (ids.length > MAX_ROLES || !ids.every(hasRole)) throw new UserError('settings.notARole');
    return ids;
  },
});
