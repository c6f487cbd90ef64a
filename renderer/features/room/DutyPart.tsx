/*
 * Who leads and who keeps the log, with what is missing said in words; and the three questions as they stand.
 */
import { Fragment } from 'react';
import type { Handover } from '../../../shared/domain/handover.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { INCIDENT_DUTIES } from '../../../shared/domain/roomLimits.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Pencil } from '../../ui/icons.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './room.module.css';
import { openRoomDialog } from './roomView.ts';

export type DutyPartProps = {
  readonly incident: Incident;
  /** Hand-overs that wait for their second signature. */
  readonly handovers: readonly Handover[];
  readonly canAct: boolean;
};

export function DutyPart({ incident, handovers, canAct }: DutyPartProps) {
  const { t } = useWords();
  const people = useEntities((entities) => entities.people);
  const nameOf = (person: string): string => people[person]?.name ?? t('log.someone');
  const { assessment } = incident;
  const answers = [
    assessment?.trigger ?? '',
    assessment === null || assessment.fault === null ? '' : t(`room.fault_${assessment.fault}`),
    assessment === null || assessment.reaction === null ? '' : t(`room.reaction_${assessment.reaction}`),
  ].filter((answer) => answer !== '');
  return (
    <>
      {handovers.map(({ id, from, to }) => (
        <div key={id} className={style.questions}>
          <p className={style.words}>{t('handover.waits', { from: nameOf(from), to: nameOf(to) })}</p>
          <div className={style.acts}>
            <Button
              isSmall
              variant="primary"
              isDisabled={!canAct}
              onPress={() => openRoomDialog({ kind: 'handoverRead', id })}
            >
              {t('handover.read')}
            </Button>
            <Button
              isSmall
              variant="quiet"
              isDisabled={!canAct}
              onPress={() => openRoomDialog({ kind: 'handoverWithdraw', id })}
            >
              {t('handover.refuse')}
            </Button>
          </div>
        </div>
      ))}
      <div className={style.duties}>
        {INCIDENT_DUTIES.map((duty) => {
          const person = incident[duty];
          return (
            <Fragment key={duty}>
              <span>{t(`room.${duty}`)}</span>
              <span className={cx(person === null && style.caution)}>
                {person === null
                  ? t(duty === 'lead' ? 'room.noLead' : 'room.noScribe')
                  : (people[person]?.name ?? t('log.someone'))}
              </span>
              <IconButton
                isSmall
                label={t(duty === 'lead' ? 'room.takeLead' : 'room.takeScribe')}
                icon={<Pencil aria-hidden />}
                isDisabled={!canAct}
                onPress={() => openRoomDialog({ kind: 'staff', duty })}
              />
            </Fragment>
          );
        })}
        <span>{t('room.assess')}</span>
        <span>{answers.length === 0 ? t('room.skipped') : answers.join(' · ')}</span>
        <IconButton
          isSmall
          label={t('room.assess')}
          icon={<Pencil aria-hidden />}
          isDisabled={!canAct}
          onPress={() => openRoomDialog({ kind: 'assess' })}
        />
      </div>
    </>
  );
}
