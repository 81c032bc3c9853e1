/** A search that is a plain GET form: it works without JavaScript, and keeps what else the address says in hidden fields. */

type Props = {
  action: string;
  label: string;
  button: string;
  value?: string;
  hint?: string;
  maxLength?: number;
  /** Parameters of the address that the search must not lose. */
  keep?: readonly (readonly [name: string, value: string])[];
  id?: string;
};

export function SearchForm({
  action,
  label,
  button,
  value = "",
  hint,
  maxLength,
  keep = [],
  id = "q",
}: Props) {
  return (
    <search className="search">
      <form action={action} method="get">
        {keep.map(([name, kept]) => (
          <input key={`${name} ${kept}`} type="hidden" name={name} value={kept} />
        ))}
        <label htmlFor={id}>{label}</label>
        <div className="search-row">
          <input
            id={id}
            name="q"
            type="search"
            defaultValue={value}
            maxLength={maxLength}
            autoComplete="off"
            enterKeyHint="search"
            aria-describedby={hint ? `${id}-hint` : undefined}
          />
          <button type="submit">{button}</button>
        </div>
        {hint && (
          <p className="fine" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </form>
    </search>
  );
}
