import { describe, expect, it } from 'vitest';
import { kinOf, kinSought } from './kin';
import { namesIn } from './named-again';
import { soundsOf } from './sounds';
import { wordsOf } from './tokens';

const meets = (asked: string, written: string) => {
  const kin = new Set(wordsOf(written).flatMap(kinOf));
  return wordsOf(asked)
    .flatMap(kinSought)
    .some((one) => kin.has(one));
};

describe('the sound of a word', () => {
  it.each([
    ['नील', 'neel'],
    ['साड़ी', 'saree'],
    ['साड़ी', 'sari'],
    ['दुपट्टा', 'dupatta'],
    ['बुनाई', 'bunai'],
    ['मज़दूरी', 'mazdoori'],
    ['रीइम्बर्समेंट', 'reimbursement'],
    ['सपोर्ट', 'support'],
    ['बॉक्स', 'box'],
    ['छुट्टी', 'chhutti'],
  ])('is the same for %s and %s', (hindi, latin) => {
    const [word = ''] = wordsOf(hindi);
    expect(soundsOf(word)).toEqual(expect.arrayContaining(soundsOf(latin)));
    expect(meets(hindi, latin)).toBe(true);
    expect(meets(latin, hindi)).toBe(true);
  });

  it('joins no two words of one script', () => {
    expect(meets('nail', 'neel')).toBe(false);
    expect(meets('sari', 'sorry')).toBe(false);
  });

  it.each(['₹2,150', '12.4', 'a', 'एक', 'x'.repeat(3000), '日本'])(
    'of %s tells nothing',
    (text) => {
      expect(
        wordsOf(text)
          .flatMap(soundsOf)
          .every((sound) => sound.length <= 40),
      ).toBe(true);
    },
  );
});

describe('words of one meaning', () => {
  it.each([
    ['price', 'keemat'],
    ['कीमत', 'cost'],
    ['refund', 'रिफंड'],
    ['borrow', 'loan'],
  ])('%s is met by %s', (asked, written) => expect(meets(asked, written)).toBe(true));

  it('are not opposites', () => {
    expect(meets('cheap', 'expensive')).toBe(false);
    expect(meets('increase', 'decrease')).toBe(false);
    expect(meets('late', 'early')).toBe(false);
  });
});

describe('names in a memory', () => {
  it.each([
    ['Our photographer is Vikram Shekhawat; he is away in June.', ['Vikram Shekhawat']],
    ['Ribbon printer: Ajmeri Ribbons, Johari Bazaar.', ['Ajmeri Ribbons', 'Johari Bazaar']],
    ['Yarn comes from Bhilwara on Monday.', ['Bhilwara']],
    ['We never give discounts for Diwali.', []],
    ['हमारे बुनकर शनिवार को मिलते हैं।', []],
  ])('%s', (text, names) => expect(namesIn(text)).toEqual(names));
});
