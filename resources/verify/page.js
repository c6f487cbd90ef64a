/*
 * The page itself: takes a pack that is dropped or chosen, shows what was found, in either language. Everything that comes
 * out of a pack is shown as text.
 */
import { openArchive, openFiles } from './archive.js';
import { checkPack } from './checkPack.js';
import { showResult } from './result.js';
import { createSay } from './words.js';

/** @typedef {import('./checkPack.js').Result} Result */
/** @typedef {{ readonly path: string, readonly file: File }} Given */

/** Files of a dropped folder are handed out so many at a time; this deep it is no pack of ours. */
const DEEPEST = 4;

/** Begins to listen; called where there is a page at all. */
export function startPage() {
  /** @type {'fr' | 'en'} */
  let language = navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  /** @type {{ readonly result: Result | null } | null} */
  let shown = null;
  /** The newest pack that was given: what an older one still finds is not shown. */
  let turn = 0;

  const speak = () => {
    const say = createSay(language);
    document.documentElement.lang = language;
    document.title = `${say('title')} · Vigie`;
    for (const node of document.querySelectorAll('[data-word]'))
      node.textContent = say(node.getAttribute('data-word') ?? '');
    byId('languages').setAttribute('aria-label', say('language'));
    for (const button of document.querySelectorAll('[data-language]'))
      button.setAttribute('aria-pressed', String(button.getAttribute('data-language') === language));
    byId('status').textContent = shown === null ? '' : say(shown.result === null ? 'notAnArchive' : 'again');
    byId('result').replaceChildren(...(shown?.result ? showResult(shown.result, say, language) : []));
  };

  /** @param {readonly Given[]} given */
  const take = async (given) => {
    if (given.length === 0) return;
    turn += 1;
    const mine = turn;
    shown = null;
    speak();
    const say = createSay(language);
    const onProgress = (/** @type {number} */ share) => {
      if (mine === turn) byId('status').textContent = say('working', { percent: Math.floor(share * 100) });
    };
    onProgress(0);
    /** @type {Result | null} */
    let result = null;
    try {
      const [first] = given;
      const isArchive = given.length === 1 && first !== undefined && !first.path.includes('/');
      result = await checkPack(isArchive ? await openArchive(first.file) : openFiles(given), { onProgress });
    } catch {
      // What cannot be read as an archive at all; the page says so.
    }
    if (mine !== turn) return;
    shown = { result };
    speak();
    document.getElementById('verdict')?.focus();
  };

  for (const button of document.querySelectorAll('[data-language]'))
    button.addEventListener('click', () => {
      language = button.getAttribute('data-language') === 'fr' ? 'fr' : 'en';
      speak();
    });
  for (const id of ['pick-archive', 'pick-folder'])
    byId(id).addEventListener('change', ({ currentTarget }) => {
      if (!(currentTarget instanceof HTMLInputElement)) return;
      const given = [...(currentTarget.files ?? [])].map((file) => ({
        path: file.webkitRelativePath || file.name,
        file,
      }));
      // The same file, changed meanwhile, may be chosen once more.
      currentTarget.value = '';
      void take(given);
    });
  listenToDrops(take);
  speak();
}

/** @param {(given: readonly Given[]) => Promise<void>} take */
function listenToDrops(take) {
  const place = byId('drop');
  // Anywhere on the page: a file that misses the place would else take the page's own.
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    place.classList.add('over');
  });
  document.addEventListener('dragleave', () => place.classList.remove('over'));
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    place.classList.remove('over');
    const items = [...(event.dataTransfer?.items ?? [])];
    const entries = items.map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
    const given = await Promise.all(entries.map((entry) => filesOf(entry, 0)));
    await take(given.flat());
  });
}

/**
 * @param {FileSystemEntry} entry
 * @param {number} depth
 * @returns {Promise<Given[]>}
 */
async function filesOf(entry, depth) {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => {
      /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject);
    });
    return [{ path, file }];
  }
  if (depth >= DEEPEST) return [];
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  /** @type {FileSystemEntry[]} */
  const inside = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) break;
    inside.push(...some);
  }
  return (await Promise.all(inside.map((one) => filesOf(one, depth + 1)))).flat();
}

/** @param {string} id */
function byId(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found;
}
