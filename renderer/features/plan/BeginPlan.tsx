/* A file without a plan: three ways to begin one. */
import { useState } from 'react';
import type { Failure } from '../../../shared/lib/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BookOpen } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './plan.module.css';
import { beginPlan } from './planActs.ts';
import { usePlanView } from './planView.ts';

export function BeginPlan({ canAct }: { readonly canAct: boolean }) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [organisation, setOrganisation] = useState('');
  const [busyWith, setBusyWith] = useState<'default' | 'empty' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const begin = async (origin: 'default' | 'empty'): Promise<void> => {
    if (busyWith !== null) return;
    setBusyWith(origin);
    const reply = await beginPlan(origin, organisation);
    setBusyWith(null);
    setFailure(reply.ok ? null : reply.error);
  };
  return (
    <div className={style.begin}>
      <h1 className={style.title}>{t('plan.title')}</h1>
      <EmptyState icon={<BookOpen />} title={t('plan.noneTitle')}>
        <p>{canAct ? t('plan.noneWords') : t('plan.readOnly')}</p>
        {canAct && (
          <div className={style.beginForm}>
            <TextField
              label={t('plan.organisation')}
              help={t('plan.organisationHelp')}
              value={organisation}
              onChange={setOrganisation}
              maxLength={160}
            />
            {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
            <Button
              variant="primary"
              isPending={busyWith === 'default'}
              onPress={() => void begin('default')}
            >
              {t('plan.beginDefault')}
            </Button>
            <Button isPending={busyWith === 'empty'} onPress={() => void begin('empty')}>
              {t('plan.beginEmpty')}
            </Button>
            <Button variant="quiet" onPress={() => usePlanView.setState({ dialog: 'takeIn' })}>
              {t('plan.takeIn')}
            </Button>
          </div>
        )}
      </EmptyState>
    </div>
  );
}
