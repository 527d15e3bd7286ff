import { expect, it } from 'vitest';
import { english } from '../support/texts/english.ts';
import { type BrowserStage, onBrowserStage } from './browser-stage.ts';
import { cardOf, expectText, messageWith, openShareForm, STORY, submit } from './deeds.ts';

let stage: BrowserStage;
onBrowserStage((opened) => {
  stage = opened;
});

it('a draft that failed a check comes back as it was after the bot restarted', async () => {
  const john = await stage.window('john');
  const form = await openShareForm(john);
  await form.getByRole('textbox', { name: 'The moment' }).fill(STORY);
  await form.getByRole('textbox', { name: english.share.at }).fill('at the end');
  await submit(form);
  await expectText(messageWith(john, 'Fix it'), /keep what you wrote for a day/);

  await john.getByRole('button', { name: /developer panel/i }).click();
  await john.getByRole('tab', { name: 'Trouble' }).click();
  await john.getByRole('button', { name: 'Restart the bot' }).click();
  await john.getByText('The bot was restarted.').waitFor();

  await john.getByRole('button', { name: 'Fix it' }).click();
  const again = john.getByRole('dialog', { name: /^Your moment: / });
  expect(await again.getByRole('textbox', { name: 'The moment' }).inputValue()).toBe(STORY);
  const at = again.getByRole('textbox', { name: english.share.at });
  expect(await at.inputValue()).toBe('at the end');
  await at.fill('1:58:30');
  await submit(again);
  await expectText(cardOf(john), /1:58:30/);
});
