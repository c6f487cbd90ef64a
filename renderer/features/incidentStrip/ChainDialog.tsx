/*
 * What was checked of the journal, in numbers that two laptops can compare, and the check of
 * every entry on demand.
 */
import { useState } from 'react';
import type { ChainVerification } from '../../../shared/contract/journal.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { closeOverlay, useSession } from '../../store/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Table } from '../../ui/Table.tsx';
import { FigureText } from '../../ui/TimeText.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { PROBLEM_WORDS } from './problemWords.ts';
import style from './strip.module.css';

export function ChainDialog() {
  const { t } = useWords();
  const sayError = useErrorWords();
  const isOpen = useSession((state) => state.overlay === 'chain');
  const known = useEntities((state) => state.status?.chain ?? null);
  const [fresh, setFresh] = useState<ChainVerification | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const chain = fresh !== null && fresh.verifiedAt >= (known?.verifiedAt ?? 0) ? fresh : known;

  const verify = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const reply = await api.chain.verify();
    setBusy(false);
    if (reply.ok) setFresh(reply.value);
    else setFailure(reply.error);
  };

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(next) => {
        if (!next) closeOverlay();
      }}
      title={t('frame.chainTitle')}
      size="large"
      isDismissable
      footer={
        <Button variant="primary" isPending={isBusy} onPress={() => void verify()}>
          {t('frame.chainVerifyNow')}
        </Button>
      }
    >
      <div className={style.chain}>
        {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
        {chain === null ? <p>{t('frame.chainChecking')}</p> : <ChainFacts chain={chain} />}
      </div>
    </Dialog>
  );
}

function ChainFacts({ chain }: { readonly chain: ChainVerification }) {
  const { t } = useWords();
  const formats = useFormats();
  const forks = chain.forks.map(
    ({ device, deviceSeq }) => `${shortId(device)}, ${formats.number(deviceSeq)}`,
  );
  return (
    <>
      {chain.firstBad === null ? (
        <p>{t('frame.chainIntactText', { count: chain.entries })}</p>
      ) : (
        <Banner tone="danger" isSilent>
          {t('frame.chainBrokenText', {
            seq: chain.firstBad.seq,
            problem: t(PROBLEM_WORDS[chain.firstBad.problem]),
          })}
        </Banner>
      )}
      {!chain.isWhole && <p className={style.quiet}>{t('frame.chainPartial')}</p>}
      <DefinitionList
        items={[
          { id: 'at', term: t('frame.chainCheckedAt'), value: formats.dateTimeWithZone(chain.verifiedAt) },
          { id: 'entries', term: t('frame.chainEntries'), value: formats.number(chain.entries) },
          { id: 'devices', term: t('frame.chainDevices'), value: formats.number(chain.devices) },
          { id: 'erased', term: t('frame.chainErased'), value: formats.number(chain.erasedPayloads) },
          ...(chain.erasedElsewhere === 0
            ? []
            : [
                {
                  id: 'erasedElsewhere',
                  term: t('frame.chainErasedElsewhere'),
                  value: formats.number(chain.erasedElsewhere),
                },
              ]),
          {
            id: 'forks',
            term: t('frame.chainForks'),
            value: forks.length === 0 ? t('frame.chainForksNone') : forks.join(' · '),
          },
        ]}
      />
      {chain.heads.length > 0 && (
        <>
          <Table
            caption={t('frame.chainHeads')}
            isCaptionShown
            rows={chain.heads}
            keyOf={(head) => head.device}
            columns={[
              {
                id: 'device',
                head: t('frame.chainDevice'),
                isRowHead: true,
                cell: (head) => <FigureText title={head.device}>{shortId(head.device)}</FigureText>,
              },
              {
                id: 'number',
                head: t('frame.chainNumber'),
                isNumeric: true,
                cell: (head) => formats.number(head.deviceSeq),
              },
              {
                id: 'hash',
                head: t('frame.chainHash'),
                isTight: true,
                cell: (head) => <FigureText title={head.hash}>{shortId(head.hash)}</FigureText>,
              },
            ]}
          />
          <p className={style.quiet}>{t('frame.chainHeadsHelp')}</p>
        </>
      )}
    </>
  );
}

/** Enough of a digest to compare by voice. */
function shortId(hex: string): string {
  return (hex.slice(0, 16).match(/.{4}/g) ?? [hex]).join(' ');
}
