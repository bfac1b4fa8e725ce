import { describe, expect, it } from 'vitest';
import type { CampaignSummary } from '@/lib/campaigns/schemas';
import type { MoveRow } from '@/lib/moves/schemas';
import { type Facts, keyOf, leading, suggest } from './suggest';

const today = '2026-11-22';
const next = { key: 'christmas', name: 'Christmas', date: '2026-12-25', leadDays: 30 };
const campaign = (given: Partial<CampaignSummary> = {}): CampaignSummary => ({
  id: 'c1',
  version: 1,
  userId: 'u',
  name: 'Diwali',
  type: 'diwali',
  status: 'active',
  startDate: today,
  endDate: '2026-12-24',
  festival: null,
  riskLevel: 5,
  phases: [{ key: 'tease', name: 'Tease', goal: '', start: today, end: '2026-12-24' }],
  foundationVersion: 1,
  stale: false,
  position: 0,
  ...given,
});
const move = (given: Partial<MoveRow> = {}): MoveRow => ({
  id: 'm1',
  version: 1,
  title: 'Write',
  type: 'content',
  status: 'pending',
  priority: 'medium',
  campaignId: null,
  phase: null,
  phaseName: null,
  dueDate: '2026-11-24',
  assignedTo: null,
  skillId: 'content.email',
  position: 0,
  failureReason: null,
  hasContent: false,
  score: null,
  run: null,
  ...given,
});
const run = {
  id: 'e',
  startedAt: null,
  endedAt: null,
  microUsd: 0,
  score: 88,
  error: null,
};
const facts = (given: Partial<Facts> = {}): Facts => ({
  today,
  foundation: 90,
  campaigns: [campaign()],
  moves: [],
  late: 0,
  skillIds: new Set(['content.email']),
  next,
  ...given,
});
const kinds = (given: Partial<Facts>) => suggest(facts(given)).map(({ kind }) => kind);

describe('what to do next', () => {
  it('is nothing when nothing presses', () => {
    expect(kinds({})).toEqual([]);
  });

  it.each([
    ['an empty Foundation', { foundation: null }, ['foundation']],
    ['a thin Foundation', { foundation: 49 }, ['foundation']],
    ['no campaign', { campaigns: [] }, ['occasion']],
    ['no campaign and no occasion', { campaigns: [], next: null }, []],
    ['a stale plan', { campaigns: [campaign({ stale: true })] }, ['stale']],
    [
      'a stale draft',
      { campaigns: [campaign({ stale: true, status: 'draft' as const })] },
      ['start'],
    ],
    [
      'a draft with no plan',
      { campaigns: [campaign({ status: 'draft' as const, phases: [] })] },
      [],
    ],
    [
      'a finished run',
      { moves: [move({ run: { ...run, status: 'completed' as const } })] },
      ['review'],
    ],
    ['a run under way', { moves: [move({ run: { ...run, status: 'running' as const } })] }, []],
    ['a move due soon', { moves: [move()] }, ['run']],
    ['a late one', { moves: [move({ dueDate: '2026-11-20' })], late: 1 }, ['run', 'late']],
    ['one that has its text', { moves: [move({ hasContent: true })] }, []],
    ['one that is not due yet', { moves: [move({ dueDate: '2026-11-26' })] }, []],
    ['one with no date', { moves: [move({ dueDate: null })] }, []],
    ['one whose skill is not here', { moves: [move({ skillId: 'content.blog' })] }, []],
  ])('%s', (_name, given, expected) => {
    expect(kinds(given)).toEqual(expected);
  });

  it('says when the usual lead time is already short', () => {
    expect(suggest(facts({ campaigns: [] }))).toMatchObject([{ days: 33, tight: false }]);
    const late = { ...next, leadDays: 45 };
    expect(suggest(facts({ campaigns: [], next: late }))).toMatchObject([{ tight: true }]);
  });

  it('is told apart by what it is about', () => {
    const moves = [move(), move({ id: 'm2' })];
    expect(suggest(facts({ moves })).map(keyOf)).toEqual(['run:m1', 'run:m2']);
  });
});

describe('the campaign whose line is drawn', () => {
  it('is active, planned, not over, and ends first', () => {
    const ids = (given: CampaignSummary[]) => leading(given, today)?.id ?? null;
    const later = campaign({ id: 'later', endDate: '2027-03-01' });
    expect(ids([later, campaign()])).toBe('c1');
    expect(ids([campaign({ id: 'draft', status: 'draft', endDate: '2026-12-01' }), later])).toBe(
      'later',
    );
    expect(ids([campaign({ endDate: '2026-11-21' })])).toBeNull();
    expect(ids([campaign({ phases: [] })])).toBeNull();
  });
});
