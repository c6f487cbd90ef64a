/*
 * Writes objects of a PDF one after the other, and the table of where each begins.
 */

export type PdfWriter = ReturnType<typeof createPdfWriter>;

export function createPdfWriter() {
  // The four bytes say to programs that carry files that this one is no text.
  const head = Buffer.concat([Buffer.from('%PDF-1.7\n%'), Buffer.from([0xd3, 0xeb, 0xe9, 0xe1, 0x0a])]);
  const chunks: Buffer[] = [head];
  const offsets = new Map<number, number>();
  let length = head.length;
  let last = 0;

  const append = (chunk: Buffer): void => {
    chunks.push(chunk);
    length += chunk.length;
  };
  return {
    /** Takes the next `count` numbers and gives the one before the first. */
    claim(count: number): number {
      const before = last;
      last += count;
      return before;
    },
    /** `text` is Latin-1. A stream's length stands in its text already. */
    put(id: number, text: string, stream: Buffer | null = null): void {
      offsets.set(id, length);
      if (stream === null) append(Buffer.from(`${id} 0 obj\n${text}\nendobj\n`, 'latin1'));
      else {
        append(Buffer.from(`${id} 0 obj\n${text} stream\n`, 'latin1'));
        append(stream);
        append(Buffer.from('\nendstream\nendobj\n', 'latin1'));
      }
    },
    finish(rootId: number, infoId: number): Buffer {
      const rows = Array.from({ length: last }, (_, index) => {
        const at = offsets.get(index + 1);
        return at === undefined ? '0000000000 00001 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
      });
      const table = `xref\n0 ${last + 1}\n0000000000 65535 f \n${rows.join('')}`;
      const end = `trailer\n<</Size ${last + 1}\n/Root ${rootId} 0 R\n/Info ${infoId} 0 R>>\nstartxref\n${length}\n%%EOF\n`;
      return Buffer.concat([...chunks, Buffer.from(table + end, 'latin1')]);
    },
  };
}

/** A text as a PDF string that any reader takes for Unicode. */
export function pdfText(text: string): string {
  const units = Buffer.from(text.replace(/\p{Surrogate}/gu, '\ufffd'), 'utf16le').swap16();
  return `<FEFF${units.toString('hex').toUpperCase()}>`;
}
