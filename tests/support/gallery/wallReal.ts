// What breaks through walls of the gallery that show an exercise: an ordinary case, as much and as long as it gets, hostile
// words, and a real engine that is lost. Every name is made up.
import type { WallRealBandProps } from '../../../renderer/features/wall/WallReal.tsx';
import { wallNow } from './wallModels.ts';

const MINUTE = 60_000;
const LONG =
  'Contamination présumée à la listeria : anticonstitutionnellement-déshydrocompartimentalisation des entrepôts de Saint-Jean-sur-Richelieu et communication gouvernementale intermunicipale';

const level = {
  key: 'level',
  kind: 'level',
  at: wallNow - 2 * MINUTE,
  title: 'Panne du paiement en ligne (fictive)',
  level: 3,
  count: null,
} as const;

export const wallReal: Readonly<Record<string, WallRealBandProps['stage']>> = {
  usual: { breakThroughs: [level], realLostSince: null },
  long: {
    breakThroughs: Array.from({ length: 9 }, (_, at) => ({
      key: `spike ${at}`,
      kind: at % 2 === 0 ? ('spike' as const) : ('declared' as const),
      at: wallNow - at * MINUTE,
      title: at === 1 ? null : LONG,
      level: at % 2 === 0 ? null : (4 as const),
      count: 1_234_567,
    })),
    realLostSince: wallNow - MINUTE,
  },
  hostile: {
    breakThroughs: [
      { ...level, title: '<img src=x onerror=alert(1)> \u202egnorw\u202c {{constructor}} $t(exercise.real)' },
    ],
    realLostSince: null,
  },
  lost: { breakThroughs: [], realLostSince: wallNow - 5 * MINUTE },
};
