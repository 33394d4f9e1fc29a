// Every page, with the sample community behind it, for everybody who may open it: no axe violation, no sideways scroll, everything from our own origin.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkAxe, modes, press, skip, useSite, widths } from './harness.mjs';

const smallestText = { normal: 16, elder: 24, dark: 16 };
const everyView = Object.keys(widths).flatMap(width => Object.keys(modes).map(mode => [width, mode]));
const fewViews = [['phone', 'normal'], ['phone', 'elder'], ['desk', 'dark']];
const twoViews = [['phone', 'elder'], ['desk', 'dark']];
const unknown = '0190a5b0-0000-7000-8000-000000000000';

/** Addresses that only the data knows, by name. */
const at = {};
const site = useSite(undefined, async site => {
  const list = async (path, pattern, as) => {
    const { page, close } = await site.open({ as });
    await page.goto(path);
    const links = await page.locator('main a[href]').evaluateAll(links => links.map(link => link.getAttribute('href')));
    await close();
    const found = links.filter(href => pattern.test(href));
    assert.ok(found.length > 0, `${path} leads to ${pattern}`);
    return found;
  };
  const titled = async (path, title) => {
    const { page, close } = await site.open();
    await page.goto(path);
    const href = await page.locator('main a', { hasText: title }).first().getAttribute('href');
    await close();
    return href;
  };
  at.topic = (await list('/topics', /^\/topics\/\d+$/))[0];
  at.staffTopic = await waiting(site);
  for (const group of ['discussed', 'tracked', 'solved', 'declined'])
    for (const [index, path] of (await list(`/meetings?group=${group}`, /^\/meetings\/[0-9a-f-]{36}$/)).entries()) {
      at[group + index] = path;
      at[`staff-${group}${index}`] = '/staff' + path;
    }
  at.scored = await titled('/meetings?group=discussed', '社区食堂');
  at['staff-scored'] = '/staff' + at.scored;
  at.called = await titled('/meetings?group=discussed', '禾鸣小学');
  at['staff-called'] = '/staff' + at.called;
  at.sitting = await titled('/meetings?group=discussed', '苇塘公园东广场');
  at['staff-sitting'] = '/staff' + at.sitting;
  at.minuted = await titled('/meetings?group=tracked', '石碾巷的灯');
  at['staff-minuted'] = '/staff' + at.minuted;
  at.photographed = at.minuted.replace('/meetings', '/unit') + '/5a3c1f00-0001-4000-8000-000000000001/photos';
  at.staffOpinion = (await list('/staff/opinions', /^\/staff\/opinions\/[0-9a-f-]{36}$/, 'shenqiuhe'))[0];
  at.danger = (await list('/staff/handling?class=Danger', /^\/staff\/handling\/[0-9a-f-]{36}$/, 'shenqiuhe'))[0];
  at.ordinary = (await list('/staff/handling?class=Ordinary', /^\/staff\/handling\/[0-9a-f-]{36}$/, 'shenqiuhe'))[0];
  at.log = at.solved0 + '/log';
  at.measure = (await Promise.all(['staff-tracked0', 'staff-tracked1'].map(name => list(at[name], /^\/unit\//, 'shenqiuhe').catch(() => [])))).flat()[0];
  at.code = await say(site);
  at.seat = await invited(site);
  at.person = (await list('/staff/roster', /^\/staff\/roster\/[0-9a-f-]{36}$/, 'shenqiuhe'))[0];
});

/** The hottest topic that waits for a decision. */
async function waiting(site) {
  const { page, close } = await site.open({ as: 'shenqiuhe' });
  await page.goto('/staff');
  const href = await page.locator('section[aria-labelledby="hot"] a[href^="/staff/topics/"]').first().getAttribute('href');
  await close();
  return href;
}

/** The personal link of somebody who is invited to the school meeting. */
async function invited(site) {
  const { page, close } = await site.open({ as: 'shenqiuhe' });
  await page.goto(at['staff-called'] + '/invite');
  const link = await page.locator('input[readonly]').first().inputValue();
  await close();
  return new URL(link).pathname;
}

/** Says something and gives the address of its way. */
async function say(site) {
  const { page, close } = await site.open();
  await page.goto('/opinions/new');
  await page.fill('[name="Input.Body"]', '石碾巷口的井盖一踩就响，晚上走路不敢踩。');
  await press(page.locator('main form button'));
  if (await page.locator('#own').count() > 0) await press(page.locator('#own button:not([formaction])'));
  const code = await page.locator('.ticket-code').innerText();
  await close();
  return `/opinions/${code.trim()}`;
}

/** Sends the form of a page as it is. */
const sendEmpty = (form = 'main form[method=post]') => async page => {
  await press(page.locator(`${form} button:not([formaction])`).first());
  assert.equal(await page.locator('.errors').count(), 1, 'the form says what to change');
};
/** Has a reply examined before it is sent. */
const checkReply = async page => {
  const typed = '您好，您反映的问题我们已经到现场看过，本周五前请物业修好，有问题请打 88880000。';
  await page.fill('[name="Input.Text"]', typed);
  await press(page.locator('button[formaction*="handler=Check"]'));
  assert.equal(await page.locator('#check').count(), 1, 'the reply is examined');
  assert.equal(await page.inputValue('[name="Input.Text"]'), typed, 'what was typed is kept');
};
/** Checks a downloaded log in the browser, without a network: as it is, changed, and without its end. */
const checkLog = async page => {
  if (!await page.locator('[data-verify] form').isVisible())
    return assert.match(await page.locator('main').innerText(), /python3 verify\.py/, 'without JavaScript it says how');
  const { origin } = new URL(page.url());
  const log = await (await page.request.get(origin + at.log + '.json')).text();
  const rows = JSON.parse(log);
  await page.context().setOffline(true);
  const verdict = async (text, head = '') => {
    await page.setInputFiles('#file', { name: 'meeting.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.fill('[name="Head"]', head);
    await page.locator('[data-verdict]').evaluate(element => element.textContent = '');
    await page.locator('[data-verify] button').click();
    await page.locator('[data-verdict]:not(:empty)').waitFor();
    return page.locator('[data-verdict]').innerText();
  };
  const head = rows.at(-1).hash;
  assert.match(await verdict('no log'), /读不了/);
  assert.match(await verdict(JSON.stringify(rows.toSpliced(2, 1))), /第 3 条对不上/);
  assert.match(await verdict(JSON.stringify(rows.slice(0, -1)), head), /末尾被删过或加过/);
  assert.match(await verdict(log.replace('"version": 2', '"version": 9')), /第 2 条对不上/);
  assert.match(await verdict(log), new RegExp(`${rows.length} 条.*${head}`));
  assert.match(await verdict(log, head.toUpperCase()), /没有改过/);
  await page.context().setOffline(false);
};
/** Answers with a telephone number in the note, which would be public. */
const longNote = async page => {
  await page.fill('[name="Input.Note"]', '打我 13800138000');
  await press(page.locator('#answer form button').first());
  assert.equal(await page.locator('.errors').count(), 1, 'the form says what to change');
};
const refused = { allowErrors: true, views: twoViews };

const pages = [
  { path: '/', views: everyView },
  { path: '/about', views: twoViews },
  { path: '/accessibility', views: twoViews },
  { path: '/privacy', views: twoViews },
  { path: '/account/sign-in', views: everyView },
  { path: '/account/register' },
  { path: '/topics', views: everyView },
  { path: '/topics?category=traffic', views: twoViews },
  { path: '/topics?single=true' },
  { path: '/topics?sort=waiting', views: twoViews },
  { path: '/heat', views: everyView },
  { name: 'topic', views: everyView },
  { path: '/rates', views: everyView },
  { path: '/rates?month=2026-10', views: twoViews },
  { path: '/rates/behind', views: twoViews },
  { path: '/rates/behind?rate=solved', views: twoViews },
  { path: '/rates/behind?rate=response&waiting=true&category=none', shot: 'rates-waiting', views: twoViews },
  { path: '/search' },
  { path: '/search?q=电梯', shot: 'search-hits', views: everyView },
  { path: '/search?q=zzzqqqxxx', shot: 'search-none' },
  { path: '/meetings', views: everyView },
  { path: '/meetings?group=planned', views: twoViews },
  { name: 'called', views: everyView },
  { name: 'sitting' },
  { name: 'tracked0' },
  { name: 'tracked1' },
  { name: 'minuted' },
  { name: 'minuted', then: '/minutes', views: everyView },
  { name: 'minuted', then: '/minutes?version=1', shot: 'minutes-first', views: twoViews },
  { name: 'minuted', then: '/minutes/changes/1/2', shot: 'minutes-changes' },
  { name: 'called', then: '/minutes', views: twoViews },
  { name: 'solved0' },
  { name: 'declined0', views: twoViews },
  { name: 'log' },
  { name: 'solved0', then: '/chain', views: everyView },
  { name: 'called', then: '/chain', views: twoViews },
  { path: '/results', views: everyView },
  { path: '/results?q=充电', shot: 'results-found', views: twoViews },
  { path: '/results?q=zzzqqqxxx', shot: 'results-none', views: twoViews },
  { path: '/verify' },
  { path: '/verify', shot: 'verify-checked', views: twoViews, act: checkLog },
  { path: '/opinions', views: everyView },
  { path: '/opinions/ABCD-EFGH-JKMN', shot: 'code-unknown', status: 404 },
  { path: '/opinions/new', views: everyView },
  { path: '/opinions/sent', shot: 'receipt-gone' },
  { name: 'code', views: everyView },
  { name: 'code', then: '/rate', shot: 'rate-not-yet' },
  { path: '/no-such-page', status: 404 },
  { path: `/meetings/${unknown}`, shot: 'meeting-404', views: twoViews, status: 404 },
  { path: '/topics/99999999', shot: 'topic-404', views: twoViews, status: 404 },
  { path: '/error/500', shot: 'error-500', views: twoViews, status: 500 },

  { path: '/account/opinions', as: 'chenqiaoer' },
  { path: '/account/sign-out', views: twoViews, as: 'chenqiaoer' },
  { path: '/staff', shot: 'staff-403', as: 'chenqiaoer', status: 403 },

  { path: '/staff', shot: 'staff-desk', as: 'shenqiuhe' },
  { path: '/staff/handling', as: 'shenqiuhe' },
  { path: '/staff/handling', shot: 'handling-supervisor', views: twoViews, as: 'jinzhiyuan' },
  { name: 'danger', as: 'shenqiuhe' },
  { name: 'danger', shot: 'danger-supervisor', views: twoViews, as: 'jinzhiyuan' },
  { name: 'danger', shot: 'danger-refused', as: 'shenqiuhe', act: sendEmpty('form[action*="handler=Take"]'), ...refused },
  { name: 'ordinary', views: twoViews, as: 'shenqiuhe' },
  { path: '/staff/calendar', as: 'shenqiuhe' },
  { path: '/staff/calendar', shot: 'calendar-refused', as: 'shenqiuhe', act: sendEmpty('form[action="/staff/calendar"]'), ...refused },
  { path: '/staff/keys', as: 'shenqiuhe' },
  { path: '/rates', shot: 'rates-street', views: twoViews, as: 'linwenzhu' },
  { path: '/staff/opinions', as: 'shenqiuhe' },
  { path: '/staff/classifier', as: 'shenqiuhe' },
  { name: 'staffOpinion', as: 'shenqiuhe' },
  { name: 'staffOpinion', shot: 'reply-checked', as: 'shenqiuhe', views: twoViews, act: checkReply },
  { name: 'staffOpinion', then: '/category', as: 'shenqiuhe' },
  { path: '/staff/lexicon', as: 'shenqiuhe' },
  { path: '/staff/lexicon/edit', as: 'shenqiuhe' },
  { path: '/staff/lexicon/draft', as: 'shenqiuhe' },
  { path: '/staff/lexicon/versions', views: twoViews, as: 'shenqiuhe' },
  { path: '/staff/lexicon/versions/1', as: 'shenqiuhe' },
  { path: '/staff/lexicon/import', views: twoViews, as: 'shenqiuhe' },
  { path: '/staff/lexicon/new-words', as: 'shenqiuhe' },
  { path: '/staff/lexicon', shot: 'lexicon-403', views: twoViews, as: 'chenqiaoer', status: 403 },
  { path: '/staff/opinions/new', as: 'shenqiuhe' },
  { name: 'staffTopic', as: 'shenqiuhe' },
  { name: 'staffTopic', then: '/hand', as: 'shenqiuhe' },
  { name: 'staffTopic', then: '/hand/rename', shot: 'hand-rename', views: twoViews, as: 'shenqiuhe' },
  { name: 'staffTopic', then: '/hand/merge', shot: 'hand-merge', as: 'shenqiuhe' },
  { name: 'staffTopic', then: '/hand/split', shot: 'hand-split', as: 'shenqiuhe' },
  { name: 'staffTopic', then: '/hand/split', shot: 'hand-refused', as: 'shenqiuhe', act: sendEmpty('form[action*="handler=Take"]'), ...refused },
  { name: 'staffTopic', then: '/hand', shot: 'hand-403', views: twoViews, as: 'chenqiaoer', status: 403 },
  { name: 'staffTopic', then: '/reply', as: 'shenqiuhe' },
  { name: 'staffTopic', then: '/reply', shot: 'reply-all-checked', views: twoViews, as: 'shenqiuhe', act: checkReply },
  { name: 'staff-called', as: 'shenqiuhe' },
  { name: 'staff-sitting', views: twoViews, as: 'shenqiuhe' },
  { name: 'staff-called', then: '/convene', as: 'shenqiuhe' },
  { name: 'staff-sitting', views: twoViews, then: '/convene', as: 'shenqiuhe' },
  { path: '/account/password', as: 'shenqiuhe' },
  { path: '/account/password', shot: 'password-refused', as: 'shenqiuhe', act: sendEmpty(), ...refused },
  { name: 'staff-minuted', then: '/photos', shot: 'staff-photos', as: 'heyanbei' },
  { name: 'staff-called', then: '/call-off', as: 'shenqiuhe' },
  { name: 'staff-called', then: '/call-off', shot: 'call-off-refused', as: 'shenqiuhe', act: sendEmpty(), ...refused },
  { name: 'staff-called', then: '/session', as: 'chengzhouning' },
  { name: 'staff-sitting', views: twoViews, then: '/session', as: 'chengzhouning' },
  { name: 'staff-called', then: '/invite', as: 'shenqiuhe' },
  { name: 'staff-sitting', then: '/invite', as: 'shenqiuhe' },
  { name: 'staff-called', then: '/invite/print?all=true', shot: 'invite-print0', views: twoViews, as: 'shenqiuhe' },
  { name: 'staff-sitting', then: '/invite/print?all=true', shot: 'invite-print1', views: twoViews, as: 'shenqiuhe' },
  { name: 'seat', views: everyView },
  { name: 'seat', shot: 'seat-refused', act: longNote, ...refused },
  { path: '/staff/roster', as: 'shenqiuhe' },
  { path: '/staff/roster?term=Expiring', shot: 'roster-expiring', views: twoViews, as: 'shenqiuhe' },
  { path: '/staff/roster/new', as: 'shenqiuhe' },
  { path: '/staff/roster/new', shot: 'roster-refused', as: 'shenqiuhe', act: sendEmpty(), ...refused },
  { name: 'person', as: 'shenqiuhe' },
  { path: '/staff/roster/import', views: twoViews, as: 'shenqiuhe' },
  { path: '/staff/messages', as: 'shenqiuhe' },
  { path: '/account/messages', as: 'qianmingzhao' },
  { path: '/account/messages', shot: 'messages-none', views: twoViews, as: 'chenqiaoer' },
  { name: 'scored', views: twoViews },
  { name: 'scored', then: '/score', as: 'zhoubaogen' },
  { name: 'scored', then: '/score', shot: 'score-403', views: twoViews, as: 'chenqiaoer', status: 403 },
  { name: 'staff-scored', as: 'shenqiuhe' },
  { name: 'staff-scored', then: '/evaluate', as: 'shenqiuhe' },
  { name: 'staff-scored', then: '/on-site', as: 'shenqiuhe' },
  { name: 'staff-scored', then: '/merge', as: 'shenqiuhe' },
  { name: 'staff-tracked0', as: 'shenqiuhe' },
  { name: 'staff-tracked1', views: twoViews, as: 'shenqiuhe' },
  { name: 'staff-tracked0', then: '/minutes', as: 'jiangmubai' },
  { name: 'staff-minuted', as: 'shenqiuhe', views: twoViews },
  { name: 'staff-minuted', then: '/minutes', as: 'jiangmubai' },
  { name: 'photographed', as: 'shenqiuhe' },
  { name: 'measure', then: '/photos', shot: 'photos', as: 'shenqiuhe' },
  { name: 'measure', then: '/photos', shot: 'photos-refused', as: 'shenqiuhe', act: sendEmpty(), ...refused },
  { name: 'measure', then: '/photos', shot: 'photos-403', as: 'jinzhiyuan', views: twoViews, status: 403 },
  { name: 'staff-tracked0', then: '/plan', as: 'shenqiuhe' },
  { name: 'staff-tracked1', views: twoViews, then: '/plan', as: 'shenqiuhe' },
  { name: 'staff-tracked0', then: '/ask', as: 'shenqiuhe' },
  { name: 'staff-solved0', as: 'shenqiuhe' },
  { name: 'staff-solved0', then: '/lesson', as: 'shenqiuhe' },
  { name: 'staff-tracked0', then: '/lesson', shot: 'lesson-not-now', views: twoViews, as: 'shenqiuhe' },
  { path: '/staff', shot: 'desk-facilitator', views: twoViews, as: 'chengzhouning' },
  { path: '/staff', shot: 'desk-secretary', views: twoViews, as: 'jiangmubai' },
  { path: '/staff', shot: 'desk-supervisor', views: twoViews, as: 'jinzhiyuan' },
  { path: '/staff', shot: 'desk-unit', views: twoViews, as: 'maoqifeng' },
  { path: '/unit', as: 'maoqifeng' },
  { path: '/unit', shot: 'unit-empty', as: 'baiheqian' },
  { name: 'measure', as: 'shenqiuhe' },

  { path: '/opinions/new', shot: 'new-refused', act: sendEmpty(), ...refused },
  { path: '/opinions', shot: 'find-refused', act: sendEmpty(), ...refused },
  { path: '/account/sign-in', shot: 'sign-in-refused', act: sendEmpty(), ...refused },
  { path: '/account/register', shot: 'register-refused', act: sendEmpty(), ...refused },
  { path: '/staff/opinions/new', shot: 'take-refused', as: 'shenqiuhe', act: sendEmpty(), ...refused },
  { name: 'staffTopic', shot: 'decide-refused', as: 'shenqiuhe', act: sendEmpty(), ...refused },
];

const shotOf = ({ name, path, then = '', shot = (name ?? path.slice(1)).replaceAll(/[^a-z0-9-]+/gi, '-') + then.replace('/', '-') || 'home' }) => shot;

describe('pages', { concurrency: 3 }, () => {
  for (const { name, path, then = '', as, status = 200, views = fewViews, act, allowErrors, ...rest } of pages) {
    const shot = shotOf({ name, path, then, ...rest });
    const title = `${as ? as + ' · ' : ''}${shot}`;
    const address = () => (name ? at[name] : path) + then;
    for (const [width, mode] of views) {
      test(`${title} · ${width} · ${mode}`, { skip }, () => site.visit(address(), { width, mode, as, shot: `${shot}.${width}.${mode}`, allowErrors }, async (page, response) => {
        assert.equal(response.status(), status);
        assert.ok(response.headers()['content-security-policy'], 'a Content-Security-Policy');
        await act?.(page);
        assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans');
        assert.equal(await page.locator('h1').count(), 1, 'one main heading');
        assert.ok(parseFloat(await page.locator('body').evaluate(body => getComputedStyle(body).fontSize)) >= smallestText[mode], 'text is large enough');
        await checkAxe(page, { strict: mode === 'elder' });
      }));
    }

    if (!as)
      test(`${title} · without JavaScript`, { skip }, () => site.visit(address(), { javaScript: false, allowErrors }, async (page, response) => {
        assert.equal(response.status(), status);
        await act?.(page);
        assert.ok((await page.locator('main').innerText()).trim().length > 10, 'the page says something');
      }));
  }
});
