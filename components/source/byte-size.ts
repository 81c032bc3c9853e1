/** The size of a document in words: "81 kB", "108 bytes". Thousands, as SI says. */
export function byteSize(locale: string, bytes: number): string {
  const [unit, divisor] =
    bytes < 1_000 ? ["byte", 1] : bytes < 1_000_000 ? ["kilobyte", 1e3] : ["megabyte", 1e6];
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: String(unit),
    // "108 byte" is no plural.
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: 0,
  }).format(bytes / Number(divisor));
}
