/** The one look of what floats over the page: menus, popovers, dialogs. */
export const floatClass =
  'z-50 rounded-lg border border-line bg-surface p-1 text-ink shadow-float animate-float outline-none';
