/*
 * Reads a scenario file: a scenario, or what is wrong with it, each with the line on which it stands, so that whoever
 * wrote it by hand finds it.
 */
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { SCENARIO_LIMITS, type Scenario } from '../../../shared/domain/scenario.ts';
import { checkScenario, type ScenarioProblem } from '../../../shared/domain/scenarioProblems.ts';

/** Named at once; whoever mends twenty looks again. */
const NAMED = 20;

export type ScenarioFault = ScenarioProblem & {
  /** Counted from 1. */
  readonly line: number;
};

export type ReadScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  /** `count` of them; the first are named. */
  | { readonly ok: false; readonly faults: readonly ScenarioFault[]; readonly count: number };

/** Reads the text of a file, with or without a byte order mark. */
export function readScenario(text: string): ReadScenario {
  if (Buffer.byteLength(text) > SCENARIO_LIMITS.fileBytes)
    return only({ code: 'tooLarge', path: [], about: String(Buffer.byteLength(text)), line: 1 });
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    const errors: ParseError[] = [];
    parseTree(source, errors, { disallowComments: true });
    const [first] = errors;
    const about = first === undefined ? '' : printParseErrorCode(first.error);
    return only({ code: 'notJson', path: [], about, line: lineAt(source, first?.offset ?? 0) });
  }
  const checked = checkScenario(value);
  if (checked.ok) return checked;
  // Only a file with faults is read a second time, with the places of its parts.
  const tree = parseTree(source);
  const faults = checked.problems
    .map((problem) => ({ ...problem, line: lineAt(source, offsetOf(tree, problem.path)) }))
    .sort((a, b) => a.line - b.line);
  return { ok: false, faults: faults.slice(0, NAMED), count: faults.length };
}

function only(fault: ScenarioFault): ReadScenario {
  return { ok: false, faults: [fault], count: 1 };
}

/** Where a part begins; of a part that is missing, where what it is missing from begins. */
function offsetOf(tree: Node | undefined, path: readonly (string | number)[]): number {
  if (tree === undefined) return 0;
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return tree.offset;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
