import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What people do in a window. Elements are found the way people find them: by name. */

export const STORY =
  'Memo finally meets his daughter Ova after everyone in the cell helped him escape. His pure heart changed them all.';

export function messageBox(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Message / });
}

/** A sentence on the card of the moment that John shares here. */
export const FROM_JOHN = /John from.*Malta/;

/** The card of the moment that is shared here; replies to it come after it. */
export function cardOf(page: Page): Locator {
  return page.getByRole('article').filter({ hasText: FROM_JOHN }).first();
}

/** The newest message with this text. */
export function messageWith(page: Page, text: string | RegExp): Locator {
  return page.getByRole('article').filter({ hasText: text }).last();
}

/** Types a command and its options, each chosen from the suggestions, and sends it. */
export async function command(
  page: Page,
  name: string,
  options: Readonly<Record<string, string>> = {},
): Promise<void> {
  await messageBox(page).fill(`/${name}`);
  await page
    .getByRole('option', { name: `/${name}` })
    .first()
    .click();
  for (const [option, typed] of Object.entries(options)) await fillOption(page, option, typed);
  await page.keyboard.press('Enter');
}

async function fillOption(page: Page, option: string, typed: string): Promise<void> {
  const field = page.locator(`[data-option="${option}"]`);
  if ((await field.count()) === 0) {
    await page.getByRole('combobox', { name: 'Add an optional option' }).fill(option);
    await page.keyboard.press('Enter');
  }
  await field.fill(typed);
  const suggested = page.getByRole('option').first();
  if ((await field.getAttribute('role')) === 'combobox') await suggested.click();
}

/** Opens the form of `/moment share` for the Turkish film. */
export async function openShareForm(page: Page): Promise<Locator> {
  await command(page, 'moment share', { film: 'yedinci kogus', country: 'Malta' });
  const form = page.getByRole('dialog', { name: /^Your moment: / });
  await form.waitFor();
  return form;
}

export async function share(page: Page, text = STORY): Promise<void> {
  const form = await openShareForm(page);
  await form.getByRole('textbox', { name: 'The moment' }).fill(text);
  await submit(form);
}

/** Sends a form, and waits until it is closed. */
export async function submit(form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Submit' }).click();
  await form.waitFor({ state: 'detached' });
}

/** What a reader sees, without hidden text. */
async function shown(locator: Locator): Promise<string> {
  return (await locator.innerText()).replaceAll(/\s+/g, ' ').trim();
}

/** Waits until a locator shows a text. */
export async function expectText(locator: Locator, text: string | RegExp): Promise<void> {
  await expect.poll(() => shown(locator).catch(() => ''), { timeout: 10_000 }).toMatch(text);
}

export async function expectGone(locator: Locator): Promise<void> {
  await expect.poll(() => locator.count(), { timeout: 10_000 }).toBe(0);
}
