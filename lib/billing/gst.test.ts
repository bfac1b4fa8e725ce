import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeGst, documentNumber, fiscalYear, parseGstin, parsePan } from './gst';
import { gstinCheckCharacter } from './gstin';
import { isStateCode, type StateCode, stateCodes, stateNames } from './states';

const paise = (rupees: number) => Math.round(rupees * 100);

describe('tax on a supply from Karnataka', () => {
  test.each([
    [999, '29', { cgstPaise: 8991, sgstPaise: 8991, igstPaise: 0, totalPaise: 117882 }],
    [999, '27', { cgstPaise: 0, sgstPaise: 0, igstPaise: 17982, totalPaise: 117882 }],
    [847.46, '29', { cgstPaise: 7627, sgstPaise: 7627, igstPaise: 0, totalPaise: 100000 }],
    [847.46, '27', { cgstPaise: 0, sgstPaise: 0, igstPaise: 15254, totalPaise: 100000 }],
    [333.33, '29', { cgstPaise: 3000, sgstPaise: 3000, igstPaise: 0, totalPaise: 39333 }],
    [333.33, '27', { cgstPaise: 0, sgstPaise: 0, igstPaise: 6000, totalPaise: 39333 }],
  ] as const)('taxable ₹%s to %s', (rupees, placeOfSupply, expected) => {
    const place = { supplierState: '29', placeOfSupply } as const;
    expect(computeGst({ taxablePaise: paise(rupees) }, place)).toMatchObject({
      ...expected,
      roundOffPaise: 0,
    });
  });

  test.each([
    [999, '27', 84661, [0, 0, 15239], 0],
    [999, '29', 84661, [7619, 7619, 0], 1],
    [500, '27', 42373, [0, 0, 7627], 0],
    [500, '29', 42373, [3814, 3814, 0], -1],
  ] as const)(
    '₹%s with the tax in it, to %s',
    (rupees, placeOfSupply, taxablePaise, taxes, roundOffPaise) => {
      const [cgstPaise, sgstPaise, igstPaise] = taxes;
      const place = { supplierState: '29', placeOfSupply } as const;
      expect(computeGst({ inclusivePaise: paise(rupees) }, place)).toMatchObject({
        taxablePaise,
        cgstPaise,
        sgstPaise,
        igstPaise,
        roundOffPaise,
        totalPaise: paise(rupees),
      });
    },
  );

  test('a special economic zone is another state: no tax under an undertaking, IGST without', () => {
    const zone = { supplierState: '29', placeOfSupply: '29', sez: true } as const;
    expect(computeGst({ taxablePaise: 99900 }, { ...zone, lut: true })).toMatchObject({
      cgstPaise: 0,
      sgstPaise: 0,
      igstPaise: 0,
      totalPaise: 99900,
    });
    expect(computeGst({ taxablePaise: 99900 }, zone)).toMatchObject({
      cgstPaise: 0,
      igstPaise: 17982,
      stateTax: null,
    });
  });

  test.each([
    ['04', 'UTGST'],
    ['26', 'UTGST'],
    ['31', 'UTGST'],
    ['35', 'UTGST'],
    ['38', 'UTGST'],
    ['97', 'UTGST'],
    ['07', 'SGST'],
    ['34', 'SGST'],
    ['01', 'SGST'],
  ] as const)('inside %s the other half is %s', (state, stateTax) => {
    const place = { supplierState: state, placeOfSupply: state };
    expect(computeGst({ taxablePaise: 100 }, place).stateTax).toBe(stateTax);
  });

  test('parts always sum to the total, halves are equal, and a round-off is a paisa at most', () => {
    const state = fc.constantFrom<StateCode>(...stateCodes);
    const amount = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(
        state,
        state,
        amount,
        fc.boolean(),
        (supplierState, placeOfSupply, n, inclusive) => {
          const base = inclusive ? { inclusivePaise: n } : { taxablePaise: n };
          const tax = computeGst(base, { supplierState, placeOfSupply });
          const sum = tax.taxablePaise + tax.cgstPaise + tax.sgstPaise + tax.igstPaise;
          expect(sum + tax.roundOffPaise).toBe(tax.totalPaise);
          expect(tax.cgstPaise).toBe(tax.sgstPaise);
          expect(tax.cgstPaise > 0 && tax.igstPaise > 0).toBe(false);
          expect(Math.abs(tax.roundOffPaise)).toBeLessThanOrEqual(1);
          expect(inclusive ? tax.totalPaise : tax.taxablePaise).toBe(n);
        },
      ),
    );
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 53])('refuses %s paise', (taxablePaise) => {
    const place = { supplierState: '29', placeOfSupply: '29' } as const;
    expect(() => computeGst({ taxablePaise }, place)).toThrow(RangeError);
  });
});

