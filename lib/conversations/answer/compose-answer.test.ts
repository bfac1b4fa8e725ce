import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFoundation } from '@/lib/foundation/schemas';
import type { Recalled } from '@/lib/memory/schemas';
import { composeAnswer } from './compose-answer';
import { handloom, ids, recalledFact } from './fixtures';
import type { AnswerInput } from './types';

const answer = (question: string, over?: Partial<AnswerInput>) =>
  composeAnswer(handloom(question, over));
const text = (question: string, over?: Partial<AnswerInput>) => answer(question, over).text;
const user = (said: string) => ({ role: 'user' as const, text: said });

describe('what is due', () => {
  it('names each move with its day and its link, and what is late beside it', () => {
    const { text, citations } = answer('What is due today?');
    expect(text).toContain('**LinkedIn post on the indigo vat** · today');
    expect(text).toContain('**Call the printer about cards** · 3 days late · urgent');
    expect(citations.map(({ href }) => href)).toEqual([`/moves/${ids.post}`, `/moves/${ids.call}`]);
  });

  it('reads weeks and weekdays in IST', () => {
    expect(text('What is due next week?')).toContain('next week (23 Nov 2026 to 29 Nov 2026)');
    expect(text('anything due next week?')).not.toContain('List fifty');
    expect(text('What is due on Thursday?')).toContain('Photograph the wedding edit');
    expect(text('what is due by 2 December')).toContain('List fifty gifting managers');
    expect(text('अगले हफ़्ते क्या करना है?')).toContain('23 नव॰ 2026 से 29 नव॰ 2026');
  });

  it('keeps to the person, the campaign and the status that are named', () => {
    const meera = text('What does Meera have to do this week?');
    expect(meera).toContain('Photograph the wedding edit');
    expect(meera).not.toContain('Call the printer');
    expect(text('which moves failed')).toContain('The studio does not answer.');
    expect(text('open moves of the wedding campaign')).not.toContain('List fifty');
  });

  it('says that nothing is due, rather than nothing', () => {
    expect(text('what is late?', { moves: [] })).toBe('Nothing is late.');
    expect(text('कल क्या करना है?')).toBe('कल कोई काम नहीं है।');
  });
});

describe('campaigns and festivals', () => {
  it('tells a campaign’s status, its days left, the phase it is in and the next', () => {
    const going = text('How is the wedding campaign going?');
    expect(going).toContain('active, 3 Nov 2026 to 11 Dec 2026, 19 days left');
    expect(going).toContain('Now: Proof, 21 Nov 2026');
    expect(going).toContain('Next: Close');
  });

  it('quotes the part of the plan that is asked for', () => {
    expect(text('What is the offer in the wedding campaign?')).toContain('A fitted blouse piece');
    expect(text('वेडिंग अभियान की रणनीति क्या है')).toContain('उद्देश्य: Sell 60 saris by 11 December.');
  });

  it('counts back from the next Diwali and proposes the campaign for it', () => {
    const { text, proposals } = answer('When should I start for Diwali?');
    expect(text).toContain('**Diwali is on 29 Oct 2027**, 341 days from today');
    expect(text).toContain('begin by **15 Sep 2027**');
    expect(text).toContain('Published panchang date');
    expect(proposals).toEqual([
      {
        kind: 'skill',
        skillId: 'campaign.diwali',
        title: 'Diwali campaign',
        inputs: { brief: 'Diwali 2027', end: '2027-10-29' },
      },
    ]);
  });

  it('says that the usual start has passed', () => {
    expect(text('When should I start for Diwali?', { today: '2027-10-20' })).toContain(
      'has passed, so begin today',
    );
  });

  it('takes the attached campaign for the one that is meant', () => {
    const attachments = [{ kind: 'campaign' as const, id: ids.wedding }];
    expect(text('when does it end?', { attachments })).toContain('11 Dec 2026');
  });
});

