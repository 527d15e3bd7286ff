import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { launchChromium } from './chromium.ts';
import { cardOf, command, messageBox, openShareForm, STORY } from './deeds.ts';

/**
 * `npm run screenshots` takes the README's pictures in the seeded sandbox; `npm run screenshots -- lineage` takes only that
 * one.
 */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const images = join(root, 'docs/images');

/** The page's fonts, from the packages that the bot draws with: a machine may lack some, and the pictures would show boxes. */
const FONTS = ['noto-sans-kr', 'noto-sans-kannada', 'noto-sans'];
const FONT_PATH = '/screenshot-fonts/';

interface Scene {
  readonly name: string;
  readonly person: string;
  readonly setting: BrowserContextOptions;
  play(page: Page): Promise<void>;
}

const desktop = { viewport: { width: 1280, height: 820 }, deviceScaleFactor: 1.5 };
const phone = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2 };

const scenes: readonly Scene[] = [
  {
    name: 'moment',
    person: 'elif',
    setting: { ...desktop, colorScheme: 'dark' },
    async play(page) {
      await cardOf(page).getByRole('button', { name: 'Spoiler: show it' }).click();
      await messageBox(page).focus();
      await cardOf(page).evaluate((element) => element.scrollIntoView({ block: 'start' }));
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'lineage',
    person: 'john',
    setting: { viewport: { width: 880, height: 820 }, deviceScaleFactor: 1.5, colorScheme: 'dark' },
    async play(page) {
      await command(page, 'film lineage', { film: 'yedinci kogus' });
      const answer = page.getByRole('article').filter({ hasText: 'used /film lineage' });
      await answer.getByRole('img', { name: /^Miracle in Cell No\. 7: 6 films/ }).waitFor();
      await answer.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'form',
    person: 'john',
    setting: { ...desktop, colorScheme: 'dark' },
    async play(page) {
      const form = await openShareForm(page);
      await form.getByRole('textbox', { name: 'The moment' }).fill(STORY);
    },
  },
  {
    name: 'panel',
    person: 'mika',
    setting: { ...desktop, colorScheme: 'light' },
    async play(page) {
      await command(page, 'film info', { film: 'miracle in cell korea' });
      await page.getByRole('article').filter({ hasText: 'used /film info' }).last().waitFor();
      await page.getByRole('button', { name: /developer panel/i }).click();
      await page.getByRole('tab', { name: 'Traffic' }).waitFor();
    },
  },
  {
    name: 'phone',
    person: 'sofia',
    setting: { ...phone, colorScheme: 'dark' },
    play: (page) => cardOf(page).evaluate((element) => element.scrollIntoView({ block: 'start' })),
  },
];

const folder = await mkdtemp(join(tmpdir(), 'goosebump-screenshots-'));
await mkdir(images, { recursive: true });
const sandbox = await startSandbox({
  folder,
  port: 0,
  empty: false,
  fresh: false,
  pageFolder: join(root, 'dist/page'),
});
const browser = await launchChromium();
try {
  const named = process.argv.slice(2);
  for (const scene of scenes) {
    if (named.length === 0 || named.includes(scene.name)) await take(browser, scene);
  }
} finally {
  await browser.close();
  await sandbox.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Calls them what the page asks for first, and serves the files that the browser needs. Of two that have a letter, the later one counts. */
async function lendFonts(page: Page): Promise<void> {
  const packages = join(root, 'node_modules/@fontsource-variable');
  await page.route(`**${FONT_PATH}**`, (route) =>
    route.fulfill({ path: join(packages, new URL(route.request().url()).pathname.replace(FONT_PATH, '')) }),
  );
  const sheets = await Promise.all(
    FONTS.map(async (name) => {
      const sheet = await readFile(join(packages, name, 'index.css'), 'utf8');
      return sheet
        .replaceAll('./files/', `${FONT_PATH}${name}/files/`)
        .replaceAll(/font-family: '[^']+'/g, "font-family: 'Noto Sans'");
    }),
  );
  await page.addStyleTag({ content: sheets.join('\n') });
}

async function take(into: Browser, { name, person, setting, play }: Scene): Promise<void> {
  const context = await into.newContext({ reducedMotion: 'reduce', bypassCSP: true, ...setting });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(`${sandbox.url}?as=${person}&channel=${sandbox.discord.channels.moments.id}`);
  await cardOf(page).waitFor();
  await lendFonts(page);
  await play(page);
  // It lies over the very message that the picture is about.
  await page.addStyleTag({ content: '.message-list-end { visibility: hidden }' });
  await page.evaluate('document.fonts.ready');
  const path = join(images, `${name}.png`);
  await page.screenshot({ path });
  console.log(path.slice(root.length));
  await context.close();
}
