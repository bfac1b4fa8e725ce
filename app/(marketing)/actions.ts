'use server';

import { enquirySchema, sendEnquiry } from '@/lib/billing';
import { publicAction } from '@/lib/web/action';
import { signedInUser } from '@/lib/web/auth-landing';

/** Signed in or not: nobody needs an account to ask. */
export const sendEnquiryAction = publicAction(
  { operation: 'enquiry.send', input: enquirySchema, limit: { points: 20, perSeconds: 3600 } },
  async (facts, input) => sendEnquiry({ ...facts, userId: await signedInUser() }, input),
);
