/*
 * What of the answers of a server of Bluesky is read, and nothing else of them. Identifiers become parts of addresses
 * and headers, so they are held to what the protocol allows: https://atproto.com/specs/did, /handle, /record-key.
 */
import type { Failure } from '../../../shared/lib/result.ts';
import { z } from '../../../shared/lib/zod.ts';

export const DID = /^did:[a-z]{1,20}:[A-Za-z0-9._:%-]{1,256}$/;
export const HANDLE = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,10}$/;
const didSchema = z.string().regex(DID);
const cidSchema = z.string().regex(/^[A-Za-z0-9]{10,200}$/);
const uriSchema = z
  .string()
  .regex(/^at:\/\/did:[A-Za-z0-9._:%-]{1,280}\/[a-zA-Z.]{1,100}\/[A-Za-z0-9._:~-]{1,200}$/);

export const sessionSchema = z.object({
  accessJwt: z.string().regex(/^[\x21-\x7e]{1,8192}$/),
  did: didSchema,
  handle: z.string().regex(HANDLE),
});
export type Session = z.infer<typeof sessionSchema>;

export const refSchema = z.object({ uri: uriSchema, cid: cidSchema });
export type Ref = z.infer<typeof refSchema>;

export const createdSchema = z.object({ uri: uriSchema });

export const recordSchema = z.object({
  uri: uriSchema,
  value: z.object({ text: z.string(), createdAt: z.string().max(64) }),
});

/** A post of anybody's, to be answered: in a thread it names the post that began it. */
export const repliedSchema = refSchema.extend({
  value: z.object({ reply: z.object({ root: refSchema }).optional() }),
});

export const resolvedSchema = z.object({ did: didSchema });

/** Sent back within the post as it came. */
export const blobSchema = z.object({
  blob: z.object({
    $type: z.literal('blob'),
    ref: z.object({ $link: cidSchema }),
    mimeType: z.string().max(100),
    size: z.number().int().min(0),
  }),
});
export type Blob = z.infer<typeof blobSchema>['blob'];

/** The server says that there is no such thing. */
export function isAbsent(error: Failure): boolean {
  const { status, said } = error.detail ?? {};
  if (status === 404) return true;
  return (
    status === 400 &&
    typeof said === 'string' &&
    /^(?:RecordNotFound|RepoNotFound|HandleNotFound|InvalidRequest: (?:Could not (?:locate|find)|Unable to resolve))/.test(
      said,
    )
  );
}
