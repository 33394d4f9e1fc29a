// The desk with the keyboard alone: to the content, through the rows, into the first urgent opinion, one step taken, and back.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { skip, useSite } from './harness.mjs';

const site = useSite();

const desk = async look => {
  const view = await site.open({ width: 'desk', as: 'shenqiuhe' });
  try {
    await view.page.goto('/staff');
    await look(view.page, view);
    await view.check();
  } finally {
    await view.close();
  }
};
const focused = page => page.evaluate(() => document.activeElement.getAttribute('href') ?? document.activeElement.id);
const rows = page => page.locator('[data-row]').evaluateAll(links => links.map(link => link.getAttribute('href')));
const opens = async (page, key) => { await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]); };

describe('keyboard', () => {
  test('a danger is received without a mouse', { skip }, () => desk(async page => {
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), '#main', 'the skip link comes first');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'main');

    const all = await rows(page);
    await page.keyboard.press('j');
    assert.equal(await focused(page), all[0]);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), 'none', 'the focus is visible');
    await page.keyboard.press('j');
    assert.equal(await focused(page), all[1]);
    await page.keyboard.press('k');
    assert.equal(await focused(page), all[0]);
    await opens(page, 'Enter');
    assert.equal(new URL(page.url()).pathname, all[0]);

    // Tab to the field: keys typed there are words, not commands.
    for (let i = 0; i < 60 && await focused(page) !== 'Input_Note'; i++) await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Input_Note');
    await page.keyboard.type('gj? ok');
    assert.equal(await page.inputValue('#Input_Note'), 'gj? ok');
    await page.keyboard.press('Tab');
    await opens(page, 'Enter');
    assert.match(await page.locator('.handling-history').innerText(), /gj\? ok/);
    await opens(page, 'g');
    assert.equal(new URL(page.url()).pathname, '/staff');
  }));

  test('? opens the list of keys, and the switch there turns them off', { skip }, () => desk(async page => {
    await opens(page, '?');
    assert.equal(new URL(page.url()).pathname, '/staff/keys');
    await page.locator('[data-keys-switch] button').focus();
    await page.keyboard.press('Enter');
    await page.goto('/staff');
    await page.keyboard.press('j');
    assert.equal(await page.locator('[data-row]:focus').count(), 0);
  }));

  test('every row is reached by Tab without JavaScript', { skip }, async () => {
    const { page, close } = await site.open({ width: 'desk', as: 'shenqiuhe', javaScript: false });
    await page.goto('/staff');
    const first = (await rows(page))[0];
    for (let i = 0; i < 60 && await focused(page) !== first; i++) await page.keyboard.press('Tab');
    assert.equal(await focused(page), first);
    await close();
  });
});
