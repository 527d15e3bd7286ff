import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with the page in its current state. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  // It is larger than the page itself, and stays in the page.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const found: { id: string; help: string; nodes: { html: string }[] }[] = await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** The same in the dark and the light theme; each line names its theme. */
export async function accessibilityViolationsByTheme(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor({ state: 'attached' });
    found.push(...(await accessibilityViolations(page)).map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}
