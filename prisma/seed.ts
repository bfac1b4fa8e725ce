import { demoSignIn } from '@/lib/accounts/schemas';
import { disconnectChannels } from '@/lib/platform/channels';
import { disconnectDatabase } from '@/lib/platform/db';
import { disconnectRedis } from '@/lib/platform/redis';
import { aaranya } from './demo/aaranya';
import { ensurePeople } from './demo/ensure-people';
import { mahina } from './demo/mahina';
import { seedBusiness } from './demo/seed-business';

/** The demo: two invented businesses, their work made by the product's own verbs and skills. */
async function seed() {
  for (const business of [aaranya, mahina]) {
    const people = await ensurePeople(business);
    const made = await seedBusiness(business, people);
    process.stdout.write(`${business.name}: ${made ? 'made' : 'already there'}\n`);
  }
  // The start command repeats this line below the address.
  process.stdout.write(`Demo sign-in: ${demoSignIn.email} with ${demoSignIn.password}\n`);
}

try {
  await seed();
} finally {
  await disconnectChannels();
  await disconnectDatabase();
  await disconnectRedis();
}
