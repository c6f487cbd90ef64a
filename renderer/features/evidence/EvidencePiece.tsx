/* One piece of evidence: what it says, whose, when, and the digest that proves it. */
import { useState } from 'react';
import { clockWords } from '../../../shared/domain/clockWords.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import { vanishWords } from '../../../shared/domain/vanishWords.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Copy, FileText, PinOff } from '../../ui/icons.ts';
import { FigureText, TimeText } from '../../ui/TimeText.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './Evidence.module.css';

export type EvidencePieceProps = {
  readonly piece: Evidence;
  readonly timeZone: string;
  readonly canAct: boolean;
  readonly onTakeOff: () => void;
};

const SHORT_HASH = 12;

export function EvidencePiece({ piece, timeZone, canAct, onTakeOff }: EvidencePieceProps) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const people = useEntities((entities) => entities.people);
  const [isWhole, setWhole] = useState(false);
  const nameOf = (id: string | null): string =>
    (id === null ? null : people[id]?.name) ?? t('evidence.someone');
  const copy = piece.mention?.copy ?? null;
  const hash = piece.mention?.ref.textSha256 ?? piece.file?.sha256 ?? null;
  const vanishes = vanishWords(copy?.url ?? null, t);
  const isOff = piece.unpinnedAt !== null;
  return (
    <li className={cx(style.piece, isOff && style.off)}>
      <div className={style.head}>
        {piece.file !== null && <FileText aria-hidden size={13} />}
        <span className={style.source}>
          {piece.mention === null ? t('evidence.file') : networkWord(piece.mention.ref.network, t)}
        </span>
        {copy !== null && <bdi className={style.author}>{copy.author ?? copy.handle ?? ''}</bdi>}
        {copy !== null && (
          <TimeText text={formats.dateTime(copy.postedAt)} title={formats.dateTimeWithZone(copy.postedAt)} />
        )}
        {piece.file !== null && <FigureText>{formats.bytes(piece.file.sizeBytes)}</FigureText>}
        {vanishes !== null && <Badge tone="caution">{vanishes}</Badge>}
      </div>
      <p className={cx(style.text, isWhole && style.whole)}>
        {piece.isErased ? t('evidence.erased') : <bdi>{copy?.text ?? piece.file?.name ?? ''}</bdi>}
      </p>
      {piece.note !== null && piece.note !== '' && <p className={style.note}>{piece.note}</p>}
      <div className={style.foot}>
        {hash !== null && (
          <button
            type="button"
            className={cx(style.hash, isWhole && style.wholeHash)}
            title={t('evidence.showHash')}
            aria-expanded={isWhole}
            aria-label={`${t('evidence.hash')} ${isWhole ? hash : hash.slice(0, SHORT_HASH)}`}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? hash : `${hash.slice(0, SHORT_HASH)}…`}
          </button>
        )}
        <span className={style.acts}>
          {isWhole && hash !== null && (
            <IconButton
              isSmall
              label={t('evidence.copyHash')}
              icon={<Copy aria-hidden />}
              onPress={() => {
                void navigator.clipboard.writeText(hash).then(() => say((words) => words('evidence.copied')));
              }}
            />
          )}
          {!isOff && (
            <IconButton
              isSmall
              label={t('evidence.takeOff')}
              icon={<PinOff aria-hidden />}
              isDisabled={!canAct}
              onPress={onTakeOff}
            />
          )}
        </span>
      </div>
      {(isWhole || isOff) && (
        <p className={style.who}>
          {t('evidence.pinnedBy', { when: formats.dateTime(piece.pinnedAt), person: nameOf(piece.pinnedBy) })}
          {` · ${clockWords(piece.clock, t, formats)}`}
        </p>
      )}
      {piece.unpinnedAt !== null && (
        <p className={style.who}>
          {piece.unpinReason === null || piece.unpinReason === ''
            ? t('evidence.takenOff', {
                when: formats.dateTime(piece.unpinnedAt),
                person: nameOf(piece.unpinnedBy),
              })
            : t('evidence.takenOffBecause', {
                when: formats.dateTime(piece.unpinnedAt),
                person: nameOf(piece.unpinnedBy),
                reason: piece.unpinReason,
              })}
        </p>
      )}
    </li>
  );
}
