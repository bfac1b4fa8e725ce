import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contradicts } from './contradiction';
import { factsInTurn } from './facts-in-turn';
import { archivedBelow, decayOf, halfLifeDays, halfLives } from './fade';
import { fuse } from './fuse';
import { lexemesOf } from './lexemes';
import { dimensions, embedLexically } from './lexical-embedding';
import { putRight } from './put-right';
import { sameFact } from './same-fact';
import { memoryTypes } from './schemas';
import { splitText } from './split-text';
import { contentHash, normalise, stemsOf, wordsOf } from './tokens';
import { trigramSimilarity } from './trigrams';

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

describe('words', () => {
  test.each([
    ['The Indigo Saris cost ₹9,400.', ['indigo', 'sari', 'cost', '9400']],
    ['हमारी साड़ियाँ ज़रूरी हैं', ['साड', 'जरूर']],
    ['साड़ी की क़ीमत ₹९,४००', ['साड', 'कीमत', '9400']],
    ['Humare gift box ka daam ₹2.5 lakh hai', ['gift', 'box', 'daam', '2.5', 'lakh']],
    ['₹1,00,000 और 50 %', ['100000', '50']],
    ['கைத்தறி புடவை', ['கைத்தறி', 'புடவை']],
    ['who are we', ['who', 'ar', 'we']],
  ])('%s', (text, stems) => {
    expect(stemsOf(text)).toEqual(stems);
  });

  test('one text typed in several ways has one hash', () => {
    const hash = contentHash('Gift boxes cost ₹2,250.');
    expect(contentHash('  gift  BOXES cost ₹२,२५० ')).toBe(hash);
    expect(contentHash('Gift boxes cost ₹2,750.')).not.toBe(hash);
    expect(contentHash('जरूरी बात हां')).toBe(contentHash('ज़रूरी बात हाँ।'));
  });

  test('whatever is typed, normalising twice is normalising once, and lexemes stay one literal each', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
        expect(lexemesOf(text)).toMatch(/^(?:'[~#]?[\p{L}\p{M}\p{N}.]+'(?: |$))*$/u);
        for (const word of wordsOf(text)) expect(word).not.toMatch(/[\s']/);
      }),
    );
  });
});

describe('the built-in embedding', () => {
  test('is 768 numbers of length one, the same for the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const vector = embedLexically(text);
        expect(vector).toHaveLength(dimensions);
        expect(dot(vector, vector)).toBeCloseTo(1, 9);
        expect(embedLexically(text)).toEqual(vector);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['The indigo sari costs ₹9,400', 'price of an indigo saree', 'Our office is closed on Sundays'],
    ['साड़ियों की बुनाई में नौ दिन लगते हैं', 'एक साड़ी की बुनाई', 'हम रविवार को बंद रहते हैं'],
    ['Krishnamurthy supplies our cotton', 'Krishnamurty cotton', 'Silk comes from Varanasi'],
  ])('“%s” is nearer to “%s” than to “%s”', (text, near, far) => {
    const vector = embedLexically(text);
    expect(dot(vector, embedLexically(near))).toBeGreaterThan(0.25);
    expect(dot(vector, embedLexically(far))).toBeLessThan(0.15);
  });

  test('the number says little: two offers are nearly the same to it', () => {
    const alike = dot(
      embedLexically('Diwali offer: 30 % off on all handloom saris'),
      embedLexically('Diwali offer: 50 % off on all handloom saris'),
    );
    expect(alike).toBeGreaterThan(0.7);
  });
});

describe('fading', () => {
  const lastAccessed = new Date('2026-11-22T10:00:00Z');
  const later = (days: number) => new Date(lastAccessed.getTime() + days * 86_400_000);
  const trace = { type: 'fact', pinned: false, accessCount: 0, lastAccessed } as const;

  test.each(memoryTypes)('after its half-life a %s counts half', (type) => {
    expect(decayOf({ ...trace, type }, later(halfLives[type]))).toBeCloseTo(0.5, 12);
    expect(halfLives).toEqual({ conversation: 14, research: 60, campaign: 120, fact: 365 });
  });

  test('each use makes it fade more slowly: H × (1 + 0.5 · ln(1 + uses))', () => {
    expect(halfLifeDays({ type: 'conversation', accessCount: 9 })).toBeCloseTo(
      14 * (1 + 0.5 * Math.log(10)),
      12,
    );
    fc.assert(
      fc.property(fc.nat(500), fc.nat(5000), (accessCount, days) => {
        const one = decayOf({ ...trace, accessCount }, later(days));
        const more = decayOf({ ...trace, accessCount: accessCount + 1 }, later(days));
        expect(one).toBeGreaterThan(0);
        expect(one).toBeLessThanOrEqual(1);
        expect(more).toBeGreaterThanOrEqual(one);
        expect(decayOf({ ...trace, accessCount }, later(days + 1))).toBeLessThan(one);
      }),
    );
  });

  test('what is pinned never fades; what is not is archived in the end', () => {
    expect(decayOf({ ...trace, pinned: true }, later(100_000))).toBe(1);
    expect(decayOf({ ...trace, type: 'conversation' }, later(60))).toBeGreaterThan(archivedBelow);
    expect(decayOf({ ...trace, type: 'conversation' }, later(61))).toBeLessThan(archivedBelow);
  });

  test('a clock that goes back fades nothing', () => {
    expect(decayOf(trace, later(-3))).toBe(1);
  });
});

