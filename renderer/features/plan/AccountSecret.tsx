/* The token of an account: written once, never shown again, kept on this laptop for this server alone. */
import { type FormEvent, useState } from 'react';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { useAsked } from '../../store/useAsked.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import bones from '../../ui/listAndPane.module.css';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './plan.module.css';

const TOKEN_LIMIT = 4_000;

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
  const [token, setToken] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** The account that the token was seen to open. */
  const [opened, setOpened] = useState<string | null>(null);
  const { hasSecret = false, isKept = false } = health.value?.find(({ accountId }) => accountId === id) ?? {};
  const run = async <T,>(act: Promise<Result<T>>, onDone: (value: T) => void): Promise<void> => {
    setBusy(true);
    const reply = await act;
    setBusy(false);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) onDone(reply.value);
  };
  const keep = (secret: string | null): Promise<void> =>
    run(api.account.setSecret({ id, secret }), () => {
      setToken('');
      setOpened(null);
      say((words) => words(secret === null ? 'publishing.secretRemoved' : 'publishing.secretSaved'));
    });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (token.trim() !== '') void keep(token.trim());
  };
  if (health.value === null && health.failure === null) return null;
  if (isRetired && !isKept) return null;
  return (
    <section className={style.secret} aria-labelledby="account-secret">
      <h3 id="account-secret" className={style.secretTitle}>
        {t('publishing.secretTitle')}
      </h3>
      <p className={bones.quiet}>
        {t(hasSecret ? 'publishing.secretKept' : isKept ? 'publishing.secretOther' : 'publishing.secretNone')}
      </p>
      {isPlain && (
        <Banner isSilent tone="warning">
          {t('publishing.secretPlain')}
        </Banner>
      )}
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      {opened !== null && <p role="status">{t('publishing.checked', { handle: opened })}</p>}
      {canAct && (
        <form className={style.secretForm} onSubmit={submit} noValidate>
          {!isRetired && (
            <TextField
              label={t('publishing.secretField')}
              help={t('publishing.secretHelp')}
              type="password"
              autoComplete="off"
              value={token}
              onChange={setToken}
              maxLength={TOKEN_LIMIT}
              isMono
            />
          )}
          <span className={style.paneActs}>
            {!isRetired && (
              <Button type="submit" isSmall isDisabled={token.trim() === ''} isPending={isBusy}>
                {t('publishing.secretSave')}
              </Button>
            )}
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
          </span>
        </form>
      )}
    </section>
  );
}
