/*
 * The freeze ledger: what still speaks stands first, then what is silent with its proof, then what speaks again.
 */
import { memo } from 'react';
import type { Freeze } from '../../../shared/domain/freeze.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Ellipsis, Megaphone, Plus, VolumeX } from '../../ui/icons.ts';
import { Menu, type MenuAct } from '../../ui/Menu.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './room.module.css';
import { openRoomDialog, useFold } from './roomView.ts';
import { useSomeRows } from './useSomeRows.ts';

export type FreezePartProps = {
  readonly incident: Incident;
  readonly freezes: readonly Freeze[];
  readonly canAct: boolean;
};

export const FreezePart = memo(function FreezePart({ incident, freezes, canAct }: FreezePartProps) {
  const { t } = useWords();
  const formats = useFormats();
  const { some, more, showAll } = useSomeRows(freezes);
  const speaking = freezes.filter(({ status }) => status === 'listed').length;
  return (
    <Panel
      title={t('room.freezes')}
      count={formats.number(speaking)}
      {...useFold('freezes')}
      actions={
        <IconButton
          isSmall
          label={t('room.freezeAdd')}
          icon={<Plus aria-hidden />}
          isDisabled={!canAct}
          onPress={() => openRoomDialog({ kind: 'freezeAdd' })}
        />
      }
    >
      {freezes.length === 0 && <p className={style.empty}>{t('room.freezesEmpty')}</p>}
      <ul className={style.rows}>
        {some.map((freeze) => (
          <FreezeRow key={freeze.id} freeze={freeze} timeZone={incident.timeZone} canAct={canAct} />
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

type FreezeAct = 'freezeConfirm' | 'freezeLift' | 'freezeWithdraw';

function FreezeRow({
  freeze,
  timeZone,
  canAct,
}: {
  readonly freeze: Freeze;
  readonly timeZone: string;
  readonly canAct: boolean;
}) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const people = useEntities((entities) => entities.people);
  const { id, status, frozenAt, frozenBy, proof, thawedAt, thawedBy, note } = freeze;
  const place = freeze.place ?? t('log.erasedText');
  const by = (person: string | null): string =>
    person === null ? '' : (people[person]?.name ?? t('log.someone'));
  const acts: readonly MenuAct[] =
    status === 'frozen'
      ? [{ id: 'freezeLift', label: t('room.freezeLift') }]
      : [
          { id: 'freezeConfirm', label: t('room.freezeConfirm') },
          ...(status === 'listed' ? [{ id: 'freezeWithdraw', label: t('room.freezeWithdraw') }] : []),
        ];
  const notes = [
    frozenAt === null ? null : t('room.frozenBy', { name: by(frozenBy), time: formats.time(frozenAt) }),
    proof === '' ? null : t('room.freezeProofSaid', { proof }),
    thawedAt === null ? null : t('room.thawedBy', { name: by(thawedBy), time: formats.time(thawedAt) }),
    note === '' ? null : note,
  ].filter((one) => one !== null);
  return (
    <li className={style.row}>
      <span className={cx(style.sign, status === 'listed' && style.caution)} aria-hidden>
        {status === 'frozen' ? <VolumeX size={14} /> : <Megaphone size={14} />}
      </span>
      <div>
        <p className={style.words}>
          <Badge tone="outline">{t(`room.freeze_${status}`)}</Badge> <bdi>{place}</bdi>
        </p>
        {notes.length > 0 && <p className={style.note}>{notes.join(' · ')}</p>}
      </div>
      {canAct && (
        <Menu
          label={`${t('room.more')} : ${place.slice(0, 60)}`}
          trigger={
            <IconButton
              isSmall
              label={`${t('room.more')} : ${place.slice(0, 60)}`}
              icon={<Ellipsis aria-hidden />}
            />
          }
          groups={[{ id: 'acts', acts }]}
          onAct={(act) => openRoomDialog({ kind: act as FreezeAct, id })}
          placement="bottom end"
        />
      )}
    </li>
  );
}