describe('the same fact', () => {
  test.each([
    ['We give 30 % off for Diwali', 'For Diwali we give 30% off', true],
    ['We give 30 % off for Diwali', 'We give 50 % off for Diwali', false],
    ['The box costs ₹2,250', 'The box costs Rs. 2250', true],
    ['The box costs ₹2,250', 'The box weighs 2,250 g', false],
    ['Budget: ₹2.5 lakh', 'Budget: ₹2,50,000', true],
    ['We ship abroad', 'We do not ship abroad', false],
    ["We don't ship abroad", 'We never ship abroad', true],
    ['Meera leads sales', 'Asha leads sales', false],
    ['Our founder is Meera Joshi', 'our founder is meera joshi', true],
    ['The sale starts on 2 November', 'The sale starts on 2 December', false],
    ['The sale starts on Monday', 'The sale starts on Friday', false],
    ['Two saris a week', '2 saris a week', true],
    ['हम विदेश भेजते हैं', 'हम विदेश नहीं भेजते', false],
    ['मीरा बिक्री संभालती हैं', 'आशा बिक्री संभालती हैं', false],
    ['क़ीमत ₹९,४०० है', 'कीमत ₹9400 है', true],
  ])('“%s” and “%s”: %s', (a, b, same) => {
    expect(sameFact(a, b)).toBe(same);
    expect(sameFact(b, a)).toBe(same);
  });

  test('no two different percentages are ever the same fact', () => {
    const percent = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(percent, percent, (a, b) => {
        const offer = (off: number) => `All handloom saris are ${off} % off until Diwali`;
        expect(sameFact(offer(a), offer(b))).toBe(a === b);
      }),
    );
  });

  test('trigrams are reckoned as Postgres does', () => {
    expect(trigramSimilarity('word', 'two words')).toBeCloseTo(0.363636, 5);
    expect(trigramSimilarity('साड़ी', 'साड़ी')).toBe(1);
    expect(trigramSimilarity('!', '?')).toBe(0);
  });
});

describe('a contradiction', () => {
  test.each([
    ['Our gift box costs ₹2,750', 'Our gift box costs ₹2,250'],
    ['The gift box is now ₹2,750', 'Our gift box costs ₹2,250'],
    ['The price of our gift box changed from ₹2,250 to ₹2,750.', 'Our gift box costs ₹2,250'],
    ['The gift box is ₹2,750, not ₹2,250', 'The gift box is ₹2,250'],
    ['We deliver in 7 days', 'We deliver in 5 days'],
    ['We deliver in 7 days for ₹50', 'We deliver in 5 days for ₹50'],
    ['Our Diwali sale starts on 5 November', 'Our Diwali sale starts on 2 November'],
    ['Our Diwali sale starts on 1 December', 'Our Diwali sale starts on 2 November'],
    ['Diwali offer: 50 % off', 'Diwali offer: 30 % off'],
    ['We do not ship abroad', 'We ship abroad'],
    ['We ship abroad now', 'We do not ship abroad'],
    ['Our founder is Asha Rao', 'Our founder is Meera Joshi'],
    ['Our office is in Pune', 'Our office is in Jaipur'],
    ['Our brand tone is playful', 'Our brand tone is formal'],
    ['I prefer long posts', 'I prefer short posts'],
    ['हमारे गिफ़्ट बॉक्स की क़ीमत ₹2,750 है', 'हमारे गिफ़्ट बॉक्स की क़ीमत ₹2,250 है'],
    ['हम विदेश नहीं भेजते', 'हम विदेश भेजते हैं'],
    ['Humare gift box ka daam ₹2,750 hai', 'Humare gift box ka daam ₹2,250 hai'],
  ])('“%s” closes “%s”', (newer, older) => {
    expect(contradicts(newer, older)).toBe(true);
  });

  test.each([
    ['The blue sari costs ₹9,400', 'The red sari costs ₹8,000'],
    ['The festive gift box costs ₹2,750', 'Our gift box costs ₹2,250'],
    ['We sell stoles', 'We sell saris'],
    ['Our customers are schools', 'Our customers are hotels'],
    ['Our gift box is handmade', 'Our gift box is blue'],
    ['On 3 November we sold 45 saris', 'On 2 November we sold 40 saris'],
    ['On 3 November we sold 40 saris', 'On 2 November we sold 40 saris'],
    ['Meera earns ₹40,000', 'Asha earns ₹50,000'],
    ['Plan B costs ₹999', 'Plan A costs ₹499'],
    ['Size 40 costs ₹900', 'Size 38 costs ₹900'],
    ['The 5 kg box costs ₹1,900', 'The 2 kg box costs ₹900'],
    ['The 5 kg box costs ₹900', 'The 2 kg box costs ₹900'],
    ['We give hotels 30 % off', 'We give schools 50 % off'],
    ['Our gift box costs ₹2,250', 'Our gift box costs ₹2,250 and weighs 2 kg'],
    ['Our gift box costs ₹2,250', 'our gift box costs Rs 2250.'],
    ['Our supplier for silk is Varun', 'Our supplier for cotton is Meera'],
  ])('“%s” stands beside “%s”', (newer, older) => {
    expect(contradicts(newer, older)).toBe(false);
  });
});

