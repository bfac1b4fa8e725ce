import { day, yearEnd } from './day';
import type { DemoBusiness } from './types';

/** A payroll SaaS in Bengaluru that sells to firms of 50–500. The people and the firm are invented. */
export const mahina: DemoBusiness = {
  slug: 'mahina-payroll',
  name: 'Mahina Payroll',
  foundation: {
    companyName: 'Mahina Payroll',
    businessDescription:
      'Mahina runs payroll, PF, ESI, professional tax and TDS for Indian companies of 50 to 500 people. Finance uploads attendance, checks one page, and everybody is paid the same morning; returns are filed from the same screen.',
    industry: 'Payroll software',
    location: 'Bengaluru, Karnataka',
    website: 'https://mahina.example',
    positioning:
      'For finance teams of growing Indian companies, Mahina is the payroll that can be checked: each rupee on a payslip shows the rule that it comes from.',
    uniqueValueProposition:
      'Payroll closed in one morning, with every deduction explained by its rule and every return filed from the same page.',
    keyDifferentiators: [
      'Each figure on a payslip opens the rule behind it',
      'PF, ESI, PT and TDS returns are filed from the same page',
      'Move over in the middle of a year: history comes along',
      'Support by people who have run payrolls, in English, Hindi and Kannada',
    ],
    brandVoice: 'Professional',
    toneKeywords: ['clear', 'calm', 'precise', 'helpful'],
    messagingPillars: [
      { title: 'Checkable', detail: 'Nothing is a black box; finance can answer every question.' },
      { title: 'On time', detail: 'Salaries and returns go out before the date, not on it.' },
      {
        title: 'Made for Indian rules',
        detail: 'Labour codes, states’ professional tax, Form 16.',
      },
    ],
    products: [
      {
        name: 'Mahina Core',
        description: 'Payroll, payslips, PF, ESI, professional tax and TDS.',
        price: '₹60 a person a month',
      },
      {
        name: 'Mahina Plus',
        description: 'Core with leave, attendance, reimbursements and a flexible benefit plan.',
        price: '₹95 a person a month',
      },
    ],
    pricingInfo:
      'Core ₹60 and Plus ₹95 a person a month, billed yearly; moving over is included; no fee for filings.',
    competitors: [
      {
        name: 'PagarPro',
        website: 'https://pagarpro.example',
        strengths: 'Cheap, known to chartered accountants.',
        weaknesses: 'Desktop software; a new version to install at every change of rules.',
      },
      {
        name: 'PeopleGrid',
        website: 'https://peoplegrid.example',
        strengths: 'A whole HR suite, large sales team.',
        weaknesses: 'Payroll is one module of thirty; set-up takes three months.',
      },
    ],
  },
  icps: [
    {
      name: 'Finance head of a growing firm',
      title: 'Head of finance',
      industry: 'Manufacturing, services, technology',
      companySize: '50–500 people',
      painPoints: [
        'Payroll takes four days of two people every month',
        'Questions about deductions come to finance, and nobody can answer at once',
        'A late PF return cost a penalty last year',
      ],
      goals: ['Close payroll in a morning', 'Never pay a penalty for a date'],
      objections: [
        'Changing payroll in the middle of the year is risky',
        'Our chartered accountant is used to the old software',
      ],
      preferredChannels: ['LinkedIn', 'Email', 'WhatsApp'],
      psychographics: { Values: 'Control, being able to explain any number' },
      firmographics: { Revenue: '₹20–300 crore', Cities: 'Bengaluru, Chennai, Pune, Coimbatore' },
    },
    {
      name: 'HR manager who runs payroll alone',
      title: 'HR manager',
      industry: 'Services',
      companySize: '50–150 people',
      painPoints: [
        'Attendance comes in three spreadsheets',
        'Works on the last weekend of every month',
      ],
      goals: ['Payslips out on the last working day', 'Leave on time on the 30th'],
      objections: ['Will people have to install another app?'],
      preferredChannels: ['LinkedIn', 'WhatsApp'],
      psychographics: { Values: 'Being trusted by colleagues' },
      firmographics: { Cities: 'Bengaluru, Mysuru, Hubballi' },
    },
  ],
  people: [
    { email: 'demo@muhurat.example', name: 'Ritika Mathur', role: 'owner' },
    { email: 'arjun@mahina.example', name: 'Arjun Hegde', role: 'admin' },
    { email: 'farah@mahina.example', name: 'Farah Khan', role: 'member' },
  ],
  memories: [
    {
      by: 0,
      daysAgo: 30,
      type: 'fact',
      visibility: 'workspace',
      pinned: true,
      content: 'We never publish a customer’s headcount without a written yes.',
    },
    {
      by: 1,
      daysAgo: 18,
      type: 'conversation',
      visibility: 'workspace',
      content: 'Chartered accountants in Pune ask first whether Form 16 can be signed digitally.',
    },
    {
      by: 0,
      daysAgo: 45,
      type: 'fact',
      visibility: 'workspace',
      used: [20, 6],
      content: 'PagarPro charges ₹8,000 a year for each new version of its rules.',
    },
  ],
  conversations: [
    {
      by: 0,
      daysAgo: 2,
      visibility: 'workspace',
      questions: ['What does PagarPro charge, and what do we charge for filings?'],
    },
  ],
  campaigns: (today) => [
    {
      begun: day(today, -16),
      state: 'active',
      brief: {
        name: 'Mahina Plus launch',
        description:
          'Launch Mahina Plus to finance and HR heads of firms of 50 to 500 people: leave, attendance and reimbursements join payroll on the same checkable page.',
        type: 'product_launch',
        startDate: day(today, -15),
        endDate: day(today, 15),
        riskLevel: 3,
        focusAreas: ['LinkedIn', 'Existing Core customers', 'Chartered accountants'],
      },
      icps: [0, 1],
      inputs: { product: 'Mahina Plus' },
      failure: 'The customer withdrew the quotation. Ask another one.',
    },
    {
      begun: day(today, -1),
      state: 'brief',
      brief: {
        name: 'Year-end move to Mahina',
        description:
          'Win firms that want the new financial year to begin on a payroll that can be checked.',
        type: 'eofy',
        endDate: yearEnd(today),
        leadDays: 60,
        riskLevel: 5,
        focusAreas: ['Moving over in a week', 'Form 16 without tears'],
      },
      icps: [0],
      inputs: {},
      failure: '',
    },
  ],
};
