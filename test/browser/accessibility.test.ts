import { beforeAll, describe, expect, it } from 'vitest';
import { type BrowserStage, onBrowserStage } from './browser-stage.ts';
import { command, messageBox, messageWith, openShareForm, share } from './deeds.ts';
import { accessibilityViolations } from './violations.ts';

const settings = [
  ['dark', { colorScheme: 'dark' }],
  ['light', { colorScheme: 'light' }],
  ['dark, on a phone', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
  ['light, on a phone', { colorScheme: 'light', viewport: { width: 360, height: 740 } }],
] as const;

describe('nothing keeps people out who read by ear, by touch or by keyboard', () => {
  let stage: BrowserStage;
  onBrowserStage((opened) => {
    stage = opened;
  });

  beforeAll(async () => {
    const john = await stage.window('john');
    await share(john);
    await john.context().close();
  });

  it.each(settings)('in a channel with cards, %s', async (_, setting) => {
    const page = await stage.window('elif', setting);
    await messageWith(page, 'Miracle in Cell').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Spoiler: show it' }).first().click();
    await page.getByRole('button', { name: 'Film', exact: true }).first().click();
    await page.getByRole('button', { name: 'Versiyonlar' }).last().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await page.context().close();
  });

  it.each(settings)('in the list of commands, a command line and a form, %s', async (_, setting) => {
    const page = await stage.window('john', setting);
    await messageBox(page).fill('/');
    await page.getByRole('option').first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    const form = await openShareForm(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByText(/This field is required/).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.context().close();
  });

  it.each(settings)('in the panel and in a menu, %s', async (_, setting) => {
    const page = await stage.window('mika', setting);
    await command(page, 'film info', { film: 'yedinci kogus' });
    await messageWith(page, 'Mehmet Ada').waitFor();
    await page
      .getByRole('article')
      .last()
      .click({ button: 'right', position: { x: 4, y: 4 } });
    await page.getByRole('menu').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /developer panel/i }).click();
    await page.getByRole('tab', { name: 'Traffic' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Trouble' }).click();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.context().close();
  });
});
