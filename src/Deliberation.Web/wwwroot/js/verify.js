// Checks a downloaded log in this browser; nothing leaves it. The SHA-256 is written out (FIPS 180-4) because browsers
// offer theirs only to addresses that begin with https.
const form = document.querySelector('[data-verify]');
const verdict = document.querySelector('[data-verdict]');
if (form && verdict) {
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const head = form.elements.Head.value.trim().toLowerCase();
    verdict.textContent = say(check(await read(form.elements.file.files[0]), head));
  });
}

async function read(file) {
  try {
    const rows = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
    return Array.isArray(rows) && rows.every(row => typeof row?.data === 'string') ? rows : null;
  } catch {
    return null;
  }
}

/** How many events hold and the last hash, or the first that does not; null when there is nothing to check. */
function check(rows, head) {
  if (!rows)
    return null;
  let previous = '';
  for (const [index, row] of rows.entries()) {
    const version = index + 1;
    const own = sha256([previous, row.streamId, version, row.type, row.at, row.data].join('\n'));
    if (row.version !== version || row.previousHash !== previous || row.hash !== own)
      return { broken: version };
    previous = own;
  }
  return { count: rows.length, last: previous, same: head === '' ? null : head === previous };
}

function say(result) {
  const words = form.dataset;
  const text = !result ? words.unreadable
    : result.broken ? words.broken.replace('{0}', result.broken)
    : (result.same === null ? words.alone : result.same ? words.holds : words.wrong).replace('{0}', result.count).replace('{1}', result.last);
  verdict.dataset.tone = result && !result.broken && result.same !== false ? 'good' : 'bad';
  return text;
}

function sha256(text) {
  const message = new TextEncoder().encode(text);
  const padded = new Uint8Array(((message.length + 8 >> 6) + 1) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(padded.length - 4, message.length << 3);
  const [constants, hash] = tables();
  const turn = (value, bits) => value >>> bits | value << 32 - bits;
  const words = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) {
        words[i] = view.getInt32(block + i * 4);
        continue;
      }
      const [a, b] = [words[i - 15], words[i - 2]];
      words[i] = words[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ a >>> 3) + words[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ b >>> 10);
    }
    let [a, b, c, d, e, f, g, h] = hash;
    for (let i = 0; i < 64; i++) {
      const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + constants[i] + words[i] | 0;
      const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, d + one | 0, c, b, a, one + two | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => hash[i] = hash[i] + value | 0);
  }
  return hash.map(value => (value >>> 0).toString(16).padStart(8, '0')).join('');
}

// The first 32 bits of the fractions of the cube roots and of the square roots of the first primes.
function tables() {
  const fraction = root => (root - Math.floor(root)) * 0x100000000 | 0;
  const primes = [];
  for (let n = 2; primes.length < 64; n++)
    if (primes.every(prime => n % prime))
      primes.push(n);
  return [primes.map(prime => fraction(Math.cbrt(prime))), primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)))];
}
