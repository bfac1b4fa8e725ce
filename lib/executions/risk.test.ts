import { describe, expect, it } from 'vitest';
import { approvalThresholdMicroUsd, minimumQuality, riskBand } from './risk';

describe('the risk dial', () => {
  it('has three bands', () => {
    expect([1, 3, 4, 7, 8, 10].map(riskBand)).toEqual([
      'low',
      'low',
      'medium',
      'medium',
      'high',
      'high',
    ]);
  });

  it('asks sooner and wants better work when it is low', () => {
    const levels = [1, 5, 10];
    expect(levels.map(minimumQuality)).toEqual([85, 75, 65]);
    expect(levels.map(approvalThresholdMicroUsd)).toEqual([20_000, 100_000, 500_000]);
  });
});
