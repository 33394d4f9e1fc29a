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

/** The password of every account of the sample community. */
export const password = 'browser-tests-only';

/** Resolves to an application that has printed its address: `url`, `data`, `stop()`, `restart()` on the same address and data. `settings` go to its command line. */
export async function startApp(...settings) {
  const app = new App(['--Demo:Password', password, ...settings]);
  await app.start('http://127.0.0.1:0');
  return app;
}

class App {
  data = mkdtempSync(join(tmpdir(), 'deliberation-'));

  constructor(settings) {
    this.settings = settings;
  }

  async start(url) {
    const process = spawn('dotnet', [dll, '--urls', url, '--Storage:DataDirectory', this.data, ...this.settings], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
    this.process = process;
    this.exited = once(process, 'exit');
    try {
      this.url = await address(process);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async restart() {
    await this.end();
    await this.start(this.url);
  }

  async stop() {
    await this.end();
    rmSync(this.data, { recursive: true, force: true });
  }

  async end() {
    const stuck = setTimeout(() => this.process.kill('SIGKILL'), stopLimit);
    this.process.kill('SIGTERM');
    await this.exited;
    clearTimeout(stuck);
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
