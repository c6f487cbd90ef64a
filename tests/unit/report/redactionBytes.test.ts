/*
 * The bytes of redacted files: of people, numbers, authors, posts and passages made up at random nothing may be found in
 * them in any form, and what has to stay must be there. The same search finds all of it in the report before.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeReportHtml } from '../../../electron/engine/report/html.ts';
import { writeReportJson } from '../../../electron/engine/report/json.ts';
import { escapeText } from '../../../electron/engine/report/markup.ts';
import { buildReport } from '../../../shared/domain/report.ts';
import { type ReportInline, said } from '../../../shared/domain/reportBlock.ts';
import { type ReportDocument, reportDocumentSchema } from '../../../shared/domain/reportDocument.ts';
import { redactReport } from '../../../shared/domain/reportRedaction.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { sampleFacts } from '../../support/report/facts.ts';
import { authorOf, foundIn, peopleNamed, redactionOf } from '../../support/report/redaction.ts';

const SEED = 9_106;
const locale = 'fr-CA';
const facts = sampleFacts();
const words = createWords(locale);
const sample = buildReport(facts, words, createFormats(locale, facts.incident.timeZone));
/** A few rows are enough: every one is written a hundred times. */
const base: ReportDocument = {
  ...sample,
  volume: { ...sample.volume, buckets: [] },
  log: { ...sample.log, rows: sample.log.rows.slice(0, 9) },
  annex: { ...sample.annex, entries: sample.annex.entries.slice(0, 3) },
};

/** Letters that no word of a report has together, so that a name is found only where it was put. */
const rare = fc.constantFrom('qz', 'zq', 'xq', 'qx');
const syllable = fc
  .tuple(fc.constantFrom(...'bdfgklmnprstv'), fc.constantFrom(...'aeiouéèêëïôöüûçñåø'))
  .map((pair) => pair.join(''));
const latinPart = fc
  .tuple(syllable, rare, syllable, fc.option(syllable, { nil: '' }))
  .map(([first, ...rest]) => first.charAt(0).toUpperCase() + first.slice(1) + rest.join(''));
const arabicPart = fc
  .array(fc.constantFrom(...'حخذرزسشصضطظعغقمنهي'), { minLength: 4, maxLength: 7 })
  .map((letters) => letters.join(''));
const surname = fc.oneof(
  latinPart,
  fc.tuple(latinPart, latinPart).map((pair) => pair.join('-')),
  latinPart.map((part) => `O’${part}`),
  latinPart.map((part) => `de la ${part}`),
);
const name = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(latinPart, surname).map((pair) => pair.join(' ')) },
  { weight: 1, arbitrary: fc.tuple(arabicPart, arabicPart).map((pair) => pair.join(' ')) },
);

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
/** How people write a name while they are in a hurry. */
const manner = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD'),
  bare,
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll(' ', '\n'),
  (text) => text.replaceAll('-', ' '),
  (text) => text.replaceAll(' ', '.'),
  (text) => text.replaceAll(' ', '_'),
  (text) => `#${text.replace(/[^\p{L}\p{M}]/gu, '')}`,
  (text) => `d’${text}`,
  (text) => `«${text}»`,
  (text) => `${text}'s`,
  (text) => text.split(' ').toReversed().join(', '),
  (text) => text.split(/[ -]/).at(-1) ?? text,
  (text) => text.split(' ')[0] ?? text,
);

const digit = fc.integer({ min: 0, max: 9 });
const phone = fc
  .tuple(fc.integer({ min: 200, max: 998 }), fc.integer({ min: 2_001, max: 9_899 }), digit)
  .chain(([area, line, last]) =>
    fc.constantFrom(
      `${area} 5${last}7-${line}`,
      `(${area}) 5${last}7-${line}`,
      `+1 ${area}.5${last}7.${line}`,
      `${area}5${last}7${line}`,
      `+33 6 ${last}2 ${area % 100} 41 ${line % 100}`.replace(/ (\d)(?= |$)/g, ' $13'),
    ),
  );
const email = fc
  .tuple(latinPart, latinPart)
  .map(([user, host]) => `${bare(user).toLowerCase()}@${bare(host).toLowerCase()}.invalid`);
