/*
 * Who asks. Bound to a port by the shell when it hands the port out; a message that
 * carries such fields is refused, so nobody can say who they are.
 */
import type { WindowGrade } from '../../shared/contract/define.ts';

export type Who = {
  readonly grade: WindowGrade;
  readonly person: string | null;
  /** Which window of the desktop; the engine need not know. */
  readonly windowId?: number;
};
