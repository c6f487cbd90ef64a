/*
 * What the incident rests on: copies of mentions, files by their digest. Nothing disappears: what was taken off
 * is one press away, with who and why.
 */
import { useState } from 'react';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { FileUp, Printer } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { attachFile } from './attachFile.ts';
import style from './Evidence.module.css';
import { EvidencePiece } from './EvidencePiece.tsx';
import { printCustody } from './printCustody.ts';
import { TakeOffDialog } from './TakeOffDialog.tsx';
import type { EvidenceData } from './useEvidence.ts';

export type EvidenceListProps = {
  readonly incidentId: string;
  readonly timeZone: string;
  readonly data: EvidenceData;
  readonly canAct: boolean;
};

export function EvidenceList({ incidentId, timeZone, data, canAct }: EvidenceListProps) {
  const { t, locale } = useWords();
  const formats = useFormats(timeZone);
  const sayFailure = useErrorWords();
  const [areOffShown, setOffShown] = useState(false);
  const [takingOff, setTakingOff] = useState<Evidence | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const standing = data.pieces.filter((piece) => piece.unpinnedAt === null);
  const off = data.pieces.length - standing.length;
  const attach = async (): Promise<void> => {
    setBusy(true);
    setFailure(await attachFile(incidentId));
    setBusy(false);
  };
  const print = async (): Promise<void> => {
    setBusy(true);
    setFailure(await printCustody(incidentId, locale));
    setBusy(false);
  };
  return (
    <Panel
      title={t('evidence.title')}
      count={formats.number(standing.length)}
      isFilling
      actions={
        <>
          <IconButton
            isSmall
            label={t('custody.action')}
            icon={<Printer aria-hidden />}
            isDisabled={isBusy || data.pieces.length === 0}
            onPress={() => void print()}
          />
          <IconButton
            isSmall
            label={t('evidence.attach')}
            icon={<FileUp aria-hidden />}
            isDisabled={!canAct || isBusy}
            onPress={() => void attach()}
          />
        </>
      }
    >
      {failure !== null && (
        <Banner tone="warning" onDismiss={() => setFailure(null)}>
          {sayFailure(failure)}
        </Banner>
      )}
      {data.failure !== null && <Banner tone="warning">{t('evidence.failed')}</Banner>}
      {data.isLoading ? (
        <Skeleton rows={3} rowHeight={56} />
      ) : standing.length === 0 && off === 0 ? (
        <EmptyState title={t('evidence.emptyTitle')}>{t('evidence.emptyWords')}</EmptyState>
      ) : (
        <ul className={style.pieces}>
          {(areOffShown ? data.pieces : standing).map((piece) => (
            <EvidencePiece
              key={piece.id}
              piece={piece}
              timeZone={timeZone}
              canAct={canAct}
              onTakeOff={() => setTakingOff(piece)}
            />
          ))}
        </ul>
      )}
      {off > 0 && (
        <Button isSmall variant="quiet" onPress={() => setOffShown(!areOffShown)}>
          {areOffShown ? t('evidence.hideTakenOff') : t('evidence.showTakenOff', { count: off })}
        </Button>
      )}
      {takingOff !== null && <TakeOffDialog piece={takingOff} onClose={() => setTakingOff(null)} />}
    </Panel>
  );
}
