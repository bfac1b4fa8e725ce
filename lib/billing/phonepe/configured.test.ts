import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

/** PhonePe and the seller as another environment would have them. */
async function configured(settings: Record<string, string>) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const [{ phonePe }, { seller }] = await Promise.all([import('.'), import('../seller')]);
  return { phonePe, seller };
}

describe('the simulator', () => {
  test.each([
    ['at an address that others reach', 'production', 'https://muhurat.example', 'off', false],
    [
      'at an address that only begins like ours',
      'production',
      'http://localhost.evil',
      'off',
      false,
    ],
    ['on this machine', 'production', 'http://localhost:3000', 'off', true],
    ['for a demo', 'production', 'https://muhurat.example', 'on', true],
    ['while developing', 'development', 'https://muhurat.example', 'off', true],
  ])('%s: %s, %s, demo %s', async (_, NODE_ENV, APP_URL, DEMO, allowed) => {
    const { phonePe } = await configured({ NODE_ENV, APP_URL, DEMO, PHONEPE_ENV: 'simulator' });
    if (allowed) expect(phonePe()).toBe(phonePe());
    else expect(phonePe).toThrow(/takes no real money/);
  });
});

describe('the seller', () => {
  const real = { PHONEPE_ENV: 'sandbox', SELLER_GSTIN: '27AAPFU0939F1ZV', SELLER_ADDRESS: 'Pune' };

  test('is who the environment names, in the state of the GSTIN', async () => {
    const more = {
      SELLER_NAME: 'Lamp Co',
      SELLER_SAC: '998313',
      SELLER_LUT: 'AD29',
      INVOICE_PREFIX: 'LC',
    };
    const { seller } = await configured({ ...real, ...more });
    expect(seller()).toEqual({
      name: 'Lamp Co',
      gstin: '27AAPFU0939F1ZV',
      stateCode: '27',
      address: 'Pune',
      sac: '998313',
      lut: 'AD29',
      prefix: 'LC',
    });
  });

  test('has SAC 997331 and no undertaking unless it is said', async () => {
    const { seller } = await configured(real);
    expect(seller()).toMatchObject({ sac: '997331', lut: null, prefix: 'MH' });
  });

  test.each([{ SELLER_GSTIN: '' }, { SELLER_GSTIN: '27AAPFU0939F1ZW' }, { SELLER_ADDRESS: '' }])(
    'cannot sell for real money with %o',
    async (lack) => {
      const { seller } = await configured({ ...real, ...lack });
      expect(seller).toThrow(/GSTIN or address is missing/);
    },
  );
});
