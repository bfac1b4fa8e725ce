export type MeterProps = {
  /** The accessible name, such as “AI budget”. */
  label: string;
  /** What the bar says in words, such as “₹1,577 of ₹4,150”. */
  text: string;
  spent: number;
  /** Reserved by runs that are not over. */
  held?: number;
  /** Null for no limit. */
  limit: number | null;
  className?: string;
};

/** Spent in ink, held in saffron, against a limit; brick once spent and held reach it. */
export function Meter({ label, text, spent, held = 0, limit, className }: MeterProps) {
  const share = (value: number) =>
    limit === null || limit <= 0 ? 0 : Math.min(100, Math.max(0, (value / limit) * 100));
  const used = share(spent);
  const reserved = Math.min(share(held), 100 - used);
  const over = limit !== null && spent + held >= limit;
  return (
    <div className={className}>
      <meter
        aria-label={label}
        min={0}
        max={limit ?? Math.max(spent, 1)}
        value={spent}
        className="sr-only"
      >
        {text}
      </meter>
      <div aria-hidden className="flex h-1 overflow-hidden rounded-full bg-line">
        <span className={over ? 'bg-brick' : 'bg-ink-2'} style={{ width: `${used}%` }} />
        <span className="bg-saffron" style={{ width: `${reserved}%` }} />
      </div>
    </div>
  );
}
