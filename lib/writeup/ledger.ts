/**
 * The line account: every line of a source is exactly one of used, blank, boilerplate or reported, and the four counts
 * add up to the number of lines. That is how nothing is lost.
 */
import { type At, type Code, diagnose } from "./codes";
import { excerpt, isBlank } from "./text";
import type { Diagnostic, LineAccount, LineUse } from "./tree";

export class Ledger {
  readonly diagnostics: Diagnostic[] = [];
  private readonly uses: (LineUse | undefined)[];

  constructor(private readonly lines: readonly string[]) {
    this.uses = new Array(lines.length);
  }

  /** Says what a 1-based line was read as. The first claim stands: a line has one meaning. */
  claim(line: number, as: LineUse["as"], by: string | null): void {
    if (line >= 1 && line <= this.lines.length) this.uses[line - 1] ??= { as, by };
  }

  isClaimed(line: number): boolean {
    return this.uses[line - 1] !== undefined;
  }

  /** Adds a finding about lines that are accounted for otherwise; without columns it covers its lines whole. */
  note(code: Code, at: At, message: string, more: { expected?: string; suggestion?: string } = {}): void {
    const end = at.column === undefined ? { endColumn: this.endOf(at.endLine ?? at.line) } : {};
    this.diagnostics.push(diagnose(code, { ...end, ...at }, message, more));
  }

  /** Takes findings back that no longer hold. */
  retract(code: Code, isOn: (line: number) => boolean): void {
    const kept = this.diagnostics.filter((found) => found.code !== code || !isOn(found.line));
    this.diagnostics.splice(0, this.diagnostics.length, ...kept);
  }

  private endOf(line: number): number {
    return (this.lines[line - 1]?.length ?? 0) + 1;
  }

  /** Accounts for a line by a finding. */
  report(
    code: Code,
    line: number,
    message: string,
    more: { expected?: string; suggestion?: string } = {},
  ): void {
    this.claim(line, "reported", code);
    this.diagnostics.push(diagnose(code, { line, endColumn: this.endOf(line) }, message, more));
  }

  /** Accounts for all unclaimed, non-blank lines of a range by one finding; nothing happens when there are none. */
  reportRange(code: Code, firstLine: number, lastLine: number, message: (count: number) => string): void {
    let first = 0;
    let last = 0;
    let count = 0;
    for (let line = firstLine; line <= lastLine; line++) {
      const text = this.lines[line - 1];
      if (text === undefined || this.isClaimed(line) || isBlank(text)) continue;
      this.claim(line, "reported", code);
      first ||= line;
      last = line;
      count++;
    }
    if (count > 0) {
      this.diagnostics.push(
        diagnose(code, { line: first, endLine: last, endColumn: this.endOf(last) }, message(count)),
      );
    }
  }

  /** Closes the account: unclaimed blank lines are blank; a line that nobody claimed is reported, never dropped. */
  close(): { lineUses: LineUse[]; lines: LineAccount; diagnostics: Diagnostic[] } {
    const account: LineAccount = { total: this.lines.length, used: 0, blank: 0, boilerplate: 0, reported: 0 };
    for (let i = 0; i < this.lines.length; i++) {
      const text = this.lines[i] ?? "";
      if (this.uses[i] === undefined) {
        if (isBlank(text)) this.uses[i] = { as: "blank", by: null };
        else this.report("unread-line", i + 1, `This line was read as nothing known: “${excerpt(text)}”`);
      }
      account[this.uses[i]?.as ?? "reported"]++;
    }
    this.diagnostics.sort((a, b) => a.line - b.line || a.column - b.column);
    return { lineUses: this.uses as LineUse[], lines: account, diagnostics: this.diagnostics };
  }
}