describe('the business', () => {
  it.each([
    'price of the Neel sari',
    'neel saree kitne ka hai',
    'नील साड़ी की कीमत क्या है?',
    'prce of neel indgo sari cost',
  ])('knows a price as it stands in the Foundation: %s', (question) => {
    const { text, citations } = answer(question);
    expect(text).toContain('₹6,800');
    expect(text).not.toContain('₹2,200');
    expect(citations[0]).toMatchObject({
      kind: 'foundation',
      id: 'products',
      href: '/foundation#section-products',
    });
  });

  it('sets what was told about it beside what is written, and counts that memory as used', () => {
    const dearer = recalledFact('m7', 'From December the Neel indigo sari costs ₹7,200.');
    const { text, used, citations } = answer('What is the price of the Neel sari?', {
      recalled: [dearer],
    });
    expect(text).toContain('₹6,800');
    expect(text).toContain('₹7,200');
    expect(used).toEqual(['m7']);
    // the newer word first
    expect(citations[0]).toMatchObject({ kind: 'memory', id: 'm7', href: null });
  });

  it('says that a thing has no price, before it shows what has', () => {
    expect(text('price of the wool shawl')).toMatch(/^Nothing is written about “wool shawl”/);
    expect(text('cheapest product')).toContain('Madder dupatta');
    expect(text('products under ₹2,500')).not.toContain('Neel');
  });

  it('puts first the difference that touches what a competitor is weak at', () => {
    const differ = text('How do we differ from Resham Bazaar?');
    expect(differ).toContain('Weak: Mixes power loom with handloom');
    expect(differ.indexOf('name of its weaver')).toBeLessThan(differ.indexOf('Only natural dyes'));
    expect(differ).not.toContain('Studio Kapaas');
  });

  it('answers of a buyer what is asked, and no more', () => {
    const objections = text('objections of the gifting lead');
    expect(objections).toContain('Can you print our name on the card?');
    expect(objections).not.toContain('dry-fruit');
    expect(text('what is the budget of the corporate gifting lead')).toContain(
      'Budget: ₹1,500–3,000 a person',
    );
  });

  it('tells the objection that is meant, of the buyer who has it', () => {
    const about = text('How should I answer the objection about the colour?');
    expect(about).toContain('What if the colour runs?');
    expect(about).not.toContain('Corporate gifting lead');
    expect(text('products below 2500')).not.toContain('Neel');
  });

  it('says where to write what is not written', () => {
    const empty = { version: 1, fields: { ...emptyFoundation, companyName: 'Nayi Dukaan' } };
    const { text, citations } = answer('What is our USP?', { foundation: empty });
    expect(text).toContain('“Unique value proposition” is still empty');
    expect(citations[0]?.href).toBe('/foundation#section-positioning');
    expect(answer('Tell me about our business', { foundation: null }).text).toContain(
      'Nothing is written about the business yet',
    );
  });

  it('finds what no rule is made for among the passages, and quotes it', () => {
    expect(text('how many families weave for us')).toContain('42 families in Bagru and Kota');
    const returns = recalledFact(
      'm2',
      'Sanjay handles returns; refunds go out within 5 working days.',
    );
    expect(text('who handles refunds?', { recalled: [returns] })).toContain(
      'Sanjay handles returns',
    );
    expect(text('वापसी कौन देखता है?', { recalled: [returns] })).toContain('Sanjay handles returns');
    expect(text('what about Sundays', { pinnedFacts: ['No deliveries on Sundays.'] })).toContain(
      'kept in mind here',
    );
  });

  it('says plainly that nothing is written, and only once that it is no model', () => {
    const first = text('who is the prime minister');
    expect(first).toContain('Nothing is written about that');
    expect(first).toContain('not a language model');
    const history = [
      user('who is the prime minister'),
      { role: 'assistant' as const, text: first },
    ];
    expect(text('tell me the meaning of life', { history })).not.toContain('not a language model');
  });
});

