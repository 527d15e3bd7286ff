import { GUILD } from '../../support/builders.ts';
import { everybody } from '../roles.ts';
import type { Row } from '../row.ts';

/** Letters: whoever presses turns off their own, in a direct message too. */

export const letters: readonly Row[] = [
  {
    part: 'button letters-off',
    input: { values: { guild: GUILD } },
    changes: 'if there is something of theirs',
    outcomes: everybody({ directMessage: 'done', elsewhere: 'component.unknown' }),
  },
];