const author = fc
  .tuple(name, latinPart, fc.integer({ min: 100_000, max: 999_999 }))
  .map(([display, tag, id]) => {
    const handle = `${bare(tag).toLowerCase()}_${id}`;
    return authorOf(display, `@${handle}`, id % 2 === 0 ? null : 4_999, {
      url: `https://reseau.invalid/@${handle}/statut/${id}77`,
      externalId: `statut:${id}77`,
      text: `${tag} dit que la bouteille <${id}> "a éclaté" & que personne ne répond`,
      textSha256: String(id).repeat(11).slice(0, 64),
    });
  });
/** What must stay as it is, beside anything that goes. */
const STAYS = [
  'le marché démarre à 14 h 05 le 2026-03-14',
  'la marche de marcheurs remarquables',
  '1 234 567 mentions, lot 42',
  'Marcq-en-Barœul < Québec & l’Île',
  'السوق مفتوح',
  '市場は開いている 🙂',
];

const world = fc.record({
  team: fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
  contacts: fc.uniqueArray(
    fc.tuple(latinPart, latinPart).map((pair) => pair.join(' ')),
    { maxLength: 3 },
  ),
  authors: fc.array(author, { minLength: 1, maxLength: 3 }),
  numbers: fc.array(fc.oneof(phone, email), { minLength: 1, maxLength: 4 }),
  passage: latinPart,
  /** Of whom nothing is known but that somebody wrote down a handle or an address. */
  stranger: latinPart.map((part) => `${bare(part).toLowerCase()}zzq`),
  manners: fc.array(manner, { minLength: 6, maxLength: 6 }),
  cuts: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 }),
  stays: fc.subarray(STAYS, { minLength: 1 }),
});
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

/** Runs of a text, cut anywhere. */
function runsOf(text: string, cuts: readonly number[]): ReportInline[] {
  const places = [...new Set([0, ...cuts.map((cut) => cut % text.length), text.length])].sort(
    (a, b) => a - b,
  );
  return places.flatMap((from, index) => {
    const piece = text.slice(from, places[index + 1] ?? text.length);
    return piece === '' ? [] : [said(piece, index % 2 === 0 ? 'plain' : 'strong')];
  });
}

/** The sample with a world in every kind of place that people write in. */
function documentOf({
  team,
  contacts,
  authors,
  numbers,
  passage,
  stranger,
  manners,
  cuts,
  stays,
}: World): ReportDocument {
  const named = [...team, ...authors.flatMap(({ names }) => names)].map(
    (one, index) => manners[index % manners.length]?.(one) ?? one,
  );
  const loose = [
    ...named,
    ...contacts,
    ...numbers,
    ...authors.flatMap(({ handles, posts }) => [
      ...handles,
      ...posts.flatMap(({ url, text }) => [url, text]),
    ]),
    `[[public: ${passage}]]`,
    `@${stranger}`,
    `https://ailleurs.invalid/p/${stranger}?q=${stranger}#x`,
  ].filter((one) => one !== null);
  // Cut outside of words that stay, so that they can be looked for whole.
  const text = loose.join(' ; ');
  const staying = stays.join(' ; ');
  const rows = base.log.rows.map((row, index) => ({
    ...row,
    person: team[index % team.length] ?? row.person,
    label: loose[index % loose.length] ?? null,
    wordings: row.wordings.map((wording) => ({
      ...wording,
      text: `${loose[index % loose.length]} : ${staying}`,
    })),
  }));
  const [first] = base.evidence.items;
  return {
    ...base,
    title: `${staying} ; ${named[0]}`,
    parts: [
      {
        id: 'narrative',
        title: 'narrative',
        blocks: [
          { type: 'paragraph', tone: 'plain', inlines: [...runsOf(text, cuts), said(` ; ${staying}`)] },
          {
            type: 'list',
            isOrdered: true,
            items: loose.map((one) => ({ depth: 0, inlines: runsOf(one, cuts) })),
          },
          {
            type: 'facts',
            facts: loose.map((one) => ({ key: 'k', label: one, value: one, raw: one, moment: null })),
          },
        ],
      },
    ],
    log: { ...base.log, rows },
    evidence: {
      ...base.evidence,
      items: authors.flatMap(({ names, handles, posts }, index) =>
        first === undefined
          ? []
          : posts.map((post) => ({
              ...first,
              number: index + 1,
              id: `${first.id}${index}`,
              author: names[0] ?? null,
              handle: handles[0] ?? null,
              url: post.url,
              externalId: post.externalId,
              text: post.text,
              sha256: post.textSha256,
              note: text,
            })),
      ),
    },
  };
}

