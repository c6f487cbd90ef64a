/* One line of the improvement plan: the finding, what is done, by whom, until when, and how it stands. */
import { textIn } from '../../../shared/domain/biText.ts';
import type { Improvement } from '../../../shared/domain/improvement.ts';
import { isOverdue } from '../../../shared/domain/improvementRules.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { BookOpen, CircleCheck, CircleSlash, Clock, Ellipsis } from '../../ui/icons.ts';
import { Menu, type MenuAct } from '../../ui/Menu.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './improvement.module.css';
import { type ImprovementDialog, openImprovementDialog } from './improvementView.ts';
import type { Clause } from './useImprovements.ts';

type Props = {
  readonly improvement: Improvement;
  readonly owner: string | null;
  readonly clause: Clause | null;
  readonly today: string;
  readonly timeZone: string | undefined;
  readonly canAct: boolean;
};

type ActId = Exclude<ImprovementDialog['kind'], 'open'>;

export function ImprovementRow(props: Props) {
  const { improvement, owner, clause, today, timeZone, canAct } = props;
  const { t, language } = useWords();
  const formats = useFormats(timeZone);
  const days = useFormats('UTC');
  const people = useEntities((entities) => entities.people);
  const { id, status, part, clauseId, proposal, action, criterion, startOn, dueOn, adopted, ended } =
    improvement;
  const isLate = isOverdue(improvement, today);
  const isOpen = status === 'open';
  const finding = textIn(improvement.finding, language) || t('improvementDesk.erased');
  const signed = (act: { readonly by: string; readonly at: number }) => ({
    name: people[act.by]?.name ?? t('log.someone'),
    moment: formats.dateTime(act.at),
  });
  const sayDay = (day: string): string => days.date(Date.parse(`${day}T00:00:00Z`));
  const canAdopt = proposal !== '' && adopted === null && status !== 'dropped';
  const acts: readonly MenuAct[] = [
    ...(canAdopt ? [{ id: 'adopt', label: t('improvementDesk.adopt') }] : []),
    ...(isOpen
      ? [
          { id: 'amend', label: t('improvementDesk.amend') },
          { id: 'complete', label: t('improvementDesk.complete') },
          { id: 'drop', label: t('improvementDesk.drop') },
        ]
      : [{ id: 'reopen', label: t('improvementDesk.reopen') }]),
  ];
  const open = (kind: ActId): void => openImprovementDialog({ kind, id });
  return (
    <li className={style.row}>
      <div className={style.rowHead}>
        <Badge
          tone={isLate ? 'overdue' : isOpen ? 'accent' : 'outline'}
          icon={
            isOpen ? (
              <Clock aria-hidden size={12} />
            ) : status === 'completed' ? (
              <CircleCheck aria-hidden size={12} />
            ) : (
              <CircleSlash aria-hidden size={12} />
            )
          }
        >
          {t(`improvementDesk.status_${isLate ? 'overdue' : status}`)}
        </Badge>
        <p className={cx(style.finding, status === 'dropped' && style.struck)}>
          <bdi>{finding}</bdi>
        </p>
        {canAct && (
          <span className={style.acts}>
            {isOpen && (
              <Button isSmall onPress={() => open('complete')}>
                {t('improvementDesk.complete')}
              </Button>
            )}
            <Menu
              label={t('improvementDesk.more', { finding: finding.slice(0, 60) })}
              placement="bottom end"
              trigger={
                <IconButton
                  isSmall
                  label={t('improvementDesk.more', { finding: finding.slice(0, 60) })}
                  icon={<Ellipsis aria-hidden />}
                />
              }
              groups={[{ id: 'acts', acts }]}
              onAct={(act) => open(act as ActId)}
            />
          </span>
        )}
      </div>
      {action !== '' && (
        <p className={style.action}>
          <bdi>{action}</bdi>
        </p>
      )}
      <dl className={style.facts}>
        <Fact term={t('improvementDesk.owner')}>
          {owner === null ? (
            <span className={isOpen ? style.caution : undefined}>{t('reportWritten.nobody')}</span>
          ) : (
            <bdi>{owner}</bdi>
          )}
        </Fact>
        {startOn !== null && <Fact term={t('improvementDesk.start')}>{sayDay(startOn)}</Fact>}
        <Fact term={t('improvementDesk.due')}>
          {dueOn === null ? (
            <span className={isOpen ? style.caution : undefined}>{t('reportWritten.noDay')}</span>
          ) : (
            <span className={isLate ? style.overdue : undefined}>{sayDay(dueOn)}</span>
          )}
        </Fact>
        {criterion !== '' && (
          <Fact term={t('improvementDesk.criterion')}>
            <bdi>{criterion}</bdi>
          </Fact>
        )}
        {part !== null && <Fact term={t('improvementDesk.part')}>{t(`plan.part_${part}`)}</Fact>}
        {clauseId !== null && (
          <Fact term={t('improvementDesk.clause')}>
            {clause === null ? (
              t('improvementDesk.clauseGone')
            ) : (
              <bdi>{`${clause.fields.number} · ${textIn(clause.fields.title, language)}`}</bdi>
            )}
          </Fact>
        )}
      </dl>
      {ended !== null && (
        <p className={style.note}>
          {t('improvementDesk.endedBy', signed(ended))}
          {ended.note !== '' && (
            <>
              {' · '}
              <bdi>{ended.note}</bdi>
            </>
          )}
        </p>
      )}
      {proposal !== '' && (
        <p className={style.proposal}>
          <BookOpen aria-hidden size={14} />
          {adopted === null ? t('improvementDesk.proposed') : t('improvementDesk.adopted', signed(adopted))}
          {canAct && canAdopt && (
            <Button isSmall variant="quiet" onPress={() => open('adopt')}>
              {t('improvementDesk.adopt')}
            </Button>
          )}
        </p>
      )}
    </li>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
