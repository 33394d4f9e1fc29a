// Cuts one text with the engine and with @node-rs/jieba, in turns, one thread each, and prints the ratio: npm run segmentation --prefix benchmarks [-- FILE [ROUNDS]]
// Each turn is a process of its own that cuts the text for a second and tells its fastest pass, so that a busy machine slows both alike.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const text = process.argv[2] ? resolve(process.env.INIT_CWD ?? '.', process.argv[2]) : join(root, 'corpus', 'opinions.csv');
const rounds = Number(process.argv[3] ?? 5);
if (!existsSync(text) || !(rounds >= 1)) {
  console.error(`no such text, or no number of rounds: ${process.argv.slice(2).join(' ')}`);
  process.exit(1);
}

const run = (command, ...args) => execFileSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] });
// Not npm ci: it refuses the lock file where the registry lacks the builds for other platforms.
if (!existsSync(join(here, 'node_modules', '@node-rs', 'jieba'))) run('npm', 'install', '--no-save', '--prefix', here);
run('dotnet', 'build', '-c', 'Release', '-v', 'quiet', 'src/Deliberation.Web');

const program = join(root, 'src/Deliberation.Web/bin/Release/net10.0/Deliberation.Web.dll');
const dictionary = join(root, 'node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8');
const contenders = {
  engine: () => run('dotnet', program, 'bench', 'segment', '--text', text),
  nodeRs: () => run('node', join(here, 'node-rs.mjs'), text, dictionary),
};

const figures = { engine: [], nodeRs: [] };
for (let round = 1; round <= rounds; round++) {
  for (const [name, turn] of Object.entries(contenders)) figures[name].push(JSON.parse(turn().trim().split('\n').at(-1)));
  console.log(`round ${round}: engine ${figures.engine.at(-1).mcharPerSecond.toFixed(2)}, @node-rs/jieba ${figures.nodeRs.at(-1).mcharPerSecond.toFixed(2)} million characters a second`);
}

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const round = value => Math.round(value * 100) / 100;
const best = name => round(Math.max(...figures[name].map(figure => figure.mcharPerSecond)));
const summary = name => ({ mcharPerSecond: best(name), startMs: round(median(figures[name].map(figure => figure.startMs))), peakMb: round(median(figures[name].map(figure => figure.peakMb))) });
console.log(JSON.stringify({
  ratio: round(best('engine') / best('nodeRs')),
  medianRatio: round(median(figures.engine.map((figure, i) => figure.mcharPerSecond / figures.nodeRs[i].mcharPerSecond))),
  rounds,
  engine: summary('engine'),
  nodeRs: summary('nodeRs'),
}));
