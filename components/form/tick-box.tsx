/** One box to tick, with its words beside it as part of the target. */
import type { ReactNode } from "react";

type Props = {
  id?: string;
  name: string;
  value: string;
  defaultChecked: boolean;
  label: ReactNode;
  hint?: ReactNode;
};

export function TickBox({ id, name, value, defaultChecked, label, hint }: Props) {
  return (
    <label className="tick-box">
      <input type="checkbox" id={id} name={name} value={value} defaultChecked={defaultChecked} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
