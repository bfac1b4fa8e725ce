'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';

type Props = {
  label: string;
  value: string;
  /** Each with the address of the comparison that it gives. */
  choices: readonly { value: string; label: string; href: string }[];
};

/** Which run stands on this side; another one is another address. */
export function RunChoice({ label, value, choices }: Props) {
  const router = useRouter();
  const [pending, start] = useTransition();
  return (
    <Field label={label}>
      <Select
        options={choices}
        value={value}
        aria-busy={pending}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) start(() => router.push(chosen.href));
        }}
      />
    </Field>
  );
}
