/** The mark of one item as a shape; its word always stands beside it. Shapes differ by outline and filling, never by colour. */
import type { ItemState } from "@/lib/catalogue/schema";

export function StateShape({ state }: { state: ItemState }) {
  return (
    <svg className="state-shape" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {state === "met" && (
        <>
          <path className="cell-met" d="M1 1h18v18H1z" />
          <path className="cell-sign-on-ink" d="m5 10.4 3.4 3.6L15 6.4" />
        </>
      )}
      {state === "notMet" && (
        <>
          <path className="cell-notMet" d="M1.75 1.75h16.5v16.5H1.75z" />
          <path
            className="cell-hatch"
            d="m2 7 5-5M2 12 12 2M2 17 17 2M3.5 18 18 3.5M8.5 18 18 8.5M13.5 18l4.5-4.5"
          />
          <path className="cell-sign-on-paper" d="M3.5 10h13" />
          <path className="cell-sign" d="M5 10h10" />
        </>
      )}
      {state === "blank" && <circle className="cell-blank" cx="10" cy="10" r="7.5" />}
      {state === "notListed" && <circle className="cell-notListed" cx="10" cy="10" r="1.9" />}
    </svg>
  );
}
