/*
 * The class of a post as its words suggest it (domain reference 4.5), French and English, always with the words it rests
 * on. A suggestion to begin from: a person says what it is.
 */
import type { HarmTier, Tone } from '../../domain/postSignals.ts';
import type { VerdictClass } from '../../domain/verdictKinds.ts';
import { type ScannedPost, scanPost } from '../scannedPost.ts';

const MARKS: Readonly<
  Record<'legal' | 'journalist' | 'employee' | 'netiquette' | 'customer', readonly string[]>
> = {
  legal: [
    'mise en demeure',
    'avocat',
    'avocate',
    'avocats',
    'poursuite',
    'poursuites',
    'poursuivre',
    'diffamation',
    'recours collectif',
    'action collective',
    'tribunal',
    'lawyer',
    'lawyers',
    'attorney',
    'lawsuit',
    'sue',
    'suing',
    'sued',
    'class action',
    'cease and desist',
    'defamation',
    'legal action',
    'plainte',
    'porter plainte',
  ],
  journalist: [
    'journaliste',
    'journalistes',
    'reporter',
    'reportage',
    'redaction',
    'pour un article',
    'en entrevue',
    'recherchiste',
    'journalist',
    'newsroom',
    'for a story',
    'press inquiry',
    'deputee',
    'depute',
    'ministre',
    'mairesse',
    'maire',
    'senator',
    'councillor',
    'mp',
    'mna',
    'commission',
    'regulator',
    'ombudsman',
  ],
  employee: [
    'je travaille chez',
    'j y travaille',
    'employe',
    'employee',
    'employes',
    'mon patron',
    'ma gestionnaire',
    'collegues',
    'mon quart',
    'i work at',
    'i work for',
    'my boss',
    'my manager',
    'coworkers',
    'staff here',
    'as an employee',
    'former employee',
    'ex employe',
  ],
  netiquette: [
    'connard',
    'connards',
    'salope',
    'salopes',
    'salaud',
    'ordure',
    'ordures',
    'crevez',
    'pute',
    'encule',
    'idiot',
    'idiots',
    'bitch',
    'asshole',
    'assholes',
    'scum',
    'moron',
    'morons',
    'kill yourself',
    'creve',
  ],
  customer: [
    'commande',
    'commander',
    'livraison',
    'colis',
    'facture',
    'rembourse',
    'remboursez',
    'remboursement',
    'service client',
    'service a la clientele',
    'mon compte',
    'ma carte',
    'attends',
    'attente',
    'magasin',
    'produit',
    'achete',
    'client',
    'cliente',
    'order',
    'ordered',
    'delivery',
    'parcel',
    'refund',
    'bill',
    'customer service',
    'my account',
    'bought',
    'store',
    'waiting',
    'customer',
    'product',
    'charged',
  ],
};
const FIRST_PERSON = new Set('je j mon ma mes moi nous notre nos i my me we our us'.split(' '));

export type SuggestedClass = { readonly class: VerdictClass; readonly words: readonly string[] };

/** What it seems to be. `harmTier` and `tone` as read or said. */
export function suggestClass(
  post: string | ScannedPost,
  { harmTier, tone }: { readonly harmTier: HarmTier; readonly tone: Tone },
): SuggestedClass {
  const words = scanPost(post).pieces.flatMap((piece) => (typeof piece === 'object' ? [piece.folded] : []));
  const text = ` ${words.join(' ')} `;
  const found = (kind: keyof typeof MARKS): readonly string[] =>
    MARKS[kind].filter((mark) => text.includes(` ${mark} `));
  const isNegative = tone === 'negative' || tone === 'mixed';
  for (const kind of ['legal', 'journalist', 'employee'] as const) {
    const marks = found(kind);
    if (marks.length > 0) return { class: kind, words: marks };
  }
  const insults = found('netiquette');
  if (insults.length > 0) return { class: 'netiquette', words: insults };
  if (harmTier >= 2) return { class: 'accusation', words: [] };
  const customer = found('customer');
  const isFirstPerson = words.some((word) => FIRST_PERSON.has(word));
  if (isNegative && customer.length > 0 && isFirstPerson) return { class: 'unhappy', words: customer };
  if (harmTier === 1 && customer.length > 0) return { class: 'unhappy', words: customer };
  return { class: isNegative ? 'rager' : 'positive', words: [] };
}
