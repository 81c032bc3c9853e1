import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ["@prisma/adapter-libsql", "@libsql/client", "libsql"],
  // The interface is English at "/…"; "/en/…" is the same page's internal address (see app/[locale]).
  async rewrites() {
    return {
      beforeFiles: [
        { source: "/", destination: "/en" },
        { source: "/:path((?!api/|_next/|en/|en$|.*\\.[a-z0-9]+$).*)", destination: "/en/:path" },
      ],
      afterFiles: [],
      fallback: [],
    };
  },
  async redirects() {
    return [
      { source: "/en", destination: "/", permanent: false },
      { source: "/en/:path*", destination: "/:path*", permanent: false },
    ];
  },
};

export default config;
