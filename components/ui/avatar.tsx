import { cn } from './cn';
import { type Tone, toneWash } from './tone';

const tones: Tone[] = ['leaf', 'indigo', 'saffron', 'gold'];

/** A person's initial on a wash that stays theirs. Hidden from readers where the name stands beside it. */
export function Avatar(props: {
  name: string;
  /** Decides the colour; the name when left out. */
  seed?: string;
  size?: 20 | 28;
  decorative?: boolean;
  className?: string;
}) {
  const initial = [...props.name.trim()][0]?.toLocaleUpperCase() ?? '?';
  return (
    <span
      title={props.decorative ? undefined : props.name}
      className={cn(
        'avatar',
        props.size === 28 && 'avatar-large',
        toneWash[toneOf(props.seed ?? props.name)],
        props.className,
      )}
    >
      <span aria-hidden>{initial}</span>
      {props.decorative ? null : <span className="sr-only">{props.name}</span>}
    </span>
  );
}

function toneOf(seed: string): Tone {
  let sum = 0;
  for (const letter of seed) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return tones[sum % tones.length] ?? 'indigo';
}
