/** The history, as far as the filter of the address finds it, as a table: sent while it is read, however long it is. */
import { hashedText } from "@/lib/audit/chain";
import { eachAuditEntries } from "@/lib/audit/queries";
import { historyFilter, historyRequest } from "@/lib/audit/request";
import type { AuditRow } from "@/lib/audit/schema";
import { requireEditor } from "@/lib/auth/session";
import { historyCsvHead, historyCsvRows } from "@/lib/exports/history-csv";

export async function GET(request: Request): Promise<Response> {
  await requireEditor();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const chunks = eachAuditEntries(historyFilter(historyRequest(asked)));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(historyCsvHead())),
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(tableOf(value)));
    },
    cancel: async () => {
      await chunks.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="history.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}

function tableOf(rows: readonly AuditRow[]): string {
  return historyCsvRows(rows.map((row) => ({ ...row, hashed: hashedText(row) })));
}
