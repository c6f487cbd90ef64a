/*
 * What the intake does to each text besides matching, alone: the language (against franc asked for the same posts)
 * and the fingerprint with its look-up (against SHA-256 of the text, which finds only what is equal).
 */
import { createHash } from 'node:crypto';
import { franc } from 'franc-min';
import { createDuplicateIndex } from '../../shared/scoring/duplicateIndex.ts';
import { detectLanguage } from '../../shared/scoring/language.ts';
import { fingerprintOf } from '../../shared/scoring/nearDuplicate.ts';
import { median, ROUNDS, type Row, seeded, time } from './measure.ts';
import { makePosts } from './posts.ts';

const WINDOW_MS = 24 * 3_600_000;
const GROUPS = 100_000;
const SENTENCES = [
  'Le maire dit que la ville reste fermée jusqu’à demain et que personne ne doit sortir',
  'The mayor says the city stays closed until tomorrow and nobody should go outside',
  'jai pas deau depuis hier pis personne repond au telephone',
  'no water since yesterday and nobody picks up the phone',
  "RT @quelqu_un: l'usine a explosé, les voisins sont évacués vers l'école",
  'Gas leak near the station, avoid the area',
  'Toujours la même histoire avec cette compagnie',
  'Worst airline ever',
];

/** Half sentences of both languages as people write them, half words of no language: the dearest there are. */
function makeTexts(count: number): readonly string[] {
  const random = seeded(21);
  const pick = () => SENTENCES[Math.floor(random() * SENTENCES.length)] ?? '';
  return [...makePosts(count)].map(({ text }, at) =>
    at % 2 === 0 ? `${pick()} ${text.slice(0, 12)} #${at} https://t.co/${at}` : text,
  );
}

export async function benchLanguage(rows: number): Promise<readonly Row[]> {
  const texts = makeTexts(rows);
  const franced: number[] = [];
  const detected: number[] = [];
  const digested: number[] = [];
  const grouped: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    franced.push(
      await time(() => {
        for (const text of texts) franc(text, { only: ['fra', 'eng'], minLength: 3 });
      }),
    );
    detected.push(
      await time(() => {
        for (const text of texts) detectLanguage(text);
      }),
    );
    digested.push(
      await time(() => {
        for (const text of texts) createHash('sha256').update(text).digest('hex');
      }),
    );
    const index = createDuplicateIndex({ windowMs: WINDOW_MS, limit: GROUPS });
    grouped.push(
      await time(() => {
        texts.forEach((text, at) => {
          const fingerprint = fingerprintOf(text);
          if (fingerprint !== null) index.put(`k${at}`, fingerprint, at * 500);
        });
      }),
    );
  }
  const row = (
    name: string,
    limit: readonly number[],
    product: readonly number[],
    least: number | null,
    note: string,
  ): Row => ({
    name,
    limit: perSecond(rows, median(limit)),
    product: perSecond(rows, median(product)),
    ratio: median(limit) / median(product),
    bar: least === null ? null : { kind: 'min', value: least },
    note,
  });
  return [
    row(
      `language of ${rows.toLocaleString('en')} posts`,
      franced,
      detected,
      2,
      'posts a second against franc for French and English alone',
    ),
    row(
      'near-duplicates of the same',
      digested,
      grouped,
      null,
      `posts a second, fingerprint and look-up among ${GROUPS.toLocaleString('en')} groups, against SHA-256`,
    ),
  ];
}

const perSecond = (rows: number, ms: number): string =>
  `${Math.round((rows / ms) * 1_000).toLocaleString('en')}/s`;
