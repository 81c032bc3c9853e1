/** Radio buttons side by side, each a large target with a shape above its word. The group's legend stands around them. */
import type { ReactNode } from "react";

export type Choice = { value: string; label: string; shape?: ReactNode };
type Props = { id: string; name: string; choices: readonly Choice[]; chosen: string };

export function ChoiceRow({ id, name, choices, chosen }: Props) {
  return (
    <div className="choice-row">
      {choices.map(({ value, label, shape }, index) => (
        <label key={value} className="choice-cell">
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={name}
            value={value}
            defaultChecked={value === chosen}
          />
          {shape}
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
