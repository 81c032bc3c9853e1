/** The drawing inside a fingerprint's SVG: at most four paths, one for each state that occurs. */
import { itemStateSchema } from "@/lib/catalogue/schema";
import { type Cell, statePath } from "./fingerprint-geometry";

export function FingerprintCells({ cells }: { cells: readonly Cell[] }) {
  return itemStateSchema.options.map((state) => {
    const path = statePath(cells, state);
    return path === "" ? null : <path key={state} className={`cell-${state}`} d={path} />;
  });
}
