import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { noteOn, saleOf } from '@/lib/testing/documents';
import { textOfPdf } from '@/lib/testing/pdf';
import { type ArchiveFile, archive } from './archive';
import { yearFiles } from './year-files';

const first = saleOf({ n: 1 });
const second = saleOf({ n: 2, pos: '27', date: '2027-01-05T06:30:00.000Z' });
const documents = [first, second, noteOn(first, 1, 50_000, '2026-12-02T06:30:00.000Z')];

async function bytesOf(files: AsyncIterable<ArchiveFile> | Iterable<ArchiveFile>) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive(files)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test('a year is one zip that opens, with the register, each month’s return and every PDF', async () => {
  const zip = await bytesOf(yearFiles(documents, '2026-27'));
  const files = unzipSync(zip);
  const at = 'gstr1/29AAGCB7383J1Z4';
  expect(Object.keys(files).sort()).toEqual([
    'credit-notes/MHC-26-27-000001.pdf',
    `${at}/012027/GSTR1_29AAGCB7383J1Z4_012027.json`,
    `${at}/012027/b2cs.csv`,
    `${at}/012027/docs.csv`,
    `${at}/012027/hsn_b2c.csv`,
    `${at}/112026/GSTR1_29AAGCB7383J1Z4_112026.json`,
    `${at}/112026/b2cs.csv`,
    `${at}/112026/docs.csv`,
    `${at}/112026/hsn_b2c.csv`,
    `${at}/122026/GSTR1_29AAGCB7383J1Z4_122026.json`,
    `${at}/122026/b2cs.csv`,
    `${at}/122026/docs.csv`,
    `${at}/122026/hsn_b2c.csv`,
    'invoices/MH-26-27-000001.pdf',
    'invoices/MH-26-27-000002.pdf',
    'register-2026-27.csv',
  ]);
  const read = (name: string) => files[name] ?? new Uint8Array();
  expect(strFromU8(read('register-2026-27.csv')).trimEnd().split('\r\n')).toHaveLength(4);
  const december = JSON.parse(strFromU8(read(`${at}/122026/GSTR1_29AAGCB7383J1Z4_122026.json`)));
  expect(december.b2cs).toEqual([
    {
      sply_ty: 'INTRA',
      pos: '29',
      typ: 'OE',
      rt: 18,
      txval: -423.73,
      camt: -38.14,
      samt: -38.14,
      csamt: 0,
    },
  ]);
  expect(await textOfPdf(read('credit-notes/MHC-26-27-000001.pdf'))).toContain(
    'Against invoice MH/26-27/000001',
  );
  expect(zip.equals(await bytesOf(yearFiles(documents, '2026-27')))).toBe(true);
});

test('a zip says the day in India, whatever the zone of the machine', async () => {
  const files = [{ name: 'a.txt', content: 'लेखा', at: '2026-10-31T18:30:00.000Z' }];
  const zone = process.env.TZ;
  const zips: Buffer[] = [];
  for (const there of ['America/Los_Angeles', 'Asia/Kolkata', 'UTC']) {
    process.env.TZ = there;
    zips.push(await bytesOf(files));
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(new Set(zips.map((zip) => zip.toString('hex'))).size).toBe(1);
  expect(strFromU8(unzipSync(zips[0] ?? new Uint8Array())['a.txt'] ?? new Uint8Array())).toBe(
    'लेखा',
  );
});

test('the zip of a year without documents opens too', async () => {
  expect(Object.keys(unzipSync(await bytesOf(yearFiles([], '2025-26'))))).toEqual([
    'register-2025-26.csv',
  ]);
});