describe('a follow-up', () => {
  it('takes the subject from the question before', () => {
    const price = text('and the price?', { history: [user('Tell me about the Neel sari')] });
    expect(price).toContain('₹6,800');
    expect(price).not.toContain('Madder');
    expect(text('उसकी कीमत?', { history: [user('मैडर दुपट्टा के बारे में बताओ')] })).toContain('₹2,200');
  });

  it('remembers of what it carries over', () => {
    const recalled = [recalledFact('m7', 'From December the Neel indigo sari costs ₹7,200.')];
    const history = [user('Tell me about the Neel sari')];
    expect(text('and the price?', { history, recalled })).toContain('₹7,200');
  });

  it('is judged by its own words first', () => {
    const history = [user('What is due this week?')];
    expect(answer('Who are our buyers and competitors?', { history }).intent).not.toBe('due-moves');
    expect(answer('and what is our brand voice?', { history }).intent).toBe('foundation');
  });

  it('takes the kind of question from it, with days of its own', () => {
    expect(text('and next week?', { history: [user('What is due this week?')] })).toContain(
      'Photograph',
    );
  });
});

describe('work to be done', () => {
  it('proposes the skill with its form filled in, and does not pretend to have written', () => {
    const { text, proposals } = answer('Write me a LinkedIn post about the Neel sari for Holi');
    expect(proposals).toEqual([
      {
        kind: 'skill',
        skillId: 'content.linkedin',
        title: 'LinkedIn post',
        inputs: {
          topic: 'The Neel sari for Holi',
          product: 'Neel indigo sari',
          occasion: 'Holi',
          keyDate: '2027-03-22',
        },
      },
    ]);
    expect(text).toContain('Nothing is written yet');
  });

  it.each([
    [
      'linkedin post likho neel sari par',
      'content.linkedin',
      { topic: 'Neel sari', product: 'Neel indigo sari' },
    ],
    [
      'नील साड़ी पर व्हाट्सएप संदेश लिखो',
      'content.whatsapp',
      { topic: 'नील साड़ी', product: 'Neel indigo sari' },
    ],
    [
      'make an instagram caption in Tamil about the gift box',
      'indian.regional_content',
      { language: 'ta', product: 'Loom gift box' },
    ],
    [
      'write an email about 10% off until 5 December',
      'content.email',
      { offer: '10% off until 5 December' },
    ],
  ])('%s', (question, skillId, inputs) => {
    expect(answer(question).proposals[0]).toMatchObject({ skillId, inputs });
  });

  it('makes a move of a task that is said, or of the answer before', () => {
    expect(answer('remind me to pay the weavers').proposals).toEqual([
      { kind: 'move', title: 'Pay the weavers', description: '' },
    ]);
    const history = [
      user('what next?'),
      { role: 'assistant' as const, text: 'Send the price list to Pune [1].\n\nIt is late.' },
    ];
    expect(answer('make a move of this', { history }).proposals).toEqual([
      {
        kind: 'move',
        title: 'Send the price list to Pune',
        description: 'Send the price list to Pune.\n\nIt is late.',
      },
    ]);
    expect(answer('printer ko call karne ka task bana do').proposals[0]).toMatchObject({
      title: 'Printer ko call karna',
    });
  });

  it('proposes nothing to somebody who may only read', () => {
    expect(
      answer('Write a LinkedIn post about the Neel sari', { mayRun: false }).proposals,
    ).toEqual([]);
    expect(answer('make a move to call the printer', { mayRun: false }).proposals).toEqual([]);
  });

  it('sets what is told beside what it may change', () => {
    const told = text('Our new price for the Neel sari is ₹7,200 from December');
    expect(told).toMatch(/^Noted\./);
    expect(told).toContain('Neel indigo sari, ₹6,800');
  });
});

