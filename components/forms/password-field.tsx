'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';

type Props = {
  id: string;
  error: string | null;
  name?: string;
  label: string;
  hint?: string;
  autoComplete: 'current-password' | 'new-password';
  /** Filled in from outside, as the demo sign-in does. */
  value?: string;
  onChange?: (value: string) => void;
};

/** A password that can be looked at before it is sent. */
export function PasswordField({
  name = 'password',
  autoComplete,
  value,
  onChange,
  ...field
}: Props) {
  const t = useTranslations('form');
  const [shown, setShown] = useState(false);
  return (
    <Field {...field} required>
      <span className="relative block">
        <Input
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          maxLength={1_000}
          className="pr-10"
          value={value}
          onChange={onChange ? (event) => onChange(event.target.value) : undefined}
        />
        <IconButton
          label={t('showPassword')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          icon={shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          className="absolute inset-y-0 right-0"
        />
      </span>
    </Field>
  );
}
