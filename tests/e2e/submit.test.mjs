// Saying something: by keyboard alone, with an impatient finger, with the back button.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { startApp } from './app.mjs';
import { press, skip, useSite } from './harness.mjs';

const site = useSite(() => startApp('--Demo:Load', 'false'));
const codeOf = async page => (await page.locator('.ticket-code').innerText()).trim();

/** How many opinions have these words, once the site has taken them in. */
async function count(page, words) {
  const found = page.locator('main .cards > li', { hasText: words });
  for (const end = Date.now() + 20_000; Date.now() < end && await found.count() === 0; await delay(300))
    await page.goto(`/search?q=${encodeURIComponent(words)}`);
  return found.count();
}

/** Sends the form, and once more where the site first shows what neighbours said. */
async function send(page, click = press) {
  await click(page.locator('main form button'));
  await page.locator('.ticket-code, #own').first().waitFor();
  const asked = await page.locator('#own').count() > 0;
  if (asked) await click(page.locator('#own button:not([formaction])'));
  return { code: await codeOf(page), asked };
}

const each = (name, look) => {
  for (const javaScript of [true, false])
    test(`${name} · scripts ${javaScript ? 'on' : 'off'}`, { skip }, async () => {
      const view = await site.open({ javaScript });
      try {
        await view.page.goto('/opinions/new');
        await look(view.page, javaScript);
        await view.check();
      } finally {
        await view.close();
      }
    });
};

each('the form can be filled and sent with the keyboard, and shows where it is', async (page, javaScript) => {
  const focused = () => page.evaluate(() => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
    const box = document.activeElement.getBoundingClientRect();
    return { name: document.activeElement.getAttribute('name') ?? document.activeElement.tagName, ring: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none', seen: box.bottom > 0 && box.top < innerHeight };
  });
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#main', 'the first stop leads past the menu');
  await page.keyboard.press('Enter');
  const type = async (name, text) => {
    for (let stops = 0; stops < 10; stops++) {
      await page.keyboard.press('Tab');
      const now = await focused();
      assert.ok(now.ring && now.seen, `the focus is seen on ${now.name}`);
      if (now.name === name) return text && page.keyboard.type(text);
    }
    assert.fail(`no way to ${name} by Tab`);
  };
  await type('Input.Body', javaScript ? '西门的自行车棚漏雨' : '阅览室周末不开门');
  await type('Input.Place', '西门');
  await type('Input.Contact');
  await type('BUTTON');
  await send(page, async button => {
    await button.focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  });
});

each('a double click says it once', async (page, javaScript) => {
  const words = javaScript ? '北门的健身器材松动' : '菜场早上收摊太晚';
  await page.fill('[name="Input.Body"]', words);
  await send(page, button => button.dblclick({ noWaitAfter: true }));
  assert.equal(await count(page, words), 1, 'one opinion');
});

each('after sending, the page can be loaded again, left and come back to', async (page, javaScript) => {
  const words = javaScript ? '东门的快递柜挡住盲道' : '广播声音听不清楚';
  await page.fill('[name="Input.Body"]', words);
  const { code, asked } = await send(page);
  await page.reload();
  assert.equal(await codeOf(page), code);
  await page.goto('/opinions');
  await page.goBack();
  assert.equal(await codeOf(page), code);
  if (asked) return; // going back would send that form again, and the browser asks first
  await page.goBack();
  await page.locator('[name="Input.Body"]').waitFor();
  await page.goForward();
  assert.equal(await codeOf(page), code);
  assert.equal(await count(page, words), 1, 'one opinion');
});
