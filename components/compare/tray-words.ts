/** The words of the tray. They are made on the server, so that the browser needs no machinery for messages. */

/** Where the title of a practice is put in by the browser. */
export const TITLE = "{title}";
/** Where a number is. */
export const NUMBER = "{number}";

export type TrayWords = {
  label: string;
  /** By the number of practices, 0 to 6. */
  open: string[];
  count: string[];
  one: string;
  remove: string;
  clear: string;
  added: string;
  removed: string;
  cleared: string;
  put: string;
  full: string;
};

/** "Put these in my tray", the same where the tray has no room for both, and that it has them all. */
export type FollowWords = { put: string; replace: string; there: string };
