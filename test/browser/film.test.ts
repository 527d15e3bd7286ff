import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { english } from '../support/texts/english.ts';
import { type BrowserStage, onBrowserStage } from './browser-stage.ts';
import { command, expectGone, expectText, messageWith } from './deeds.ts';
import { accessibilityViolations } from './violations.ts';

const desktop = ['on a desktop', {}] as const;
const phone = ['on a phone', { viewport: { width: 375, height: 740 } }] as const;

/** The natural width of a picture: 0 until it is loaded. */
async function pixelsAcross(picture: Locator): Promise<number> {
  return Number(await picture.evaluate((element) => 'naturalWidth' in element && element.naturalWidth));
}

/** The newest message, if it came from this command. */
function answerTo(page: Page, name: string): Locator {
  return page
    .getByRole('article')
    .last()
    .filter({ hasText: `used ${name}` });
}

describe('films, looked up in the page', () => {
  let stage: BrowserStage;
  onBrowserStage((opened) => {
    stage = opened;
  });

  it.each([desktop, phone])(
    'the lineage is a picture that is told to those who cannot see it, %s',
    async (_, setting) => {
      const page = await stage.window('john', setting);
      await command(page, 'film lineage', { film: 'miracle in cell' });
      const picture = answerTo(page, '/film lineage').getByRole('img', {
        name: /6 films · 6 countries · 2013–2025.*2019, Türkiye.*7\. Koğuştaki Mucize/,
      });
      await picture.waitFor();
      await expect.poll(() => pixelsAcross(picture)).toBeGreaterThan(0);
      const small = await picture.boundingBox();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);

      await picture.click();
      const dialog = page.getByRole('dialog', { name: 'Picture' });
      await expectText(dialog, /Remake, after Miracle in Cell No\. 7/);
      const large = await dialog.getByRole('img').boundingBox();
      expect(large?.width).toBeGreaterThan((small?.width ?? 0) * 1.15);
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expectGone(dialog);
      await stage.leave(page);
    },
  );

  it('a long lineage is shown as large as Discord shows a picture, and larger when it is pressed', async () => {
    const page = await stage.window('john');
    await command(page, 'film lineage', { film: 'perfetti sconosciuti' });
    const small = answerTo(page, '/film lineage').getByRole('button', {
      name: /Perfect Strangers: 26 films/,
    });
    await expect.poll(async () => (await small.getByRole('img').boundingBox())?.width).toBeGreaterThan(450);
    const shown = await small.getByRole('img').boundingBox();
    await small.click();
    const dialog = page.getByRole('dialog', { name: 'Picture' });
    const picture = dialog.getByRole('img');
    await expect.poll(() => pixelsAcross(picture)).toBe(1100);
    expect((await picture.boundingBox())?.width).toBeGreaterThan(shown?.width ?? 0);
    await stage.leave(page);
  });

  it('the answer to a command comes into sight, wherever its person was reading', async () => {
    const page = await stage.window('john');
    await command(page, 'film lineage', { film: 'perfetti sconosciuti' });
    await answerTo(page, '/film lineage').waitFor();
    await page.getByRole('log').evaluate((list) => list.scrollTo({ top: -list.scrollHeight }));
    await page.getByRole('button', { name: 'Jump to the newest' }).waitFor();
    await command(page, 'film cast', { film: 'miracle in cell' });
    await expectGone(page.getByRole('button', { name: /Jump to the newest|New messages/ }));
    await answerTo(page, '/film cast').getByRole('combobox', { name: english.person.more }).waitFor();
    await stage.leave(page);
  });

  it('by keyboard: a family is chosen from the menu of a list, and its lineage opens', async () => {
    const page = await stage.window('john');
    await command(page, 'film family', { country: 'nigeria' });
    const list = messageWith(page, 'used /film family');
    const menu = list.getByRole('combobox', { name: 'Follow one of these stories' });
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /Aki na Ukwa/ }).waitFor();
    const options = await page.getByRole('option').allTextContents();
    const place = options.findIndex((option) => option.includes('Glamour Girls'));
    for (let at = 0; at < place; at += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await messageWith(page, 'Only you can see this')
      .getByRole('img', { name: /^Glamour Girls: 2 films/ })
      .waitFor();
    await expectText(menu, /^Glamour Girls$/);
    expect(await menu.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    await stage.leave(page);
  });

  it('by mouse: a film is compared with another version, chosen from a menu', async () => {
    const page = await stage.window('john');
    await command(page, 'film compare', { film: 'yedinci kogus', with: 'south korea' });
    const answer = answerTo(page, '/film compare');
    await expectText(answer, /Lee Hwan-kyung.*Mehmet Ada Öztekin/s);
    const menu = answer.getByRole('combobox');
    await expectText(menu, /2013 · .*South Korea$/);
    await menu.click();
    await page.getByRole('option', { name: /Philippines/ }).click();
    await expectText(messageWith(page, 'Only you can see this'), /Nuel Crisostomo Naval/);
    await stage.leave(page);
  });

  it('by keyboard on a phone: a person is chosen from the menu of a cast', async () => {
    const page = await stage.window('elif', phone[1]);
    await command(page, 'film oyuncular', { film: 'yedinci kogus' });
    const menu = page.getByRole('article').last().getByRole('combobox', { name: english.person.more });
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('aras');
    await page.keyboard.press('Enter');
    await expectText(messageWith(page, 'Only you can see this'), /Aras Bulut İynemli.*Bildiğim 1 film/);
    await stage.leave(page);
  });

  it.each([
    ['dark', { colorScheme: 'dark' }],
    ['light, on a phone', { colorScheme: 'light', ...phone[1] }],
  ] as const)('nothing keeps people out of pictures, comparisons and menus, %s', async (_, setting) => {
    const page = await stage.window('john', setting);
    await command(page, 'film lineage', { film: 'miracle in cell', theme: 'light' });
    await answerTo(page, '/film lineage').getByRole('img').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await command(page, 'film compare', { film: 'miracle in cell' });
    const menu = answerTo(page, '/film compare').getByRole('combobox');
    await menu.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await menu.click();
    await page.getByRole('option', { name: /Philippines/ }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await stage.leave(page);
  });
});
