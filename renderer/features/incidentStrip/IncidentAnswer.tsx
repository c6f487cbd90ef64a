/*
 * Which incident and how grave: shape, word and number, then the title. Leads to the room; with
 * several open ones, a second button leads to the choice.
 */

import { goTo, openOverlay } from '../../store/session.ts';
import { Badge } from '../../ui/Badge.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { LEVEL_WORDS } from './levelWords.ts';
import { StripButton } from './StripButton.tsx';
import style from './strip.module.css';
import { useStripIncident } from './useStripIncident.ts';

export function IncidentAnswer() {
  const { t } = useWords();
  const { incident, others } = useStripIncident();
  if (incident === null) {
    return (
      <StripButton help={t('frame.noIncidentHelp')} onPress={() => goTo('room')} className={style.incident}>
        <span className={style.quiet}>{t('frame.noIncident')}</span>
      </StripButton>
    );
  }
  const word = t(LEVEL_WORDS[incident.level]);
  const title = incident.title ?? t(incident.isErased ? 'common.erased' : 'frame.untitled');
  return (
    <>
      <StripButton
        help={t('frame.incidentHelp', { number: incident.level, word, title })}
        onPress={() => goTo('room')}
        className={style.incident}
      >
        <LevelMark level={incident.level} word={word} look="plane" />
        <span className={style.title}>{title}</span>
        {incident.status === 'closed' && <Badge tone="outline">{t('frame.incidentClosed')}</Badge>}
      </StripButton>
      {others > 0 && (
        <StripButton help={t('frame.chooseIncident')} onPress={() => openOverlay('incidents')}>
          <span className={style.others}>{t('frame.otherIncidents', { count: others })}</span>
        </StripButton>
      )}
    </>
  );
}
