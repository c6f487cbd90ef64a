/*
 * Ed25519 by the browser's own means. Where it has none, nothing is said of signatures but that they were not checked:
 * an answer of our own making would be worth as much as none.
 */
import { bytesOf } from './journal.js';

/** @typedef {import('./journal.js').ToVerify} ToVerify */

const AT_ONCE = 256;
/** A vector of the standard (RFC 8032, 7.1, test 2): a browser that gets it wrong checks nothing. */
const VECTOR = {
  publicKey: 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw',
  signature: 'kqAJqfDUyrhyDoILX2QlQKKye1QWUD-Ps3YiI-vbadoIWsHkPhWZbkWPNhPQ8R2MOHsurrQwKu6wDSkWErsMAA',
  message: 'r',
};

/**
 * Whether this browser can check signatures.
 * @returns {Promise<boolean>}
 */
export async function canVerify() {
  try {
    const key = await importKey(VECTOR.publicKey);
    const isRight = await isSigned(key, VECTOR.signature, VECTOR.message);
    const isWrong = await isSigned(key, VECTOR.signature, 's');
    return isRight && !isWrong;
  } catch {
    return false;
  }
}

/**
 * Checks many signatures, some at a time.
 * @param {(wrong: ToVerify) => void} report
 */
export function createSignatureCheck(report) {
  /** @type {Map<string, Promise<CryptoKey>>} */
  const keys = new Map();
  /** @type {ToVerify[]} */
  let waiting = [];
  let checked = 0;

  const flush = async () => {
    const some = waiting;
    waiting = [];
    const answers = await Promise.all(
      some.map(async ({ publicKey, hash, signature }) => {
        const key = keys.get(publicKey) ?? importKey(publicKey);
        keys.set(publicKey, key);
        try {
          // What is signed begins with words of its own, so that a signature means nothing elsewhere.
          return await isSigned(await key, signature, `vigie.entry.signature.1:${hash}`);
        } catch {
          return false;
        }
      }),
    );
    checked += some.length;
    for (const [index, toVerify] of some.entries()) if (answers[index] !== true) report(toVerify);
  };

  return {
    /** @param {ToVerify} toVerify */
    add: (toVerify) => void waiting.push(toVerify),
    /** Checks what waits, if it is many. */
    relieve: async () => {
      if (waiting.length >= AT_ONCE) await flush();
    },
    flush,
    count: () => checked,
  };
}

/** @param {string} publicKey */
function importKey(publicKey) {
  return crypto.subtle.importKey('raw', bytesOf(publicKey), { name: 'Ed25519' }, false, ['verify']);
}

/** @param {CryptoKey} key @param {string} signature @param {string} text */
function isSigned(key, signature, text) {
  return crypto.subtle.verify({ name: 'Ed25519' }, key, bytesOf(signature), new TextEncoder().encode(text));
}
