'use client';

import { useRouter } from 'next/navigation';
import { RunForm, type RunFormProps } from '@/components/execution/run-form';

/** The skill's form; a run that was asked for gets its own page. */
export function SkillRun(props: Omit<RunFormProps, 'onSubmitted'>) {
  const router = useRouter();
  return (
    <RunForm
      {...props}
      onSubmitted={(id) => router.push(`/w/${props.workspace}/executions/${id}`)}
    />
  );
}
