/*
 * Answers to the debrief. Hot ones come at closing, cold ones weeks later: an incident that is closed takes them too.
 */
import type { Answer, Contribution } from '../../../shared/domain/contribution.ts';
import { type DebriefForm, questionsOf } from '../../../shared/domain/contributionLimits.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, requireIncident, requirePerson } from './require.ts';

export const contributionCommands: CommandTable<
  'contribution.give' | 'contribution.amend' | 'contribution.withdraw'
> = {
  'contribution.give': (context, { incidentId, form, language, contributor, answers }) => {
    requireIncident(context.states, incidentId);
    const { personId, name } = contributor;
    if (personId !== null) requirePerson(context.states, personId);
    else if (name === '') throw new Refusal('contribution.nameNeeded', 'Nobody is named for these answers.');
    const payload = { form, language, contributor, answers: answersTo(form, answers) };
    return act(context.newId(), incidentId, 'given', payload);
  },
  'contribution.amend': (context, { contributionId, answers }) => {
    const { incidentId, form } = requireStanding(context, contributionId);
    return act(contributionId, incidentId, 'amended', { answers: answersTo(form, answers) });
  },
  'contribution.withdraw': (context, { contributionId, reason }) => {
    const { incidentId } = requireStanding(context, contributionId);
    return act(contributionId, incidentId, 'withdrawn', { reason });
  },
};

/** In the order of the form, each once; what was left empty is not kept. */
function answersTo(form: DebriefForm, answers: readonly Answer[]): readonly Answer[] {
  const asked = questionsOf(form);
  const said = answers.filter(({ text }) => text !== '');
  if (said.length === 0) throw new Refusal('contribution.empty', 'Nothing was answered.');
  if (said.some(({ question }) => !asked.includes(question)))
    throw new Refusal('contribution.notAsked', 'This form does not ask this question.');
  return asked.flatMap((question) => said.findLast((one) => one.question === question) ?? []);
}

function requireStanding({ states }: CommandContext, contributionId: string): Contribution {
  const contribution = states.contribution.get(contributionId);
  if (contribution === null)
    throw new Refusal('contribution.unknown', 'There are no such answers.', { contributionId });
  if (contribution.withdrawn !== null)
    throw new Refusal('contribution.withdrawn', 'These answers were taken back.');
  return contribution;
}

function act(
  id: string,
  incidentId: string,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
): Act<Contribution> {
  return {
    entries: [{ noun: 'contribution', entityId: id, incidentId, kind: `contribution.${verb}`, payload }],
    reply: (states) => folded(states.contribution.get(id)),
  };
}
