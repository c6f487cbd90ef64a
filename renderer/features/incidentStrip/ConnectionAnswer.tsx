/*
 * Can what is shown be trusted to be present: live, or healing since a time. A plain mark, never
 * a modal; the words below it say when the last mention was received. Leads to the open file.
 */
import { useEntities } from '../../store/entityStore.ts';
import { goToSetting } from '../../store/session.ts';
import { RefreshCw, TriangleAlert, Wifi } from '../../ui/icons.ts';
import { LiveText } from '../../ui/VisuallyHidden.tsx';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { StripButton } from './StripButton.tsx';
import style from './strip.module.css';
import { useStripIncident } from './useStripIncident.ts';

export function ConnectionAnswer() {
  const { t } = useWords();
  // Times beside an incident are shown in its zone, or one screen would speak two.
  const formats = useFormats(useStripIncident().incident?.timeZone);
  const now = useMinute();
  const connection = useEntities((state) => state.connection);
  const lastReceivedAt = useEntities((state) => state.status?.lastReceivedAt ?? null);
  const diskTroubleSince = useEntities((state) => state.status?.diskTroubleSince ?? null);
  const reserveUsedSince = useEntities((state) => state.status?.reserveUsedSince ?? null);
  const toFile = (): void => goToSetting('file');

  if (connection.state === 'healing') {
    const time = formats.time(connection.sinceAt);
    return (
      <StripButton help={t('frame.connectionHealingHelp', { time })} onPress={toFile} isCaution>
        <RefreshCw aria-hidden size={15} />
        <span className={style.words}>{t('frame.connectionHealing', { time })}</span>
        <LiveText text={t('frame.connectionHealing', { time })} />
      </StripButton>
    );
  }
  if (diskTroubleSince !== null) {
    const time = formats.time(diskTroubleSince);
    return (
      <StripButton help={t('frame.diskFullHelp', { time })} onPress={toFile} isCaution>
        <TriangleAlert aria-hidden size={15} />
        <span className={style.words}>{t('frame.diskFull')}</span>
        <LiveText text={t('frame.diskFullHelp', { time })} isUrgent />
      </StripButton>
    );
  }
  if (reserveUsedSince !== null) {
    const help = t('frame.reserveUsedHelp', { time: formats.time(reserveUsedSince) });
    return (
      <StripButton help={help} onPress={toFile} isCaution>
        <TriangleAlert aria-hidden size={15} />
        <span className={style.words}>{t('frame.reserveUsed')}</span>
        <LiveText text={help} isUrgent />
      </StripButton>
    );
  }
  const help =
    lastReceivedAt === null
      ? t('frame.connectionLiveNever')
      : t('frame.connectionLiveHelp', { when: formats.ago(Math.max(0, now - lastReceivedAt)) });
  return (
    <StripButton help={help} onPress={toFile}>
      <Wifi aria-hidden size={15} className={style.sound} />
      <span className={style.pair}>
        <span className={style.words}>{t('frame.connectionLive')}</span>
        {lastReceivedAt !== null && (
          <span className={style.small}>
            {t('frame.lastReceived', { time: formats.time(lastReceivedAt) })}
          </span>
        )}
      </span>
    </StripButton>
  );
}
