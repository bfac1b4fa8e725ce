import { describe, expect, it } from 'vitest';
import { facts, password, userOf, verifiedPerson } from '@/lib/testing/accounts';
import { authenticate } from './authenticate';
import { changePassword } from './change-password';
import { getConstitution } from './get-constitution';
import { revokeSession } from './revoke-session';
import { createSession, listSessions, readSession } from './sessions';
import { updateConstitution } from './update-constitution';
import { updateProfile } from './update-profile';

describe('the account', () => {
  it('changes its password knowing the present one, and keeps only this session', async () => {
    const { email, userId, ctx } = await verifiedPerson();
    const here = await createSession(userId);
    const there = await createSession(userId);
    await expect(
      changePassword(ctx, { current: 'not-the-password', password: 'a-wholly-new-password' }, here),
    ).rejects.toMatchObject({ code: 'invalid', fields: { current: expect.any(String) } });
    await changePassword(ctx, { current: password, password: 'a-wholly-new-password' }, here);
    expect(await readSession(here)).not.toBeNull();
    expect(await readSession(there)).toBeNull();
    await expect(
      authenticate(facts(), { email, password: 'a-wholly-new-password' }),
    ).resolves.toBeTruthy();
  });

  it('lists its sessions and ends one at once, and nobody else’s', async () => {
    const mine = await verifiedPerson();
    const other = await verifiedPerson();
    const id = await createSession(mine.userId, { userAgent: 'Firefox' });
    const foreign = await createSession(other.userId);
    const [session] = await listSessions(mine.userId);
    expect(session).toMatchObject({ userAgent: 'Firefox' });
    const [foreignSession] = await listSessions(other.userId);
    await expect(
      revokeSession(mine.ctx, { handle: foreignSession?.handle ?? '' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await readSession(foreign)).not.toBeNull();
    await revokeSession(mine.ctx, { handle: session?.handle ?? '' });
    expect(await readSession(id)).toBeNull();
  });

  it('keeps its constitution and profile, and gives them to nobody else', async () => {
    const mine = await verifiedPerson();
    const other = await verifiedPerson();
    expect(await getConstitution(mine.ctx)).toMatchObject({ noEmojis: false, bannedPhrases: [] });
    const rules = {
      noEmojis: true,
      formalOnly: false,
      bannedPhrases: ['cheapest'],
      requiredDisclaimers: ['Prices include GST.'],
      language: 'hi' as const,
    };
    await updateConstitution(mine.ctx, rules);
    expect(await getConstitution(mine.ctx)).toEqual(rules);
    await expect(getConstitution(other.ctx, mine.userId)).rejects.toMatchObject({
      code: 'not_found',
    });
    await updateProfile(mine.ctx, { name: 'Meera J', phone: '+91 98765 43210', language: 'hi' });
    expect(await userOf(mine.email)).toMatchObject({
      fullName: 'Meera J',
      preferredLanguage: 'hi',
    });
    expect(await userOf(other.email)).toMatchObject({ preferredLanguage: 'en' });
  });
});
