import { beforeAll, describe, expect, it } from 'vitest';
import { type BrowserStage, onBrowserStage } from './browser-stage.ts';
import { command, messageBox, messageWith, openShareForm, share } from './deeds.ts';
import { accessibilityViolationsByTheme, contrastOf } from './violations.ts';

const screens = [
  ['on a desktop', {}],
  ['on a phone', { viewport: { width: 360, height: 740 } }],
] as const;

describe('nothing keeps people out who read by ear, by touch or by keyboard', () => {
  let stage: BrowserStage;
  onBrowserStage((opened) => {
    stage = opened;
  });

  beforeAll(async () => {
    const john = await stage.window('john');
    await share(john);
    await stage.leave(john);
  });

  it.each(screens)('in a channel with cards, %s', async (_, screen) => {
    const page = await stage.window('elif', screen);
    await messageWith(page, 'Miracle in Cell').waitFor();
    expect(await accessibilityViolationsByTheme(page)).toEqual([]);
    await page.getByRole('button', { name: 'Spoiler: show it' }).first().click();
    await page.getByRole('button', { name: 'Film', exact: true }).first().click();
    await page.getByRole('button', { name: 'Versiyonlar' }).last().waitFor();
    expect(await accessibilityViolationsByTheme(page)).toEqual([]);
    const openTab = 'button.component-button-primary[aria-disabled=true]';
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme=${colorScheme}]`).waitFor({ state: 'attached' });
      expect(await contrastOf(page, openTab), colorScheme).toBeGreaterThan(4.5);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await stage.leave(page);
  });

  it.each(screens)('in the list of commands, a command line and a form, %s', async (_, screen) => {
    const page = await stage.window('john', screen);
    await messageBox(page).fill('/');
    await page.getByRole('option').first().waitFor();
    expect(await accessibilityViolationsByTheme(page)).toEqual([]);
    const form = await openShareForm(page);
    expect(await accessibilityViolationsByTheme(page)).toEqual([]);
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByText(/This field is required/).waitFor();
    expect(await accessibilityViolationsByTheme(page)).toEqual([]);
    await stage.leave(page);
  });

  it.each(screens)('in the panel and in a menu, %s', async (_, screen) => {
    const page = await stage.window('mika', screen);
    await command(page, 'film info', { film: 'yedinci kogus' });
    await messageWith(page, 'Mehmet Ada').waitFor();
    await page
      .getByRole('article')
      .last()
      .click({ button: 'right', position: { x: 4, y: 4 } });
    await page.getByRole('menu').waitFor();
    expect(await accessibilityViolationsByTheme(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /developer panel/i }).click();
    await page.getByRole('tab', { name: 'Traffic' }).waitFor();
    expect(await accessibilityViolationsByTheme(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Trouble' }).click();
    expect(await accessibilityViolationsByTheme(page)).toEqual([]);
    await stage.leave(page);
  });
});
