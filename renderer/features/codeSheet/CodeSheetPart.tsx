/*
 * Sheets of one-time codes: codes to decide about stand first, then signatories who have no sheet, then the sheets in
 * force; revoked ones are folded away.
 */
import { useId, useState } from 'react';
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ChevronDown, ChevronRight, Plus } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { ConflictNote } from './ConflictNote.tsx';
import style from './codeSheet.module.css';
import { type Candidate, candidates, conflictsOf, orderSheets, withoutSheet } from './codeSheetView.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { SheetRow } from './SheetRow.tsx';

export type CodeSheetPartProps = {
  readonly desk: StatementDesk;
  readonly canAct: boolean;
  /** Something was recorded: the desk is to be asked again. */
  readonly onChanged: () => void;
};

type OpenDialog =
  | { readonly kind: 'issue'; readonly contactId: string | null }
  | { readonly kind: 'revoke'; readonly sheetId: string }
  | { readonly kind: 'decide'; readonly sheetId: string; readonly no: number };

export function CodeSheetPart({ desk, canAct, onChanged }: CodeSheetPartProps) {
  const { t, locale } = useWords();
  const formats = useFormats();
  const pastId = useId();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [isFolded, setFolded] = useState(false);
  const [isPastShown, setPastShown] = useState(false);
  const { inForce, past } = orderSheets(desk.sheets, locale);
  const people = candidates(desk, locale);
  const conflicts = conflictsOf(desk.sheets);
  const rowOf = (sheet: StatementDesk['sheets'][number]) => (
    <SheetRow
      key={sheet.id}
      sheet={sheet}
      statements={desk.statements}
      canAct={canAct}
      onRevoke={() => setDialog({ kind: 'revoke', sheetId: sheet.id })}
    />
  );
  return (
    <Panel
      title={t('codeSheet.title')}
      count={formats.number(inForce.length)}
      isFolded={isFolded}
      onFoldChange={setFolded}
      actions={
        <IconButton
          isSmall
          label={t('codeSheet.issue')}
          icon={<Plus aria-hidden />}
          isDisabled={!canAct || people.length === 0}
          onPress={() => setDialog({ kind: 'issue', contactId: null })}
        />
      }
    >
      <div className={style.column}>
        {conflicts.map((conflict) => (
          <ConflictNote
            key={`${conflict.sheet.id} ${conflict.no}`}
            conflict={conflict}
            statements={desk.statements}
            canAct={canAct}
            onDecide={() => setDialog({ kind: 'decide', sheetId: conflict.sheet.id, no: conflict.no })}
          />
        ))}
        <p className={style.note}>{t('codeSheet.intro')}</p>
        <Needs
          people={people}
          canAct={canAct}
          onIssue={(contactId) => setDialog({ kind: 'issue', contactId })}
        />
        {inForce.length === 0 ? (
          <p className={style.empty}>
            <strong>{t('codeSheet.emptyTitle')}</strong> {t('codeSheet.emptyWords')}
          </p>
        ) : (
          <ul className={style.rows}>{inForce.map(rowOf)}</ul>
        )}
        {past.length > 0 && (
          <div>
            <Button
              isSmall
              variant="quiet"
              aria-expanded={isPastShown}
              aria-controls={pastId}
              icon={
                isPastShown ? <ChevronDown aria-hidden size={14} /> : <ChevronRight aria-hidden size={14} />
              }
              onPress={() => setPastShown(!isPastShown)}
            >
              {t('codeSheet.past', { count: past.length })}
            </Button>
            <ul id={pastId} hidden={!isPastShown} className={style.rows}>
              {isPastShown && past.map(rowOf)}
            </ul>
          </div>
        )}
      </div>
      <Dialogs {...{ desk, dialog, people, conflicts, onChanged }} onClose={() => setDialog(null)} />
    </Panel>
  );
}

function Needs({
  people,
  canAct,
  onIssue,
}: {
  readonly people: readonly Candidate[];
  readonly canAct: boolean;
  readonly onIssue: (contactId: string) => void;
}) {
  const { t } = useWords();
  const titleId = useId();
  if (!people.some(({ roleIds }) => roleIds.length > 0))
    return <p className={style.note}>{t('codeSheet.needNobody')}</p>;
  const needing = withoutSheet(people);
  if (needing.length === 0) return <p className={style.note}>{t('codeSheet.needNone')}</p>;
  return (
    <div>
      <h3 id={titleId} className={style.subTitle}>
        {t('codeSheet.needTitle')}
      </h3>
      <p className={style.caution}>{t('codeSheet.needWords', { count: needing.length })}</p>
      <ul aria-labelledby={titleId} className={style.names}>
        {needing.map(({ id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            {canAct && (
              <IconButton
                isSmall
                label={t('codeSheet.issueFor', { name })}
                icon={<Plus aria-hidden />}
                onPress={() => onIssue(id)}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Dialogs({
  desk,
  dialog,
  people,
  conflicts,
  onChanged,
  onClose,
}: {
  readonly desk: StatementDesk;
  readonly dialog: OpenDialog | null;
  readonly people: readonly Candidate[];
  readonly conflicts: ReturnType<typeof conflictsOf>;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  if (dialog === null) return null;
  if (dialog.kind === 'issue')
    return (
      <IssueDialog
        people={people}
        roles={desk.roles}
        contactId={dialog.contactId}
        {...{ onChanged, onClose }}
      />
    );
  // What somebody else has decided meanwhile is no longer asked about.
  if (dialog.kind === 'revoke') {
    const sheet = desk.sheets.find(({ id, revokedAt }) => id === dialog.sheetId && revokedAt === null);
    return sheet === undefined ? null : <RevokeDialog {...{ sheet, onChanged, onClose }} />;
  }
  const conflict = conflicts.find(({ sheet, no }) => sheet.id === dialog.sheetId && no === dialog.no);
  return conflict === undefined ? null : (
    <DecideDialog statements={desk.statements} {...{ conflict, onChanged, onClose }} />
  );
}
