/*
 * The text that is worked on: what it is, its languages side by side, what to read once more, what it promises. While it
 * waits for signatures it is read only: editing voids what was signed, and is asked for.
 */
import { useMemo } from 'react';
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { POSTURES, type Posture } from '../../../shared/domain/planLimits.ts';
import type { StatementContent } from '../../../shared/domain/statementContent.ts';
import {
  isPublicKind,
  STATEMENT_KINDS,
  STATEMENT_LANGUAGES,
  STATEMENT_TITLE_LIMIT,
  type StatementKind,
} from '../../../shared/domain/statementLimits.ts';
import type { StatementFact } from '../../../shared/domain/statementSchemas.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import { api } from '../../bridge/bridge.ts';
import { recordAct } from '../../store/recordAct.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { FactFields } from './FactFields.tsx';
import { FindingsPart } from './FindingsPart.tsx';
import { MediaFields } from './MediaFields.tsx';
import { NetworkChoice } from './NetworkChoice.tsx';
import { Previews } from './Previews.tsx';
import { PromiseFields } from './PromiseFields.tsx';
import { SidePane } from './SidePane.tsx';
import style from './statement.module.css';
import { openStatementDialog } from './statementView.ts';
import { type DraftPatch, useDraft } from './useDraft.ts';
import { standingAt } from './useNeeds.ts';

const NO_POSTURE = 'none';
const NOTHING: DraftPatch = {};

export type StatementEditorProps = {
  readonly statement: Statement;
  readonly desk: StatementDesk;
  readonly incident: Incident | null;
  readonly canAct: boolean;
};

export function StatementEditor({ statement, desk, incident, canAct }: StatementEditorProps) {
  const { t } = useWords();
  const formats = useFormats(incident?.timeZone);
  const sayFailure = useErrorWords();
  const draft = useDraft(statement);
  const { base, change } = draft;
  // What was typed by somebody while it was locked is kept, and not shown as if it were signed.
  const patch = statement.submission === null ? draft.patch : NOTHING;
  const isLocked = statement.submission !== null || statement.isWithdrawn || statement.digest === null;
  const isDisabled = isLocked || !canAct;
  const content: StatementContent = useMemo(
    () => ({
      fr: patch.fr ?? base.content.fr,
      en: patch.en ?? base.content.en,
      languages: patch.languages ?? base.content.languages,
      media: patch.media ?? base.content.media,
    }),
    [patch, base.content],
  );
  const { replyTo } = statement;
  const networks = patch.networks ?? base.networks;
  const isDirty = Object.keys(patch).length > 0;
  const standing = standingAt(statement, desk, useMinute());
  return (
    <article className={style.editor} aria-label={statement.title || t(`statement.kind_${statement.kind}`)}>
      {statement.isErased && <Banner tone="warning">{t('log.erasedText')}</Banner>}
      {statement.submission !== null && (
        <Banner
          isSilent
          title={t(`statement.status_${standing.status}`)}
          actions={
            <Button
              isSmall
              isDisabled={!canAct}
              onPress={() => openStatementDialog({ kind: 'recall', id: statement.id })}
            >
              {t('statement.editAgain')}
            </Button>
          }
        >
          {t(standing.status === 'approved' ? 'statement.lockedApproved' : 'statement.locked')}
        </Banner>
      )}
      {draft.failure !== null && <Banner tone="danger">{sayFailure(draft.failure)}</Banner>}
      {replyTo !== null && (
        <blockquote className={style.quote} lang={replyTo.language ?? undefined}>
          <p className={style.note}>
            {t('statement.replyingTo', { author: replyTo.copy.author ?? replyTo.copy.handle ?? '…' })}
          </p>
          <p className={style.quoted}>
            <bdi>{replyTo.copy.text}</bdi>
          </p>
        </blockquote>
      )}
      <div className={style.fields}>
        <TextField
          label={t('statement.title')}
          placeholder={t('statement.titlePlaceholder')}
          value={patch.title ?? base.title}
          maxLength={STATEMENT_TITLE_LIMIT}
          isDisabled={isDisabled}
          onChange={(title) => change({ title })}
        />
        <Select<StatementKind>
          label={t('statement.kind')}
          value={patch.kind ?? base.kind}
          isDisabled={isDisabled}
          onChange={(kind) => change({ kind })}
          choices={STATEMENT_KINDS.map((id) => ({ id, label: t(`statement.kind_${id}`) }))}
        />
        <Select<Posture | typeof NO_POSTURE>
          label={t('statement.posture')}
          value={(patch.posture === undefined ? base.posture : patch.posture) ?? NO_POSTURE}
          isDisabled={isDisabled}
          onChange={(id) => change({ posture: id === NO_POSTURE ? null : id })}
          choices={[
            { id: NO_POSTURE, label: t('statement.postureNone') },
            ...POSTURES.map((id) => ({ id, label: t(`planChoice.posture_${id}`) })),
          ]}
        />
        <LanguageChoice
          content={content}
          required={isPublicKind(patch.kind ?? base.kind) ? desk.publicLanguages : []}
          isDisabled={isDisabled}
          onChange={change}
        />
      </div>
      <NetworkChoice
        value={networks}
        isDisabled={isDisabled}
        onChange={(next) => change({ networks: next })}
      />
      <div className={style.sides} data-count={content.languages.length}>
        {STATEMENT_LANGUAGES.filter((language) => content.languages.includes(language)).map((language) => (
          <SidePane
            key={language}
            language={language}
            text={content[language]}
            networks={networks}
            isStale={statement.staleSide === language}
            isReadOnly={isDisabled}
            onChange={(text) => change(language === 'fr' ? { fr: text } : { en: text })}
            onMatch={() =>
              void draft.save().then((isSaved) => {
                if (isSaved && statement.digest !== null)
                  void recordAct(
                    api.statement.match({ statementId: statement.id, digest: statement.digest }),
                    sayFailure,
                  );
              })
            }
          />
        ))}
      </div>
      <p className={style.note} role="status">
        {isDirty ? t('statement.unsaved') : t('statement.saved', { time: formats.time(statement.changedAt) })}
        {isDirty && (
          <Button isSmall variant="quiet" isPending={draft.isSaving} onPress={() => void draft.save()}>
            {t('statement.save')}
          </Button>
        )}
      </p>
      <Previews content={content} networks={networks} desk={desk} />
      <MediaFields
        media={content.media}
        assets={desk.assets}
        incidentId={statement.incidentId}
        languages={content.languages}
        isDisabled={isDisabled}
        onChange={(media) => change({ media: [...media] })}
      />
      <FactFields
        cited={citedFacts(base, patch, desk)}
        board={desk.facts}
        languages={content.languages}
        isDisabled={isDisabled}
        onCite={(fact, language) => {
          const before = content[language].trimEnd();
          const text = before === '' ? fact.text : `${before} ${fact.text}`;
          const factIds = [
            ...new Set([...citedFacts(base, patch, desk).map(({ factId }) => factId), fact.factId]),
          ];
          change(language === 'fr' ? { fr: text, factIds } : { en: text, factIds });
        }}
        onRemove={(factId) =>
          change({
            factIds: citedFacts(base, patch, desk)
              .map((fact) => fact.factId)
              .filter((id) => id !== factId),
          })
        }
      />
      <FindingsPart statement={statement} content={content} desk={desk} isDirty={isDirty} canAct={canAct} />
      <PromiseFields
        promises={patch.promises ?? base.promises}
        isWithoutPromise={patch.isWithoutPromise ?? base.isWithoutPromise}
        timeZone={incident?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone}
        isDisabled={isDisabled}
        onChange={change}
      />
    </article>
  );
}