describe('what is remembered', () => {
  const kochi = recalledFact('k', 'Our studio in Kochi closes on Sundays and pays ₹45,000 rent.');
  const plan: Recalled = {
    ...recalledFact(
      'p',
      '## Plan\n\n- **Tease**, 3 Nov: close friends first.\n- **Reveal**, 9 Nov: the Kochi opening, by invitation.',
    ),
    type: 'campaign',
    source: { kind: 'execution', executionId: 'exec_1', skillId: 'campaign.awareness' },
  };

  it('answers alone where nothing else holds what is asked: one common word is no competitor', () => {
    const { text, used } = answer('When does the Kochi studio close?', { recalled: [kochi, plan] });
    expect(text).toBe('Our studio in Kochi closes on Sundays and pays ₹45,000 rent. [1]');
    expect(used).toEqual(['k']);
  });

  it.each([
    'Our studio in Kochi closes on Sundays and pays ₹45,000 rent.',
    'Correction: our studio in Kochi closes on Mondays, not on Sundays.',
    'हमारा स्टूडियो सोमवार को बंद रहता है।',
  ])('is noted, whatever names stand in it: %s', (said) => {
    const { text, intent } = answer(said, { recalled: [kochi] });
    expect(intent).toBe('noted');
    expect(text).not.toContain('Kapaas');
  });

  it('says that something said was not kept, rather than that it was', () => {
    expect(text('Meera is on leave next week')).toMatch(/^I have not kept this/);
  });

  it('quotes the sentence that speaks of it, without marks, and says where it is from', () => {
    const said = text('What is planned for the Kochi opening by invitation?', { recalled: [plan] });
    expect(said).toContain('Reveal, 9 Nov: the Kochi opening, by invitation.');
    expect(said).not.toContain('Tease');
    expect(said).not.toContain('**');
    expect(said).not.toContain('You have');
  });

  it('answers two questions in one, each by what holds it', () => {
    const recalled = [
      recalledFact('d', 'The dye house in Bagru closes on Tuesdays.'),
      recalledFact('w', 'Kamla Devi weaves the Neel indigo sari.'),
    ];
    const moves = handloom('').moves.map((move) =>
      move.id === ids.post ? { ...move, title: 'LinkedIn post on who weaves the Neel sari' } : move,
    );
    const { text, used } = answer(
      'When does the dye house close, and who weaves the Neel indigo sari?',
      { recalled, moves },
    );
    expect(used).toEqual(['d', 'w']);
    expect(
      text.startsWith(
        'The dye house in Bagru closes on Tuesdays. [1]\n\nKamla Devi weaves the Neel indigo sari. [2]',
      ),
    ).toBe(true);
    expect(text).not.toContain('LinkedIn');
  });

  it('notes what is told and answers what is asked in one message', () => {
    const said = answer(
      'Remember that our Jaipur workshop opens at 9 am. What do we sell and for how much?',
      { recalled: [kochi, plan] },
    );
    expect(said.intent).toBe('noted+products');
    expect(said.text).toMatch(/^Noted\./);
    expect(said.text).toContain('₹6,800');
    expect(said.text).not.toContain('Tease');
    expect(answer('We closed the shop on 5 May. Thanks! When is Holi?').intent).toBe(
      'noted+festival',
    );
  });

  it('tells of a competitor’s price only what is written of it', () => {
    const history = [user('Who is Resham Bazaar?')];
    const resham = text('and their price?', { history });
    expect(resham).toContain('heavy discounts before Diwali');
    expect(resham).not.toContain('How you differ');
    expect(resham).not.toContain('₹4,800');
    const bare = handloom('').foundation;
    const foundation = bare && {
      ...bare,
      fields: {
        ...bare.fields,
        competitors: [
          { name: 'Resham Bazaar', website: '', strengths: 'Wide catalogue.', weaknesses: '' },
        ],
      },
    };
    expect(text('and their price?', { history, foundation })).toContain('is not written yet');
  });
});

