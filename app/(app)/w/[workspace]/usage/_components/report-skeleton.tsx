import { Skeleton } from '@/components/ui/skeleton';

/** The shape of the report while its numbers are read. */
export function ReportSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="space-y-6">
      <Skeleton className="h-24 w-full" />
      <Skeleton className="h-14 w-2/3" />
      <Skeleton className="h-56 w-full" />
      <div className="grid gap-6 lg:grid-cols-3">
        <Skeleton className="h-40" />
        <Skeleton className="h-40" />
        <Skeleton className="h-40" />
      </div>
    </div>
  );
}
