/*
 * The catalogue's key for what is wrong with an entry.
 */
import type { VerifyProblem } from '../../../shared/contract/journal.ts';

export const PROBLEM_WORDS = {
  hashWrong: 'frame.problemHashWrong',
  signatureWrong: 'frame.problemSignatureWrong',
  linkWrong: 'frame.problemLinkWrong',
  sequenceGap: 'frame.problemSequenceGap',
  payloadWrong: 'frame.problemPayloadWrong',
  payloadMissing: 'frame.problemPayloadMissing',
  deviceUnknown: 'frame.problemDeviceUnknown',
  headerMalformed: 'frame.problemHeaderMalformed',
} as const satisfies Record<VerifyProblem, string>;
