// A session on three screens at once: the facilitator's console, a seat on a phone, the projector of the room.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAxe, press, skip, useSite } from './harness.mjs';

const site = useSite();
const patience = 20_000;

test('a vote from a phone is on the screen of the room at once, also after the connection was lost', { skip, timeout: 240_000 }, async () => {
  const chair = await site.open({ as: 'chengzhouning', width: 'desk' });
  await chair.page.goto('/meetings?group=discussed');
  const meetings = await chair.page.locator('main a[href^="/meetings/"]').evaluateAll(links => links.map(link => link.getAttribute('href').split('/')[2]));
  let console = null;
  let id;
  for (const candidate of meetings) {
    await chair.page.goto(`/staff/meetings/${candidate}/session`);
    if (await chair.page.locator('#absent').count() > 0) [id, console] = [candidate, `/staff/meetings/${candidate}/session`];
  }
  assert.ok(id, 'the sample has a meeting to come with people invited');
  await chair.page.goto(console);
  await press(chair.page.locator('form[action*="handler=Open#"] button'));

  // An account of the roster finds its seat on the page of the meeting.
  const seat = await site.open({ as: 'qianmingzhao' });
  await seat.page.goto(`/meetings/${id}`);
  await seat.page.click('main a[href^="/seat/"]');
  await press(seat.page.locator('[data-part="here"] form[action*="SignIn"] button').first());
  for (let others = 0; others < 4; others++) {
    await chair.page.goto(console);
    await press(chair.page.locator('#absent form button').first());
  }

  const screen = await site.open({ width: 'desk' });
  await screen.page.goto(`/meetings/${id}/screen`);
  await screen.page.locator('[data-live-on]').waitFor({ state: 'visible', timeout: patience });
  let loads = 0;
  screen.page.on('load', () => loads++);
  const shows = text => screen.page.locator('[data-live]', { hasText: text }).waitFor({ timeout: patience });

  await chair.page.goto(console);
  await press(chair.page.locator('form[action*="handler=OpenEntry"] button').first());
  // One answer is lost while the connection stands: the console asks again and says that it is up to date.
  await chair.page.locator('[data-live-on]').waitFor({ state: 'visible', timeout: patience });
  await chair.page.route('**/session?*', route => route.abort(), { times: 1 });
  await press(seat.page.locator('form[action*="handler=Raise"] button'));
  await chair.page.locator('[data-live-off]').waitFor({ state: 'visible', timeout: patience });
  await chair.page.locator('[data-live-on]').waitFor({ state: 'visible', timeout: patience });
  await chair.page.locator('form[action*="handler=GiveFloor"] button').waitFor({ timeout: patience });
  await press(chair.page.locator('form[action*="handler=GiveFloor"] button'));
  await shows('钱茗昭');

  await chair.page.fill('[name="Input.Text"]', '校门口两侧各划十米接送区');
  await press(chair.page.locator('form[action*="handler=OpenMotion"] button'));
  await shows('校门口两侧各划十米接送区');
  await seat.page.locator('.ballot button').first().waitFor({ timeout: patience });
  await checkAxe(seat.page);
  await seat.check('session-ballot');
  await press(seat.page.locator('.ballot button').first());
  await seat.page.locator('.receipt').waitFor({ timeout: patience });
  await shows('已投 1 席');
  await chair.page.locator('[data-part="resolution"]', { hasText: '已投 1 席' }).waitFor({ timeout: patience });
  await checkAxe(chair.page);
  await chair.check('session-console', true);

  // The projector loses its connection while the vote ends: it shows the result when it is back, without being loaded again.
  await screen.page.context().setOffline(true);
  await press(chair.page.locator('form[action*="handler=CloseMotion"] button'));
  await screen.page.context().setOffline(false);
  await shows('赞成 1 席');
  assert.equal(loads, 0, 'the screen was never loaded again');
  await checkAxe(screen.page);
  await screen.check('session-screen', true);

  const visitor = await site.open({ javaScript: false });
  await visitor.page.goto(`/meetings/${id}/screen`);
  assert.ok(await visitor.page.locator('main', { hasText: '赞成 1 席' }).count() > 0, 'the screen is whole without JavaScript');
  for (const view of [chair, seat, screen, visitor]) await view.close();
});
