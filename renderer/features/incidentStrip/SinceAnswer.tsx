/*
 * Since when: the span since the incident began, ticking, with the exact moment in the incident's
 * own time zone. A closed incident says how long it lasted.
 */
import type { Incident } from '../../../shared/domain/incident.ts';
import { goTo } from '../../store/session.ts';
import { TimeText } from '../../ui/TimeText.tsx';
import { useNow } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { StripButton } from './StripButton.tsx';
import style from './strip.module.css';
import { useStripIncident } from './useStripIncident.ts';

export function SinceAnswer() {
  const { incident } = useStripIncident();
  return incident === null ? null : <Since incident={incident} />;
}

function Since({ incident }: { readonly incident: Incident }) {
  const { t } = useWords();
  const formats = useFormats(incident.timeZone);
  const now = useNow();
  const span = formats.duration((incident.closedAt ?? now) - incident.declaredAt);
  const help = t('frame.sinceHelp', { moment: formats.dateTimeWithZone(incident.declaredAt) });
  return (
    <StripButton help={help} onPress={() => goTo('room')} className={style.since}>
      <TimeText
        text={incident.closedAt === null ? t('frame.since', { span }) : t('frame.lasted', { span })}
        dateTime={new Date(incident.declaredAt).toISOString()}
      />
    </StripButton>
  );
}
