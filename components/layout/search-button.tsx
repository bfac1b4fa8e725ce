'use client';

import { Search } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { useShellCommands } from './shell-commands';

export function SearchButton({ label }: { label: string }) {
  const { openPalette } = useShellCommands();
  return (
    <Button
      variant="ghost"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={openPalette}
    >
      <Search aria-hidden />
      <span className="max-sm:sr-only">{label}</span>
      <span aria-hidden className="flex max-sm:hidden pointer-coarse:hidden">
        <Kbd>Ctrl K</Kbd>
      </span>
    </Button>
  );
}
