"use client";
/** The form that deletes a self-assessment: what this device still keeps of it goes too. */
import type { ReactNode } from "react";
import { forgetDraft } from "./autosave/device";

type Props = { draft: string; action: (form: FormData) => Promise<void>; children: ReactNode };

export function ForgetOnDevice({ draft, action, children }: Props) {
  return (
    <form
      action={action}
      className="plain-form"
      data-draft={draft}
      onSubmit={() => void forgetDraft(draft).catch(() => {})}
    >
      {children}
    </form>
  );
}
