/** Where a version of a set of criteria is read. */
import type { FrameworkVersion } from "@/lib/frameworks/queries-versions";

/** Gives the address of the criteria for the version that everyone is shown, else of the blank form, which is in the newest. */
export function versionPath({ slug, isShown }: Pick<FrameworkVersion, "slug" | "isShown">): string {
  return isShown ? `/criteria/${slug}` : `/assess/form/${slug}`;
}
