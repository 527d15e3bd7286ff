import { expect, it } from 'vitest';
import { readMessages } from '../../src/i18n/read-messages.ts';
import { printTextsType } from '../support/texts/print-type.ts';

it('the type of the texts is that of the English messages; `npm run texts` brings it up to date', async () => {
  await expect(printTextsType(readMessages('en'))).toMatchFileSnapshot('../../src/i18n/texts-type.ts');
});
