/*
 * A round of calls as it stands, line by line, with what was corrected struck through. From here lines are
 * corrected, and the sheet is withdrawn.
 */
import { useState } from 'react';
import type { CallRound, CallRow } from '../../../shared/domain/callRound.ts';
import { standingLine, tallyCalls } from '../../../shared/domain/callRoundRules.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Table } from '../../ui/Table.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { CorrectionForm } from './CorrectionForm.tsx';
import style from './callRound.module.css';
import { sheetWords, tallyWords } from './callWords.ts';
import { lineWords } from './SheetLine.tsx';
import { draftOf, hasTyped, useSheetDrafts } from './sheetDraft.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

type Props = {
  readonly round: CallRound;
  readonly canAct: boolean;
  readonly onOpenContact: (contactId: string) => void;
  readonly onBusy: (isBusy: boolean) => void;
};

export function RoundDetail({ round, canAct, onOpenContact, onBusy }: Props) {
  const words = useWords();
  const { t } = words;
  const formats = useFormats(round.timeZone);
  const people = useEntities((entities) => entities.people);
  const hasDraft = useSheetDrafts((state) => hasTyped(draftOf(round.id)(state)));
  const [isCorrecting, setCorrecting] = useState(hasDraft);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { retracted } = round;
  const canChange = canAct && retracted === null && !round.isErased;
  const personOf = (id: string) => people[id]?.name ?? t('log.someone');
  const { revision, digest } = round.printedOn;
  return (
    <div className={style.body}>
      <div>
        <p>
          <strong>{round.isErased ? t('callRound.erased') : sheetWords(round, words)}</strong>
        </p>
        <p className={style.quiet}>
          {[
            formats.dateTimeWithZone(round.occurredAt),
            ...(round.caller === null
              ? []
              : [t('callRound.calledBy', { name: round.caller.name || t('callRound.erasedName') })]),
            revision === null
              ? t('callRound.unprinted')
              : `${t('callRound.printedOn', { revision })}${digest === null ? '' : ` · ${digest}`}`,
            t('callRound.typedBy', {
              person: personOf(round.person),
              when: formats.dateTime(round.recordedAt),
            }),
          ].join(' · ')}
        </p>
        {!round.isErased && (
          <p className={style.tally}>{tallyWords(tallyCalls(round.rows.map(standingLine)), t)}</p>
        )}
      </div>
      {retracted !== null && (
        <Banner>
          {t('callRound.withdrawnBy', {
            person: personOf(retracted.person),
            when: formats.dateTime(retracted.at),
            reason: retracted.reason ?? t('log.erasedText'),
          })}
        </Banner>
      )}
      {isCorrecting && canChange ? (
        <CorrectionForm {...{ round, onOpenContact, onBusy }} onDone={() => setCorrecting(false)} />
      ) : (
        <>
          {round.rows.length > 0 && <Lines {...{ round, formats, personOf, onOpenContact }} />}
          {canChange && (
            <div className={style.acts}>
              <Button autoFocus onPress={() => setCorrecting(true)}>
                {t('callRound.correct')}
              </Button>
              <Button variant="quiet" onPress={() => setWithdrawing(true)}>
                {t('callRound.withdraw')}
              </Button>
            </div>
          )}
        </>
      )}
      {isWithdrawing && <WithdrawDialog roundId={round.id} onClose={() => setWithdrawing(false)} />}
    </div>
  );
}

type LinesProps = {
  readonly round: CallRound;
  readonly formats: Formats;
  readonly personOf: (id: string) => string;
  readonly onOpenContact: (contactId: string) => void;
};

function Lines({ round, formats, personOf, onOpenContact }: LinesProps) {
  const { t } = useWords();
  const name = (row: CallRow) => (row.name === '' ? t('callRound.erasedName') : row.name);
  return (
    <Table
      caption={t('callRound.grid')}
      rows={round.rows}
      keyOf={(row) => row.contactId}
      columns={[
        { id: 'name', head: t('callRound.name'), isRowHead: true, cell: (row) => <bdi>{name(row)}</bdi> },
        ...[0, 1, 2].map((at) => ({
          id: `try${at}`,
          head: t('callRound.try', { number: at + 1 }),
          isTight: true,
          cell: (row: CallRow) => {
            const tried = standingLine(row).triedAt[at] ?? null;
            return tried === null ? '' : formats.time(tried);
          },
        })),
        {
          id: 'outcome',
          head: t('callRound.outcome'),
          cell: (row) => (
            <>
              {lineWords(standingLine(row), t, formats)}
              {row.versions.slice(0, -1).map((old, at) => (
                <span key={old.entryId} className={style.quiet}>
                  <br />
                  <s>{lineWords(old, t, formats)}</s>{' '}
                  {t('callRound.correctedBy', {
                    person: personOf(row.versions[at + 1]?.person ?? ''),
                    when: formats.dateTime(row.versions[at + 1]?.recordedAt ?? 0),
                  })}
                  {(row.versions[at + 1]?.reason ?? '') === '' ? '' : ` : ${row.versions[at + 1]?.reason}`}
                </span>
              ))}
              {standingLine(row).outcome === 'wrongNumber' && row.name !== '' && (
                <>
                  <br />
                  <Button isSmall variant="quiet" onPress={() => onOpenContact(row.contactId)}>
                    {t('callRound.openContact', { name: row.name })}
                  </Button>
                </>
              )}
            </>
          ),
        },
        { id: 'note', head: t('callRound.note'), cell: (row) => <bdi>{standingLine(row).note}</bdi> },
      ]}
    />
  );
}