describe('whatever is asked', () => {
  const known = fc.constantFrom(
    'what do we sell',
    'how much is the first product',
    'products under ₹5,000',
    'tell me about our business',
    'what is due this month',
    'what is late?',
    'how many moves are open',
    'how is the wedding campaign going',
    'who are our buyers',
    'what are our competitors bad at',
    'what do you remember',
    'Remember that the courier comes on Mondays',
    'हमारे दाम बताओ',
    'इस महीने के काम',
    'write a linkedin post about this',
    'make a move of this',
  );
  const word = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom('[3] *bold* <b>', '| a | b |', '# 1. वादा', '[x](y)'),
  );
  const rupees = fc
    .integer({ min: 1, max: 9_999_999 })
    .map((amount) => `₹${amount.toLocaleString('en-IN')}`);
  const date = fc
    .integer({ min: 0, max: 60 })
    .map((days) => new Date(Date.UTC(2026, 10, 1 + days)).toISOString().slice(0, 10));
  const input = fc.record({
    question: fc.oneof(known, word),
    products: fc.array(fc.record({ name: word, description: word, price: rupees }), {
      maxLength: 4,
    }),
    dates: fc.array(date, { minLength: 5, maxLength: 5 }),
    told: fc.array(
      fc.tuple(word, rupees).map((parts) => parts.join(' ')),
      { maxLength: 3 },
    ),
  });
  const build = ({
    question,
    products,
    dates,
    told,
  }: typeof input extends fc.Arbitrary<infer T> ? T : never) => {
    const base = handloom(question || '?');
    return {
      ...base,
      foundation: base.foundation && {
        ...base.foundation,
        fields: { ...base.foundation.fields, products },
      },
      moves: base.moves.map((move, at) => ({ ...move, dueDate: dates[at] ?? null })),
      recalled: told.map((content, at) => recalledFact(`m${at}`, content)),
    };
  };
  const numbersIn = (said: string) =>
    (said.replace(/(?<=\d),(?=\d)/g, '').match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  const amountsIn = (said: string) => said.match(/₹\s?[\d,]*\d/g) ?? [];

  it('invents no number and no amount', () => {
    fc.assert(
      fc.property(input, (drawn) => {
        const given = build(drawn);
        const said = composeAnswer(given).text.replace(/ \[\d+\]/g, '');
        const whole = JSON.stringify(given);
        for (const amount of amountsIn(said)) expect(whole).toContain(amount);
        const dated = [...whole.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([one]) => one);
        const allowed = new Set([
          ...numbersIn(whole),
          // the parts of dates, days away from them, and counts of what there is
          ...dated.flatMap((one) => one.split('-').map(Number)),
          ...dated.map((one) => Math.abs(Date.parse(one) - Date.parse(given.today)) / 86_400_000),
          ...weekAround(given.today),
          ...given.moves.map((_, at) => at + 1),
        ]);
        for (const number of numbersIn(said)) expect([...allowed]).toContain(number);
      }),
      { numRuns: 150 },
    );
  });

  it('cites what it says, and says what it cites', () => {
    fc.assert(
      fc.property(input, (drawn) => {
        const { text, citations, used, proposals } = composeAnswer(build(drawn));
        expect(text.trim()).not.toBe('');
        const marks = new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)));
        expect([...marks].sort((a, b) => a - b)).toEqual(citations.map(({ n }) => n));
        expect(used).toEqual(citations.flatMap(({ kind, id }) => (kind === 'memory' ? [id] : [])));
        for (const one of proposals) expect(one.title).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });
});

/** The days that “this week” and “this month” are spelt out with. */
function weekAround(today: string): number[] {
  const days = [0, 6, 7, 13].map((ahead) =>
    new Date(Date.parse(today) + ahead * 86_400_000).getUTCDate(),
  );
  return [...days, 30];
}
