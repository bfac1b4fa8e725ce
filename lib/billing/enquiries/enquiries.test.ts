import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { withClock } from '@/lib/platform/clock';
import { contactAddress } from '@/lib/platform/contact-address';
import type { Ctx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { payerOf } from '@/lib/testing/billing';
import { mailsTo } from '@/lib/testing/mails';
import { createPerson } from '@/lib/testing/tenant';
import { forgetEnquiries } from '../clock/forget-enquiries';
import { grantOperator } from '../operator/operators';
import { changeEnquiry } from './change-enquiry';
import { enquiryStart } from './enquiry-start';
import { listEnquiries } from './list-enquiries';
import { sendEnquiry } from './send-enquiry';

const nobody = { userId: null, requestId: 'test' };
const typed = () => ({
  key: randomUUID(),
  name: 'Meera Iyer',
  email: `${randomUUID()}@company.in`,
  company: `Kaveri Foods ${randomUUID()}`,
  country: 'IN',
  seats: ' 120 ',
  workspaces: '',
  needs: 'Forty brands, <b>one</b> invoice.\nSee http://kaveri.example.',
  language: 'en' as const,
  website: '',
});
const kept = (email: string) =>
  withSystem((tx) => tx.enterpriseEnquiry.findMany({ where: { email } }));

describe('an enquiry', () => {
  test('is kept, told to the seller with all it says, and confirmed without a word of it', async () => {
    const one = typed();
    await sendEnquiry(nobody, { ...one, email: ` ${one.email.toUpperCase()} ` });
    expect(await kept(one.email)).toMatchObject([
      { company: one.company, seats: 120, workspaces: null, status: 'new', userId: null },
    ]);
    const [confirmation, ...more] = await mailsTo(one.email);
    expect(more).toEqual([]);
    expect(confirmation?.subject).toBe('We have your enquiry about Enterprise');
    for (const word of [one.name, one.company, 'kaveri.example', 'brands']) {
      expect(confirmation?.text).not.toContain(word);
    }
    const told = (await mailsTo(contactAddress())).find(({ subject }) =>
      subject.includes(one.company),
    );
    for (const word of [one.email, one.name, '120', 'not said', 'Forty brands']) {
      expect(told?.text).toContain(word);
    }
    expect(told?.html).not.toContain('<b>one</b>');
  });

  test('sent again after a lost answer is the same one, and is confirmed once, in its language', async () => {
    const one = { ...typed(), language: 'hi' as const };
    await Promise.all([sendEnquiry(nobody, one), sendEnquiry(nobody, one)]);
    await sendEnquiry(nobody, one);
    expect(await kept(one.email)).toHaveLength(1);
    const mails = await mailsTo(one.email);
    expect(mails.map(({ subject }) => subject)).toEqual(['एंटरप्राइज़ के बारे में आपका सवाल मिल गया है']);
  });

  test('of a signed-in person begins with what is known, and is in the person’s own log', async () => {
    const ctx = await payerOf({ country: 'SG', stateCode: '', pincode: '' });
    const { email, ...start } = await enquiryStart(ctx);
    expect(start).toEqual({ name: 'Asha Rao', company: 'Bhujodi Lamp House', country: 'SG' });
    const one = { ...typed(), ...start, email };
    await sendEnquiry({ userId: ctx.userId, requestId: 'test' }, one);
    expect(await kept(email)).toMatchObject([{ userId: ctx.userId, country: 'SG' }]);
    const deeds = await withSystem((tx) =>
      tx.auditLog.findMany({ where: { userId: ctx.userId, action: 'enquiry.sent' } }),
    );
    expect(deeds).toMatchObject([{ resourceId: one.key }]);
  });

  test('of a program that fills in what nobody sees is thanked and not kept', async () => {
    const one = typed();
    await sendEnquiry(nobody, { ...one, website: 'https://spam.example' });
    expect(await kept(one.email)).toEqual([]);
    expect(await mailsTo(one.email)).toEqual([]);
  });

  test('that lacks something is refused field by field', async () => {
    const wrong = {
      ...typed(),
      name: ' ',
      email: 'nobody',
      company: '',
      seats: 'many',
      needs: '?',
    };
    await expect(sendEnquiry(nobody, wrong)).rejects.toMatchObject({
      issues: ['name', 'email', 'company', 'seats', 'needs'].map((field) => ({ path: [field] })),
    });
  });

  test('for one address comes five times an hour and no more', async () => {
    const { email } = typed();
    const send = () => sendEnquiry(nobody, { ...typed(), email });
    for (let n = 0; n < 5; n += 1) await send();
    await expect(send()).rejects.toMatchObject({ code: 'rate_limited' });
    expect(await kept(email)).toHaveLength(5);
  });
});

describe('the operator', () => {
  let operator: Ctx & { email: string };
  beforeAll(async () => {
    operator = await createPerson();
    await grantOperator(operator.email);
  });
  const found = async (company: string, status: 'new' | 'answered' | 'closed' | null = null) =>
    (await listEnquiries(operator, { status, page: 1 })).rows.find(
      (row) => row.company === company,
    );

  test('sees what was asked, newest first, and moves it on, which is written down', async () => {
    const [older, newer] = [typed(), typed()];
    for (const one of [older, newer]) await sendEnquiry(nobody, one);
    const { rows } = await listEnquiries(operator, { status: 'new', page: 1 });
    const order = rows.map(({ company }) => company);
    expect(order.indexOf(newer.company)).toBeLessThan(order.indexOf(older.company));
    const { id = '' } = (await found(older.company)) ?? {};
    await changeEnquiry(operator, { id, from: 'new', to: 'answered' });
    expect(await found(older.company, 'new')).toBeUndefined();
    expect(await found(older.company, 'answered')).toMatchObject({ handledAt: expect.any(String) });
    // another operator's page still says new
    const stale = changeEnquiry(operator, { id, from: 'new', to: 'closed' });
    await expect(stale).rejects.toMatchObject({ code: 'conflict' });
    await changeEnquiry(operator, { id, from: 'answered', to: 'closed' });
    await changeEnquiry(operator, { id, from: 'closed', to: 'new' });
    const deeds = await withSystem((tx) =>
      tx.auditLog.findMany({ where: { resourceId: id }, orderBy: { seq: 'asc' } }),
    );
    expect(deeds.map(({ action, userId }) => [action, userId])).toEqual(
      ['answered', 'closed', 'reopened'].map((word) => [`enquiry.${word}`, operator.userId]),
    );
  });

  test('finds it no more a year after it was closed; what is open stays', async () => {
    const [closed, open] = [typed(), typed()];
    for (const one of [closed, open]) await sendEnquiry(nobody, one);
    const { id = '' } = (await found(closed.company)) ?? {};
    const year = 365 * 86_400_000;
    const before = new Date(Date.now() - year - 60_000);
    await withClock(before, () => changeEnquiry(operator, { id, from: 'new', to: 'closed' }));
    await forgetEnquiries(new Date(Date.now() - 3_600_000));
    expect(await kept(closed.email)).toHaveLength(1);
    await forgetEnquiries(new Date());
    expect([await kept(closed.email), (await kept(open.email)).length]).toEqual([[], 1]);
  });

  test('is the only one: to others nothing is there', async () => {
    const one = typed();
    await sendEnquiry(nobody, one);
    const { id = '' } = (await found(one.company)) ?? {};
    const other = await createPerson();
    const tries = [
      () => listEnquiries(other, { status: null, page: 1 }),
      () => changeEnquiry(other, { id, from: 'new', to: 'closed' }),
    ];
    for (const attempt of tries)
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    const gone = changeEnquiry(operator, { id: randomUUID(), from: 'new', to: 'closed' });
    await expect(gone).rejects.toMatchObject({ code: 'not_found' });
  });
});
