// Every public page, at both widths, in every mode: no axe violation, readable without a mouse wheel to the side, everything from our own origin.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAxe, modes, skip, useSite, widths } from './harness.mjs';

const pages = [
  { path: '/' },
  { path: '/about' },
  { path: '/accessibility' },
  { path: '/privacy' },
  { path: '/meetings' },
  { path: '/account/sign-in' },
  { path: '/account/register' },
  { path: '/no-such-page', status: 404 },
];
const smallestText = { normal: 16, elder: 24, dark: 16 };
const site = useSite();

for (const { path, status = 200 } of pages) {
  for (const width of Object.keys(widths)) {
    for (const mode of Object.keys(modes)) {
      const shot = `${path.slice(1).replaceAll('/', '-') || 'home'}.${width}.${mode}`;
      test(`${path} · ${width} · ${mode}`, { skip }, () => site.visit(path, { width, mode, shot }, async (page, response) => {
        assert.equal(response.status(), status);
        assert.ok(response.headers()['content-security-policy'], 'a Content-Security-Policy');
        assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans');
        assert.equal(await page.locator('h1').count(), 1, 'one main heading');
        assert.ok(parseFloat(await page.locator('body').evaluate(body => getComputedStyle(body).fontSize)) >= smallestText[mode], 'text is large enough');
        await checkAxe(page, { strict: mode === 'elder' });
      }));
    }
  }

  test(`${path} · without JavaScript`, { skip }, () => site.visit(path, { javaScript: false }, async (page, response) => {
    assert.equal(response.status(), status);
    assert.ok((await page.locator('main').innerText()).trim().length > 10, 'the page says something');
  }));
}
