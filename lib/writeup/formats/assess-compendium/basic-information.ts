/**
 * "Basic information": labels, each with any number of value lines. A label may have no value; the next label is not
 * its value (write-up format, format B, rule 1). A row of a table has both on one line, parted by a tab.
 */
import type { Ledger } from "../../ledger";
import { trim } from "../../text";
import type { ProfileValue } from "../../tree";
import { basicLabel, isMonitoringLabel } from "./labels";
import { findAddresses, isNone } from "./websites";

export type TextLine = { line: number; text: string };

/** Reads the lines between "Basic information" and the next part into profile values. `by` names the write-up. */
export function readBasicInformation(
  lines: readonly TextLine[],
  by: string,
  ledger: Ledger,
): { profile: ProfileValue[]; monitoring: boolean } {
  const profile: ProfileValue[] = [];
  let monitoring = false;
  let open: { label: string; field: string; line: number; values: number } | null = null;
  const close = () => {
    if (open?.values === 0)
      ledger.note("label-without-value", { line: open.line }, `“${open.label}” has no value`);
  };
  for (const { line, text } of lines) {
    const [label = "", ...cells] = text.split("\t").map(trim).filter(Boolean);
    const field = basicLabel(label);
    if (field !== null) {
      close();
      open = { label, field, line, values: cells.length };
      monitoring ||= isMonitoringLabel(label);
      ledger.claim(line, "used", `${by}, profile ${field}`);
      for (const value of cells) profile.push(...valuesOf(field, label, value, line));
    } else if (open === null) {
      ledger.report("stray-line", line, "A value without a label");
    } else {
      open.values++;
      ledger.claim(line, "used", `${by}, profile ${open.field}`);
      profile.push(...valuesOf(open.field, open.label, text, line));
    }
  }
  close();
  return { profile, monitoring };
}

function valuesOf(field: string, label: string, text: string, line: number): ProfileValue[] {
  const at = { field, label, firstLine: line, lastLine: line };
  if (field !== "website") return [{ ...at, value: text, asPrinted: null }];
  const addresses = findAddresses(text);
  if (addresses.length > 0)
    return addresses.map((value) => ({ ...at, value, asPrinted: text === value ? null : text }));
  return isNone(text) ? [] : [{ ...at, field: "other", value: text, asPrinted: null }];
}
