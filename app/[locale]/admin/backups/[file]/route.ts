/** A backup as a file, sent while it is read: administrators only. */
import { redirect } from "next/navigation";
import { requireAdministrator } from "@/lib/auth/session";
import { getBackup, readBackup } from "@/lib/backups/queries";

type Props = { params: Promise<{ file: string }> };

export async function GET(_: Request, { params }: Props): Promise<Response> {
  await requireAdministrator();
  const backup = getBackup((await params).file);
  if (!backup) redirect("/admin/backups?problem=notFound");
  return new Response(readBackup(backup), {
    headers: {
      "Content-Type": "application/vnd.sqlite3",
      "Content-Length": String(backup.bytes),
      "Content-Disposition": `attachment; filename="exemplar-${backup.name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
