import { describe, expect, it } from 'vitest';
import { contextFor, giftingLead, handloom, hrHead, payroll } from '../fixtures';
import { answerTo, statementsOf, toQuestion } from './answers';
import { aroundBefore, fitPart, fits, sayRupees, toSlug } from './copy-filters';
import { newsItems } from './news-items';
import { researchFacts } from './research-facts';
import { queryOf, termsOf, wishQuery } from './search-terms';

describe('answers', () => {
  const statements = statementsOf(payroll);

  it('are statements of the Foundation that speak of the same thing, or nothing', () => {
    expect(answerTo('Our accountant will not want a new screen', statements)).toMatch(
      /accountant/i,
    );
    expect(answerTo('Can you print our name on the card?', statements)).toBeNull();
  });

  it('do not meet “too dear” by saying the price again', () => {
    expect(answerTo('₹60 is a lot for us', statements)).toBeNull();
    expect(answerTo('What does it cost?', statements)).toMatch(/₹60/);
  });

  it('turn a worry into the question that a buyer would type', () => {
    expect(toQuestion('Our accountant will not want it', 'en', [])).toBe(
      'What if our accountant will not want it?',
    );
    expect(toQuestion('Will it arrive?', 'en', [])).toBe('Will it arrive?');
  });
});

describe('words that are searched', () => {
  it('are the trade and the products, without the brand and its tiers', () => {
    const texts = termsOf(payroll, []).map(({ text }) => text);
    expect(texts).toContain('payroll software');
    expect(texts.join(' ')).not.toMatch(/pagaar|core/);
  });

  it('come from complaints and wishes', () => {
    expect(queryOf('The estimate grows, and nobody says why')).toBe('estimate grows');
    expect(wishQuery('Close payroll in one day')).toBe('how to close payroll in one day');
    expect(wishQuery('Payslips out on the last working day')).not.toMatch(/^how to/);
  });
});

describe('copy that must fit', () => {
  it('is whole or not there', () => {
    expect(fits('Twelve words that do not fit', 10)).toBe('');
    expect(fitPart('Gift boxes are packed at the loom, with a handwritten card', 30)).toBe(
      'Gift boxes packed at the loom',
    );
    expect(fitPart('Every piece carries the name of its weaver and her village', 30)).toBe('');
  });

  it('names sums, slugs and times as people do', () => {
    expect(sayRupees(138_600_000)).toBe('₹13.86 crore');
    expect(sayRupees(340_000, 'hi')).toBe('₹3.4 लाख');
    expect(toSlug('Who pays for “free” delivery?')).toBe('who-pays-for-free-delivery');
    expect(aroundBefore('2027-10-29', 45)).toBe('mid-September');
    expect(aroundBefore('2027-10-29', 45, 'hi')).toBe('सितंबर के बीच');
  });
});

describe('news', () => {
  const pasted =
    'Two killed in factory fire - The Hindu\nKarnataka changes professional tax slab | Mint\nLedgerPay raises money';
  const items = newsItems(pasted, payroll, [hrHead]);

  it('is ordered by what it touches, with its kind and its source', () => {
    expect(items.map(({ kind }) => kind).toSorted()).toEqual(['rival', 'rule', 'sad']);
    const rule = items.find(({ kind }) => kind === 'rule');
    expect(rule).toMatchObject({
      headline: 'Karnataka changes professional tax slab',
      source: 'Mint',
    });
    expect(rule?.touches.length).toBeGreaterThan(0);
    expect(items.find(({ kind }) => kind === 'rival')?.rival).toBe('LedgerPay');
    expect(items.at(-1)?.kind).toBe('sad');
  });
});

it('asks what firms ask when a maker sells gifts to firms, and marks what can still be begun', () => {
  const request = {
    context: contextFor(handloom, [giftingLead]),
    sector: 'textiles',
    lang: 'en',
  } as const;
  const facts = researchFacts({}, request);
  expect(facts.buyer_questions.join(' ')).toMatch(/GSTIN/);
  expect(facts.calendar.find(({ key }) => key === 'diwali')?.open).toBe(true);
});
