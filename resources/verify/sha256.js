/*
 * SHA-256 (FIPS 180-4), piece by piece: a browser's own takes a whole file at once, and not every browser offers it to a
 * page that was opened from a disk.
 */

const ROUNDS = new Int32Array(64);
const START = new Int32Array(8);
fillConstants();

/** The first bits of the fractional parts of the roots of the first primes, as the standard defines them. */
function fillConstants() {
  let found = 0;
  for (let candidate = 2; found < 64; candidate += 1) {
    let isPrime = true;
    for (let factor = 2; factor * factor <= candidate; factor += 1)
      if (candidate % factor === 0) isPrime = false;
    if (!isPrime) continue;
    if (found < 8) START[found] = fractionBits(candidate, 2n);
    ROUNDS[found] = fractionBits(candidate, 3n);
    found += 1;
  }
}

/**
 * Thirty-two bits of the fraction of the square (2) or cube (3) root, in whole numbers: no rounding of any machine.
 * @param {number} value
 * @param {bigint} degree
 * @returns {number}
 */
function fractionBits(value, degree) {
  const wanted = BigInt(value) << (32n * degree);
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= wanted) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn);
}

/**
 * A digest in the making.
 * @returns {{ update: (bytes: Uint8Array) => void, hex: () => string }}
 */
export function createSha256() {
  const state = START.slice();
  const schedule = new Int32Array(64);
  const block = new Uint8Array(64);
  let filled = 0;
  let length = 0;

  // Written out, with whole numbers of 32 bits only: most of the time a check takes is spent here.
  /** @param {Uint8Array} from @param {number} offset */
  const mix = (from, offset) => {
    for (let i = 0; i < 16; i += 1) {
      const at = offset + i * 4;
      schedule[i] = (from[at] << 24) | (from[at + 1] << 16) | (from[at + 2] << 8) | from[at + 3];
    }
    for (let i = 16; i < 64; i += 1) {
      const x = schedule[i - 15];
      const y = schedule[i - 2];
      const small = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const large = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      schedule[i] = (schedule[i - 16] + small + schedule[i - 7] + large) | 0;
    }
    let a = state[0];
    let b = state[1];
    let c = state[2];
    let d = state[3];
    let e = state[4];
    let f = state[5];
    let g = state[6];
    let h = state[7];
    for (let i = 0; i < 64; i += 1) {
      const large = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const first = (h + large + ((e & f) ^ (~e & g)) + ROUNDS[i] + schedule[i]) | 0;
      const small = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const second = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  };

  return {
    update(bytes) {
      length += bytes.length;
      let offset = 0;
      if (filled > 0) {
        offset = Math.min(64 - filled, bytes.length);
        block.set(bytes.subarray(0, offset), filled);
        filled += offset;
        if (filled < 64) return;
        mix(block, 0);
        filled = 0;
      }
      for (; offset + 64 <= bytes.length; offset += 64) mix(bytes, offset);
      block.set(bytes.subarray(offset), 0);
      filled = bytes.length - offset;
    },
    hex() {
      block[filled] = 0x80;
      block.fill(0, filled + 1);
      if (filled >= 56) {
        mix(block, 0);
        block.fill(0);
      }
      // In bits, as 64 bits.
      const view = new DataView(block.buffer);
      view.setUint32(56, Math.floor(length / 0x2000_0000));
      view.setUint32(60, (length * 8) >>> 0);
      mix(block, 0);
      return [...state].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}

/**
 * The digest of bytes, or of the UTF-8 of a text, as 64 hexadecimal digits.
 * @param {Uint8Array | string} content
 */
export function sha256Hex(content) {
  const digest = createSha256();
  digest.update(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return digest.hex();
}
