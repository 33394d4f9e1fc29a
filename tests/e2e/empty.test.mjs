// A community in which nobody has said anything yet: every list says so, and what to do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startApp } from './app.mjs';
import { checkAxe, skip, useSite } from './harness.mjs';

const site = useSite(() => startApp('--Demo:Load', 'false'));

for (const path of ['/', '/topics', '/topics?category=traffic', '/topics?single=true', '/search', '/search?q=电梯', '/meetings', '/meetings?group=solved', '/opinions', '/opinions/new'])
  for (const [width, mode] of [['phone', 'normal'], ['phone', 'elder'], ['desk', 'dark']])
    test(`${path} · empty · ${width} · ${mode}`, { skip }, () =>
      site.visit(path, { width, mode, shot: `empty-${path.replaceAll(/[^a-z]+/g, '-')}.${width}.${mode}` }, async (page, response) => {
        assert.equal(response.status(), 200);
        assert.ok((await page.locator('main').innerText()).trim().length > 10, 'the page says something');
        await checkAxe(page, { strict: mode === 'elder' });
      }));
