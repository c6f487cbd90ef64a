/*
 * A picture kept beside the file, as a data address: asked for once it is to be shown.
 */
import { useEffect, useState } from 'react';
import type { Failure } from '../../shared/lib/result.ts';
import { api } from '../bridge/bridge.ts';

/** Null `url` while it is being read; `sha256` null: there is none to show. */
export function useKeptPicture(sha256: string | null): {
  readonly url: string | null;
  readonly failure: Failure | null;
} {
  const [shown, setShown] = useState<{
    readonly sha256: string;
    readonly url: string | null;
    readonly failure: Failure | null;
  } | null>(null);
  useEffect(() => {
    if (sha256 === null) return;
    let isGone = false;
    void api.plan.picture({ sha256 }).then((reply) => {
      if (isGone) return;
      setShown(
        reply.ok
          ? { sha256, url: reply.value.dataUrl, failure: null }
          : { sha256, url: null, failure: reply.error },
      );
    });
    return () => {
      isGone = true;
    };
  }, [sha256]);
  // Of the picture before this one nothing is shown.
  return shown !== null && shown.sha256 === sha256
    ? { url: shown.url, failure: shown.failure }
    : { url: null, failure: null };
}
