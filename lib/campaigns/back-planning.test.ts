import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '@/lib/format';
import { dueDate, planBack } from './back-planning';
import { addDays, isWorkingDay } from './calendar';
import { overlaps } from './overlaps';
import { campaignTypes } from './schemas';

const keys = (plan: { phases: { key: string }[] }) => plan.phases.map((phase) => phase.key);
const codes = (plan: { flags: { code: string }[] }) => plan.flags.map((flag) => flag.code);

const day = fc.integer({ min: 0, max: 1400 }).map((n) => addDays('2026-11-22', n));
const type = fc.constantFrom(...campaignTypes);

describe('planning back from a date', () => {
  it('fills the lead time before Diwali and ends on the day', () => {
    const plan = planBack({ type: 'diwali', today: '2027-07-01', end: '2027-10-29' });
    expect(keys(plan)).toEqual(['setup', 'tease', 'reveal', 'proof', 'urgency', 'close']);
    expect(plan.start).toBe('2027-09-15');
    expect(plan.phases.at(-1)?.end).toBe('2027-10-29');
    expect(codes(plan)).toEqual(['festival_in_window', 'festival_in_window', 'festival_in_window']);
  });

  it('gives a launch all six phases', () => {
    const plan = planBack({ type: 'product_launch', today: '2026-11-22', end: '2027-02-20' });
    expect(keys(plan)).toEqual(['tease', 'reveal', 'proof', 'urgency', 'close', 'sustain']);
  });

  it('starts today and says so when the lead time has already begun', () => {
    const plan = planBack({ type: 'diwali', today: '2027-10-10', end: '2027-10-29' });
    expect(plan.start).toBe('2027-10-10');
    expect(codes(plan)).toContain('start_in_past');
  });

  it('keeps the reveal and the close when there are four days', () => {
    const plan = planBack({ type: 'diwali', today: '2027-10-26', end: '2027-10-29' });
    expect(keys(plan)).toEqual(['reveal', 'close']);
    expect(codes(plan)).toEqual(
      expect.arrayContaining(['start_in_past', 'too_short', 'phases_dropped']),
    );
  });

  it('refuses a date that has passed and a start after the end', () => {
    expect(codes(planBack({ type: 'eofy', today: '2027-04-01', end: '2027-03-31' }))).toEqual([
      'end_in_past',
    ]);
    const request = { type: 'eofy', today: '2027-01-01', end: '2027-03-31' } as const;
    const late = planBack({ ...request, start: '2027-04-02' });
    expect(codes(late)).toEqual(['start_after_end']);
    expect(late.phases).toEqual([]);
  });

  it('always stays inside the dates, without gaps, and ends on time', () => {
    fc.assert(
      fc.property(
        type,
        day,
        fc.integer({ min: 0, max: 200 }),
        fc.option(day),
        (kind, today, ahead, start) => {
          const plan = planBack({ type: kind, today, start, end: addDays(today, ahead) });
          if (plan.phases.length === 0) return plan.flags.length === 1;
          expect(plan.start >= today).toBe(true);
          expect(plan.phases[0]?.start).toBe(plan.start);
          expect(plan.phases.at(-1)?.end).toBe(plan.end);
          plan.phases.forEach((phase, index) => {
            expect(phase.start <= phase.end).toBe(true);
            const next = plan.phases[index + 1];
            if (next) expect(next.start).toBe(addDays(phase.end, 1));
          });
          return daysBetween(plan.start, plan.end) + 1 === plan.days;
        },
      ),
    );
  });

  it('never asks for work before today or outside the phase', () => {
    const share = fc.double({ min: -1, max: 2, noNaN: true });
    fc.assert(
      fc.property(type, day, fc.integer({ min: 0, max: 120 }), share, (kind, today, ahead, f) => {
        const plan = planBack({ type: kind, today, end: addDays(today, ahead) });
        for (const phase of plan.phases) {
          const due = dueDate(plan, phase.key, f);
          expect(due >= today && due >= phase.start && due <= phase.end).toBe(true);
          const hasWorkingDay = daysBetween(phase.start, phase.end) >= 3;
          if (hasWorkingDay) expect(isWorkingDay(due)).toBe(true);
        }
      }),
    );
  });
});

describe('overlaps', () => {
  it('names the shared days of each pair', () => {
    const campaign = (id: string, start: string, end: string) => ({ id, name: id, start, end });
    const found = overlaps([
      campaign('diwali', '2027-09-15', '2027-10-29'),
      campaign('launch', '2027-10-25', '2027-12-01'),
      campaign('later', '2027-12-02', '2027-12-20'),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ from: '2027-10-25', to: '2027-10-29', days: 5 });
  });
});
