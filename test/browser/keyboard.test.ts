import { expect, it } from 'vitest';
import { type BrowserStage, onBrowserStage } from './browser-stage.ts';
import { messageWith, STORY } from './deeds.ts';

let stage: BrowserStage;
onBrowserStage((opened) => {
  stage = opened;
});

it('everything goes by keyboard alone: share, reveal, goosebumps, the film, another person', async () => {
  const page = await stage.window('john');
  const { keyboard } = page;
  const focused = (): Promise<string> =>
    page.evaluate(
      '((element) => (element.getAttribute("aria-label") ?? "") + " " + element.textContent)(document.activeElement).trim()',
    );
  /** Presses Tab until the focused element has that name. */
  const tabTo = async (name: RegExp, key = 'Tab') => {
    for (let steps = 0; steps < 60; steps += 1) {
      if (name.test(await focused())) return;
      await keyboard.press(key);
    }
    throw new Error(`${key} does not lead to ${name}; the focus is on: ${await focused()}`);
  };

  await tabTo(/^Message #moments/);
  await keyboard.type('/moment share');
  await page.getByRole('option', { name: '/moment share' }).waitFor();
  await keyboard.press('Enter');
  await keyboard.type('yedinci kogus');
  await page.getByRole('option', { name: /2019 · .*Türkiye/ }).waitFor();
  await keyboard.press('Enter');
  await keyboard.press('Enter');

  const form = page.getByRole('dialog', { name: /^Your moment: / });
  await form.waitFor();
  await keyboard.type(STORY);
  await tabTo(/^Submit/);
  await keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  const card = messageWith(page, 'Miracle in Cell');
  await card.waitFor();

  // Becoming somebody else.
  await tabTo(/Switch person/, 'Shift+Tab');
  await keyboard.press('Enter');
  await tabTo(/^Be Elif/);
  await keyboard.press('Enter');
  await page.getByText('Member from Türkiye').first().waitFor();
  await messageWith(page, 'Miracle in Cell').waitFor();

  await tabTo(/^Spoiler: show it/);
  await keyboard.press('Enter');
  await tabTo(/Goosebumps$/);
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Goosebumps · 1' }).waitFor();
  expect(await focused()).toContain('Goosebumps · 1');
  await tabTo(/Film$/);
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Versiyonlar' }).waitFor();
  await tabTo(/Versiyonlar/);
  await keyboard.press('Enter');
  await messageWith(page, 'Endonezya').waitFor();
});
