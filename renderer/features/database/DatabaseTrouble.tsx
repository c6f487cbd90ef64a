/*
 * The file could not be opened. Says what is wrong in the reader's language, that nothing was
 * touched, and what can be done; the backups to restore from come from outside.
 */
import { type ReactNode, useState } from 'react';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useSession } from '../../store/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Eye, FolderOpen, RotateCcw } from '../../ui/icons.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './database.module.css';
import { waysOut } from './waysOut.ts';

type Act = 'retry' | 'readOnly' | 'other';
type Props = { readonly problem: Failure; readonly children: ReactNode };

export function DatabaseTrouble({ problem, children }: Props) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const file = useSession((state) => state.desk?.file ?? '');
  const [busy, setBusy] = useState<Act | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ways = waysOut(problem.code);

  const run = async (act: Act, call: () => Promise<Result<unknown>>): Promise<void> => {
    setBusy(act);
    setFailure(null);
    const reply = await call();
    setBusy(null);
    if (!reply.ok && reply.error.code !== 'dialog.cancelled') setFailure(reply.error);
  };

  return (
    <main className={style.trouble}>
      <div className={style.sheet}>
        <h1 className={style.title}>{t('database.title')}</h1>
        <Banner tone="danger" title={sayError(problem)}>
          {t('database.nothingTouched')}
        </Banner>
        <dl className={style.facts}>
          <dt>{t('database.file')}</dt>
          <dd>{file}</dd>
          <dt>{t('database.code')}</dt>
          <dd>{problem.code}</dd>
        </dl>
        <section className={style.ways}>
          <h2 className={style.subtitle}>{t('database.whatToDo')}</h2>
          {failure !== null && (
            <Banner tone="danger" title={t('database.stillRefused')}>
              {sayError(failure)}
            </Banner>
          )}
          <ul className={style.list}>
            <li className={style.way}>
              <Button
                autoFocus
                variant={ways.isRetryFirst ? 'primary' : 'normal'}
                icon={<RotateCcw aria-hidden />}
                isPending={busy === 'retry'}
                onPress={() => void run('retry', () => api.database.retry())}
              >
                {t('database.retry')}
              </Button>
              <span>{t('database.retryHelp')}</span>
            </li>
            {ways.canRead && (
              <li className={style.way}>
                <Button
                  icon={<Eye aria-hidden />}
                  isPending={busy === 'readOnly'}
                  onPress={() => void run('readOnly', () => api.database.openReadOnly({ file }))}
                >
                  {t('database.readOnly')}
                </Button>
                <span>{t('database.readOnlyHelp')}</span>
              </li>
            )}
            <li className={style.way}>
              <Button
                icon={<FolderOpen aria-hidden />}
                isPending={busy === 'other'}
                onPress={() => void run('other', () => api.database.choose())}
              >
                {t('database.other')}
              </Button>
              <span>{t('database.otherHelp')}</span>
            </li>
          </ul>
        </section>
        {children !== false && (
          <section className={style.ways}>
            <h2 className={style.subtitle}>{t('database.restoreTitle')}</h2>
            <p className={style.help}>{t('database.restoreHelp')}</p>
            {children}
          </section>
        )}
      </div>
    </main>
  );
}
