/* What the order has learned from, and how to stop it or begin anew. */
import { useEffect, useState } from 'react';
import type { RankerFacts } from '../../../shared/contract/triage.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './triage.module.css';

export function RankerPart() {
  const { t } = useWords();
  const canAct = useEntities(selectCanAct);
  const ranker = useEntities((entities) => entities.registerRevisions.ranker ?? 0);
  const verdicts = useEntities((entities) => entities.registerRevisions.verdict ?? 0);
  const [facts, setFacts] = useState<RankerFacts | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when it may have learned.
  useEffect(() => {
    void api.triage.ranker().then((reply) => reply.ok && setFacts(reply.value));
  }, [ranker, verdicts]);
  if (facts === null) return null;
  const isFrozen = facts.frozenSince !== null;
  return (
    <span className={style.ranker}>
      <span className={style.note}>
        {t('triage.learned', { count: facts.decisions })}
        {isFrozen && ` · ${t('triage.frozen')}`}
      </span>
      <Button
        isSmall
        variant="quiet"
        isDisabled={!canAct}
        onPress={() => void (isFrozen ? api.ranker.resume() : api.ranker.freeze())}
      >
        {t(isFrozen ? 'triage.resume' : 'triage.freeze')}
      </Button>
      <Button isSmall variant="quiet" isDisabled={!canAct} onPress={() => void api.ranker.begin()}>
        {t('triage.beginAnew')}
      </Button>
    </span>
  );
}
