/** A person's words, in the interface's own type, as they were typed. */
export function QuestionText({ text }: { text: string }) {
  return (
    <p className="max-w-[min(34rem,88%)] rounded-xl bg-sunk px-3.5 py-2 text-[15px] leading-[22px] break-words whitespace-pre-wrap">
      {text}
    </p>
  );
}
