/* The token of a source: written once, never shown again, kept by the operating system. */
import { type FormEvent, useState } from 'react';
import type { Failure } from '../../../shared/lib/result.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import bones from '../../ui/listAndPane.module.css';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './source.module.css';
import { keepToken } from './sourceActs.ts';
import type { ShownSource } from './useSources.ts';

/** Kinds that are asked with one. */
const WITH_TOKEN: readonly string[] = ['mastodon', 'webhook', 'feed'];
const TOKEN_LIMIT = 4_000;

export function TokenPart({ source, canAct }: { readonly source: ShownSource; readonly canAct: boolean }) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const isPlain = useEntities((entities) => entities.status?.vault === 'plain');
  const [token, setToken] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);
  const { hasSecret } = source.health;
  if (!WITH_TOKEN.includes(source.record.fields.kind) && !hasSecret) return null;

  const keep = async (secret: string | null): Promise<void> => {
    setSaving(true);
    const reply = await keepToken(source, secret);
    setSaving(false);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) setToken('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (token.trim() !== '') void keep(token.trim());
  };
  return (
    <section className={style.token}>
      <h3 className={style.legend}>{t('source.tokenTitle')}</h3>
      <p className={bones.quiet}>{t(hasSecret ? 'source.tokenKept' : 'source.tokenNone')}</p>
      {isPlain && <Banner isSilent>{t('source.tokenPlain')}</Banner>}
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      {canAct && (
        <form className={style.tokenForm} onSubmit={submit} noValidate>
          <TextField
            label={t('source.tokenField')}
            type="password"
            autoComplete="off"
            value={token}
            onChange={setToken}
            maxLength={TOKEN_LIMIT}
            isMono
          />
          <Button type="submit" isSmall isDisabled={token.trim() === ''} isPending={isSaving}>
            {t('source.tokenSave')}
          </Button>
          {hasSecret && (
            <Button isSmall variant="quiet" onPress={() => void keep(null)}>
              {t('source.tokenRemove')}
            </Button>
          )}
        </form>
      )}
    </section>
  );
}
