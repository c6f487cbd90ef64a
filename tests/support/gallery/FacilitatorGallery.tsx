// The facilitator's window by itself: ?scene=facilitator&view=usual&lang=fr-CA&real=1&lost=1. Every call is written on
// <html data-calls> and answered: a finding that says "refuse" is refused, an inject that is let in has come.
import { useEffect, useState } from 'react';
import { bridge } from '../../../renderer/bridge/bridge.ts';
import { FacilitatorScreen } from '../../../renderer/features/facilitator/FacilitatorScreen.tsx';
import { ConsoleUi } from '../../../renderer/windows/console/ConsoleUi.tsx';
import { Notices } from '../../../renderer/windows/console/Notices.tsx';
import { WordsProvider } from '../../../renderer/words/WordsProvider.tsx';
import type { ExerciseView } from '../../../shared/contract/exercise.ts';
import { LOCALES } from '../../../shared/lib/locale.ts';
import {
  facilitatorNow,
  facilitatorReal,
  facilitatorStage,
  facilitatorSummary,
  facilitatorViews,
} from './facilitatorViews.ts';
import style from './gallery.module.css';

type Asked = { readonly call: number; readonly name: string; readonly input: Record<string, unknown> };

/** Answers both ports of the window. */
function answerCalls(onAdvance: (injectId: unknown) => void): void {
  const [engine, shell] = [new MessageChannel(), new MessageChannel()];
  for (const { port1 } of [engine, shell])
    port1.onmessage = ({ data }: MessageEvent<Asked>) => {
      const { call, name, input } = data;
      const { dataset } = document.documentElement;
      dataset.calls = `${dataset.calls ?? ''}${name} ${JSON.stringify(input)}\n`;
      const isRefused = String(input.text).includes('refuse');
      if (name === 'exercise.advance') onAdvance(input.injectId);
      port1.postMessage(
        isRefused
          ? { call, ok: false, error: { code: 'engine.lost', message: '' } }
          : { call, ok: true, value: null },
      );
    };
  bridge.attach(engine.port2, shell.port2);
}

export function FacilitatorGallery() {
  const asked = new URLSearchParams(location.search);
  const locale = LOCALES.find((one) => one === asked.get('lang')) ?? 'fr-CA';
  const [view, setView] = useState<ExerciseView | undefined>(() => {
    const chosen = facilitatorViews[asked.get('view') ?? 'usual'];
    return chosen === undefined || !asked.has('runs')
      ? chosen
      : { ...chosen, time: { ...chosen.time, realAt: Date.now(), speed: 2 } };
  });
  const isAsked = asked.get('scene') === 'facilitator';
  useEffect(() => {
    if (!isAsked) return;
    answerCalls((injectId) =>
      setView(
        (before) =>
          before && {
            ...before,
            injects: before.injects.map((one) =>
              one.inject.id === injectId
                ? { ...one, state: 'came', cameAtMs: 2_520_000, isByHand: true }
                : one,
            ),
          },
      ),
    );
  }, [isAsked]);
  if (view === undefined) return null;
  return (
    <WordsProvider locale={locale}>
      <ConsoleUi>
        <div className={style.tall}>
          <FacilitatorScreen
            view={view}
            stage={asked.has('real') ? facilitatorReal : facilitatorStage}
            lostSince={asked.has('lost') ? facilitatorNow : null}
            failure={null}
            summary={{ value: facilitatorSummary, failure: null, retry: () => undefined }}
          />
        </div>
        <Notices />
      </ConsoleUi>
    </WordsProvider>
  );
}