describe('facts in what a person says', () => {
  test.each([
    ['Our gift box costs ₹2,250.', ['Our gift box costs ₹2,250.']],
    ['Please remember that our courier is Delhivery', ['Our courier is Delhivery']],
    ['We close on Sundays, remember this.', ['We close on Sundays']],
    [
      'Hi! Our founder is Meera Joshi. Can you write a post about her?',
      ['Our founder is Meera Joshi.'],
    ],
    ['I prefer short posts', ['I prefer short posts']],
    ['Remember this:\nRavi Kumar handles exports', ['Ravi Kumar handles exports']],
    ['हमारी साड़ी की क़ीमत ₹9,400 है।', ['हमारी साड़ी की क़ीमत ₹9,400 है।']],
    ['याद रखना कि रविवार को दुकान बंद रहती है', ['रविवार को दुकान बंद रहती है']],
    ['Humari delivery 5 din mein hoti hai, yaad rakhna', ['Humari delivery 5 din mein hoti hai']],
    [
      'Our customers never ask for plastic. Write a mail about that.',
      ['Our customers never ask for plastic.'],
    ],
    ['We charge Rs. 500 for mending.', ['We charge Rs. 500 for mending.']],
    ["That's not right, we deliver in 7 days.", ['We deliver in 7 days.']],
    ['The launch is on 15 January, so plan backwards from that', ['The launch is on 15 January']],
    ['Please use a formal tone from now on', ['Please use a formal tone from now on']],
    ['Never use the word cheap', ['Never use the word cheap']],
    ['Correction: our studio closes on Mondays', ['Our studio closes on Mondays']],
    ['नहीं, हमारी दुकान सोमवार को बंद रहती है', ['हमारी दुकान सोमवार को बंद रहती है']],
    ['No plastic is used in our packing', ['No plastic is used in our packing']],
    ['You are wrong, our price is ₹500', ['Our price is ₹500']],
    ['Customers complain about late delivery', ['Customers complain about late delivery']],
    ['Can you remember that our store opens at 10 am?', ['Our store opens at 10 am']],
    ['Our refund policy: returns within 7 days', ['Our refund policy: returns within 7 days']],
    ['मुझे छोटे पोस्ट पसंद हैं', ['मुझे छोटे पोस्ट पसंद हैं']],
    ['Mujhe chhote posts pasand hain', ['Mujhe chhote posts pasand hain']],
  ])('%s', (text, facts) => {
    expect(factsInTurn(text).map(({ content }) => content)).toEqual(facts);
  });

  test.each([
    'What does our gift box cost?',
    'How much is the gift box',
    'Write a LinkedIn post about our gift box',
    'Thanks, that is great!',
    'ok',
    'Can you plan our Diwali campaign for 2 November',
    'I want you to shorten it',
    'Maybe we should sell stoles',
    'हमारी साड़ी की क़ीमत क्या है?',
    'एक पोस्ट लिखो',
    'Diwali ke liye ek post likho',
    'Humara best seller kya hai',
    'That is wrong',
    'I like it',
    'Show me our competitors',
    'Tell me about Meera Joshi',
    'I am going to lunch',
    'status of the Diwali campaign',
    'two more like this but for Kochi',
    'the gift box, the price and the dates for the Pune studio',
    'We should offer 20 % off',
    'It should mention our ₹2,250 gift box',
    'Remember that our Instagram password is hunter2',
    'Our card is 4111 1111 1111 1111',
    '',
  ])('nothing in “%s”', (text) => {
    expect(factsInTurn(text)).toEqual([]);
  });

  test('what is true today only is kept as talk, what is asked for as a fact', () => {
    expect(factsInTurn('We are out of indigo this week.')).toMatchObject([
      { type: 'conversation', asked: false },
    ]);
    expect(factsInTurn('Remember: we are out of indigo this week.')).toMatchObject([
      { type: 'fact', asked: true },
    ]);
  });

  test('no text breaks it, and none is remembered longer than it was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { content } of factsInTurn(text))
          expect(content.length).toBeLessThanOrEqual(text.length + 8);
      }),
    );
  });
});

