/*
 * The fixed parts of a workbook (ECMA-376): which file is what, and the few styles of its cells.
 */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Sheets follow, then `</sheets></workbook>`. */
export const WORKBOOK_HEAD = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT_RELATIONS}"><sheets>`;

/** Sheets follow as rId1, rId2 …, then `</Relationships>`. */
export const WORKBOOK_RELATIONS_HEAD = `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rIdStyles" Type="${DOCUMENT_RELATIONS}/styles" Target="styles.xml"/>`;

export const RELATIONS = `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${DOCUMENT_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** Sheets follow, then `</Types>`. */
export const CONTENT_TYPES_HEAD = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>`;

const TOP = '<alignment vertical="top"/>';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const style = (format: number, font: number, attributes: string, inside: string): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0"${attributes}>${inside}</xf>`;
const FORMATTED = ' applyNumberFormat="1" applyAlignment="1"';

/**
 * 0 plain, 1 heading, 2 words, 3 moment, 4 day, 5 number. Words have the format of text and the mark of a quote before
 * them: a spreadsheet in which somebody goes through such a cell still takes it for words.
 */
export const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${[
  style(0, 0, '', ''),
  style(49, 1, `${FORMATTED} applyFont="1"`, WRAPPED),
  style(49, 0, `${FORMATTED} quotePrefix="1"`, WRAPPED),
  style(164, 0, FORMATTED, TOP),
  style(165, 0, FORMATTED, TOP),
  style(0, 0, FORMATTED, TOP),
].join(
  '',
)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
