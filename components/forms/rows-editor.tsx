'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';

export type RowColumn<K extends string> = {
  key: K;
  label: string;
  /** A box of several lines over the full width. */
  long?: boolean;
  /** The width of a short column, out of six. */
  span?: 2 | 3 | 4 | 6;
};

type Props<K extends string> = {
  rows: readonly Record<K, string>[];
  columns: readonly RowColumn<K>[];
  onChange: (rows: Record<K, string>[]) => void;
  addLabel: string;
  /** What the list is for, above it. */
  hint: string;
  /** Messages by `<index>.<column>`. */
  errors: Record<string, string>;
};

const spans = {
  2: 'sm:col-span-2',
  3: 'sm:col-span-3',
  4: 'sm:col-span-4',
  6: 'sm:col-span-6',
} as const;

/** A list whose entries have several texts each: add, change, remove. */
export function RowsEditor<K extends string>(props: Props<K>) {
  const { rows, columns, onChange, addLabel, hint, errors } = props;
  const t = useTranslations('autosave.rows');
  const base = useId();
  const box = useRef<HTMLDivElement>(null);
  const keys = useRowKeys(rows.length);
  const first = columns[0]?.key;
  // rows of one line stand close together, their labels over the first
  const close = !columns.some(({ long }) => long);

  function add() {
    onChange([
      ...rows,
      Object.fromEntries(columns.map(({ key }) => [key, ''])) as Record<K, string>,
    ]);
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>('li:last-of-type input')?.focus(),
    );
  }

  function remove(at: number) {
    keys.drop(at);
    onChange(rows.filter((_, index) => index !== at));
    box.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  }

  return (
    <div ref={box} className="space-y-2">
      <p className="text-meta text-ink-3">{hint}</p>
      <ul className="space-y-2">
        {rows.map((row, at) => {
          const name = (first && row[first]) || t('row', { number: at + 1 });
          return (
            <li
              key={keys.of(at)}
              className={cn(
                'flex gap-2',
                close
                  ? 'items-end max-sm:border-b max-sm:border-line max-sm:pb-3'
                  : 'rounded-lg border border-line p-3',
              )}
            >
              <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-6">
                {columns.map(({ key, label, long, span = 6 }) => {
                  const Box = long ? Textarea : Input;
                  return (
                    <Field
                      key={key}
                      label={
                        <span className={close && at > 0 ? 'sm:sr-only' : undefined}>{label}</span>
                      }
                      id={`${base}-${at}-${key}`}
                      error={errors[`${at}.${key}`]}
                      className={spans[span]}
                    >
                      <Box
                        value={row[key] ?? ''}
                        {...(long ? { rows: 2 } : {})}
                        onChange={(event: { target: { value: string } }) =>
                          onChange(
                            rows.map((other, index) =>
                              index === at ? { ...other, [key]: event.target.value } : other,
                            ),
                          )
                        }
                      />
                    </Field>
                  );
                })}
              </div>
              <IconButton
                label={t('remove', { name })}
                icon={<X aria-hidden />}
                onClick={() => remove(at)}
              />
            </li>
          );
        })}
      </ul>
      <Button data-add variant="ghost" icon={<Plus aria-hidden />} onClick={add} className="-ml-3">
        {addLabel}
      </Button>
    </div>
  );
}

/** A key for each row that stays with it when one above is removed. */
function useRowKeys(length: number) {
  const next = useRef(0);
  const [keys] = useState<number[]>([]);
  while (keys.length < length) {
    keys.push(next.current);
    next.current += 1;
  }
  keys.length = length;
  return {
    of: (at: number) => keys[at],
    drop: (at: number) => {
      keys.splice(at, 1);
    },
  };
}