describe('putting right', () => {
  const studio = 'Our studio in Kochi closes on Sundays and pays ₹45,000 rent.';
  test.each([
    [
      'Our studio in Kochi closes on Mondays, not on Sundays.',
      studio,
      'Our studio in Kochi closes on Mondays and pays ₹45,000 rent.',
    ],
    [
      'The studio in Kochi closes on Mondays not Sundays',
      studio,
      'Our studio in Kochi closes on Mondays and pays ₹45,000 rent.',
    ],
    [
      'The Kochi studio pays ₹48,000 rent, not ₹45,000',
      studio,
      'Our studio in Kochi closes on Sundays and pays ₹48,000 rent.',
    ],
    [
      'Meera handles exports, not Ravi',
      'Ravi handles exports and payroll',
      'Meera handles exports and payroll',
    ],
    [
      'Our founder is Asha Rao, not Meera Joshi.',
      'Our founder is Meera Joshi, from Bagru',
      'Our founder is Asha Rao, from Bagru',
    ],
    [
      'दुकान सोमवार को बंद रहती है, रविवार को नहीं।',
      'हमारी दुकान रविवार को बंद रहती है',
      'हमारी दुकान सोमवार को बंद रहती है',
    ],
    ['Our shop in Pune closes on Mondays, not on Sundays', studio, null],
    ['We are a studio, not a factory', studio, null],
    ['We do not ship abroad', 'We ship abroad', null],
    [studio, studio, null],
  ])('“%s”', (newer, older, right) => {
    expect(putRight(newer, older)).toBe(right);
  });
});

describe('pieces of an output', () => {
  test('are plain, a section each, and a plan’s dates stay in its campaign', () => {
    const text = [
      'A Diwali of **few** words.',
      '**Objective.** Have hotels order by 2 November.',
      '**Channels**\n- LinkedIn: proof\n- WhatsApp: *reminders*',
      '**Tease**, 3 Nov to 9 Nov. Open the subject.\n- 3 Nov: LinkedIn post\n- 5 Nov: Mail',
      '## Questions\n\n| Question | Ask |\n| --- | --- |\n| How many rooms? | The [buyer](https://example.in) |',
      '- 2026-11-03: A post\n- 5 नवंबर: एक पोस्ट',
      '**Alone**',
    ].join('\n\n');
    expect(splitText(text)).toEqual([
      'A Diwali of few words.',
      'Objective. Have hotels order by 2 November.',
      'Channels\nLinkedIn: proof\nWhatsApp: reminders',
      'Questions\n\nQuestion · Ask\nHow many rooms? · The buyer',
    ]);
  });

  test('never exceed 2,000 characters, whatever the text', () => {
    const word = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 3000 });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 6 }),
        fc.constantFrom(' ', '\n', '\n\n'),
        (parts, by) => {
          const text = parts.join(by);
          const pieces = splitText(text);
          for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(2000);
        },
      ),
    );
  });
});

describe('fusion', () => {
  const fresh = { decay: 1, importance: 1 };
  const found = (...ids: string[]) => ids.map((id, at) => ({ id, score: 1 - at / 10 }));
  const none = { text: [], vector: [], trigram: [], graph: [] };

  test('is Σ weight / (60 + rank), by the weights of the legs', () => {
    const [one] = fuse(
      { text: found('a'), vector: found('b', 'a'), trigram: found('a'), graph: found('a') },
      new Map([['a', fresh]]),
    );
    expect(one?.fused).toBeCloseTo(1 / 61 + 1 / 62 + 0.5 / 61 + 0.7 / 61, 12);
    expect(one?.legs.vector).toEqual({ rank: 2, score: 0.9 });
    expect(one?.score).toBeCloseTo(one?.fused ?? 0, 12);
  });

  test('is times 0.6 + 0.3 · decay + 0.1 · importance', () => {
    const traits = new Map([['a', { decay: 0.5, importance: 0.2 }]]);
    const [one] = fuse({ ...none, text: found('a') }, traits);
    expect(one?.score).toBeCloseTo((1 / 61) * 0.77, 12);
  });

  test('puts first what several legs found, and leaves out what may not be recalled', () => {
    const traits = new Map(['a', 'b', 'c'].map((id) => [id, fresh]));
    const fused = fuse({ ...none, text: found('x', 'a', 'b'), vector: found('b', 'c') }, traits);
    expect(fused.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });
});
