/*
 * Situation reports, the newest first: number, size, by whom, when the next one is promised.
 */
import { memo } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Sitrep } from '../../../shared/domain/sitrep.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CircleCheck, Ellipsis, FileText, Plus } from '../../ui/icons.ts';
import { Menu, type MenuAct } from '../../ui/Menu.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './room.module.css';
import { openRoomDialog, useFold } from './roomView.ts';
import { useSomeRows } from './useSomeRows.ts';

export type SitrepPartProps = {
  readonly incident: Incident;
  readonly sitreps: readonly Sitrep[];
  readonly canAct: boolean;
};

export const SitrepPart = memo(function SitrepPart({ incident, sitreps, canAct }: SitrepPartProps) {
  const { t } = useWords();
  const formats = useFormats();
  const { some, more, showAll } = useSomeRows(sitreps);
  return (
    <Panel
      title={t('sitrep.title')}
      count={formats.number(sitreps.filter(({ status }) => status === 'approved').length)}
      {...useFold('sitreps')}
      actions={
        <IconButton
          isSmall
          label={t('sitrep.draft')}
          icon={<Plus aria-hidden />}
          isDisabled={!canAct}
          onPress={() => openRoomDialog({ kind: 'sitrepDraft' })}
        />
      }
    >
      {sitreps.length === 0 && <p className={style.empty}>{t('sitrep.empty')}</p>}
      <ul className={style.rows}>
        {some.map((sitrep) => (
          <SitrepRow key={sitrep.id} sitrep={sitrep} timeZone={incident.timeZone} canAct={canAct} />
        ))}
      </ul>
      {more > 0 && (
        <Button isSmall variant="quiet" onPress={showAll}>
          {t('room.showMore', { count: more })}
        </Button>
      )}
    </Panel>
  );
});

function SitrepRow({
  sitrep,
  timeZone,
  canAct,
}: {
  readonly sitrep: Sitrep;
  readonly timeZone: string;
  readonly canAct: boolean;
}) {
  const { t, locale } = useWords();
  const formats = useFormats(timeZone);
  const sayFailure = useErrorWords();
  const people = useEntities((entities) => entities.people);
  const { id, number, size, status, approvedAt, approvedBy, draftedAt, draftedBy, nextAt } = sitrep;
  const isDraft = status === 'drafted';
  const name = number === null ? t('sitrep.titleDraft') : t('sitrep.titleNumber', { number });
  const acts: readonly MenuAct[] = [
    ...(isDraft && canAct
      ? [
          { id: 'sitrepAmend', label: t('sitrep.amend') },
          { id: 'sitrepApprove', label: t('sitrep.approve') },
          { id: 'sitrepWithdraw', label: t('sitrep.withdraw') },
        ]
      : []),
    { id: 'sitrepRead', label: t('sitrep.read') },
    { id: 'print', label: t('sitrep.print') },
  ];
  const run = async (act: string): Promise<void> => {
    if (act !== 'print') {
      openRoomDialog({ kind: act as 'sitrepAmend' | 'sitrepApprove' | 'sitrepWithdraw' | 'sitrepRead', id });
      return;
    }
    const paper = locale === 'en-US' || locale.endsWith('CA') ? 'Letter' : 'A4';
    const reply = await api.sitrep.save({ sitrepId: id, paper, locale });
    if (reply.ok) say((words) => words('sitrep.saved', { file: reply.value.file }));
    else if (reply.error.code !== 'dialog.cancelled') {
      const words = sayFailure(reply.error);
      say(() => words, { tone: 'warning', staysMs: null });
    }
  };
  const who = people[approvedBy ?? draftedBy]?.name ?? t('log.someone');
  return (
    <li className={style.row}>
      <span className={cx(style.sign, !isDraft && style.confirmed)} aria-hidden>
        {isDraft ? <FileText size={14} /> : <CircleCheck size={14} />}
      </span>
      <div>
        <p className={style.words}>
          {name} <Badge tone="outline">{t(`sitrep.size_${size}`)}</Badge>
        </p>
        <p className={style.note}>
          {t('room.takenBy', { name: who, time: formats.time(approvedAt ?? draftedAt) })}
          {nextAt !== null && ` · ${t('sitrep.next', { time: formats.time(nextAt) })}`}
        </p>
      </div>
      <Menu
        label={`${t('room.more')} : ${name}`}
        trigger={<IconButton isSmall label={`${t('room.more')} : ${name}`} icon={<Ellipsis aria-hidden />} />}
        groups={[{ id: 'acts', acts }]}
        onAct={(act) => void run(act)}
        placement="bottom end"
      />
    </li>
  );
}
