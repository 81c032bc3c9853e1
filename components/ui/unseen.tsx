/** Words that are said and copied but not seen: for a message's `<unseen>` parts. */
import type { ReactNode } from "react";

export const unseen = (words: ReactNode) => <span className="unseen">{words}</span>;
