/*
 * Messages that were made to hurt: each ends as a row or as a counted fault, in bounded time and memory.
 */
import { describe, expect, it } from 'vitest';
import { looksLikeMail } from '../../../../../electron/engine/ingest/mail/looksLikeMail.ts';
import { MAIL_HEADERS, readMailRecord } from '../../../../../electron/engine/ingest/mail/mailRecord.ts';

const HEAD = 'From: a@example.org\r\nDate: Tue, 25 Nov 2025 14:31:05 -0500\r\nSubject: s\r\n';
const read = (text: string) => readMailRecord(Buffer.from(text, 'utf8'));

async function cell(text: string, header: (typeof MAIL_HEADERS)[number]): Promise<string | undefined> {
  const { fields } = await read(text);
  return fields[MAIL_HEADERS.indexOf(header)];
}

describe('readMailRecord', () => {
  it('refuses nesting without end', async () => {
    let text = HEAD;
    for (let level = 0; level < 1_000; level += 1)
      text += `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`;
    expect((await read(text)).fault).toBe('mail.unreadable');
  });

  it('refuses a header of megabytes, and parts by the thousand', async () => {
    expect((await read(`${HEAD}X-Bomb: ${'a'.repeat(3_000_000)}\r\n\r\ntext`)).fault).toBe('mail.unreadable');
    expect((await read(`${'X-Bomb: a\r\n'.repeat(300_000)}${HEAD}\r\ntext`)).fault).toBe('mail.unreadable');
    const parts = '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(100_000);
    expect((await read(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts}`)).fault).toBe(
      'mail.unreadable',
    );
  });

  it('reads a message within a message, and leaves the eleventh', async () => {
    let text = 'Subject: innermost\r\n\r\nThe words of the complaint';
    for (let level = 0; level < 20; level += 1)
      text = `Content-Type: message/rfc822\r\nSubject: level ${level}\r\n\r\n${text}`;
    const record = await read(HEAD + text);
    expect(record.fault).toBeNull();
  });

  it('takes a forwarded alert with its words', async () => {
    const inner =
      'From: b@example.org\r\nSubject: Alerte\r\nContent-Type: text/plain\r\n\r\nLe comptoir est vide';
    expect(await cell(`${HEAD}Content-Type: message/rfc822\r\n\r\n${inner}`, 'Text')).toContain(
      'Le comptoir est vide',
    );
  });

  it('reads any bytes at all without a throw', async () => {
    const noise = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7_919) % 256));
    expect(await readMailRecord(noise)).toMatchObject({ line: 1 });
    expect(await readMailRecord(Buffer.alloc(0))).toMatchObject({ fault: null });
  });

  it('bounds names of attachments and keeps them on one line', async () => {
    const part =
      '--b\r\nContent-Type: image/png; name="a\tb.png"\r\nContent-Disposition: attachment\r\n\r\nx\r\n';
    const text = await cell(
      `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${part.repeat(80)}--b--`,
      'Text',
    );
    expect(text?.match(/\[/g)).toHaveLength(50);
    expect(text).toContain('[a b.png]');
  });
});

describe('a body of markup alone', () => {
  it('is done with a million open elements', async () => {
    const html = `${HEAD}Content-Type: text/html\r\n\r\n<p>Before</p>${'<div>'.repeat(1_000_000)}after`;
    expect(await cell(html, 'Text')).toBe('Before');
  });

  it('leaves no markup, script or style', async () => {
    const html = `${HEAD}Content-Type: text/html\r\n\r\n<style>a{}</style><p>1 &lt; 2</p><script>x</script><b onclick="x">bold`;
    expect(await cell(html, 'Text')).toBe('1 < 2\n\nbold');
  });
});

describe('looksLikeMail', () => {
  it.each([
    ['Received: from a\r\n\tby b; x\r\nFrom: a@b.example\r\n\r\ntext', true],
    ['From: a@b.example\nSubject: s\nDate: d\n\ntext', true],
    ['MIME-Version: 1.0\nFrom: a@b.example\n\n', true],
    // The lines before a table of Brandwatch.
    ['Report:,x\nBrand:,y\nFrom:,Tue\nTo:,Thu\n\n"Query Id","Date"', false],
    ['From: x\nTo: y\n\na,b', false],
    ['Date,Text\n2025,a', false],
    ['Dear all\n\nFrom: a\nDate: b\nSubject: c', false],
    ['', false],
  ])('%j: %s', (head, is) => {
    expect(looksLikeMail(head)).toBe(is);
  });
});
