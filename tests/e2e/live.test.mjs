// A meeting followed on an open page: it changes by itself, and a restart of the site loses nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { press, skip, useSite } from './harness.mjs';

const site = useSite();
const patience = 20_000;

test('who follows a meeting sees what happens, also after the site was started again', { skip, timeout: 120_000 }, async () => {
  const finder = await site.open({ as: 'chengzhouning' });
  await finder.page.goto('/meetings?group=discussed');
  const meetings = await finder.page.locator('main a[href^="/meetings/"]').evaluateAll(links => links.map(link => link.getAttribute('href').split('/')[2]));
  let id;
  for (const candidate of meetings) {
    await finder.page.goto(`/staff/meetings/${candidate}/session`);
    if (await finder.page.locator('form[action*="handler=Open"]').count() > 0) id = candidate;
  }
  assert.ok(id, 'the sample has a meeting to come');
  const chair = finder.page;
  await chair.goto(`/staff/meetings/${id}/session`);
  const signIn = async name => {
    await chair.locator('#guest').evaluate(guest => { guest.open = true; });
    await chair.fill('[name="Person.Name"]', name);
    await press(chair.locator('form[action*="handler=SignIn#"] button'));
    assert.equal(await chair.locator('.errors').count(), 0);
  };

  const follower = await site.open();
  const { page } = follower;
  let loads = 0;
  page.on('load', () => loads++);
  await page.goto(`/meetings/${id}`);
  await page.locator('[data-live-on]').waitFor({ state: 'visible', timeout: patience });
  const shows = text => page.locator('[data-live]', { hasText: text }).waitFor({ timeout: patience });

  await signIn('叶水菱');
  await press(chair.locator('form[action*="handler=Open"] button'));
  await signIn('韩笠山');
  await shows('韩笠山');
  await follower.check('live-follower');

  await site.server.restart();
  await chair.goto(`/staff/meetings/${id}/session`);
  await signIn('毛岐枫');
  await shows('毛岐枫');
  assert.equal(loads, 1, 'the page was never loaded again');

  const fresh = await site.open({ javaScript: false });
  await fresh.page.goto(`/meetings/${id}`);
  const [seen, stored] = await Promise.all([page, fresh.page].map(each => each.locator('[data-live]').innerText()));
  assert.equal(seen, stored, 'the open page shows what a new one shows');
  await fresh.page.goto(`/meetings/${id}/log`);
  assert.equal(await fresh.page.locator('.status-good').count(), 1, 'the log holds');
  for (const view of [finder, follower, fresh]) await view.close();
});
