/** The blank form of a framework, to fill in with another program. */
import { blankFormDocx } from "@/lib/exports/form-docx";
import { getFramework } from "@/lib/frameworks/queries";
import { problemResponse } from "@/lib/shared/problem";
import { printForm } from "@/lib/writeup/formats/spring-grid/print-form";

type Params = { params: Promise<{ framework: string; file: string }> };

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { framework: slug, file } = await params;
  const framework = await getFramework(slug, "newest");
  if (!framework) return problemResponse(404, "There is nothing at this address.");
  const headers = (mediaType: string, extension: string) => ({
    "Content-Type": mediaType,
    "Content-Disposition": `attachment; filename="${framework.slug}-form.${extension}"`,
    "Cache-Control": "public, no-cache",
  });
  if (file === "form.txt") {
    return new Response(printForm(framework), { headers: headers("text/plain; charset=utf-8", "txt") });
  }
  if (file === "form.docx") {
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    return new Response(new Uint8Array(await blankFormDocx(framework)), { headers: headers(type, "docx") });
  }
  return problemResponse(404, "There is nothing at this address.");
}
