/** What the form for new criteria comes back with: what is wrong with them, or what they would be. */
import type { NewFramework } from "@/lib/frameworks/input";

export type CheckedFramework = {
  framework: NewFramework;
  title: string;
  lead: string;
  /** What the public pages will show of a set that is there; null for anything else. */
  publicPages: string | null;
  changesTitle: string;
  changes: readonly string[];
  /** The version it would become, and the words on the button; null when there is nothing to do. */
  add: { version: number; button: string } | null;
};

export type CheckState = {
  /** What was sent, to be changed and sent again. */
  text: string;
  errors: readonly string[];
  checked: CheckedFramework | null;
  /** Counts the answers, so that each summary is a new one and takes the focus. */
  attempt: number;
} | null;
