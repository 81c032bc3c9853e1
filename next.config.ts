import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";
import { defaultLocale, locales } from "./lib/i18n/locales";

/** What every answer carries; the content security policy has a nonce for each page and is set in proxy.ts. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

/** A private link is a secret: nothing behind it is indexed (Next keeps it out of caches, and no referrer leaves the site). */
const privateHeaders = [{ key: "X-Robots-Tag", value: "noindex, nofollow" }];

/** Paths that have a language before them, or none to have: the API and Next's own files. */
const withLocale = ["api", "_next", ...locales].map((first) => `${first}/|${first}$`).join("|");

const config: NextConfig = {
  poweredByHeader: false,
  // A private link stands in the address; the development server would print it.
  logging: {
    incomingRequests: { ignore: [/\/assess\/(?!form\/)./, /\/admin\/(setup|join|new-password)\//] },
  },
  // The layout of all pages stands under a language; an address without a page needs a page of its own (app/global-not-found.tsx).
  experimental: {
    globalNotFound: true,
    // Next answers more than this with a bare 500: not less than what scripts/lib/body-limit.mjs lets through.
    serverActions: { bodySizeLimit: "60mb" },
    // And proxy.ts passes on no more of a body than this.
    proxyClientMaxBodySize: "60mb",
  },
  serverExternalPackages: ["@prisma/adapter-libsql", "@libsql/client", "libsql"],
  // The interface is English at "/…"; "/en/…" is the same page's internal address (see app/[locale]). A first part that is
  // no language is part of the path, so an unknown address is a 404 of the site, in its language.
  async rewrites() {
    return {
      beforeFiles: [],
      afterFiles: [
        { source: "/", destination: `/${defaultLocale}` },
        { source: `/:path((?!${withLocale}).*)`, destination: `/${defaultLocale}/:path` },
      ],
      fallback: [],
    };
  },
  async redirects() {
    return [
      { source: `/${defaultLocale}`, destination: "/", permanent: false },
      { source: `/${defaultLocale}/:path*`, destination: "/:path*", permanent: false },
    ];
  },
};

/** The development server gives one of its own scripts as JSON, which "nosniff" would refuse. */
export default function nextConfig(phase: string): NextConfig {
  const headers =
    phase === PHASE_DEVELOPMENT_SERVER
      ? securityHeaders.filter(({ key }) => key !== "X-Content-Type-Options")
      : securityHeaders;
  return {
    ...config,
    headers: async () => [
      { source: "/:path*", headers },
      { source: "/assess/:secret/:path*", headers: privateHeaders },
      { source: "/admin/:path*", headers: privateHeaders },
    ],
  };
}
