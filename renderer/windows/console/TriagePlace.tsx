/*
 * Triage, with the incident that interventions are pinned to; a reply goes on at the response desk, a breach of the
 * netiquette is moderated from here.
 */
import { AskDialog } from '../../features/moderation/AskDialog.tsx';
import { beginModeration, useModerationView } from '../../features/moderation/moderationView.ts';
import { beginReply } from '../../features/statement/beginReply.ts';
import { TriagePart } from '../../features/triage/TriagePart.tsx';
import { useEntities } from '../../store/entityStore.ts';
import { selectIncident } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';

export function TriagePlace() {
  const chosenId = useSession((session) => session.chosenIncidentId);
  const incident = useEntities((entities) => selectIncident(entities.incidents, chosenId));
  const sayFailure = useErrorWords();
  const post = useModerationView((view) => view.post);
  const open = incident?.status === 'open' ? incident : null;
  return (
    <>
      <TriagePart
        incident={open}
        onReply={(mentionId, language) => void beginReply(open?.id ?? null, mentionId, language, sayFailure)}
        onModerate={
          open === null
            ? null
            : ({ mentionId, author, handle, text, language }) => {
                if (mentionId !== null)
                  beginModeration({ mentionId, author: author ?? handle, text, language });
              }
        }
      />
      {post !== null && open !== null && (
        <AskDialog
          key={post.mentionId}
          post={post}
          incidentId={open.id}
          timeZone={open.timeZone}
          onReply={() => void beginReply(open.id, post.mentionId, post.language, sayFailure)}
        />
      )}
    </>
  );
}
