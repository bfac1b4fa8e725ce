import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createPerson } from '@/lib/testing/tenant';
import { withUser } from './user';

const rename = async (fullName: string) => {
  const ctx = await createPerson();
  return withUser(ctx, (tx) =>
    tx.user.updateMany({ where: { id: ctx.userId }, data: { fullName } }),
  );
};

test('a text with a NUL is refused with a sentence for the person', async () => {
  await expect(rename('Asha\0Rao')).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('invisible character'),
  });
});

test('JSON with a NUL is refused with the same sentence', async () => {
  const ctx = await createPerson();
  const write = withUser(ctx, (tx) =>
    tx.user.updateMany({ where: { id: ctx.userId }, data: { constitution: { note: 'a\0b' } } }),
  );
  await expect(write).rejects.toMatchObject({ code: 'invalid' });
});

test('every other text of a person goes in and comes out as it was', async () => {
  const text = `\u202Eशुभ मुहूर्त\u200D 🙏 <b>${randomUUID()}</b>`;
  const ctx = await createPerson({ name: text });
  const kept = await withUser(ctx, (tx) =>
    tx.user.findUniqueOrThrow({ where: { id: ctx.userId }, select: { fullName: true } }),
  );
  expect(kept.fullName).toBe(text);
});
