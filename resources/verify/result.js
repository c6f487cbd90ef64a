/*
 * What was found, as parts of a page: the verdict first, by word and shape, then each check, then what to compare with
 * paper, then what none of this proves.
 */

/**
 * @typedef {import('./checkPack.js').Result} Result
 * @typedef {import('./checkPack.js').Check} Check
 * @typedef {import('./checkPack.js').Problem} Problem
 * @typedef {import('./words.js').Say} Say
 * @typedef {'right' | 'wrong' | 'unchecked'} State
 */

/** @type {Readonly<Record<State, string>>} */
const MARKS = { right: '✓', wrong: '✕', unchecked: '?' };
/** @type {Readonly<Record<Result['verdict'], State>>} */
const STATES = { holds: 'right', holdsUnsigned: 'unchecked', broken: 'wrong', unreadable: 'wrong' };
const LIMITS = ['limit_time', 'limit_truth', 'limit_person', 'limit_whole'];

/**
 * @param {Result} result
 * @param {Say} say
 * @param {'fr' | 'en'} language
 * @returns {HTMLElement[]}
 */
export function showResult(result, say, language) {
  return [
    verdictOf(result, say),
    part(say('checks'), element('ul', 'checks', ...result.checks.map((check) => checkOf(check, say)))),
    ...(result.manifest === null ? [] : [factsOf(result, say, language), compareOf(result, say)]),
    part(say('limits'), element('ul', 'limits', ...LIMITS.map((key) => element('li', '', say(key))))),
  ];
}

/** @param {Result} result @param {Say} say */
function verdictOf({ verdict, checks }, say) {
  const state = STATES[verdict];
  const [first] = checks.flatMap(({ problems }) => problems);
  const heading = element('h2', 'word', markOf(state), element('span', '', say(`verdict_${verdict}`)));
  heading.id = 'verdict';
  heading.tabIndex = -1;
  const text = element('p', '', say(`verdict_${verdict}Text`));
  const box = element('section', `verdict ${state}`, heading, text);
  box.setAttribute('aria-labelledby', 'verdict');
  if (first !== undefined) box.append(problemOf(first, say, 'div'));
  return box;
}

/** @param {Check} check @param {Say} say */
function checkOf({ id, state, count, faults, problems }, say) {
  const text =
    id === 'signatures' && state === 'unchecked'
      ? say('check_signaturesNone')
      : say(`check_${id}Text`, { count });
  const inside = element(
    'div',
    '',
    element('h3', '', say(`check_${id}`)),
    element('p', 'word', say(`state_${state}`)),
    element('p', '', text),
  );
  if (faults > 0) {
    inside.append(element('p', '', say('faults', { count: faults })));
    inside.append(element('ul', '', ...problems.map((problem) => problemOf(problem, say, 'li'))));
    if (faults > problems.length)
      inside.append(element('p', '', say('faultsMore', { count: faults - problems.length })));
  }
  return element('li', state, markOf(state), inside);
}

/**
 * @param {Problem} problem
 * @param {Say} say
 * @param {'div' | 'li'} tag
 */
function problemOf({ code, file, line, entry, place }, say, tag) {
  const where = [
    file === undefined ? null : say('file', { file }),
    // Lines are counted by programs, which write no separators.
    line === undefined ? null : say('line', { line: String(line) }),
    entry === undefined ? null : say('entry', { entry }),
    place === undefined ? null : say('place', { place }),
  ].filter((part) => part !== null);
  return element(
    tag,
    'problem',
    element('p', '', say(`problem_${code}`)),
    element('p', 'place', where.join(' · ')),
  );
}

/** @param {Result} result @param {Say} say @param {'fr' | 'en'} language */
function factsOf({ manifest, counts }, say, language) {
  if (manifest === null) return element('div', '');
  const numbers = new Intl.NumberFormat(`${language}-CA`);
  const moment = `${manifest.generated.slice(0, 19).replace('T', ' ')} UTC`;
  /** @type {(readonly [string, string])[]} */
  const facts = [
    [say('incident'), manifest.incidentId],
    [say('organisation'), manifest.orgId],
    [say('made'), say('madeBy', { moment, generator: manifest.generator })],
  ];
  for (const [key, count] of [
    ['entriesOfIncident', counts?.ofIncident ?? 0],
    ['entriesWithheld', counts?.withheld ?? 0],
    ['entriesErased', counts?.erased ?? 0],
    ['entriesErasedElsewhere', counts?.erasedElsewhere ?? 0],
    ['forks', counts?.forks ?? 0],
  ].filter(([key, count]) => key === 'entriesOfIncident' || count !== 0))
    facts.push([say(String(key)), numbers.format(Number(count))]);
  const list = element(
    'dl',
    '',
    ...facts.flatMap(([label, value]) => [element('dt', '', label), element('dd', '', value)]),
  );
  const absent = manifest.attachments.filter(({ state }) => state !== 'whole');
  const words = absent.map(({ state, originalName, citedBy }) =>
    element('li', '', say(`absent_${state}`, { name: originalName ?? citedBy[0] ?? '' })),
  );
  return part(
    say('facts'),
    ...(manifest.realm === 'real' ? [] : [element('p', 'word', say(`realm_${manifest.realm}`))]),
    list,
    ...(absent.length === 0 ? [] : [element('h3', '', say('absent')), element('ul', 'limits', ...words)]),
  );
}

/** @param {Result} result @param {Say} say */
function compareOf({ manifest, digests, heads }, say) {
  const reports = (manifest?.reports ?? []).flatMap(({ json }) => [
    element('dt', '', say('reportDigest', { file: json })),
    element('dd', 'hash', digests.get(json) ?? ''),
  ]);
  const row = (/** @type {'th' | 'td'} */ tag, /** @type {readonly string[]} */ cells) =>
    element(
      'tr',
      '',
      ...cells.map((text) => {
        const cell = element(tag, tag === 'td' ? 'hash' : '', text);
        if (tag === 'th') cell.setAttribute('scope', 'col');
        return cell;
      }),
    );
  const table = element(
    'table',
    '',
    element('thead', '', row('th', [say('device'), say('deviceSeq'), say('hash')])),
    element(
      'tbody',
      '',
      ...heads.map(({ device, deviceSeq, hash }) => row('td', [device, String(deviceSeq), hash])),
    ),
  );
  return part(say('compare'), element('p', '', say('compareText')), element('dl', '', ...reports), table);
}

/** @param {State} state */
function markOf(state) {
  const mark = element('span', 'mark', MARKS[state]);
  mark.setAttribute('aria-hidden', 'true');
  return mark;
}

/** @param {string} title @param {...HTMLElement} inside */
function part(title, ...inside) {
  return element('section', '', element('h2', '', title), ...inside);
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {...(string | HTMLElement)} inside
 */
function element(tag, className, ...inside) {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  // A string is appended as text, whatever is in it.
  made.append(...inside);
  return made;
}
