/*
 * Where files may be dropped: they become evidence of the incident. Outside of it nothing happens, as everywhere.
 */
import { type DragEvent, type ReactNode, useState } from 'react';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './DropPlace.module.css';
import { attachFiles } from './dropped.ts';

export type DropPlaceProps = {
  readonly incidentId: string;
  readonly canAct: boolean;
  readonly children: ReactNode;
};

export function DropPlace({ incidentId, canAct, children }: DropPlaceProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const [isOver, setOver] = useState(false);
  const takes = (event: DragEvent): boolean => canAct && event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same is done by keyboard with "attach a file"
    <div
      className={style.place}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!takes(event)) return;
        event.preventDefault();
        void attachFiles(incidentId, [...event.dataTransfer.files], sayFailure);
      }}
    >
      {children}
      {isOver && (
        <p className={style.over} aria-hidden>
          {t('log.dropHere')}
        </p>
      )}
    </div>
  );
}
