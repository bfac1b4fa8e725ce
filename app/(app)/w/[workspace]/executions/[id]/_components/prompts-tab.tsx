import { getTranslations } from 'next-intl/server';
import { CopyButton } from '@/components/execution/trace/copy-json';
import { type ExecutionEvent, type RunTrace, replySkillId } from '@/lib/executions/schemas';
import { fillMarks } from '@/lib/memory';
import { Facts, Part } from './facts';

type Request = Partial<{
  draft: number;
  engine: string;
  model: string | null;
  purpose: string;
  by: string;
  turn: number;
  system: string;
  user: string;
  template: string;
  language: string;
}>;

/** What the writer was told, word for word. */
export async function PromptsTab({ trace }: { trace: RunTrace }) {
  const t = await getTranslations('trace.prompts');
  const { view, memories, prompt } = trace;
  const isReply = view.skillId === replySkillId;
  // words of memories are not recorded: they are read where they are shown
  const whole = (text: string) => fillMarks(text, memories, t('forgotten'));
  const requests = view.events.flatMap((event, at) =>
    event.type === 'llm_request' ? [{ event, next: view.events[at + 1] }] : [],
  );
  if (requests.length === 0) return <p className="text-head text-ink-3">{t('none')}</p>;
  return (
    <div className="space-y-8">
      {requests.map(({ event, next }) => (
        <Asked
          key={event.version}
          request={{ ...(event.data as Request), ...(event.data.turn === 0 ? prompt : {}) }}
          next={next}
          whole={whole}
          isReply={isReply}
        />
      ))}
    </div>
  );
}

type AskedProps = {
  request: Request;
  next: ExecutionEvent | undefined;
  whole: (text: string) => string;
  isReply: boolean;
};

async function Asked({ request, next, whole, isReply }: AskedProps) {
  const t = await getTranslations('trace.prompts');
  const { draft, engine, model, purpose, by, turn, system, user, template, language } = request;
  const asked = model ?? purpose ?? '';
  const title =
    draft === undefined
      ? t('other', { model: asked })
      : by === 'rules'
        ? t('rules', { draft })
        : engine === 'playbook'
          ? t('playbook', { draft })
          : t('model', { draft, model: asked });
  const reason = next?.type === 'retry_triggered' ? String(next.data.reason ?? '') : '';
  const facts = [
    ...(template ? [{ key: 'template', name: t('template'), value: template }] : []),
    ...(language ? [{ key: 'language', name: t('language'), value: language }] : []),
  ];
  return (
    <Part title={turn ? `${title}, ${t('turn', { turn: turn + 1 })}` : title}>
      {reason ? <p className="text-head text-brick">{t('retried', { reason })}</p> : null}
      {by === 'rules' ? (
        <p className="text-head text-ink-2">{t('noWords')}</p>
      ) : engine === 'playbook' ? (
        <p className="text-head text-ink-2">{t(isReply ? 'noModelAnswer' : 'noModel')}</p>
      ) : system || user || isReply ? null : (
        <p className="text-head text-ink-3">{t('notKept')}</p>
      )}
      {facts.length > 0 ? <Facts facts={facts} /> : null}
      {system ? <Message name={t('system')} text={whole(system)} /> : null}
      {user ? <Message name={t('user')} text={whole(user)} open /> : null}
    </Part>
  );
}

async function Message({ name, text, open }: { name: string; text: string; open?: boolean }) {
  const t = await getTranslations('trace.prompts');
  return (
    <div className="relative rounded-lg border border-line bg-surface">
      <details open={open}>
        <summary className="flex min-h-control items-center gap-3 rounded-lg pr-12 pl-3 text-head">
          <span className="font-medium">{name}</span>
          <span className="text-ink-3">{t('length', { count: text.length })}</span>
        </summary>
        <pre className="border-t border-line px-3 py-2.5 font-mono text-meta break-words whitespace-pre-wrap text-ink-2">
          {text}
        </pre>
      </details>
      <span className="absolute top-0 right-0.5">
        <CopyButton text={text} />
      </span>
    </div>
  );
}
