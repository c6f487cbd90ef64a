/* The token of a source: written once, never shown again, kept by the operating system. */
import { useState } from 'react';
import type { Failure } from '../../../shared/lib/result.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Button } from '../../ui/Button.tsx';
import { SecretPart } from '../../ui/SecretPart.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { keepToken } from './sourceActs.ts';
import type { ShownSource } from './useSources.ts';

/** Kinds that are asked with one. */
const WITH_TOKEN: readonly string[] = ['mastodon', 'webhook', 'feed'];

export function TokenPart({ source, canAct }: { readonly source: ShownSource; readonly canAct: boolean }) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const isPlain = useEntities((entities) => entities.status?.vault === 'plain');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { hasSecret } = source.health;
  if (!WITH_TOKEN.includes(source.record.fields.kind) && !hasSecret) return null;

  const keep = async (secret: string | null): Promise<boolean> => {
    setBusy(true);
    const reply = await keepToken(source, secret);
    setBusy(false);
    setFailure(reply.ok ? null : reply.error);
    return reply.ok;
  };
  return (
    <SecretPart
      title={t('source.tokenTitle')}
      words={t(hasSecret ? 'source.tokenKept' : 'source.tokenNone')}
      warning={isPlain ? t('source.tokenPlain') : null}
      trouble={failure === null ? null : sayError(failure)}
      field={{ label: t('source.tokenField'), saveLabel: t('source.tokenSave') }}
      isBusy={isBusy}
      canAct={canAct}
      onSave={keep}
      acts={
        hasSecret && (
          <Button isSmall variant="quiet" onPress={() => void keep(null)}>
            {t('source.tokenRemove')}
          </Button>
        )
      }
    />
  );
}
