// Starts the built application on a free loopback port with data of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../src/Deliberation.Web/', import.meta.url));
const dll = join(project, 'bin/Release/net10.0/Deliberation.Web.dll');
const startLimit = 180_000; // the first start creates the database and mines the sample community
const stopLimit = 15_000;

/** Resolves to `{ url, data, stop }` once the application has printed its address. */
export async function startApp() {
  const data = mkdtempSync(join(tmpdir(), 'deliberation-'));
  const app = spawn('dotnet', [dll, '--urls', 'http://127.0.0.1:0', '--Storage:DataDirectory', data], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(app, 'exit');
  const stop = async () => {
    const stuck = setTimeout(() => app.kill('SIGKILL'), stopLimit);
    app.kill('SIGTERM');
    await exited;
    clearTimeout(stuck);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    return { url: await address(app), data, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function address(app) {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = reason => reject(new Error(`${reason}:\n${output.slice(-4000)}`));
    const limit = setTimeout(() => fail('The application printed no address in time'), startLimit);
    app.once('exit', code => fail(`The application ended with ${code}`));
    for (const stream of [app.stdout, app.stderr]) {
      stream.on('data', chunk => {
        output += chunk;
        const printed = output.match(/http:\/\/127\.0\.0\.1:[1-9]\d*/);
        if (printed) {
          output = '';
          clearTimeout(limit);
          resolve(printed[0]);
        }
      });
    }
  });
}
