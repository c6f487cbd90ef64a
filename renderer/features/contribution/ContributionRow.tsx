/* What one person answered: who, in which form, when and noted by whom; the answers themselves on demand. */
import { useId, useState } from 'react';
import type { Contribution } from '../../../shared/domain/contribution.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ChevronDown, ChevronRight, Ellipsis } from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './contribution.module.css';
import { openContributionDialog } from './contributionView.ts';

type Props = {
  readonly contribution: Contribution;
  readonly timeZone: string | undefined;
  readonly canAct: boolean;
};

export function ContributionRow({ contribution, timeZone, canAct }: Props) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const people = useEntities((entities) => entities.people);
  const bodyId = useId();
  const [isOpen, setOpen] = useState(false);
  const { id, form, contributor, answers, givenAt, givenBy, amended, withdrawn, language } = contribution;
  const nameOf = (person: string): string => people[person]?.name ?? t('log.someone');
  const own = contributor?.personId ?? null;
  const name = contributor?.name || (own === null ? t('contributionDesk.nameErased') : nameOf(own));
  const noted =
    own === givenBy
      ? t('contributionDesk.givenByThem', { moment: formats.dateTime(givenAt) })
      : t('contributionDesk.givenAt', { name: nameOf(givenBy), moment: formats.dateTime(givenAt) });
  return (
    <li className={style.row}>
      <div className={style.line}>
        <p className={cx(style.name, withdrawn !== null && style.struck)}>
          <bdi>{name}</bdi>
        </p>
        {(contributor?.role ?? '') !== '' && (
          <p className={style.note}>
            <bdi>{contributor?.role}</bdi>
          </p>
        )}
        <Badge tone={form === 'hot' ? 'accent' : 'outline'}>{t(`contributionDesk.formBadge_${form}`)}</Badge>
        <p className={style.note}>
          {noted}
          {amended !== null &&
            ` · ${t('contributionDesk.amendedAt', { name: nameOf(amended.by), moment: formats.dateTime(amended.at) })}`}
        </p>
        <span className={style.acts}>
          <Button
            isSmall
            variant="quiet"
            icon={isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
            aria-expanded={isOpen}
            aria-controls={bodyId}
            onPress={() => setOpen(!isOpen)}
          >
            {t('contributionDesk.answered', { count: answers.length })}
            <VisuallyHidden> · {name}</VisuallyHidden>
          </Button>
          {canAct && withdrawn === null && (
            <Menu
              label={t('contributionDesk.more', { name })}
              placement="bottom end"
              trigger={
                <IconButton
                  isSmall
                  label={t('contributionDesk.more', { name })}
                  icon={<Ellipsis aria-hidden />}
                />
              }
              groups={[
                {
                  id: 'acts',
                  acts: [
                    { id: 'amend', label: t('contributionDesk.amend') },
                    { id: 'withdraw', label: t('contributionDesk.withdraw') },
                  ],
                },
              ]}
              onAct={(act) => openContributionDialog({ kind: act === 'amend' ? 'amend' : 'withdraw', id })}
            />
          )}
        </span>
      </div>
      {withdrawn !== null && (
        <p className={style.note}>
          {t('contributionDesk.withdrawnBy', {
            name: nameOf(withdrawn.by),
            moment: formats.dateTime(withdrawn.at),
          })}
          {withdrawn.reason !== '' && (
            <>
              {' · '}
              <bdi>{withdrawn.reason}</bdi>
            </>
          )}
        </p>
      )}
      <dl id={bodyId} hidden={!isOpen} className={style.answers}>
        {answers.map(({ question, text }) => (
          <div key={question}>
            <dt>{t(`reportWritten.question_${question}`)}</dt>
            <dd lang={language}>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
