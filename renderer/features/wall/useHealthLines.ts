/*
 * How the feed and the laptop fare, what is wrong first.
 */
import type { WallModel } from '../../../shared/domain/wallModel.ts';
import { networkWord } from '../../words/networkWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';

export type HealthLine = { readonly text: string; readonly isTrouble: boolean };

/** `isWithBlind`: what nobody sees is a line as well, where it has no place of its own; lost sources are unless they have one. */
export function useHealthLines(
  model: Pick<WallModel, 'health' | 'coverage' | 'timeZone' | 'now'>,
  {
    isWithBlind = false,
    isWithLost = true,
  }: { readonly isWithBlind?: boolean; readonly isWithLost?: boolean } = {},
): readonly HealthLine[] {
  const { t } = useWords();
  const formats = useFormats(model.timeZone);
  const { health, coverage, now } = model;
  if (health === null) return [];
  const trouble = (text: string): HealthLine => ({ text, isTrouble: true });
  const well = (text: string): HealthLine => ({ text, isTrouble: false });
  const moment = (at: number): string =>
    formats.dayKey(at) === formats.dayKey(now)
      ? formats.time(at)
      : `${formats.dayMonth(at)}, ${formats.time(at)}`;
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
  ];
  return [
    ...lines,
    well(
      health.lastReceivedAt === null
        ? t('wall.receivedNever')
        : t('wall.received', { time: moment(health.lastReceivedAt) }),
    ),
    ...(isWithBlind && coverage !== null && coverage.blind.length > 0
      ? [well(`${t('wall.blind')} · ${coverage.blind.map((network) => networkWord(network, t)).join(', ')}`)]
      : []),
    ...(lines.length === 0 ? [well(t(health.isChainIntact === null ? 'wall.checking' : 'wall.sound'))] : []),
  ];
}
