/*
 * What the demonstration needs of the engine: the calls that people make and the intake that sources use.
 */
import type { NewMention } from '../../../shared/domain/mention.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Who } from '../../door/who.ts';

export type DemoFace = {
  readonly call: (name: string, input: unknown, who: Who) => Promise<Result<unknown>>;
  readonly intake: (
    batch: readonly NewMention[],
  ) => Promise<Result<{ readonly stored: number; readonly duplicate: number }>>;
  /** Only for a demo file: what the writer takes for now, null for the real clock. Epoch ms. */
  readonly pretendNow: (at: number | null) => Promise<void>;
};

/** A call that the story counts on: a refusal is a mistake in the story, and said aloud. */
export async function ask<T>(
  face: Pick<DemoFace, 'call'>,
  name: string,
  input: unknown,
  person: string | null,
): Promise<T> {
  const result = await face.call(name, input, { grade: 'shell', person });
  if (!result.ok)
    throw new Error(`The demonstration's ${name} was refused: ${result.error.code} ${result.error.message}`);
  return result.value as T;
}
