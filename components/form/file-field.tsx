"use client";
/** A file to choose. With JavaScript one that is too large is said to be so before anything is sent; without, the server says it. */

type Props = {
  id: string;
  name: string;
  accept: string;
  /** In bytes, and the words for more. */
  largest: number;
  tooLarge: string;
  describedBy: string;
};

export function FileField({ id, name, accept, largest, tooLarge, describedBy }: Props) {
  return (
    <input
      id={id}
      name={name}
      type="file"
      accept={accept}
      required
      aria-describedby={describedBy}
      onChange={({ target }) => {
        const isTooLarge = [...(target.files ?? [])].some(({ size }) => size > largest);
        target.setCustomValidity(isTooLarge ? tooLarge : "");
        if (isTooLarge) target.reportValidity();
      }}
    />
  );
}
