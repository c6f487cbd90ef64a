/*
 * One sheet: who holds it, how many of its codes are left, and, when asked, what became of each code and which tries were
 * refused.
 */
import { useId, useState } from 'react';
import type { CodeSheetFace, StatementDesk } from '../../../shared/contract/statement.ts';
import { isUseCounted } from '../../../shared/domain/codeSheetRules.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChevronDown, ChevronRight } from '../../ui/icons.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './codeSheet.module.css';
import { lastUsedAt, leftOf, stateOf } from './codeSheetView.ts';
import { useSheetWords } from './useSheetWords.ts';

export type SheetRowProps = {
  readonly sheet: CodeSheetFace;
  readonly statements: StatementDesk['statements'];
  readonly canAct: boolean;
  readonly onRevoke: () => void;
};

export function SheetRow({ sheet, statements, canAct, onRevoke }: SheetRowProps) {
  const { t } = useWords();
  const formats = useFormats();
  const { personName, holderName, moment } = useSheetWords(statements);
  const detailId = useId();
  const [isShown, setShown] = useState(false);
  const state = stateOf(sheet);
  const usedAt = lastUsedAt(sheet);
  const name = t('codeSheet.sheet', { number: sheet.number });
  const about = `${name}, ${holderName(sheet)}`;
  const isInForce = state !== 'revoked' && state !== 'erased';
  const notes = [
    t('codeSheet.issuedLine', { name: personName(sheet.issuedBy), time: moment(sheet.issuedAt) }),
    isInForce
      ? t('codeSheet.leftOf', {
          left: formats.number(leftOf(sheet)),
          total: formats.number(sheet.codeNos.length),
        })
      : null,
    usedAt === null ? t('codeSheet.usesNone') : t('codeSheet.lastUsed', { time: moment(usedAt) }),
  ].filter((one) => one !== null);
  return (
    <li className={style.row}>
      <div>
        <p className={style.words}>
          <Badge tone={isInForce && state !== 'inUse' ? 'caution' : 'outline'}>
            {t(`codeSheet.state_${state === 'nearlyUsed' ? 'inUse' : state}`)}
          </Badge>{' '}
          {name} · <bdi>{holderName(sheet)}</bdi>
        </p>
        <p className={style.note}>{notes.join(' · ')}</p>
        {state === 'nearlyUsed' && <p className={style.caution}>{t('codeSheet.nearlyUsed')}</p>}
        {state === 'usedUp' && <p className={style.caution}>{t('codeSheet.allUsed')}</p>}
        {isInForce && sheet.wrongInRow > 0 && (
          <p className={style.caution}>{t('codeSheet.triesInRow', { count: sheet.wrongInRow })}</p>
        )}
        {sheet.revokedAt !== null && (
          <p className={style.note}>
            {t('codeSheet.revokedLine', {
              name: personName(sheet.revokedBy),
              time: moment(sheet.revokedAt),
              reason: sheet.revokeReason,
            })}
          </p>
        )}
        <Button
          isSmall
          variant="quiet"
          aria-expanded={isShown}
          aria-controls={detailId}
          aria-label={`${t('codeSheet.detail')} : ${about}`}
          icon={isShown ? <ChevronDown aria-hidden size={14} /> : <ChevronRight aria-hidden size={14} />}
          onPress={() => setShown(!isShown)}
        >
          {t('codeSheet.detail')}
        </Button>
        <div id={detailId} hidden={!isShown}>
          {isShown && <SheetDetail sheet={sheet} statements={statements} />}
        </div>
      </div>
      {isInForce && canAct && (
        <Button isSmall aria-label={`${t('codeSheet.revoke')} : ${about}`} onPress={onRevoke}>
          {t('codeSheet.revoke')}
        </Button>
      )}
    </li>
  );
}

function SheetDetail({ sheet, statements }: Pick<SheetRowProps, 'sheet' | 'statements'>) {
  const { t } = useWords();
  const { personName, titleOf, moment, deviceOf } = useSheetWords(statements);
  const [usesId, triesId] = [useId(), useId()];
  return (
    <div className={style.detail}>
      <h4 id={usesId} className={style.subTitle}>
        {t('codeSheet.usesTitle')}
      </h4>
      {sheet.uses.length === 0 && <p className={style.note}>{t('codeSheet.usesNone')}</p>}
      <ul aria-labelledby={usesId} className={style.uses}>
        {sheet.uses.map((use) => (
          <li key={use.entryId}>
            <bdi>
              {t('codeSheet.useLine', {
                no: use.no,
                title: titleOf(use.statementId),
                name: personName(use.by),
                time: moment(use.at),
              })}
            </bdi>
            <span className={style.note}>
              {[
                t(isUseCounted(sheet, use.no, use.signatureId) ? 'codeSheet.counts' : 'codeSheet.countsNot'),
                t('codeSheet.useCheckValue', { value: use.checkValue }),
                deviceOf(use),
              ].join(' · ')}
            </span>
          </li>
        ))}
        {sheet.settled.map(({ no, signatureId, reason, by, at }) => {
          const use = sheet.uses.find((one) => one.signatureId === signatureId);
          const said = { name: personName(by), time: moment(at), reason };
          return (
            <li key={`settled ${no}`}>
              {t('codeSheet.useCode', { no })} ·{' '}
              <bdi>
                {use === undefined
                  ? t('codeSheet.decidedNone', said)
                  : t('codeSheet.decidedUse', { ...said, title: titleOf(use.statementId) })}
              </bdi>
            </li>
          );
        })}
      </ul>
      <h4 id={triesId} className={style.subTitle}>
        {t('codeSheet.triesTitle')}
      </h4>
      {sheet.refusals.length === 0 && <p className={style.note}>{t('codeSheet.triesNone')}</p>}
      <ul aria-labelledby={triesId} className={style.uses}>
        {sheet.refusals.toReversed().map(({ no, reason, by, at }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: refused tries have no name of their own
          <li key={index}>
            {t('codeSheet.tryLine', {
              no,
              name: personName(by),
              time: moment(at),
              reason: t(`codeSheet.try_${reason}`),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
