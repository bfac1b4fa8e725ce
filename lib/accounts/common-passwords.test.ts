import { describe, expect, it } from 'vitest';
import { isCommonPassword } from './common-passwords';

describe('isCommonPassword', () => {
  it.each([
    'password1234',
    'P@ssw0rd1234!',
    'Passw0rd@2026',
    'iloveyou-2024',
    'qwertyuiop[]12',
    'QWERTYQWERTY',
    '123456789012',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    'JaiShriRam123!',
    'sachintendulkar10',
    'sunshinedragon',
    'welcome@12345',
    'Muhurat@123456',
  ])('refuses %s', (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  it.each([
    'light-the-loom-2026',
    'warp-weft-and-weave',
    'vetiver planter forty hours',
    'k7$Qm2!vXz9pLw',
    'मेरा हथकरघा रंग बिरंगा',
    'nine purple herons asleep',
    '🙂 a kite over Jaipur 🙂',
  ])('accepts %s', (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });

  it('refuses what is the person’s own name or address', () => {
    const about = ['meera.joshi@bhujodi.example', 'Meera Joshi'];
    expect(isCommonPassword('meerajoshi2026', about)).toBe(true);
    expect(isCommonPassword('Meera.Joshi@bhujodi.example', about)).toBe(true);
    expect(isCommonPassword('meera walks at seven', about)).toBe(false);
  });
});
