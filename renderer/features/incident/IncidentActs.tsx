/*
 * The acts on the incident that is looked at. What it is and how grave stands in the strip, on every screen.
 */
import type { Incident } from '../../../shared/domain/incident.ts';
import { runAction } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Ellipsis } from '../../ui/icons.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { Menu, type MenuAct } from '../../ui/Menu.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { levelWord } from '../../words/levelWord.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { openIncidentDialog } from './incidentView.ts';

export type IncidentActsProps = {
  readonly incident: Incident;
  readonly canAct: boolean;
  readonly onReport: () => void;
};

const DIALOGS = ['retitle', 'reopen', 'close', 'scope', 'link', 'merge', 'split'] as const;

function isDialog(id: string): id is (typeof DIALOGS)[number] {
  return (DIALOGS as readonly string[]).includes(id);
}

export function IncidentActs({ incident, canAct, onReport }: IncidentActsProps) {
  const { t } = useWords();
  const isAlone = useEntities((entities) => Object.keys(entities.incidents).length < 2);
  const isClosed = incident.status === 'closed';
  const acts: readonly MenuAct[] = [
    { id: 'retitle', label: t('incident.retitle'), isDisabled: !canAct },
    { id: 'scope', label: t('incident.scope'), isDisabled: !canAct || isClosed },
    { id: 'report', label: t('incident.report') },
    { id: 'link', label: t('incident.link'), isDisabled: !canAct || isAlone },
    { id: 'merge', label: t('incident.merge'), isDisabled: !canAct || isClosed || isAlone },
    { id: 'split', label: t('incident.split'), isDisabled: !canAct || isClosed },
    { id: 'calls', label: t('callRound.actionType'), isDisabled: !canAct },
    isClosed
      ? { id: 'reopen', label: t('incident.reopen'), isDisabled: !canAct }
      : { id: 'close', label: t('incident.close'), isDisabled: !canAct },
  ];
  const run = (id: string): void => {
    if (id === 'report') onReport();
    else if (id === 'calls') runAction('callRound.type');
    else if (isDialog(id)) openIncidentDialog(id);
  };
  return (
    <>
      {isClosed ? (
        <>
          <Badge tone="outline">{t('incident.closed')}</Badge>
          <Button isSmall isDisabled={!canAct} onPress={() => openIncidentDialog('reopen')}>
            {t('incident.reopen')}
          </Button>
        </>
      ) : (
        <Button isSmall isDisabled={!canAct} onPress={() => openIncidentDialog('level')}>
          <VisuallyHidden>{`${t('incident.changeLevel')}, `}</VisuallyHidden>
          <LevelMark level={incident.level} word={levelWord(incident.level, t)} size="small" />
        </Button>
      )}
      <Menu
        label={t('incident.more')}
        trigger={<IconButton isSmall label={t('incident.more')} icon={<Ellipsis aria-hidden />} />}
        groups={[{ id: 'acts', acts }]}
        onAct={run}
        placement="bottom end"
      />
    </>
  );
}
