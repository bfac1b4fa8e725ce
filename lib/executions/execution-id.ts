import { randomBytes } from 'node:crypto';

const istParts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Kolkata',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `exec_YYYYMMDD_HHMMSS_<skill>_<random>`, in IST; 96 random bits make it unguessable. */
export function newExecutionId(skillId: string, at: Date): string {
  const [day = '', time = ''] = istParts.format(at).split(' ');
  const skill = skillId.replace(/[^a-z0-9]+/g, '-').slice(0, 80);
  const random = randomBytes(12).toString('hex');
  return `exec_${day.replaceAll('-', '')}_${time.replaceAll(':', '')}_${skill}_${random}`;
}
