/*
 * Reads the sheets of a flat spreadsheet (.fods), as LibreOffice writes what it understood of a file.
 */
import { parseDocument } from 'htmlparser2';

/** The cells of a flat sheet of LibreOffice: what is shown, of which type, and whether it is computed. */
export type Cell = { readonly type: string; readonly value: string; readonly text: string };

/** The rows of each sheet that have anything in them. */
export function readSheets(fods: string): ReadonlyMap<string, readonly (readonly Cell[])[]> {
  type Node = ReturnType<typeof parseDocument>['children'][number];
  const inside = (node: Node, name: string): Node[] =>
    'children' in node
      ? node.children.flatMap((child): Node[] =>
          'name' in child && child.name === name ? [child] : inside(child, name),
        )
      : [];
  const attribute = (node: Node, name: string): string =>
    'attribs' in node ? (node.attribs[name] ?? '') : '';
  const said = (node: Node): string => {
    if (node.type === 'text' && 'data' in node) return node.data;
    if (!('children' in node)) return '';
    const name = 'name' in node ? node.name : '';
    if (name === 'text:s') return ' '.repeat(Number(attribute(node, 'text:c') || '1'));
    if (name === 'text:tab') return '\t';
    return node.children.map(said).join('');
  };
  const [root] = parseDocument(fods, { xmlMode: true }).children.filter(
    (node) => 'name' in node && node.name === 'office:document',
  );
  if (root === undefined) throw new Error('No document was read.');
  return new Map(
    inside(root, 'table:table').map((sheet) => [
      attribute(sheet, 'table:name'),
      inside(sheet, 'table:table-row')
        .map((row) =>
          inside(row, 'table:table-cell').flatMap((cell): Cell[] =>
            Array.from(
              { length: Math.min(50, Number(attribute(cell, 'table:number-columns-repeated') || '1')) },
              () => ({
                type: attribute(cell, 'office:value-type'),
                value: attribute(cell, 'office:date-value') || attribute(cell, 'office:value'),
                text: inside(cell, 'text:p').map(said).join('\n'),
              }),
            ),
          ),
        )
        .filter((row) => row.some(({ type }) => type !== '')),
    ]),
  );
}
