/* Runs of text with their looks and links. What somebody typed keeps its own direction; line feeds are line breaks. */
import type { ReactNode } from 'react';
import type { ReportInline } from '../../../../shared/domain/reportBlock.ts';
import { api } from '../../../bridge/bridge.ts';
import { recordAct } from '../../../store/recordAct.ts';
import { useErrorWords } from '../../../words/useErrorWords.ts';
import { useJump } from './jump.ts';
import style from './preview.module.css';

export function Inlines({ inlines }: { readonly inlines: readonly ReportInline[] }) {
  return inlines.map((one, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no names and never move
    <Run key={at} run={one} />
  ));
}

function Run({ run }: { readonly run: ReportInline }) {
  const { text, look, href, isSaid } = run;
  const words = isSaid ? <bdi lang="">{text}</bdi> : text;
  const looked = lookOf(words, look);
  if (href === null) return looked;
  return href.startsWith('#') ? (
    <AnchorLink anchor={href.slice(1)}>{looked}</AnchorLink>
  ) : (
    <WebLink url={href}>{looked}</WebLink>
  );
}

function lookOf(words: ReactNode, look: ReportInline['look']): ReactNode {
  switch (look) {
    case 'strong':
      return <strong>{words}</strong>;
    case 'em':
      return <em>{words}</em>;
    case 'code':
      return <code className={style.code}>{words}</code>;
    case 'struck':
      return <s className={style.soft}>{words}</s>;
    case 'soft':
      return <span className={style.soft}>{words}</span>;
    default:
      return words;
  }
}

/** Leads within the preview; plain words where what it names is not shown. */
export function AnchorLink({ anchor, children }: { readonly anchor: string; readonly children: ReactNode }) {
  const { canReach, to } = useJump();
  if (!canReach(anchor)) return children;
  return (
    <button type="button" className={style.link} onClick={(event) => to(anchor, event.currentTarget)}>
      {children}
    </button>
  );
}

/** Shown in full and opened in the browser if agreed. */
function WebLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  const sayFailure = useErrorWords();
  const open = async (): Promise<void> => {
    const reply = await api.link.open({ url });
    if (!reply.ok && reply.error.code !== 'dialog.cancelled')
      void recordAct(Promise.resolve(reply), sayFailure);
  };
  return (
    <button type="button" className={style.link} title={url} onClick={() => void open()}>
      {children}
    </button>
  );
}
