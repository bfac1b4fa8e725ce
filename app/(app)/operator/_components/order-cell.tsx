type Props = { email: string; lines: (string | null)[] };

/** Whose payment it is, and below it what PhonePe knows it by. */
export function OrderCell({ email, lines }: Props) {
  return (
    <>
      <span className="break-all">{email}</span>
      {lines.map((line) =>
        line ? (
          <span key={line} className="block font-normal break-all text-meta text-ink-3">
            {line}
          </span>
        ) : null,
      )}
    </>
  );
}
