import { describe, expect, it } from 'vitest';
import { tidyText } from './tidy-text';
import {
  cutWords,
  pluralise,
  sentencesOf,
  shorten,
  toClause,
  toList,
  toSentence,
  toSubject,
} from './words';

describe('words from people, made into sentences', () => {
  it('ends a sentence once', () => {
    expect(toSentence('payroll takes three days')).toBe('Payroll takes three days.');
    expect(toSentence('Is it real?')).toBe('Is it real?');
    expect(toSentence('हर साड़ी हाथ से बुनी है')).toBe('हर साड़ी हाथ से बुनी है।');
    expect(toSentence('  ')).toBe('');
  });

  it('lowers the first letter of a clause but not of names and acronyms', () => {
    expect(toClause('Late salaries.')).toBe('late salaries');
    expect(toClause('TDS filing is late')).toBe('TDS filing is late');
    expect(toClause('Aaranya weaves it', ['Aaranya'])).toBe('Aaranya weaves it');
    expect(toClause('I lose a day')).toBe('I lose a day');
  });

  it('splits sentences but not amounts and abbreviations', () => {
    expect(sentencesOf('It costs Rs. 2.5 lakh. Delivery is extra.')).toEqual([
      'It costs Rs. 2.5 lakh.',
      'Delivery is extra.',
    ]);
  });

  it('shortens at sentences, then at words', () => {
    expect(shorten('One. Two words. Three more words.', 16)).toBe('One. Two words.');
    expect(cutWords('a long line of words', 12)).toBe('a long line…');
  });

  it('makes plurals of titles', () => {
    expect(pluralise('HR head')).toBe('HR heads');
    expect(pluralise('Head of People')).toBe('Heads of People');
    expect(pluralise('Working professionals')).toBe('Working professionals');
    expect(pluralise('Boutique')).toBe('Boutiques');
    expect(pluralise('Company secretary')).toBe('Company secretaries');
  });

  it('finds what a request is about', () => {
    expect(toSubject('Write a post about our new range')).toBe('our new range');
    expect(toSubject('Announce our Diwali collection')).toBe('our Diwali collection');
    expect(toSubject('LinkedIn: how one sari is woven')).toBe('how one sari is woven');
    expect(toSubject('why handloom costs more')).toBe('why handloom costs more');
  });

  it('lists with and', () => {
    expect(toList(['a', 'b', 'c'], 'and')).toBe('a, b and c');
    expect(toList([], 'and')).toBe('');
  });

  it('cleans up after missing values', () => {
    expect(tidyText('We make  , for you .\n\n\n\nBye..')).toBe('We make, for you.\n\nBye.');
    expect(tidyText('Wait... what')).toBe('Wait... what');
  });
});
