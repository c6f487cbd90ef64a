/*
 * After how many months words go. The plan's page holds it: saved by an amendment, with who and when, and set back the
 * same way.
 */
import { useState } from 'react';
import { RETENTION_MOST_MONTHS } from '../../../shared/domain/planLimits.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './retention.module.css';

const OFFERED = [1, 3, 6, 12, 18, 24, 36, 60, RETENTION_MOST_MONTHS];
const ENDLESS = 'endless';

type Props = {
  readonly months: number | null;
  readonly page: { readonly id: string; readonly revision: number };
  readonly canAct: boolean;
  readonly onSaved: () => void;
};

export function MonthsChoice({ months, page, canAct, onSaved }: Props) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [chosen, setChosen] = useState(months);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  // The plan's form takes any number: one that is not offered is shown all the same.
  const offered = [...new Set([...OFFERED, ...(months === null ? [] : [months])])].sort((a, b) => a - b);

  const save = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const reply = await api.plan.amend({
      id: page.id,
      fields: { mentionMonths: chosen },
      revision: page.revision,
    });
    setBusy(false);
    if (!reply.ok) setFailure(reply.error);
    else say((words) => words('retention.saved'));
    onSaved();
  };

  return (
    <div className={style.part}>
      <Select<string>
        label={t('retention.months')}
        help={t('retention.monthsHelp')}
        className={style.field}
        isDisabled={!canAct}
        value={chosen === null ? ENDLESS : String(chosen)}
        onChange={(id) => setChosen(id === ENDLESS ? null : Number(id))}
        choices={[
          ...offered.map((count) => ({ id: String(count), label: t('retention.monthCount', { count }) })),
          { id: ENDLESS, label: t('retention.endless') },
        ]}
      />
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      {chosen !== months && (
        <Button variant="primary" isPending={isBusy} isDisabled={!canAct} onPress={() => void save()}>
          {t('retention.save')}
        </Button>
      )}
    </div>
  );
}