describe('a GSTIN', () => {
  test.each([
    ['27AAPFU0939F1ZV', '27', 'AAPFU0939F'],
    ['29AAGCB7383J1Z4', '29', 'AAGCB7383J'],
    ['37ADAPM1724A2Z6', '37', 'ADAPM1724A'],
    ['38AABCU9603R1ZK', '38', 'AABCU9603R'],
    ['04AABCU9603R1ZV', '04', 'AABCU9603R'],
    ['27AAACA0799A1Z0', '27', 'AAACA0799A'],
    ['  27aapfu0939f1zv ', '27', 'AAPFU0939F'],
    ['27 AAPFU 0939F 1ZV', '27', 'AAPFU0939F'],
  ])('%s is valid', (text, stateCode, pan) => {
    expect(parseGstin(text)).toMatchObject({ ok: true, stateCode, pan });
  });

  test.each([
    '27AAPFU0939F1ZW',
    '27AAPFU0993F1ZV',
    '27AABCU9603R1ZM',
    'O7AABCA1234B1ZJ',
    '२७AAPFU0939F1ZV',
    '25AAPFU0939F1ZV',
    '99AAPFU0939F1ZV',
    '',
    '27AAPFU0939F1Z',
  ])('%s is refused with a sentence', (text) => {
    const answer = parseGstin(text);
    expect(answer.ok).toBe(false);
    expect(answer.ok ? '' : answer.reason).toMatch(/\.$/);
  });

  test('one changed character never passes', () => {
    const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    fc.assert(
      fc.property(fc.nat({ max: 13 }), fc.constantFrom(...alphabet), (at, character) => {
        const valid = '27AAPFU0939F1ZV';
        fc.pre(valid[at] !== character);
        const changed = valid.slice(0, at) + character + valid.slice(at + 1);
        expect(parseGstin(changed).ok).toBe(false);
      }),
    );
    expect(gstinCheckCharacter('27AAPFU0939F1Z')).toBe('V');
  });
});

test('every state and territory of the list is one, and no other number', () => {
  const listed =
    '01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 26 27 29 30 31 32 33 34 35 36 37 38 97';
  expect([...stateCodes].sort().join(' ')).toBe(listed);
  expect(stateNames['38']).toBe('Ladakh');
  for (const code of ['00', '25', '28', '39', '96', '99', '1', 'toString']) {
    expect(isStateCode(code)).toBe(false);
  }
});

test('the fourth letter of a PAN says who holds it', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const holders = letters.filter((letter) => parsePan(`AAA${letter}A1234A`).ok);
  expect(holders.join('')).toBe('ABCFGHJLPT');
});

test.each([
  ['AAPFU0939F', true],
  [' aapfu0939f ', true],
  ['AAPXU0939F', false],
  ['AAPFU09390', false],
])('PAN %s: %s', (text, ok) => {
  expect(parsePan(text).ok).toBe(ok);
});

test.each([
  ['2026-03-31T18:29:59.999Z', '2025-26'],
  ['2026-03-31T18:30:00Z', '2026-27'],
  ['2026-11-22T10:00:00Z', '2026-27'],
  ['2099-05-01T00:00:00Z', '2099-00'],
])('%s lies in the fiscal year %s', (instant, year) => {
  expect(fiscalYear(new Date(instant))).toBe(year);
});

test('a document number is lawful, and past the last one there is none', () => {
  expect(documentNumber('MH', '2026-27', 1)).toBe('MH/26-27/000001');
  expect(documentNumber('MH', '2026-27', 9_999_999)).toBe('MH/26-27/9999999');
  expect(() => documentNumber('MH', '2026-27', 10_000_000)).toThrow(/no lawful number/);
  expect(() => documentNumber('M&H', '2026-27', 1)).toThrow(/no lawful number/);
  expect(() => documentNumber('MH', '2026-27', 0)).toThrow(/no lawful number/);
});
