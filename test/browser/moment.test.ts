import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BrowserStage, onBrowserStage } from './browser-stage.ts';
import { cardOf, command, expectGone, expectText, FROM_JOHN, messageWith, share, submit } from './deeds.ts';

describe('a moment, from its sharing to its removal', () => {
  let stage: BrowserStage;
  let john: Page;
  let elif: Page;

  onBrowserStage((opened) => {
    stage = opened;
  });

  beforeAll(async () => {
    john = await stage.window('john');
    elif = await stage.window('elif');
    await share(john);
  });

  it('shows its author the card as an answer to the command', async () => {
    await expectText(cardOf(john), /John used \/moment share/);
  });

  it('shows its card to the other window at once, with the scene out of sight', async () => {
    const card = cardOf(elif);
    await card.waitFor();
    const scene = card.getByText('Memo finally meets his daughter');
    expect(await scene.evaluate((element) => element.closest('[inert]') !== null)).toBe(true);
    await card.getByRole('button', { name: 'Spoiler: show it' }).click();
    expect(await scene.evaluate((element) => element.closest('[inert]') !== null)).toBe(false);
  });

  it('counts the goosebumps of another person, in both windows', async () => {
    await cardOf(elif).getByRole('button', { name: 'Goosebumps' }).click();
    for (const page of [john, elif]) {
      await cardOf(page).getByRole('button', { name: 'Goosebumps · 1' }).waitFor();
    }
    // Revealed text stays revealed when the card changes.
    expect(await cardOf(elif).getByRole('button', { name: 'Spoiler: show it' }).count()).toBe(0);
  });

  it('takes a reply by the form and a goose by reaction', async () => {
    await cardOf(elif).getByRole('button', { name: 'Reply', exact: true }).first().click();
    const form = elif.getByRole('dialog', { name: 'Yanıtın' });
    await form.getByRole('textbox').fill('Ben de ağladım.');
    await submit(form);
    await cardOf(john).getByRole('button', { name: '1 reply' }).waitFor();

    const sofia = await stage.window('sofia');
    await cardOf(sofia).hover();
    await cardOf(sofia).getByRole('button', { name: 'Add a reaction' }).first().click();
    await sofia.getByRole('button', { name: 'goose', exact: true }).click();
    await cardOf(john).getByRole('button', { name: 'Goosebumps · 2' }).waitFor();
  });

  it('takes a reply by an ordinary reply, with the ping on', async () => {
    const card = cardOf(john);
    await card.hover();
    await card.getByRole('button', { name: 'Reply', exact: true }).last().click();
    await john.getByText('Replying to').waitFor();
    await john.getByRole('textbox', { name: /^Message / }).fill('Thank you, Elif.');
    await john.keyboard.press('Enter');
    await card.getByRole('button', { name: '2 replies' }).waitFor();
    await messageWith(elif, 'Thank you, Elif.').waitFor();
  });

  it('leads to its film, and the film to its lineage, in the reader’s language', async () => {
    await cardOf(elif).getByRole('button', { name: 'Film', exact: true }).click();
    await elif.getByRole('button', { name: 'Versiyonlar' }).last().click();
    await expectText(elif.getByRole('article').last(), /Kore.*Hindistan.*Türkiye.*Filipinler.*Endonezya/);
  });

  it('is gone from both windows once a moderator removed it', async () => {
    const mika = await stage.window('mika');
    await command(mika, 'moment remove', { number: '1', reason: 'Only to try it' });
    await mika.getByRole('button', { name: 'Remove it' }).click();
    for (const page of [john, elif, mika]) {
      await expectGone(page.getByRole('article').filter({ hasText: FROM_JOHN }));
    }
    await expectText(messageWith(mika, 'has been removed'), /Its card was deleted/);
  });
});
