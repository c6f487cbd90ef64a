/* The token of an account: written once, never shown again, kept on this laptop for this account alone. */
import { useState } from 'react';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { useAsked } from '../../store/useAsked.ts';
import { Button } from '../../ui/Button.tsx';
import { SecretPart } from '../../ui/SecretPart.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './plan.module.css';

export function AccountSecret({
  id,
  canAct,
  isRetired,
}: {
  readonly id: string;
  readonly canAct: boolean;
  /** Of an account that is no longer used a token is only forgotten. */
  readonly isRetired: boolean;
}) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const isPlain = useEntities((entities) => entities.status?.vault === 'plain');
  const revision = useEntities((entities) => entities.outboxRevision);
  const plan = useEntities(({ planRevisions }) => planRevisions.account ?? 0);
  const health = useAsked(`${id} ${revision} ${plan}`, () => api.account.health({}));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** The account that the token was seen to open. */
  const [opened, setOpened] = useState<string | null>(null);
  const { hasSecret = false, isKept = false } = health.value?.find(({ accountId }) => accountId === id) ?? {};
  const run = async <T,>(act: Promise<Result<T>>, onDone: (value: T) => void): Promise<boolean> => {
    setBusy(true);
    const reply = await act;
    setBusy(false);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) onDone(reply.value);
    return reply.ok;
  };
  const keep = (secret: string | null): Promise<boolean> =>
    run(api.account.setSecret({ id, secret }), () => {
      setOpened(null);
      say((words) => words(secret === null ? 'publishing.secretRemoved' : 'publishing.secretSaved'));
    });
  if (health.value === null && health.failure === null) return null;
  if (isRetired && !isKept) return null;
  return (
    <div className={style.secret}>
      <SecretPart
        title={t('publishing.secretTitle')}
        words={t(
          hasSecret ? 'publishing.secretKept' : isKept ? 'publishing.secretOther' : 'publishing.secretNone',
        )}
        warning={isPlain ? t('publishing.secretPlain') : null}
        trouble={failure === null ? null : sayError(failure)}
        field={
          isRetired
            ? null
            : {
                label: t('publishing.secretField'),
                help: t('publishing.secretHelp'),
                saveLabel: t('publishing.secretSave'),
              }
        }
        isBusy={isBusy}
        canAct={canAct}
        onSave={keep}
        note={opened !== null && <p role="status">{t('publishing.checked', { handle: opened })}</p>}
        acts={
          <>
            {hasSecret && !isRetired && (
              <Button
                isSmall
                isPending={isBusy}
                onPress={() => void run(api.account.check({ id }), ({ handle }) => setOpened(handle))}
              >
                {t('publishing.check')}
              </Button>
            )}
            {isKept && (
              <Button isSmall variant="quiet" onPress={() => void keep(null)}>
                {t('publishing.secretRemove')}
              </Button>
            )}
          </>
        }
      />
    </div>
  );
}
