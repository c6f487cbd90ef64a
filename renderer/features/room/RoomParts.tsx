/*
 * What the room knows and does, in one column: clocks, facts, decisions, tasks, promises; now, or as it stood at the
 * moment under the cursor, when nothing can be changed.
 */
import { memo, type ReactNode } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { ClockPart } from './ClockPart.tsx';
import { CommitmentPart } from './CommitmentPart.tsx';
import { DecisionPart } from './DecisionPart.tsx';
import { DutyPart } from './DutyPart.tsx';
import { FactPart } from './FactPart.tsx';
import { FreezePart } from './FreezePart.tsx';
import { InternalBriefPart } from './InternalBriefPart.tsx';
import style from './room.module.css';
import { openRoomDialog, useRoomView } from './roomView.ts';
import { SitrepPart } from './SitrepPart.tsx';
import { TaskPart } from './TaskPart.tsx';
import { useRoomNow } from './useRoomNow.ts';

export type RoomPartsProps = {
  readonly incident: Incident;
  readonly cursorAt: number | null;
  readonly canAct: boolean;
  /** Stands before, and after, what the room keeps. */
  readonly head: ReactNode;
  readonly foot: ReactNode;
  /** Leads to a do / do-not sheet of the plan. */
  readonly onOpenBrief: (briefId: string) => void;
};

/** The three questions an incident opens with: in sight until somebody answers or puts them off, in nobody's way. */
function Questions({ incidentId }: { readonly incidentId: string }) {
  const { t } = useWords();
  const isLater = useRoomView(({ asksLater }) => asksLater.includes(incidentId));
  if (isLater) return null;
  return (
    <div className={style.questions}>
      <p className={style.words}>
        <strong>{t('room.assessTitle')}</strong>{' '}
        {[t('room.assessTrigger'), t('room.assessFault'), t('room.assessReaction')].join(' ')}
      </p>
      <div className={style.acts}>
        <Button isSmall variant="primary" onPress={() => openRoomDialog({ kind: 'assess' })}>
          {t('room.assessAnswer')}
        </Button>
        <Button
          isSmall
          variant="quiet"
          onPress={() => useRoomView.setState(({ asksLater }) => ({ asksLater: [...asksLater, incidentId] }))}
        >
          {t('room.assessSkip')}
        </Button>
      </div>
    </div>
  );
}

/** Drawn again only for another moment or another room: what stands around it is drawn far more often. */
export const RoomParts = memo(function RoomParts({
  incident,
  cursorAt,
  canAct,
  head,
  foot,
  onOpenBrief,
}: RoomPartsProps) {
  const { t } = useWords();
  const formats = useFormats(incident.timeZone);
  const sayFailure = useErrorWords();
  const { view, at, isPast, failure } = useRoomNow(incident.id, cursorAt);
  const shown = view?.incident ?? incident;
  const mayAct = canAct && !isPast;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled part must be reached by keyboard
    <section className={style.parts} tabIndex={0} aria-label={t('room.boards')}>
      {isPast && <p className={style.past}>{t('room.asOf', { time: formats.dateTime(at) })}</p>}
      {mayAct && shown.assessment === null && <Questions incidentId={incident.id} />}
      {head}
      {(!isPast || view?.incident != null) && (
        <DutyPart incident={shown} handovers={view?.handovers ?? []} canAct={mayAct} />
      )}
      {failure !== null && <Banner tone="warning">{`${t('room.readFailed')} ${sayFailure(failure)}`}</Banner>}
      {view === null ? (
        failure === null && <Skeleton rows={6} />
      ) : (
        <>
          <ClockPart incident={incident} clocks={view.clocks} at={at} canAct={mayAct} />
          <FactPart
            incident={incident}
            facts={view.facts}
            decisions={view.decisions}
            statements={view.statements}
            canAct={mayAct}
          />
          <DecisionPart
            incident={incident}
            decisions={view.decisions}
            facts={view.facts}
            at={at}
            canAct={mayAct}
          />
          <TaskPart incident={incident} tasks={view.tasks} at={at} canAct={mayAct} />
          <CommitmentPart incident={incident} commitments={view.commitments} at={at} canAct={mayAct} />
          <SitrepPart incident={incident} sitreps={view.sitreps} canAct={mayAct} />
          {!isPast && <InternalBriefPart incident={incident} canAct={mayAct} onOpenBrief={onOpenBrief} />}
          <FreezePart incident={incident} freezes={view.freezes} canAct={mayAct} />
        </>
      )}
      {foot}
    </section>
  );
});
