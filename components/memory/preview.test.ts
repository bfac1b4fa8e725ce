import { expect, it } from 'vitest';
import { preview } from './preview';

it('takes the marks of an accepted output away, and leaves what a person wrote', () => {
  expect(preview('## Talking points\n\n- **Dyed** by plants\n- `7` days')).toBe(
    'Talking points · Dyed by plants · 7 days',
  );
  expect(preview('Not known:\nTheir prices\n')).toBe('Not known: · Their prices');
  expect(preview('We ship 5 - 7 days after no. #1 is woven.')).toBe(
    'We ship 5 - 7 days after no. #1 is woven.',
  );
});
