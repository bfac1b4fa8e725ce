/** A notice floats above a dialog: pressing its Undo is no press outside, and the dialog stays. */
export const outsideNotices = {
  onInteractOutside(event: CustomEvent) {
    const { target } = event;
    if (target instanceof Element && target.closest('[data-sonner-toaster]'))
      event.preventDefault();
  },
};
