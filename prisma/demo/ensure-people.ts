import { hashPassword } from '@/lib/accounts';
import { demoSignIn } from '@/lib/accounts/schemas';
import { withSystem } from '@/lib/platform/db/system';
import type { DemoBusiness } from './types';

export type DemoPeople = { userId: string; role: DemoBusiness['people'][number]['role'] }[];

/** The business's people, confirmed; only the demo account has a password. */
export async function ensurePeople(business: DemoBusiness): Promise<DemoPeople> {
  const passwordHash = await hashPassword(demoSignIn.password);
  return withSystem(async (tx) => {
    const people: DemoPeople = [];
    for (const { email, name, role } of business.people) {
      const owner = email === demoSignIn.email;
      const { id } = await tx.user.upsert({
        where: { email },
        create: {
          email,
          fullName: name,
          emailVerifiedAt: new Date(),
          passwordHash: owner ? passwordHash : null,
        },
        update: {},
        select: { id: true },
      });
      people.push({ userId: id, role });
    }
    return people;
  });
}
