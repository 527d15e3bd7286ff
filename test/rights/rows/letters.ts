import { GUILD } from '../../support/builders.ts';
import { all } from '../roles.ts';
import type { Row } from '../row.ts';

/** Letters: those who press turn off their own, in a direct message alone. */

export const letters: readonly Row[] = [
  {
    part: 'button letters-off',
    input: { values: { guild: GUILD } },
    changes: 'if there is something of theirs',
    outcomes: { ...all('component.unknown'), directMessage: 'done' },
  },
];
