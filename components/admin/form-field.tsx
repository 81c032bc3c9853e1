/** One field of a form of the administration: a line, a password, or a choice of a few. */

export type LineSpec = {
  kind: "text" | "email" | "password";
  name: string;
  label: string;
  hint?: string;
  autoComplete: "name" | "username" | "current-password" | "new-password" | "off";
  maxLength?: number;
  value?: string;
};
export type ChoiceSpec = {
  kind: "choice";
  name: string;
  label: string;
  options: readonly { value: string; label: string; hint: string }[];
  value: string;
};
export type FieldSpec = LineSpec | ChoiceSpec;

type Props = { id: string; field: FieldSpec; value: string | undefined; error: string | undefined };

export function FormField({ field, ...rest }: Props) {
  return field.kind === "choice" ? <Choice field={field} {...rest} /> : <Line field={field} {...rest} />;
}

function Line({ id, field, value, error }: Props & { field: LineSpec }) {
  const described = [field.hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className="admin-field">
      <label className="field-label" htmlFor={id}>
        {field.label}
      </label>
      {field.hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        className="text-field"
        id={id}
        name={field.name}
        // What an e-mail looks like is said by the server, in the page's own words and for every alphabet.
        type={field.kind === "email" ? "text" : field.kind}
        inputMode={field.kind === "email" ? "email" : undefined}
        dir="auto"
        spellCheck={field.kind === "text" ? undefined : false}
        autoCapitalize={field.kind === "text" ? undefined : "none"}
        autoComplete={field.autoComplete}
        maxLength={field.maxLength}
        required
        defaultValue={field.kind === "password" ? undefined : (value ?? field.value)}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}

function Choice({ id, field, value, error }: Props & { field: ChoiceSpec }) {
  return (
    <fieldset className="admin-field">
      <legend className="field-label">{field.label}</legend>
      {error && <p className="field-error">{error}</p>}
      {field.options.map((option, index) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={field.name}
            value={option.value}
            defaultChecked={option.value === (value ?? field.value)}
          />
          <span>
            <b>{option.label}</b>
            <small>{option.hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
