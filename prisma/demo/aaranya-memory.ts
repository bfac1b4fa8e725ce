import type { DemoConversation, DemoMemory } from './types';

/** What Aaranya's team told the workspace beside its Foundation. People and figures are invented. */
export const aaranyaMemories: DemoMemory[] = [
  {
    by: 0,
    daysAgo: 90,
    type: 'fact',
    visibility: 'workspace',
    pinned: true,
    content: 'We never write “cheap” or “discount” about our saris; we say “a fair price”.',
  },
  {
    by: 1,
    daysAgo: 60,
    type: 'fact',
    visibility: 'workspace',
    content: 'The dye house in Bagru closes on Mondays.',
    corrected: { daysAgo: 12, content: 'The dye house in Bagru closes on Tuesdays.' },
  },
  {
    by: 2,
    daysAgo: 34,
    type: 'fact',
    visibility: 'workspace',
    used: [20, 11, 4],
    content:
      'Kamla Devi is our head weaver in Bagru; only she ties the parrot border of the Neel indigo sari.',
  },
  {
    by: 0,
    daysAgo: 26,
    type: 'fact',
    visibility: 'workspace',
    used: [9],
    content:
      'Our biggest client is Infotrail Technologies. Vikram Rao works at Infotrail Technologies; he asked for the invoice before the delivery of 300 gift boxes.',
  },
  {
    by: 1,
    daysAgo: 50,
    type: 'research',
    visibility: 'workspace',
    content:
      'Resham Bazaar cut its silk saris by 40% two weeks before last Diwali and ran out of indigo by the Friday.',
  },
  {
    by: 2,
    daysAgo: 30,
    type: 'campaign',
    visibility: 'workspace',
    content:
      'WhatsApp to past buyers brought three times the orders of the reviewers in the last campaign.',
  },
  {
    by: 0,
    daysAgo: 20,
    type: 'conversation',
    visibility: 'private',
    content: 'I like drafts in short sentences, without exclamation marks.',
  },
  {
    by: 2,
    daysAgo: 41,
    type: 'conversation',
    visibility: 'workspace',
    content: 'The stall at Diggi Palace sold 62 Madder dupattas in one weekend.',
  },
  {
    by: 1,
    daysAgo: 8,
    type: 'fact',
    visibility: 'workspace',
    content: 'Our printer is Pink City Press; it needs nine working days for 1,000 cards.',
  },
  {
    by: 1,
    daysAgo: 75,
    type: 'conversation',
    visibility: 'workspace',
    content: 'The courier to Guwahati took eleven days in the monsoon.',
  },
  {
    by: 0,
    daysAgo: 15,
    type: 'fact',
    visibility: 'private',
    content: 'The bank allows us ₹12 lakh of working capital until March.',
  },
];

export const aaranyaConversations: DemoConversation[] = [
  {
    by: 0,
    daysAgo: 3,
    visibility: 'private',
    questions: [
      'Who are our competitors, and what do we do better?',
      'Remember that orders of 100 boxes or more get name cards for free.',
    ],
  },
  {
    by: 2,
    daysAgo: 1,
    visibility: 'workspace',
    questions: ['When does the dye house close, and who weaves the Neel indigo sari?'],
  },
];
