// Opens the pages of the application in Debian's Chromium. Every visit fails on a console error, on a request to another origin and on sideways scrolling.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { password, startApp } from './app.mjs';

const executablePath = process.env.E2E_CHROMIUM ?? '/usr/bin/chromium';
const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Why browser tests cannot run here, or false: give it to every test as its `skip` option. */
export const skip = existsSync(executablePath) ? false : `no browser at ${executablePath}`;

export const widths = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } };

/** How a page may be looked at: context options and the cookie that the switch on the page would set. */
export const modes = {
  normal: {},
  elder: { cookie: { name: 'size', value: 'elder' } },
  dark: { context: { colorScheme: 'dark' } },
};

/** One application and one browser for the tests of a file; `prepare(site)` runs before them. */
export function useSite(start = () => startApp(), prepare = () => {}) {
  const site = new Site(start);
  before(async () => {
    if (skip) return;
    await site.start();
    await prepare(site);
  });
  after(() => site.stop());
  return site;
}

class Site {
  states = {};

  constructor(start) {
    this.startServer = start;
  }

  async start() {
    this.server = await this.startServer();
    this.url = this.server.url;
    this.browser = await chromium.launch({
      executablePath,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    });
  }

  async stop() {
    await this.browser?.close();
    await this.server?.stop();
  }

  /**
   * Opens `path` in a fresh context, runs `look(page, response)` and then the checks that hold for every page.
   * Options: those of `open`, `shot` (name of the screenshot), `allowErrors` (console errors are the point of this visit).
   */
  async visit(path, { shot, allowErrors = false, ...how } = {}, look = () => {}) {
    const view = await this.open(how);
    try {
      const response = await view.page.goto(path);
      await look(view.page, response);
      await view.check(shot, allowErrors);
    } finally {
      await view.close();
    }
  }

  /**
   * A person at a screen of their own. Options: `width` (a key of widths), `mode` (a key of modes), `javaScript` (default true),
   * `as` (user name of an account of the sample community), `context` (more context options).
   */
  async open({ width = 'phone', mode = 'normal', javaScript = true, as, context: more = {} } = {}) {
    const context = await this.browser.newContext({
      baseURL: this.url, viewport: widths[width], locale: 'zh-CN', timezoneId: 'Asia/Shanghai', javaScriptEnabled: javaScript,
      storageState: as && await this.signedIn(as), ...modes[mode].context, ...more,
    });
    if (modes[mode].cookie) await context.addCookies([{ ...modes[mode].cookie, url: this.url }]);
    return new View(context, await context.newPage(), this.url);
  }

  /** The cookies of somebody signed in; each account signs in once. */
  signedIn(userName) {
    return this.states[userName] ??= (async () => {
      const { page, context } = await this.open();
      await page.goto('/account/sign-in');
      await page.fill('[name="Input.UserName"]', userName);
      await page.fill('[name="Input.Password"]', password);
      await press(page.locator('main form button'));
      assert.notEqual(new URL(page.url()).pathname, '/account/sign-in', `${userName} is signed in`);
      const state = await context.storageState();
      await context.close();
      return state;
    })();
  }
}

class View {
  foreign = [];
  errors = [];

  constructor(context, page, url) {
    this.page = page;
    this.context = context;
    this.close = () => context.close();
    context.on('request', request => {
      if (!request.url().startsWith(url + '/') && !/^(data|blob|about):/.test(request.url())) this.foreign.push(request.url());
    });
    context.on('weberror', error => this.errors.push(String(error.error())));
    page.on('console', message => {
      const isStatusOfPage = message.text().startsWith('Failed to load resource') && message.location().url === page.url();
      if (message.type() === 'error' && !isStatusOfPage) this.errors.push(message.text());
    });
  }

  /** What holds for every page, of everything seen so far. A screenshot named `shot` is kept in the folder E2E_SCREENSHOTS. */
  async check(shot, allowErrors = false) {
    if (process.env.E2E_SCREENSHOTS && shot) {
      mkdirSync(process.env.E2E_SCREENSHOTS, { recursive: true });
      await this.page.screenshot({ path: join(process.env.E2E_SCREENSHOTS, `${shot}.png`), fullPage: true });
    }
    await checkWidth(this.page);
    assert.deepEqual(this.foreign, [], 'requests to another origin');
    if (!allowErrors) assert.deepEqual(this.errors, [], 'errors in the console');
  }
}

/** Clicks what leads to another page and waits until that is there. */
export async function press(button) {
  await Promise.all([button.page().waitForEvent('load'), button.click()]);
}

/** Fails when the page is wider than the window. */
export async function checkWidth(page) {
  const { scroll, client, widest } = await page.evaluate(() => {
    const { scrollWidth: scroll, clientWidth: client } = document.documentElement;
    const widest = [...document.body.querySelectorAll('*')].filter(element => element.getBoundingClientRect().right > client + 1)
      .slice(0, 5).map(element => element.outerHTML.slice(0, 120));
    return { scroll, client, widest };
  });
  assert.ok(scroll <= client, `The page scrolls sideways (${scroll} > ${client}):\n${widest.join('\n')}`);
}

/** Fails on any axe violation. `strict` asks for the contrast of WCAG AAA as well. axe goes in past the page's own security policy, which stays in force. */
export async function checkAxe(page, { strict = false } = {}) {
  const devtools = await page.context().newCDPSession(page);
  const evaluate = async expression => {
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    assert.equal(exceptionDetails, undefined, exceptionDetails?.exception?.description);
    return result.value;
  };
  await evaluate(`${await axeSource}; 0`);
  const options = strict ? { rules: { 'color-contrast-enhanced': { enabled: true } } } : {};
  const found = await evaluate(`axe.run(${JSON.stringify(options)}).then(r => r.violations.map(v => v.id + ': ' + v.help + '\\n' +
    v.nodes.slice(0, 5).map(n => '    ' + n.html.slice(0, 200) + '\\n      ' + n.failureSummary.replaceAll('\\n', ' ')).join('\\n')))`);
  await devtools.detach();
  assert.equal(found.length, 0, `axe: ${found.length} violations\n${found.join('\n')}`);
}
