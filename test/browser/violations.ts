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

/** The contrast of the last such element's text with what is behind it, by WCAG's formula. Axe leaves disabled ones out. */
export async function contrastOf(page: Page, selector: string): Promise<number> {
  const shown: { text: Colour; grounds: Colour[] } = await page.evaluate(`(() => {
    const element = [...document.querySelectorAll(${JSON.stringify(selector)})].at(-1);
    const read = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const chain = [];
    for (let at = element; at; at = at.parentElement) chain.push(getComputedStyle(at));
    const opacity = chain.reduce((all, { opacity }) => all * Number(opacity), 1);
    const [red, green, blue, alpha = 1] = read(getComputedStyle(element).color);
    return {
      text: [red, green, blue, alpha * opacity],
      grounds: chain.map(({ backgroundColor }) => read(backgroundColor)).reverse(),
    };
  })()`);
  const ground = shown.grounds.reduce(over, [255, 255, 255]);
  const [light, dark] = [luminance(over(ground, shown.text)), luminance(ground)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Red, green, blue, and how opaque it is, 1 by default. */
type Colour = readonly number[];

function over(ground: Colour, [red = 0, green = 0, blue = 0, alpha = 1]: Colour): Colour {
  return [red, green, blue].map((part, at) => part * alpha + (ground[at] ?? 0) * (1 - alpha));
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
