/** The four states of an item as tables for people say them; the API's own names for them stay as they are. */
import type { ItemState } from "../catalogue/schema";

export const STATE_WORDS: Record<ItemState, string> = {
  met: "met",
  notMet: "not met",
  blank: "no mark",
  notListed: "not listed",
};
