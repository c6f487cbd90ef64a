/* The incidents that this one belongs with, each a way there, and a way to part them. */
import type { Incident } from '../../../shared/domain/incident.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { recordAct } from '../../store/recordAct.ts';
import { useSession } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { X } from '../../ui/icons.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './incident.module.css';

export function IncidentLinks({
  incident,
  canAct,
}: {
  readonly incident: Incident;
  readonly canAct: boolean;
}) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const incidents = useEntities((entities) => entities.incidents);
  if (incident.links.length === 0) return null;
  const part = async (otherId: string): Promise<void> => {
    await recordAct(api.incident.unlink({ incidentId: incident.id, otherId }), sayFailure);
  };
  return (
    <ul className={style.links} aria-label={t('incident.links')}>
      {incident.links.map(({ otherId, how }) => {
        const title = incidents[otherId]?.title ?? t('incident.erasedTitle');
        return (
          <li key={otherId} className={style.link}>
            <Button
              isSmall
              variant="quiet"
              onPress={() => useSession.setState({ chosenIncidentId: otherId })}
            >
              {t(`incident.link_${how}`, { title })}
            </Button>
            {how === 'related' && (
              <IconButton
                isSmall
                label={`${t('incident.unlink')} : ${title.slice(0, 60)}`}
                icon={<X aria-hidden />}
                isDisabled={!canAct}
                onPress={() => void part(otherId)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
