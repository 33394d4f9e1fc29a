// The checks that every visit makes must be able to fail: pages that break each of them, and one that breaks none.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { checkAxe, skip, useSite } from './harness.mjs';

const bodies = {
  '/good': '<p>hello</p>',
  '/no-name': '<button></button>',
  '/wide': '<p style="width:2000px">wide</p>',
  '/foreign': '<img alt="" src="http://example.invalid/a.png">',
  '/inline-script': '<script>window.ran = true</script>',
  '/grey': '<p style="color:#6b6b6b">grey</p>',
};
const site = useSite(async () => {
  const server = createServer((request, response) => {
    const body = bodies[request.url];
    response.writeHead(body ? 200 : 404, { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src * data:" });
    response.end(`<!doctype html><html lang="en"><head><title>t</title><link rel="icon" href="data:,"></head><body style="background:#fff"><main><h1>t</h1>${body ?? 'none'}</main></body></html>`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
});

const passes = [
  ['a good page', '/good', {}, page => checkAxe(page)],
  ['a page that is not there', '/none', {}, (page, response) => assert.equal(response.status(), 404)],
  ['a page without JavaScript', '/good', { javaScript: false }, async page => assert.equal(await page.locator('p').innerText(), 'hello')],
  ['grey text where AA will do', '/grey', {}, page => checkAxe(page)],
];
for (const [what, path, options, look] of passes) {
  test(`${what} passes`, { skip }, () => site.visit(path, options, look));
}

const fails = [
  ['a button without a name', '/no-name', page => checkAxe(page), /button-name/],
  ['grey text where AAA is asked', '/grey', page => checkAxe(page, { strict: true }), /color-contrast-enhanced/],
  ['a page wider than the window', '/wide', () => {}, /sideways/],
  ['a request to another origin', '/foreign', () => {}, /another origin/],
  ['a script against the security policy', '/inline-script', () => {}, /errors in the console/],
];
for (const [what, path, look, message] of fails) {
  test(`${what} fails`, { skip }, () => assert.rejects(site.visit(path, {}, look), message));
}
