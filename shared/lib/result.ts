/*
 * An expected failure is a value. Bugs throw; everything a person can cause
 * or meet comes back as `{ ok: false, error }` with a code from a closed list.
 */
import type { ErrorCode } from './errorCode.ts';

/** A refusal: a code for the program, a plain English message for logs, data for the words of the screen. */
export type Failure = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
};

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

/** Wraps a value as success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Builds a refusal. */
export function fail(
  code: ErrorCode,
  message: string,
  detail?: Failure['detail'],
): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: detail === undefined ? { code, message } : { code, message, detail } };
}

/** Thrown inside a transaction to abandon it with a refusal; caught once, in runCommand. */
export class Refusal extends Error {
  readonly failure: Failure;
  constructor(code: ErrorCode, message: string, detail?: Failure['detail']) {
    super(message);
    this.name = 'Refusal';
    this.failure = fail(code, message, detail).error;
  }
}
