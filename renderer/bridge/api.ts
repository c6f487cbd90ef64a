/*
 * The typed client, derived from the contract: `api.incident.declare(input)` or
 * `api.call('incident.declare', input)`. A call never throws: a lost engine is a reply too.
 */
import type { CallName, CallOutput, CallRawInput } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/lib/result.ts';

/** Calls whose fields may all be left out are called without an argument. */
export type CallArguments<N extends CallName> =
  Record<never, never> extends CallRawInput<N> ? [input?: CallRawInput<N>] : [input: CallRawInput<N>];

type Noun<Name extends string = CallName> = Name extends `${infer N}.${string}` ? N : never;
type Verb<N extends string, Name extends string = CallName> = Name extends `${N}.${infer V}` ? V : never;

type Call = <N extends CallName>(name: N, ...input: CallArguments<N>) => Promise<Result<CallOutput<N>>>;

type Method<Name extends CallName> = (...input: CallArguments<Name>) => Promise<Result<CallOutput<Name>>>;

export type Api = { readonly call: Call } & {
  readonly [N in Noun]: { readonly [V in Verb<N>]: Method<Extract<`${N}.${V}`, CallName>> };
};

/** Derives the nouns and verbs from one sending function. */
export function deriveApi(send: (name: CallName, input: unknown) => Promise<Result<unknown>>): Api {
  const call = (name: CallName, input?: unknown): Promise<Result<unknown>> => send(name, input ?? {});
  const nouns = new Map<string, unknown>();
  return new Proxy({} as Api, {
    get(_target, noun) {
      if (typeof noun !== 'string') return undefined;
      if (noun === 'call') return call;
      const known = nouns.get(noun);
      if (known !== undefined) return known;
      const verbs = new Proxy(
        {},
        {
          get: (_verbs, verb) =>
            typeof verb === 'string'
              ? (input?: unknown) => call(`${noun}.${verb}` as CallName, input)
              : undefined,
        },
      );
      nouns.set(noun, verbs);
      return verbs;
    },
  });
}
