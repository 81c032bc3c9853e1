/** A stacked bar in the code of the marks: lying in a row, standing above a column. Its counts stand beside it in words. */
import { barParts, hatchPath, inset, middleLine } from "@/lib/catalogue/matrix-bar";
import type { StateCounts } from "@/lib/catalogue/schema";

const STANDING = { x: 0, y: 0, width: 14, height: 48 };
const LYING = { x: 0, y: 0, width: 76, height: 12 };

export function MatrixBar({ counts, stands = false }: { counts: StateCounts; stands?: boolean }) {
  const box = stands ? STANDING : LYING;
  return (
    <svg
      className="matrix-bar"
      viewBox={`0 0 ${box.width} ${box.height}`}
      width={box.width}
      height={box.height}
      aria-hidden="true"
    >
      {barParts(counts, { box, stands }).map(({ state, box: part }) => {
        if (state === "met") return <rect key={state} className="cell-met" {...part} />;
        if (state === "notMet") {
          return (
            <g key={state}>
              <rect className="bar-outline" {...inset(part, 0.6)} />
              <path className="cell-hatch" d={hatchPath(inset(part, 0.6), 3.6)} />
            </g>
          );
        }
        if (state === "blank") {
          return <rect key={state} className="bar-outline" {...inset(part, 0.8)} rx={3} />;
        }
        return <path key={state} className="bar-faint" d={middleLine(part, stands)} />;
      })}
    </svg>
  );
}
