/*
 * Which incident strip, room and report show, when there are several: open ones first, the
 * gravest on top.
 */
import { useEntities } from '../../store/entityStore.ts';
import { listIncidents } from '../../store/select.ts';
import { chooseIncident, closeOverlay, useSession } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { LEVEL_WORDS } from './levelWords.ts';
import style from './strip.module.css';
import { useStripIncident } from './useStripIncident.ts';

export function IncidentChooser() {
  const { t } = useWords();
  const formats = useFormats();
  const isOpen = useSession((state) => state.overlay === 'incidents');
  const incidents = useEntities((state) => state.incidents);
  const { incident: present } = useStripIncident();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(next) => {
        if (!next) closeOverlay();
      }}
      title={t('frame.incidentsTitle')}
      description={t('frame.incidentsHelp')}
      isDismissable
    >
      <ul className={style.choices}>
        {listIncidents(incidents).map((incident) => (
          <li key={incident.id}>
            <Button
              variant="quiet"
              className={style.choice}
              autoFocus={incident.id === present?.id}
              onPress={() => chooseIncident(incident.id)}
            >
              <span className={style.choiceWords}>
                <LevelMark level={incident.level} word={t(LEVEL_WORDS[incident.level])} size="small" />
                <span className={style.choiceTitle}>{incident.title ?? t('frame.untitled')}</span>
                <span className={style.small}>
                  {incident.status === 'closed' && `${t('frame.incidentClosed')} · `}
                  <TimeText text={formats.dateTime(incident.declaredAt)} />
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
