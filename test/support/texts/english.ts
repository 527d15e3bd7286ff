import { textsFor } from '../../../src/i18n/texts.ts';

export const english = textsFor('en-US');
