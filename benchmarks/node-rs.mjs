// One contender of segmentation.mjs: cuts a text with @node-rs/jieba over the engine's own dictionary, and prints its figures as one JSON line.
import { readFileSync } from 'node:fs';

const [textFile, dictionaryFile] = process.argv.slice(2);
const lines = readFileSync(textFile, 'utf8').split(/\r\n|\n|\r/).filter(line => line.length > 0);
const characters = lines.reduce((sum, line) => sum + line.length, 0);

let start = performance.now();
const { Jieba } = await import('@node-rs/jieba');
const jieba = Jieba.withDict(readFileSync(dictionaryFile));
const startMs = performance.now() - start;

let best = Infinity;
start = performance.now();
do {
  const begin = performance.now();
  for (const line of lines) jieba.cut(line, true);
  best = Math.min(best, performance.now() - begin);
} while (performance.now() - start < 1000);

console.log(JSON.stringify({ mcharPerSecond: characters / 1e3 / best, startMs, peakMb: process.resourceUsage().maxRSS * 1024 / 1e6 }));
