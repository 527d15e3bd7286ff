import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/database-files.ts';
import { type BrowserStage, onBrowserStage } from './browser-stage.ts';
import { command, expectText, messageBox, messageWith, share } from './deeds.ts';

describe('a window of the page', () => {
  let stage: BrowserStage;
  onBrowserStage((opened) => {
    stage = opened;
  });

  it('shows each person what is theirs: channels, rights, language', async () => {
    const nils = await stage.window('nils', { channel: stage.sandbox.discord.channels.general.id });
    const mika = await stage.window('mika');
    const channelsOf = (page: typeof nils) =>
      page.getByRole('navigation', { name: /^Channels of/ }).innerText();
    expect(await channelsOf(mika)).toContain('moderation-log');
    expect(await channelsOf(nils)).not.toContain('moderation-log');

    await nils
      .getByRole('navigation', { name: /^Channels of/ })
      .getByText('welcome')
      .click();
    await nils
      .getByLabel(/You do not have permission to send messages in #welcome. Ask a moderator/)
      .waitFor();

    const elif = await stage.window('elif');
    await messageBox(elif).fill('/');
    await elif.getByRole('option', { name: /\/an paylaş/ }).waitFor();
    await Promise.all([nils, mika, elif].map(stage.leave));
  });

  it('lets people talk: sends, edits, deletes, opens a thread, each seen live by others', async () => {
    const { general } = stage.sandbox.discord.channels;
    const john = await stage.window('john', { channel: general.id });
    const mika = await stage.window('mika', { channel: general.id });
    await messageBox(john).fill('**Hello** everybody');
    await john.keyboard.press('Enter');
    await expectText(messageWith(mika, 'Hello everybody'), /Hello everybody/);

    await john.keyboard.press('ArrowUp');
    await john.getByText(/Editing/).waitFor();
    await john.getByRole('textbox', { name: 'Edit message' }).fill('Hello all of you');
    await john.keyboard.press('Enter');
    await expectText(messageWith(mika, 'Hello all of you'), /edited/);

    await messageWith(john, 'Hello all of you').hover();
    await messageWith(john, 'Hello all of you').getByRole('button', { name: 'Create a thread' }).click();
    await john.getByRole('dialog').getByRole('textbox').fill('On saying hello');
    await john.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
    await messageBox(john)
      .and(john.getByLabel(/On saying hello/))
      .waitFor();
    await mika.getByRole('button', { name: /See thread/ }).waitFor();

    await messageWith(mika, 'Hello all of you').click({ button: 'right', position: { x: 8, y: 8 } });
    await mika.getByRole('menuitem', { name: 'Delete message' }).click();
    await mika.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect
      .poll(() => mika.getByRole('article').filter({ hasText: 'Hello all of you' }).count())
      .toBe(0);
    await Promise.all([john, mika].map(stage.leave));
  });

  it('goes to a card that was posted in another channel, by the button that leads there', async () => {
    const { general } = stage.sandbox.discord.channels;
    const ana = await stage.window('ana');
    await command(ana, 'settings');
    await ana.getByRole('combobox', { name: 'Choose a channel' }).click();
    await ana.getByRole('option', { name: general.name }).click();
    await ana.keyboard.press('Escape');
    await ana.getByText('Saved').waitFor();
    await share(ana, 'The teacher writes the names on the blackboard, and the chalk breaks in her hand.');
    await ana.getByRole('link', { name: 'See it' }).click();
    await messageBox(ana)
      .and(ana.getByLabel(`Message #${general.name}`))
      .waitFor();
    await messageWith(ana, 'Ana from').waitFor();
    expect(ana.context().pages()).toHaveLength(1);
    await stage.leave(ana);
  });

  it('says what is wrong with a text that is too long, and keeps it', async () => {
    const john = await stage.window('john');
    const text = 'wörd '.repeat(20_000);
    await messageBox(john).fill(text);
    await john.getByText(/too long/).waitFor();
    await john.keyboard.press('Enter');
    expect(await messageBox(john).inputValue()).toBe(text);
    await stage.leave(john);
  });

  it('refuses a file that is too large before it is sent, and keeps the rest', async () => {
    const john = await stage.window('john');
    const folder = await temporaryFolder();
    const files = [join(folder, 'film.mkv'), join(folder, 'note.txt')] as const;
    await writeFile(files[0], Buffer.alloc(11 * 1024 * 1024));
    await writeFile(files[1], 'a note');
    await john.locator('input[type=file]').first().setInputFiles(files);
    await john.getByText(/film\.mkv.*11.*MB.*the limit is 10 MB/).waitFor();
    await messageBox(john).fill('with a note');
    await john.keyboard.press('Enter');
    await expectText(messageWith(john, 'with a note'), /note\.txt/);
    expect(await john.getByRole('article').filter({ hasText: 'film.mkv' }).count()).toBe(0);
    await stage.leave(john);
  });

  it('shows traffic as it happens, and an answer that comes too late', async () => {
    const john = await stage.window('john');
    await john.getByRole('button', { name: /developer panel/i }).click();
    await john.getByRole('tab', { name: 'Trouble' }).click();
    await john.getByRole('button', { name: 'Slow answer' }).click();
    await command(john, 'moment browse');
    await john.getByText('The application did not respond').waitFor();
    await john.getByRole('tab', { name: 'Traffic' }).click();
    await john
      .getByRole('complementary', { name: 'Developer panel' })
      .getByText('/moment browse')
      .first()
      .waitFor();
  });
});
