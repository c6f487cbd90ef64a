/*
 * The document on a sheet of paper: its cover, then its parts in their order, each as it will stand in the file. Links
 * lead within it; a row of the log that was cut away is shown once something leads to it.
 */
import { type CSSProperties, type ReactNode, useEffect, useMemo, useState } from 'react';
import type { ReportDocument } from '../../../../shared/domain/reportDocument.ts';
import { Button } from '../../../ui/Button.tsx';
import { ArrowLeft } from '../../../ui/icons.ts';
import { LevelMark } from '../../../ui/LevelMark.tsx';
import { useWords } from '../../../words/WordsProvider.tsx';
import { Blocks } from './Blocks.tsx';
import { ROWS_SHOWN } from './BlockTable.tsx';
import { CoveragePart, FactSheetPart, VolumePart } from './FactParts.tsx';
import { Facts } from './Facts.tsx';
import { FiguresPart } from './FiguresPart.tsx';
import { idOfAnchor, type Jump, JumpContext } from './jump.ts';
import { EvidencePart, LogPart } from './LogParts.tsx';
import { AnnexPart, ChainPart, ExercisePart } from './ProofParts.tsx';
import style from './preview.module.css';
import {
  entryOfAnchor,
  isReachable,
  type PreviewPart,
  previewParts,
  previewTargets,
} from './previewParts.ts';

/** `row` is the row of the log that it stands in; -1 for everything else. */
type Wanted = { readonly id: string; readonly row: number; readonly from: HTMLElement };

export function Sheet({ document: shown }: { readonly document: ReportDocument }) {
  const parts = useMemo(() => previewParts(shown), [shown]);
  const targets = useMemo(() => previewTargets(shown, parts), [shown, parts]);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const jump = useMemo<Jump>(
    () => ({
      canReach: (anchor) => isReachable(targets, anchor),
      to: (anchor, from) => {
        const row = targets.rowOf.get(entryOfAnchor(anchor) ?? '') ?? -1;
        // An amendment stands in the row of its line.
        const entryId = shown.log.rows[row]?.entryId;
        setWanted({ id: idOfAnchor(entryId === undefined ? anchor : `entry-${entryId}`), row, from });
      },
    }),
    [shown, targets],
  );
  useEffect(() => {
    if (wanted !== null) focusOn(window.document.getElementById(wanted.id));
  }, [wanted]);
  const rowsShown = Math.max(ROWS_SHOWN, (wanted?.row ?? -1) + 1);
  return (
    <JumpContext value={jump}>
      <article className={style.sheet} lang={shown.locale} style={coloursOf(shown)}>
        <Cover document={shown} />
        {parts.map((part) => (
          <Part key={part.id} part={part}>
            <Blocks blocks={part.words} />
            {part.isStructured && structureOf(part, shown, rowsShown)}
            <Blocks blocks={part.pictures} />
          </Part>
        ))}
        {wanted !== null && <BackButton from={wanted.from} onDone={() => setWanted(null)} />}
      </article>
    </JumpContext>
  );
}

/** The colour that the organisation chose for white paper, which the sheet is. */
function coloursOf({ house }: ReportDocument): CSSProperties | undefined {
  return house === null || house.colour === null ? undefined : ({ '--house': house.colour } as CSSProperties);
}

/** Stays at the foot of what is seen, after a link was followed. */
function BackButton({ from, onDone }: { readonly from: HTMLElement; readonly onDone: () => void }) {
  const { t, locale } = useWords();
  return (
    <div className={style.back} lang={locale}>
      <Button
        isSmall
        icon={<ArrowLeft aria-hidden />}
        onPress={() => {
          focusOn(from);
          onDone();
        }}
      >
        {t('reportDesk.back')}
      </Button>
    </div>
  );
}

function focusOn(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

function structureOf({ id }: PreviewPart, shown: ReportDocument, rowsShown: number): ReactNode {
  switch (id) {
    case 'facts':
      return <FactSheetPart document={shown} />;
    case 'figures':
      return <FiguresPart document={shown} />;
    case 'volume':
      return <VolumePart document={shown} />;
    case 'exercise':
      return <ExercisePart document={shown} />;
    case 'log':
      return <LogPart document={shown} rowsShown={rowsShown} />;
    case 'evidence':
      return <EvidencePart document={shown} />;
    case 'chain':
      return <ChainPart document={shown} />;
    case 'coverage':
      return <CoveragePart document={shown} />;
    case 'annex':
      return <AnnexPart document={shown} />;
    default:
      return null;
  }
}

function Part({ part, children }: { readonly part: PreviewPart; readonly children: ReactNode }) {
  return (
    <section id={idOfAnchor(part.id)} tabIndex={-1} className={style.part}>
      <h3>{part.title}</h3>
      {children}
    </section>
  );
}

function Cover({ document: shown }: { readonly document: ReportDocument }) {
  const { banner, classification, house, kicker, profile, profileShown, removed } = shown;
  return (
    <>
      {banner !== null && (
        <p className={style.banner}>
          <strong>{banner.word}</strong> {banner.warning}
        </p>
      )}
      {classification !== null && (
        <p className={style.classification}>
          <bdi>{classification}</bdi>
        </p>
      )}
      {house !== null && (
        <p className={style.house}>
          {house.logo !== null && (
            // The name beside it says whose it is.
            <img alt="" src={`data:${house.logo.mediaType};base64,${house.logo.base64}`} />
          )}
          <bdi>{house.organisation}</bdi>
        </p>
      )}
      <p className={style.kicker}>{profile === 'full' ? kicker : `${kicker} · ${profileShown}`}</p>
      <h2 className={style.heading}>
        <bdi>{shown.title}</bdi>
      </h2>
      <p className={style.level}>
        <LevelMark level={shown.level} word={shown.levelShown} isNumberHidden />
      </p>
      <Facts facts={shown.cover} />
      {removed.length > 0 && (
        <ul className={style.bullets}>
          {removed.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
