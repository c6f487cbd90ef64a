/*
 * Begins to call a tree: which one, for what, after how many minutes the deputy is called, and what is said in each
 * language.
 */
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import { HAND_OVER_LIMIT, HAND_OVER_MINUTES } from '../../../shared/domain/callRunRules.ts';
import { PLAN_TEXT_LIMIT } from '../../../shared/domain/planLimits.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectIncident } from '../../store/select.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { showCallRuns, useCallRunView } from './callRunView.ts';

const NONE = '-';
const LANGUAGES = ['fr', 'en'] as const;
const close = (): void => showCallRuns({ shows: 'nothing' });

type Trees = CallOutput<'callTree.list'>;

export type StartCallsDialogProps = {
  /** Null: a drill. */
  readonly incidentId: string | null;
  readonly onOpenPlan: () => void;
};

export function StartCallsDialog({ incidentId, onOpenPlan }: StartCallsDialogProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const [trees, setTrees] = useState<Trees | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    void api.callTree.list({}).then((reply) => {
      if (reply.ok) setTrees(reply.value.filter(({ fields }) => fields.places.length > 0));
      else setTrouble(sayFailure(reply.error));
    });
  }, [sayFailure]);
  if (trees !== null && trees.length > 0) return <StartForm incidentId={incidentId} trees={trees} />;
  if (trees === null && trouble === null) return null;
  return (
    <Dialog
      isOpen
      onOpenChange={close}
      size="small"
      title={t('callRun.begin')}
      description={trouble ?? t('callRun.noTree')}
      footer={
        <Button autoFocus variant="primary" onPress={onOpenPlan}>
          {t('callRun.goToPlan')}
        </Button>
      }
    />
  );
}

function StartForm({ incidentId, trees }: { readonly incidentId: string | null; readonly trees: Trees }) {
  const { t, language } = useWords();
  const sayFailure = useErrorWords();
  const incidents = useEntities((entities) => entities.incidents);
  const [treeId, setTreeId] = useState(trees[0]?.id ?? '');
  const [forId, setForId] = useState(incidentId);
  const [minutes, setMinutes] = useState(HAND_OVER_MINUTES);
  const [typed, setTyped] = useState<{ readonly fr?: string; readonly en?: string }>({});
  const open = Object.values(incidents).filter(({ status }) => status === 'open');
  const incident = forId === null ? null : selectIncident(incidents, forId);
  const proposed = (side: 'fr' | 'en'): string => {
    const words = createWords(side === 'fr' ? 'fr-CA' : 'en-CA');
    if (incident === null) return words.t('callRun.messageDrill');
    const title = incident.title ?? '';
    return words.t('callRun.message', { level: incident.level, title }).slice(0, PLAN_TEXT_LIMIT);
  };
  const message = { fr: typed.fr ?? proposed('fr'), en: typed.en ?? proposed('en') };
  return (
    <FormDialog
      cancelLabel={t('common.cancel')}
      onClose={() => {
        // Beginning has led to the run already.
        if (useCallRunView.getState().view.shows === 'start') close();
      }}
      title={t(forId === null ? 'callRun.beginDrill' : 'callRun.begin')}
      submitLabel={t(forId === null ? 'callRun.beginDrill' : 'callRun.begin')}
      act={async () => {
        const reply = await api.callRun.start({
          treeId,
          incidentId: forId,
          handOverMinutes: minutes,
          message,
        });
        if (!reply.ok) return sayFailure(reply.error);
        showCallRuns({ shows: 'run', runId: reply.value.id });
        return null;
      }}
    >
      {() => (
        <>
          <Select
            autoFocus
            label={t('callRun.tree')}
            choices={trees.map(({ id, fields }) => ({
              id,
              label: textIn(fields.name, language) || t('callRun.untitledTree'),
            }))}
            value={treeId}
            onChange={setTreeId}
          />
          <Select
            label={t('callRun.forWhat')}
            choices={[
              ...open.map(({ id, title }) => ({ id, label: title ?? t('incident.erasedTitle') })),
              { id: NONE, label: t('callRun.forDrill') },
            ]}
            value={forId ?? NONE}
            onChange={(id) => setForId(id === NONE ? null : id)}
          />
          <NumberField
            label={t('callRun.handOver')}
            help={t('callRun.handOverHelp')}
            value={minutes}
            minValue={1}
            maxValue={HAND_OVER_LIMIT}
            onChange={(value) => setMinutes(Number.isNaN(value) ? HAND_OVER_MINUTES : value)}
          />
          {LANGUAGES.map((side) => (
            <TextArea
              key={side}
              label={t(side === 'fr' ? 'callRun.messageFr' : 'callRun.messageEn')}
              help={side === 'en' ? t('callRun.messageHelp') : undefined}
              lang={side}
              rows={2}
              value={message[side]}
              onChange={(text) => setTyped((known) => ({ ...known, [side]: text }))}
              maxLength={PLAN_TEXT_LIMIT}
            />
          ))}
        </>
      )}
    </FormDialog>
  );
}
