import type { WeekQuality } from '@/lib/executions/schemas';

type Point = WeekQuality & { day: string; label: string };

const height = 120;
const slot = 46;
const left = 26;
const bottom = 20;
const top = 8;

const yOf = (score: number) => top + (height - top - bottom) * (1 - score / 100);
const grid = [0, 50, 100];

/** A dot for each week's mean on a line from its lowest to its highest score. */
export function QualityChart({ points }: { points: readonly Point[] }) {
  const width = left + Math.max(4, points.length) * slot;
  const placed = points.map((point, at) => ({ ...point, x: left + at * slot + slot / 2 }));
  const line = placed.map(({ x, mean }) => `${x},${yOf(mean)}`).join(' ');
  return (
    <div className="overflow-x-auto">
      <ul className="sr-only">
        {points.map(({ week, label }) => (
          <li key={week}>{label}</li>
        ))}
      </ul>
      <svg
        aria-hidden
        viewBox={`0 0 ${width} ${height}`}
        style={{ width: `${width}px`, maxWidth: 'none' }}
        className="block"
      >
        {grid.map((score) => (
          <g key={score}>
            <line
              x1={left}
              x2={width}
              y1={yOf(score)}
              y2={yOf(score)}
              className="stroke-line"
              strokeWidth={1}
            />
            <text
              x={left - 6}
              y={yOf(score) + 3}
              textAnchor="end"
              className="fill-ink-3 text-[10px] tabular-nums"
            >
              {score}
            </text>
          </g>
        ))}
        <polyline points={line} fill="none" className="stroke-indigo" strokeWidth={1.5} />
        {placed.map(({ week, x, low, high, mean, day, label }) => (
          <g key={week}>
            <title>{label}</title>
            <line
              x1={x}
              x2={x}
              y1={yOf(low)}
              y2={yOf(high)}
              className="stroke-line-strong"
              strokeWidth={5}
              strokeLinecap="round"
            />
            <circle cx={x} cy={yOf(mean)} r={4} className="fill-indigo" />
            <text x={x} y={height - 5} textAnchor="middle" className="fill-ink-3 text-[10px]">
              {day}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