function secretsOf({
  team,
  contacts,
  authors,
  numbers,
  passage,
  stranger,
  manners,
}: World): readonly string[] {
  const names = [...team, ...contacts, ...authors.flatMap((one) => one.names)];
  return [
    ...names,
    ...names.flatMap((one) => one.split(/[ -]/).filter((part) => part.length > 3)),
    ...team
      .map((one, index) => manners[index % manners.length]?.(one) ?? one)
      .filter((one) => /\p{L}{4}/u.test(one)),
    ...numbers,
    ...authors.flatMap(({ handles, posts }) => [
      ...handles,
      ...posts.flatMap((post) => [post.url, post.externalId, post.text, post.textSha256]),
    ]),
    passage,
    stranger,
  ].filter((one) => one !== null);
}

/** What a name leaves behind that is no part of it. */
const trimmed = (secret: string): string => secret.replace(/^(?:d’|[«#])|(?:»|'s)$/gu, '');

const filesOf = (document: ReportDocument): string => writeReportJson(document) + writeReportHtml(document);

/** The search is able to find: in the report before there is all that is written in one way only. */
function control(given: World): void {
  const before = filesOf(documentOf(given));
  const secrets = [...given.numbers, ...given.authors.flatMap(({ names }) => names), given.passage];
  for (const secret of secrets) expect(foundIn(before, [secret])).toHaveLength(1);
}

describe('the search for what was removed', () => {
  it('finds a text in every way in which a file may hold it', () => {
    const text = 'Zoé <O’Qzar> & "fils"';
    for (const hidden of [
      text,
      text.toUpperCase(),
      text.normalize('NFD'),
      escapeText(text),
      JSON.stringify(text),
      JSON.stringify(escapeText(text)),
      JSON.stringify(text).replace(
        /[^ -~]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
      encodeURIComponent(text),
      Buffer.from(text).toString('base64'),
      Buffer.from(`a${text}`).toString('base64url'),
      Buffer.from(`abc${text}`).toString('base64').slice(1),
    ])
      expect(foundIn(`x ${hidden} y`, [text]), hidden).toHaveLength(1);
    expect(foundIn('Zoé O’Qzar', [text])).toEqual([]);
  });
});

describe('the bytes of a redacted report', () => {
  it(`hold nothing of what was removed, and all that stays (seed ${SEED})`, () => {
    let runs = 0;
    fc.assert(
      fc.property(world, (given) => {
        const known = {
          people: peopleNamed(...given.team),
          contacts: given.contacts,
          authors: given.authors,
        };
        const redaction = redactionOf('public', known, { partsOff: [] });
        const clean = redactReport(documentOf(given), redaction, words);
        // The JSON is the whole document; the page, which takes longest to write, is read every fourth time.
        const files = runs % 4 === 0 ? filesOf(clean) : writeReportJson(clean);
        expect(foundIn(files, secretsOf(given).map(trimmed))).toEqual([]);
        for (const text of given.stays) expect(files).toContain(text);
        expect(reportDocumentSchema.safeParse(clean).success).toBe(true);
        if (runs % 10 === 0) control(given);
        runs += 1;
      }),
      { numRuns: 100, seed: SEED },
    );
    expect(runs).toBe(100);
  }, 90_000);

  it(`hold no author of the evidence of whom nothing else is known (seed ${SEED})`, () => {
    fc.assert(
      fc.property(world, (given) => {
        const document = documentOf(given);
        const redaction = redactionOf('board', { people: peopleNamed(...given.team) });
        const files = filesOf(redactReport(document, redaction, words));
        const secrets = given.authors.flatMap(({ names, handles, posts }) => [
          ...names,
          ...handles,
          ...posts.flatMap(({ url, externalId, textSha256 }) => [url, externalId, textSha256]),
        ]);
        expect(foundIn(files, [...secrets.filter((one) => one !== null), ...given.numbers])).toEqual([]);
        for (const one of given.team) expect(files).toContain(one);
      }),
      { numRuns: 30, seed: SEED },
    );
  });
});