/** Those that were recorded as they stood then, and those just cited as they stand now. */
function citedFacts(base: Statement, patch: DraftPatch, desk: StatementDesk): readonly StatementFact[] {
  if (patch.factIds === undefined) return base.facts;
  return patch.factIds.flatMap(
    (id) =>
      base.facts.find(({ factId }) => factId === id) ?? desk.facts.find(({ factId }) => factId === id) ?? [],
  );
}

type LanguagesId = 'both' | 'fr' | 'en';

function LanguageChoice({
  content,
  required,
  isDisabled,
  onChange,
}: {
  readonly content: StatementContent;
  /** By the plan. */
  readonly required: StatementContent['languages'];
  readonly isDisabled: boolean;
  readonly onChange: (patch: { readonly languages: StatementContent['languages'] }) => void;
}) {
  const { t } = useWords();
  const missing = required.filter((language) => !content.languages.includes(language));
  const value: LanguagesId = content.languages.length > 1 ? 'both' : (content.languages[0] ?? 'fr');
  return (
    <Select<LanguagesId>
      label={t('statement.languages')}
      error={
        missing.length === 0 || isDisabled
          ? undefined
          : t('statement.languagesMissing', {
              languages: missing.map((language) => t(`statement.side_${language}`)).join(', '),
            })
      }
      value={value}
      isDisabled={isDisabled}
      onChange={(id) => onChange({ languages: id === 'both' ? ['fr', 'en'] : [id] })}
      choices={[
        { id: 'both', label: t('statement.languagesBoth') },
        { id: 'fr', label: t('statement.side_fr') },
        { id: 'en', label: t('statement.side_en') },
      ]}
    />
  );
}
