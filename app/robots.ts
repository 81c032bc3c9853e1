import type { MetadataRoute } from "next";

/** Everything may be read and indexed; the data of the API is the same text again. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: "/api/" } };
}
