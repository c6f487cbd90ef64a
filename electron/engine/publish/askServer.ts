/*
 * Questions to one server in the name of one account: what comes back has the shape that was asked for, or is a failure
 * with its code. Here alone secrets are put into headers.
 */
import { ok, type Result } from '../../../shared/lib/result.ts';
import type { z } from '../../../shared/lib/zod.ts';
import { ofBadAnswer, ofFault, ofStatus, saidIn } from './publishFailure.ts';
import type { Access } from './publishTypes.ts';
import type { AskWire } from './wire.ts';

/** A question with a form or a file is a POST, any other a GET. */
export type Asked = {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly form?: Readonly<Record<string, unknown>>;
  readonly file?: { readonly bytes: Uint8Array; readonly type: string };
  /** The token that opens it; null for what everybody may ask. */
  readonly token: string | null;
  /** The question that publishes: nobody knows what came of it if its answer is lost. */
  readonly isPost?: boolean;
};

export type Answer<T> = {
  readonly value: T;
  readonly status: number;
  /** When the server says that it answered, epoch ms UTC; null where it does not. */
  readonly saidAt: number | null;
};

export type AskServer = <T>(asked: Asked, schema: z.ZodType<T>) => Promise<Result<Answer<T>>>;

/** What can stand in a header or a form without being anything else; the limit in UTF-16 units. */
export function hasSecretShape(secret: string): boolean {
  return /^[\x21-\x7e]{1,4096}$/.test(secret);
}

export function createAskServer(wire: AskWire, access: Access, clock: () => number): AskServer {
  return async (asked, schema) => {
    const { isPost = false, token, form, file } = asked;
    const url = new URL(asked.path, access.origin);
    for (const [name, value] of Object.entries(asked.query ?? {})) url.searchParams.set(name, value);
    const body = file ?? (form === undefined ? null : formOf(form));
    const reply = await wire({
      method: body === null ? 'GET' : 'POST',
      url: url.href,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === null ? {} : { 'content-type': body.type }),
        ...asked.headers,
      },
      body: body?.bytes ?? null,
      isFile: file !== undefined,
      signal: access.signal,
    });
    if (!reply.ok) return ofFault(reply, isPost);
    if (reply.status < 200 || reply.status > 299) {
      const secrets = token === null ? [access.secret] : [access.secret, token];
      return ofStatus(reply, isPost, saidIn(reply.json, secrets), clock());
    }
    const read = schema.safeParse(reply.json);
    if (!read.success) return ofBadAnswer('wrongShape', isPost);
    const saidAt = Date.parse(reply.headers.date ?? '');
    return ok({ value: read.data, status: reply.status, saidAt: Number.isNaN(saidAt) ? null : saidAt });
  };
}

function formOf(form: Readonly<Record<string, unknown>>): {
  readonly bytes: Uint8Array;
  readonly type: string;
} {
  return { bytes: Buffer.from(JSON.stringify(form), 'utf8'), type: 'application/json' };
}
