// One matter from what a resident says to how residents rate it, as the people concerned see it on a phone: with scripts off, and once more with scripts on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { checkAxe, press, skip, useSite } from './harness.mjs';

const site = useSite();
const patience = 30_000;

const people = { staff: 'shenqiuhe', facilitator: 'chengzhouning', secretary: 'jiangmubai', unit: 'zhengtiesong' };
const ways = [
  {
    // Joins what many said already: the desk itself leads to it.
    javaScript: false,
    says: '棠渡名庭2幢的电梯又停了，物业说等配件，老人下不了楼，请物业给个修好的日子。',
    place: '棠渡名庭2幢',
    alsoSays: '棠渡名庭2幢的电梯又停了，物业还说等配件，老人下不了楼，请给个修好的日子。',
    known: true,
  },
  {
    // A matter of its own: everybody asked answers, so it ends answered.
    javaScript: true,
    says: '青芦公寓的乒乓球桌裂了一条缝，球一打就飞，请换一张桌面。',
    place: '青芦公寓',
    alsoSays: '青芦公寓乒乓球桌裂了一条大缝，球一打就飞出去，能不能换一张桌面。',
    known: false,
  },
];

for (const way of ways) {
  test(`the whole loop · scripts ${way.javaScript ? 'on' : 'off'}`, { skip, timeout: 180_000 }, async () => {
    const views = [];
    let step = 0;

    const open = async (as, more = {}) => {
      const view = await site.open({ javaScript: way.javaScript, as, ...more });
      views.push(view);
      return view.page;
    };
    const viewOf = page => views.find(view => view.page === page);
    /** Looks at a page that the person stands on now. */
    const look = async (page, name) => {
      await viewOf(page).check(`loop-${way.javaScript ? 'on' : 'off'}-${String(++step).padStart(2, '0')}-${name}`);
      if (way.javaScript) await checkAxe(page);
    };
    const pathOf = page => new URL(page.url()).pathname;
    const fill = async (page, fields) => {
      for (const [name, value] of Object.entries(fields)) {
        const field = page.locator(`[name="${name}"]`);
        const kind = await field.first().evaluate(element => element.type);
        if (kind === 'radio' || kind === 'checkbox') await page.locator(`label:has([name="${name}"][value="${value}"])`).click();
        else if (kind === 'select-one') await field.selectOption(value);
        else await field.fill(value);
      }
    };
    const send = async (page, form = 'main form') => {
      await press(page.locator(`${form} button:not([formaction])`).first());
      assert.equal(await page.locator('.errors').count(), 0, `nothing is refused: ${await page.locator('.errors').allInnerTexts()}`);
    };
    const say = async (page, text) => {
      await page.goto('/opinions/new');
      await fill(page, { 'Input.Body': text, 'Input.Place': way.place });
      await send(page);
    };
    const receipt = async page => {
      assert.equal(pathOf(page), '/opinions/sent');
      return (await page.locator('.ticket-code').innerText()).trim();
    };
    /** Reloads until the locator finds something. */
    const appears = async (page, selector, what) => {
      for (const end = Date.now() + patience; Date.now() < end; await delay(300)) {
        if (await page.locator(selector).count() > 0) return;
        await page.reload();
      }
      assert.fail(`${what} did not appear on ${page.url()}`);
    };

    try {
      // A resident without an account says it.
      const first = await open();
      await first.goto('/');
      await press(first.locator('main a[href="/opinions/new"]').first());
      await look(first, 'write');
      await fill(first, { 'Input.Body': way.says, 'Input.Place': way.place });
      await send(first);
      const asked = await first.locator('#second [name="OpinionId"]').count() > 0;
      assert.ok(asked || !way.known, 'what neighbours said is shown before sending');
      if (asked) {
        await look(first, 'similar');
        await send(first, '#own');
      }
      const code = await receipt(first);
      assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
      await look(first, 'receipt');
      await first.reload();
      assert.equal(await receipt(first), code, 'the receipt survives a reload');
      await press(first.locator(`main a[href="/opinions/${code}"]`));
      await appears(first, way.known ? 'main a[href^="/topics/"]' : 'text=目前还没有别的邻居', 'the place among others');
      await look(first, 'followed');

      // Neighbours read it before they say the same: one joins in, one says it all the same.
      const second = await open();
      await say(second, way.alsoSays);
      const mine = second.locator('#second li', { hasText: way.says });
      await press(mine.locator('button'));
      const secondCode = await receipt(second);
      assert.notEqual(secondCode, code);
      await look(second, 'seconded');
      await appears(first, 'main a[href^="/topics/"]', 'the topic');
      const topic = await first.locator('main a[href^="/topics/"]').first().getAttribute('href');
      const third = await open();
      await say(third, way.alsoSays);
      await send(third, '#own');
      const thirdCode = await receipt(third);
      await third.goto(`/opinions/${thirdCode}`);
      await appears(third, `main a[href="${topic}"]`, 'the same topic');
      await third.goto(topic);
      await look(third, 'topic');
      assert.ok((await third.locator('main').innerText()).includes(way.says), 'the topic shows what was said');

      // Staff find it and decide.
      const staff = await open(people.staff);
      await staff.goto('/staff');
      await look(staff, 'desk');
      const toWork = staff.locator(`main a[href="/staff${topic}"]`);
      await staff.goto(topic);
      await press(toWork);
      await look(staff, 'evidence');
      assert.ok((await staff.locator('main').innerText()).includes(way.known ? '棠渡名庭' : '乒乓球'), 'the evidence is there');
      await fill(staff, { 'Input.Title': way.known ? '棠渡名庭的电梯怎么修好' : '乒乓球桌谁来修', 'Input.Reason': '多位居民反映，需要坐下来商量。' });
      await send(staff, 'main form:has([name="Decision"])');
      await look(staff, 'item');
      const desk = pathOf(staff);
      const meeting = desk.replace('/staff', '');
      const log = meeting + '/log';

      // A meeting is convened.
      await press(staff.locator(`main a[href="${desk}/convene"]`));
      await look(staff, 'convene');
      const today = new Date(Date.now() + 8 * 3_600_000);
      const day = days => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
      const facilitator = await staff.locator('[name="Input.FacilitatorId"] option', { hasText: '程舟宁' }).getAttribute('value');
      await fill(staff, {
        'Input.Day': day(1), 'Input.Time': '19:00', 'Input.Minutes': '90', 'Input.Place': '禾鸣邻里中心二楼议事厅', 'Input.OnlineRoom': '会议号 888 666',
        'Input.FacilitatorId': facilitator, 'Input.Quorum': '3',
      });
      await send(staff);
      assert.equal(pathOf(staff), desk);
      await look(staff, 'convened');

      // The session: people in both rooms, a statement, a resolution.
      const chair = await open(people.facilitator);
      await chair.goto(`${desk}/session`);
      const act = async (form, fields) => {
        await fill(chair, fields);
        await send(chair, `form[action*="handler=${form}"]`);
      };
      await act('SignIn', { 'Person.Name': '叶水菱', 'Person.Group': '居民', 'Person.Room': 'OnSite' });
      await act('SignIn', { 'Person.Name': '郑帖松', 'Person.Group': '责任单位', 'Person.Room': 'Online' });
      await act('Open', {});
      await act('SignIn', { 'Person.Name': '韩笠山', 'Person.Group': '议事员', 'Person.Room': 'OnSite' });
      await look(chair, 'session');
      await act('Statement', { 'Statement.Speaker': '叶水菱', 'Statement.Text': '先给一个日子，大家心里有数。' });
      await act('Resolution', { 'Resolution.Text': '一周内办好，办好前每天报进展。', 'Resolution.For': '3', 'Resolution.Against': '0', 'Resolution.Abstained': '0' });
      await look(chair, 'resolved');
      await chair.locator('#close summary', { hasText: '会开完了' }).click();
      await send(chair, '#close form[action*="handler=Close"]');
      await look(chair, 'closed');

      const secretary = await open(people.secretary);
      await secretary.goto(`${desk}/minutes`);
      assert.ok((await secretary.locator('[name="Input.Text"]').inputValue()).includes('先给一个日子'), 'the draft has what was said');
      await look(secretary, 'minutes');
      await send(secretary);

      // The plan, its measure and the unit that does it.
      await staff.goto(`${desk}/plan`);
      await fill(staff, {
        'Input.Measures[0].Title': '和各方约定时间，把事情办好', 'Input.Measures[0].UnitId': 'traffic-police', 'Input.Measures[0].Due': day(7),
        'Input.Measures[0].SuccessMeasure': '居民说好了才算好',
      });
      await look(staff, 'plan');
      await send(staff);
      assert.equal(pathOf(staff), desk);
      const unit = await open(people.unit);
      await unit.goto('/unit');
      await look(unit, 'unit');
      const measure = unit.locator(`main a[href^="/unit/${meeting.split('/').at(-1)}/"]`);
      const reportPage = await measure.getAttribute('href');
      await press(measure);
      await fill(unit, { 'Input.Text': '已经约好时间，明天上门。' });
      await look(unit, 'report');
      await send(unit);
      await unit.goto(reportPage);
      await fill(unit, { 'Input.Text': '办好了，请居民看一看。', 'Input.Done': 'True' });
      await send(unit);
      await look(unit, 'reported');
      await staff.goto(`${desk}/ask`);
      await look(staff, 'ask');
      await send(staff);
      assert.equal(pathOf(staff), desk);
      await look(staff, 'asked');

      // Residents are asked, answer, and read the whole way of what they said.
      const raters = way.known ? [[first, code]] : [[second, secondCode], [third, thirdCode], [first, code]];
      for (const [page, key] of raters) {
        await page.goto('/opinions');
        await fill(page, { Code: key.toLowerCase().replaceAll('-', ' ') });
        await send(page);
        assert.equal(pathOf(page), `/opinions/${key}`);
        await press(page.locator(`main a[href="/opinions/${key}/rate"]`));
        await fill(page, { 'Input.Solved': 'Yes', 'Input.Result': '5', 'Input.Meeting': '4', 'Input.Service': '5', 'Input.Comment': '办得好。' });
        if (page === first) await look(page, 'rate');
        await send(page);
        assert.equal(pathOf(page), `/opinions/${key}`);
      }
      await look(first, 'story');
      if (!way.known) assert.equal(await first.locator('main a[href$="/rate"]').count(), 0, 'all have answered, so the rating is over');
      const story = await first.locator('main').innerText();
      for (const words of [way.says, '多位居民反映', '禾鸣邻里中心二楼议事厅', '一周内办好', '和各方约定时间', '办好了，请居民看一看', '解决了'])
        assert.ok(story.includes(words), `the story tells "${words}"`);

      // Anybody can read and check what happened.
      const reader = await open();
      await reader.goto(meeting);
      await look(reader, 'meeting');
      await reader.goto(log);
      assert.equal(await reader.locator('.status-good').count(), 1, 'the log holds');
      await look(reader, 'log');
      const events = await (await reader.request.get(`${log}.json`)).text();
      assert.ok(events.includes('outcome-rated') && !events.includes(code), 'the log has the rating and not the code');
    } finally {
      for (const view of views) await view.close();
    }
  });
}
