/*
 * How the feed and the laptop fare, what is wrong first.
 */
import type { WallModel } from '../../../shared/domain/wallModel.ts';
import { networkWord } from '../../words/networkWord.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { useMoment } from './useMoment.ts';

/** Through a crisis somebody speaks: a feed that is quiet for longer is looked at. */
const QUIET_MS = 30 * 60_000;

export type HealthLine = { readonly text: string; readonly isTrouble: boolean };

export type HealthLineWish = {
  /** What nobody sees is a line as well, where it has no place of its own. */
  readonly isWithBlind?: boolean;
  /** Lost networks are unless they have one. */
  readonly isWithLost?: boolean;
};

export function useHealthLines(
  model: Pick<WallModel, 'health' | 'coverage' | 'timeZone' | 'now'>,
  { isWithBlind = false, isWithLost = true }: HealthLineWish = {},
): readonly HealthLine[] {
  const { t } = useWords();
  const moment = useMoment(model.timeZone, model.now);
  const { health, coverage, now } = model;
  if (health === null) return [];
  const trouble = (text: string): HealthLine => ({ text, isTrouble: true });
  const well = (text: string): HealthLine => ({ text, isTrouble: false });
  const silent = coverage?.silent ?? [];
  const lost = isWithLost ? (coverage?.lost ?? []) : [];
  const lines = [
    ...(health.diskTroubleSince === null
      ? []
      : [trouble(t('wall.diskTrouble', { time: moment(health.diskTroubleSince) }))]),
    ...(health.isChainIntact === false ? [trouble(t('wall.chainBroken'))] : []),
    ...(health.isBackupFailing ? [trouble(t('wall.backupFailing'))] : []),
    ...(health.isReadOnly ? [trouble(t('wall.readOnly'))] : []),
    ...(lost.length === 0
      ? []
      : [trouble(`${t('wall.lost')} · ${lost.map((network) => networkWord(network, t)).join(', ')}`)]),
    ...(silent.length === 0
      ? []
      : [trouble(`${t('wall.silent')} · ${silent.map((network) => networkWord(network, t)).join(', ')}`)]),
  ];
  const { lastReceivedAt } = health;
  const isQuiet = lastReceivedAt !== null && now - lastReceivedAt > QUIET_MS;
  return [
    ...lines,
    lastReceivedAt === null
      ? well(t('wall.receivedNever'))
      : (isQuiet ? trouble : well)(t('wall.received', { time: moment(lastReceivedAt) })),
    ...(isWithBlind && coverage !== null && coverage.blind.length > 0
      ? [well(`${t('wall.blind')} · ${coverage.blind.map((network) => networkWord(network, t)).join(', ')}`)]
      : []),
    ...(lines.length === 0 ? [well(t(health.isChainIntact === null ? 'wall.checking' : 'wall.sound'))] : []),
  ];
}
