/** What the address says already, as hidden fields of a form, so that sending it loses nothing. */
export function KeptFields({ params }: { params: URLSearchParams }) {
  return [...params].map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}
